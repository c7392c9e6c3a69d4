import { dirname, relative, resolve, sep } from 'node:path';

/** A folder of src, and what its files may import of our own besides the folder itself. */
const MAY_IMPORT = {
  jwt: [],
  cookies: [],
  simulation: ['jwt', 'cookies'],
  player: ['simulation', 'cookies', 'jwt/decode.ts', 'site/icons', 'site/url.ts', 'site/pressable.ts'],
  labs: ['player', 'simulation', 'jwt', 'cookies', 'site/icons', 'site/url.ts', 'site/pressable.ts'],
  playground: ['player', 'simulation', 'jwt', 'site'],
  embed: ['labs', 'player', 'simulation', 'site'],
  book: ['labs', 'playground', 'player', 'simulation', 'jwt', 'site'],
  site: ['book', 'labs', 'player', 'simulation'],
};

/** Narrower promises within a folder: [files it holds for, what they may import, the reason]. */
const NARROWER = [
  [
    /^simulation\/labs\/[^/]+\/formulas\.ts$/,
    (to) => !/(^|\/)recording[^/]*\.ts$|\/simulate\.ts$|\/metrics\.ts$/.test(to),
    'A formula is a function of parameters and counted operations; it may not look at the recording.',
  ],
  [
    /^embed\/element\.ts$/,
    (to) => /^embed\/protocol\.ts$/.test(to),
    'The embed element runs on strangers’ pages: it imports only its protocol.',
  ],
];

const LAB = /^(?:simulation\/)?labs\/([^/]+)\//;

/**
 * Why a file of src may not import another, or undefined when it may.
 * @param {string} from path of the importing file, relative to src, with slashes
 * @param {string} to path of the imported file, relative to src, with slashes
 * @returns {string | undefined}
 */
export function forbidden(from, to) {
  const layer = from.split('/')[0] ?? '';
  const target = to.split('/')[0] ?? '';
  for (const [files, allows, reason] of NARROWER) if (files.test(from) && !allows(to)) return reason;
  const lab = LAB.exec(from)?.[1];
  const otherLab = LAB.exec(to)?.[1];
  if (lab && otherLab && lab !== otherLab) return `Labs never import each other (${lab} → ${otherLab}).`;
  const allowed = MAY_IMPORT[layer];
  if (!allowed || layer === target) return undefined;
  if (allowed.some((path) => to === path || to.startsWith(`${path}/`))) return undefined;
  return `src/${layer} may import ${allowed.length ? allowed.join(', ') : 'nothing above it'}, not src/${to}.`;
}

/** ESLint rule that holds the directions of imports between the folders of src, static, dynamic and re-exports alike. */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{reason}}' } },
  create(context) {
    const root = resolve(context.cwd, 'src');
    const inSrc = (path) => relative(root, path).split(sep).join('/');
    const from = inSrc(context.filename);
    const check = (node) => {
      if (typeof node?.value !== 'string' || !node.value.startsWith('.')) return;
      const reason = forbidden(from, inSrc(resolve(dirname(context.filename), node.value)));
      if (reason) context.report({ node, messageId: 'forbidden', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
    };
  },
};
