import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { labAddress } from '../../player/address.ts';
import type { LabStore } from '../../player/LabStore.ts';
import { Narration } from '../../player/Narration.tsx';
import { Stage } from '../../player/stage/Stage.tsx';
import { metricAt } from '../../simulation/lab.ts';
import { Icon } from '../icons/Icon.tsx';
import { breakServer, mend, restart, tryStrategy } from './deeds.ts';

interface Props {
  readonly store: LabStore;
}

/** The home page's figure: a running system, one button that breaks it, and the count of who was logged out by it. */
export function HomeFigure({ store }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (store.live && root.current ? pauseOutOfSight(store, root.current) : undefined), [store]);
  const broken = store.scenario.value.faults.length > 0;
  const lost = useLostLogins(store);
  return (
    <div class="lab-root home-figure" ref={root} role="group" aria-label="로그인한 사용자 12명과 서버 4대">
      <div class="home-panel">
        {broken ? (
          <button type="button" class="home-deed" onClick={() => mend(store)}>
            다시 켜기
          </button>
        ) : (
          <button
            type="button"
            class="home-deed is-breaking"
            disabled={!store.live}
            onClick={() => breakServer(store)}
          >
            서버 2 끄기
          </button>
        )}
        <p
          class={`home-count ${lost > 0 ? 'is-bad' : ''}`}
          data-metric="lostLogins"
          data-measured={String(lost)}
        >
          풀린 로그인 <b>{lost}명</b>
        </p>
        <PlayButton store={store} />
      </div>
      <div class="lab-board">
        <Stage store={store} />
      </div>
      <Narration store={store} />
      <Strategies store={store} broken={broken} />
      <p class="sr-only" role="status">
        {broken ? `서버 2가 꺼졌어요. 풀린 로그인 ${lost}명.` : ''}
      </p>
    </div>
  );
}

function PlayButton({ store }: Props): JSX.Element {
  const playing = store.clock.playing.value;
  const label = playing ? '멈추기' : '재생';
  const press = () => {
    if (playing) store.clock.pause();
    else if (store.clock.t >= store.clock.end) restart(store);
    else store.clock.play();
  };
  return (
    <button
      type="button"
      class="home-play"
      aria-label={label}
      title={label}
      disabled={!store.live}
      onClick={press}
    >
      <Icon name={playing ? 'pause' : 'play'} size={20} />
    </button>
  );
}

const STRATEGIES = ['local', 'replicate-all'] as const;

/** Where sessions are kept: the same death again under another answer. */
function Strategies({ store, broken }: Props & { readonly broken: boolean }): JSX.Element {
  const current = store.scenario.value.parameters['strategy'];
  const words = store.view.fields['strategy']?.choices ?? {};
  return (
    <div class="home-choices">
      <fieldset disabled={!store.live}>
        <legend>세션을 두는 곳</legend>
        {STRATEGIES.map((strategy) => (
          <label key={strategy}>
            <input
              type="radio"
              name="home-strategy"
              checked={current === strategy}
              onChange={() => tryStrategy(store, strategy)}
            />
            <span>{words[strategy]}</span>
          </label>
        ))}
      </fieldset>
      <a href={labAddress(store, broken)}>실험실에서 크게 보기</a>
    </div>
  );
}

/** How many logins were lost up to the moment shown. Counted again only in runs that lose any. */
function useLostLogins(store: LabStore): number {
  const { recording, scenario, metrics } = store.run.value;
  const inAll = metricAt(metrics, 'lostLogins') ?? 0;
  const until = inAll === 0 ? 0 : store.clock.shown.value;
  return useMemo(
    () =>
      inAll === 0
        ? 0
        : (metricAt(store.lab.measure(recording, scenario.parameters, until).metrics, 'lostLogins') ?? 0),
    [recording, until],
  );
}

/** Stops the figure while it is out of sight, and lets it go on where it went by itself. */
function pauseOutOfSight(store: LabStore, element: HTMLElement): () => void {
  let resume = false;
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry) return;
    if (!entry.isIntersecting) {
      resume = store.clock.playing.value;
      store.clock.pause();
    } else if (resume) {
      resume = false;
      store.clock.play();
    }
  });
  observer.observe(element);
  return () => observer.disconnect();
}
