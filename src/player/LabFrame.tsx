import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../site/icons/Icon.tsx';
import { labAddress } from './address.ts';
import { Actions } from './controls/Actions.tsx';
import { Controls } from './controls/Controls.tsx';
import { Faults } from './controls/Faults.tsx';
import type { LabStore } from './LabStore.ts';
import { Narration } from './Narration.tsx';
import { Readouts } from './readouts/Readouts.tsx';
import { Stage } from './stage/Stage.tsx';
import { Tabs } from './Tabs.tsx';
import { handleKey } from './transport/keys.ts';
import { Transport } from './transport/Transport.tsx';

interface Props {
  readonly store: LabStore;
  readonly question: string;
  /** The lab is the page: there is no larger one to open, and keys work wherever the focus is. */
  readonly alone: boolean;
}

/** A whole lab: header, stage, transport, controls, readouts and the tabs under them. */
export function LabFrame({ store, question, alone }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!store.live || !root.current) return;
    const element = root.current;
    const press = (event: KeyboardEvent) => {
      const here = element.contains(event.target as Node) || (alone && event.target === document.body);
      if (here && !event.defaultPrevented && handleKey(store, event)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) store.clock.pause();
    });
    observer.observe(element.querySelector('[data-stage]') ?? element);
    return () => {
      document.removeEventListener('keydown', press);
      observer.disconnect();
    };
  }, [store, alone]);
  return (
    <div class={`lab-root not-content ${store.live ? 'is-live' : ''}`} ref={root}>
      <Header store={store} question={question} alone={alone} />
      <div
        class="lab-board"
        tabIndex={0}
        role="group"
        aria-label="무대. 스페이스로 재생하고 왼쪽·오른쪽 화살표로 한 가지 일씩 넘겨요."
      >
        <Stage store={store} />
      </div>
      <Narration store={store} />
      <Transport store={store} />
      <div class="lab-columns">
        <div role="group" aria-label="조작">
          <Controls store={store} />
          <Faults store={store} />
          <Actions store={store} />
        </div>
        <div role="group" aria-label="숫자">
          <Readouts store={store} />
        </div>
      </div>
      <Tabs store={store} />
      <p class="lab-hidden" role="status" aria-live="polite" data-said>
        {store.said.value}
      </p>
    </div>
  );
}

function Header({ store, question, alone }: Props): JSX.Element {
  const { progress, notice } = store;
  const copy = () => {
    const address = new URL(labAddress(store, true), location.href).href;
    navigator.clipboard.writeText(address).then(
      () => (store.notice.value = '링크를 복사했어요. 설정과 장애, 지금 보는 순간까지 담겨 있어요.'),
      () => (store.notice.value = `복사하지 못했어요. 이 주소를 직접 복사해 주세요: ${address}`),
    );
  };
  return (
    <div class="lab-header">
      <p class="lab-question">{question}</p>
      <div class="lab-actions">
        <button
          type="button"
          class="lab-action"
          disabled={!store.live || !store.changed}
          onClick={() => store.reset()}
        >
          되돌리기
        </button>
        <button type="button" class="lab-action" disabled={!store.live} onClick={copy}>
          <Icon name="link" size={16} />
          링크 복사
        </button>
        {!alone && (
          <a class="lab-action" href={labAddress(store, false)}>
            <Icon name="enlarge" size={16} />
            크게
          </a>
        )}
      </div>
      <p class="lab-notice" role="status" data-notice>
        {progress.value !== undefined
          ? `실행하는 중이에요 (${Math.round(progress.value * 100)}%) `
          : notice.value}
        {progress.value !== undefined && (
          <button type="button" class="lab-action" onClick={() => store.cancel()}>
            그만두기
          </button>
        )}
      </p>
    </div>
  );
}
