import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/jump.ts';
import { shortId } from '../words/ids.ts';
import { lifeEvents } from './life.ts';
import { LongList } from './LongList.tsx';

interface Props {
  readonly store: LabStore;
  /** a session's id or a token's jti */
  readonly subject: string;
  readonly onClose: () => void;
}

/** The life of one session or token, from first to last, with the present marked. */
export function LifePanel({ store, subject, onClose }: Props): JSX.Element {
  const { recording } = store.run.value;
  const t = store.clock.shown.value;
  const events = useMemo(() => lifeEvents(store.view, recording, subject), [store.view, recording, subject]);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [subject]);
  const past = events.filter(({ at }) => at <= t).length;
  return (
    <section class="lab-life" ref={section} aria-label={`${shortId(subject)}의 일생`} data-life={subject}>
      <div class="lab-details-head">
        <p class="lab-panel-title">{shortId(subject)}의 일생</p>
        <button type="button" class="lab-more-items" onClick={onClose}>
          닫기
        </button>
      </div>
      {events.length === 0 && <p class="lab-empty">이 실행에는 이런 것이 없어요.</p>}
      <LongList items={events.map((event, index) => ({ ...event, index }))} class="lab-life-events">
        {({ at, sentence, refused, index }) => (
          <li
            key={index}
            class={`${index >= past ? 'is-future' : ''} ${refused ? 'is-refused' : ''}`}
            aria-current={index === past - 1 ? 'true' : undefined}
          >
            <button type="button" class="lab-moment" title="이때로 가기" onClick={() => jump(store, at)}>
              {formatMoment(at)}
            </button>
            <span>{sentence}</span>
          </li>
        )}
      </LongList>
    </section>
  );
}
