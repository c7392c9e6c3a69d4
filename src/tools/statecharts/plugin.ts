import { type Plugin, runnerImport } from 'vite';
import { inProject, root } from '../root.ts';

const PUBLIC = 'virtual:statecharts';
/** Names of the modules as Vite keeps them: none of its own plugins takes them for files. */
const INDEX = `\0${PUBLIC}`;
const OF_LAB = `${INDEX}/`;

type Drawn = typeof import('./draw.ts');

/**
 * Serves `virtual:statecharts`: for each lab a function that loads its charts, in a file of its own. They are drawn once
 * a build, by running `draw.ts` apart from the site: the layouter stays out of every bundle.
 */
export function statecharts(): Plugin {
  let drawing: ReturnType<typeof draw> | undefined;
  let watched = new Set<string>();
  const drawn = async () => {
    drawing ??= draw();
    const { module, dependencies } = await drawing;
    watched = new Set(dependencies);
    return { charts: module.charts, dependencies };
  };
  return {
    name: 'auth-lab-statecharts',
    resolveId: (id) => (id === PUBLIC || id.startsWith(`${PUBLIC}/`) ? `\0${id}` : undefined),
    async load(id) {
      if (id !== INDEX && !id.startsWith(OF_LAB)) return undefined;
      const { charts, dependencies } = await drawn();
      for (const file of dependencies) this.addWatchFile(file);
      if (id !== INDEX) return `export const charts = ${JSON.stringify(charts[id.slice(OF_LAB.length)])};`;
      const loaders = Object.keys(charts).map(
        (lab) => `${JSON.stringify(lab)}: () => import(${JSON.stringify(`${PUBLIC}/${lab}`)})`,
      );
      return `export const labs = { ${loaders.join(', ')} };`;
    },
    watchChange(file) {
      if (watched.has(file)) drawing = undefined;
    },
  };
}

function draw() {
  return runnerImport<Drawn>(inProject('src/tools/statecharts/draw.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
}
