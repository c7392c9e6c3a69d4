import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { FACES_CSS, fonts } from './src/site/fonts/integration.ts';
import { bookSidebar } from './src/site/sidebar.ts';
import { codeBlocks } from './src/site/theme/code-theme.ts';
import { words } from './src/site/words.ts';
import { monacoStyles } from './src/tools/monaco-styles.ts';
import { statecharts } from './src/tools/statecharts/plugin.ts';

const site = process.env.SITE_URL || 'http://localhost:4321';
const base = process.env.BASE_PATH || '/';

/** The one script that has to run inline, before the first paint: the policy names it by its hash. */
const themeScript = readFileSync(new URL('./src/site/theme/theme-boot.js', import.meta.url), 'utf8');
const themeHash = /** @type {`sha256-${string}`} */ (
  'sha256-' + createHash('sha256').update(themeScript).digest('base64')
);

/** @param {string[]} names the parts of Starlight that src/site/overrides draws instead */
const overrides = (names) =>
  Object.fromEntries(names.map((name) => [name, `./src/site/overrides/${name}.astro`]));

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The policy names inline styles by their hashes, but not those of what an MDX page imports.
  build: { inlineStylesheets: 'never' },
  integrations: [
    fonts(),
    starlight({
      title: '인증 실험실',
      description:
        '세션, 토큰, API 게이트웨이를 직접 돌려 보며 읽는 책이에요. 그림마다 진짜로 실행되는 시스템이 들어 있어요.',
      locales: { root: { label: '한국어', lang: 'ko' } },
      plugins: [words()],
      sidebar: bookSidebar(),
      customCss: [FACES_CSS, './src/site/theme/index.css'],
      expressiveCode: codeBlocks(),
      markdown: { processedDirs: ['./content/'] },
      // Pagefind has no Korean stemming, so it finds too little to be worth its box.
      pagefind: false,
      disable404Route: true,
      components: overrides([
        'Footer',
        'Head',
        'Header',
        'Hero',
        'MarkdownContent',
        'MobileMenuFooter',
        'MobileMenuToggle',
        'PageTitle',
        'Sidebar',
        'ThemeProvider',
        'ThemeSelect',
      ]),
    }),
    mdx(),
    preact(),
  ],
  vite: {
    plugins: [statecharts(), monacoStyles()],
    // The model loads its crypto only where a run carries tokens, in the worker too.
    worker: { format: 'es' },
    // Every MDX page carries a directive for Astro that the bundler would warn about.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [themeHash] },
      styleDirective: {
        // Style attributes only: code blocks and the player position things with them.
        resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }],
      },
    },
  },
});
