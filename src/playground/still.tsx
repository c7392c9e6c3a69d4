import { renderToString } from 'preact-render-to-string';
import { SAMPLE } from './document.ts';
import { judge } from './judge.ts';
import { Playground } from './Playground.tsx';
import { PlaygroundStore } from './PlaygroundStore.ts';

/** The playground as the build renders it: the example, judged at this time, Unix seconds. */
export async function renderPlayground(at: number): Promise<string> {
  const store = new PlaygroundStore(await judge(SAMPLE, at), () => at);
  return renderToString(<Playground store={store} />);
}
