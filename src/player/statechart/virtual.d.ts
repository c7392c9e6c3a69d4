/** Served by src/tools/statecharts/plugin.ts: how the charts of each lab are loaded, by lab. */
declare module 'virtual:statecharts' {
  export const labs: Readonly<
    Record<string, () => Promise<{ readonly charts: Readonly<Record<string, import('./drawing.ts').Chart>> }>>
  >;
}
