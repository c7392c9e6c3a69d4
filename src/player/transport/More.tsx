import type { JSX } from 'preact';
import { mistakesOf } from '../../simulation/trace/mistakes.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jumpToRefusal, noRefusal, refusalFrom } from './jump.ts';
import { clearLoop, loopFromHere, loopToHere, rangeWord } from './loop.ts';
import { Shortcuts } from './Shortcuts.tsx';
import { shortcutsOpen } from './shortcutsOpen.ts';

/** Jumps to refusals, the loop, and the list of keys. */
export function More({ store }: { readonly store: LabStore }): JSX.Element {
  const range = store.clock.loop.value;
  const open = shortcutsOpen(store);
  const panel = `${store.figure}-shortcuts`;
  const button = (label: string, press: () => void, extra: JSX.HTMLAttributes<HTMLButtonElement> = {}) => (
    <button type="button" class="lab-mini" disabled={!store.live} onClick={press} {...extra}>
      {label}
    </button>
  );
  const t = store.clock.shown.value;
  // A served answer that was another user's is no refusal, but what most look for next.
  const wrong = mistakesOf(store.run.value.recording).decisions.length > 0 ? '거절·사고' : '거절';
  const refusal = (direction: 1 | -1) => {
    const none = refusalFrom(store, t, direction) === undefined;
    // Not disabled: pressed all the same, it says that there is none.
    const label = `${direction === 1 ? '다음' : '이전'} ${wrong}`;
    return button(label, () => jumpToRefusal(store, direction), {
      'aria-disabled': none,
      title: none ? noRefusal[direction] : `${label}로 (${direction === 1 ? 'N' : 'Shift+N'})`,
    });
  };
  return (
    <>
      <div class="lab-more-keys">
        <div role="group" aria-label="거절">
          {refusal(-1)}
          {refusal(1)}
        </div>
        <div role="group" aria-label="구간 반복">
          {button('구간 시작', () => loopFromHere(store), {
            title: `여기(${formatMoment(t)})부터 되풀이 ([)`,
          })}
          {button('구간 끝', () => loopToHere(store), { title: `여기(${formatMoment(t)})까지 되풀이 (])` })}
          {range &&
            button('구간 지우기', () => clearLoop(store), { title: `${rangeWord(range)} 되풀이하는 중` })}
        </div>
        {button('단축키', () => (open.value = !open.value), {
          'aria-expanded': open.value,
          'aria-controls': panel,
          class: 'lab-mini lab-mini-keys',
        })}
      </div>
      {open.value && <Shortcuts id={panel} />}
    </>
  );
}
