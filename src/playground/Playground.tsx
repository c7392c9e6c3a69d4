import type { JSX } from 'preact';
import { Claims } from './Claims.tsx';
import { ContentPane } from './ContentPane.tsx';
import { Expected } from './Expected.tsx';
import { Holders } from './Holders.tsx';
import { KeyPane } from './KeyPane.tsx';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { Toolbar } from './Toolbar.tsx';
import { SpeedPanel } from './SpeedPanel.tsx';
import { TokenPane } from './TokenPane.tsx';
import { Checks, VerdictLine } from './Verdict.tsx';

/** The whole playground: three panes, what the verifier expects, the verdict with its checks, and who holds which key. */
export function Playground({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  return (
    <div class="pg">
      <Toolbar store={store} />
      <VerdictLine store={store} />
      <div class="pg-panes">
        <TokenPane store={store} />
        <ContentPane store={store} />
        <KeyPane store={store} />
      </div>
      <Holders store={store} />
      <div class="pg-judge">
        <Expected store={store} />
        <Checks store={store} />
      </div>
      <Claims store={store} />
      <SpeedPanel />
    </div>
  );
}
