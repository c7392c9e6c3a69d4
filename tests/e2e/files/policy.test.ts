import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { documentOf, routes } from '../support/site-files.ts';

const DATA_SCRIPT = /^(application\/(ld\+)?json|importmap|speculationrules)$/;

for (const route of routes()) {
  test(`${route} has a strict content security policy and keeps it`, () => {
    const page = documentOf(route);
    const policies = page
      .querySelectorAll('meta[http-equiv]')
      .filter((meta) => isPolicy(meta.getAttribute('http-equiv')));
    expect(policies).toHaveLength(1);
    const policy = parsePolicy(policies[0]?.getAttribute('content') ?? '');

    const scripts = policy.get('script-src') ?? [];
    expect(scripts.some((source) => /^'sha(256|384|512)-/.test(source))).toBe(true);
    for (const name of ['script-src', 'script-src-elem', 'script-src-attr', 'default-src', 'worker-src']) {
      const loose = (policy.get(name) ?? []).filter((source) =>
        /^('unsafe-(inline|eval)'|\*|data:|blob:|https?:)$/.test(source),
      );
      expect(loose, name).toEqual([]);
    }
    expect(policy.get('object-src') ?? policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src') ?? policy.get('default-src'), 'where it may connect').toEqual([
      route === '/playground/' ? "'none'" : "'self'",
    ]);
    expect(policy.get('base-uri')).toBeDefined();
    expect(policy.has('frame-ancestors'), 'a meta tag cannot say frame-ancestors').toBe(false);

    for (const script of page.querySelectorAll('script')) {
      if (script.hasAttribute('src') || DATA_SCRIPT.test(script.getAttribute('type') ?? '')) continue;
      const hash = createHash('sha256').update(script.rawText).digest('base64');
      expect(scripts, `inline script: ${script.rawText.slice(0, 60)}`).toContain(`'sha256-${hash}'`);
    }
    const handlers = page
      .querySelectorAll('*')
      .flatMap((element) => Object.keys(element.attributes).filter((name) => /^on/i.test(name)));
    expect(handlers).toEqual([]);
    expect(page.querySelectorAll('[href^="javascript:"], [src^="javascript:"]')).toHaveLength(0);
  });
}

function isPolicy(name: string | undefined): boolean {
  return name?.toLowerCase() === 'content-security-policy';
}

function parsePolicy(text: string): Map<string, string[]> {
  const directives = text.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(directives.flatMap(([name, ...sources]) => (name ? [[name, sources] as const] : [])));
}
