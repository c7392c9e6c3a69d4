import { render } from 'preact';
import { readAddress } from './address.ts';
import { SAMPLE } from './document.ts';
import { recallChoice } from './editor/richEditors.ts';
import { forgetSample } from './forgetSample.ts';
import { judge } from './judge.ts';
import { keepInSight } from './keepInSight.ts';
import { findMissingAlgorithms } from './missingAlgorithms.ts';
import { Playground } from './Playground.tsx';
import { PlaygroundStore } from './PlaygroundStore.ts';
import { travelOf } from './travel.ts';

/** The longest a browser's timer can wait, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Makes the playground that the build rendered live, and lets it follow the address. */
export async function mountPlayground(element: HTMLElement): Promise<void> {
  recallChoice();
  const now = () => Math.floor(Date.now() / 1000);
  const { hash } = location;
  const asked = readAddress(hash);
  if (asked) forgetSample(element);
  const store = new PlaygroundStore(await judge(asked?.doc ?? SAMPLE, now()));
  // Over the build's picture: what is the same stays, so that nothing large is painted twice.
  render(<Playground store={store} />, element);
  if (asked) tellDropped(store, asked.dropped);
  addEventListener('hashchange', ({ oldURL }) => void follow(store, new URL(oldURL).hash));
  // It may have changed before anybody listened.
  if (location.hash !== hash) void follow(store, hash);
  // Before an editor's own undo hears of it.
  element.addEventListener('keydown', (event) => travel(store, event), { capture: true });
  // A file dropped beside a box would take the browser away from the page, and from all that stands there.
  for (const type of ['dragover', 'drop'] as const)
    document.addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  const verdict = element.querySelector<HTMLElement>('#verdict');
  if (verdict) keepInSight(verdict);
  element.dataset['live'] = '';
  keepTime(store, now);
  findMissingAlgorithms();
}

/**
 * Opens what the address says now; the reader can have back what was there before. An address without a document, behind one
 * that had one, is the page's own, as a fresh page shows it; any other, such as a skip link's, is none of the document's business.
 */
async function follow(store: PlaygroundStore, before: string): Promise<void> {
  const { hash } = location;
  const own = hash === '' && readAddress(before) !== undefined ? { doc: SAMPLE, dropped: [] } : undefined;
  const asked = readAddress(hash) ?? own;
  if (!asked) return;
  tellDropped(store, asked.dropped);
  await store.open(asked.doc);
}

function tellDropped(store: PlaygroundStore, dropped: readonly string[]): void {
  store.notice.value =
    dropped.length > 0
      ? `주소에서 읽지 못한 값이 있어 뺐어요: ${dropped.join(', ')}. 나머지는 그대로 열었어요.`
      : '';
}

/** Undo belongs to the document: the browser's own would bring back one box and leave the others behind. */
function travel(store: PlaygroundStore, event: KeyboardEvent): void {
  const way = travelOf(event);
  if (!way) return;
  event.preventDefault();
  event.stopPropagation();
  void store[way]();
}

/** Judges anew when the clock passes a moment at which the verdict may change. */
function keepTime(store: PlaygroundStore, now: () => number): void {
  let timer = 0;
  store.judgement.subscribe(({ doc, reading }) => {
    clearTimeout(timer);
    if (doc.at !== undefined) return;
    const claims = reading.payload?.object ?? {};
    const moments = [Number(claims['exp']) + doc.leeway, Number(claims['nbf']) - doc.leeway];
    const next = Math.min(...moments.filter((moment) => moment > now()));
    if (!Number.isFinite(next)) return;
    timer = window.setTimeout(
      () => void store.refresh(),
      Math.min(LONGEST_TIMER, (next - now()) * 1000 + 50),
    );
  });
}
