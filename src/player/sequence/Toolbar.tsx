import type { JSX } from 'preact';
import { pressable } from '../../site/pressable.ts';
import { useMemo } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import type { Wanted } from './SequencePanel.tsx';
import { zooms } from './zoom.ts';

interface Props {
  readonly recording: Recording;
  readonly wanted: Wanted;
  /** a message is picked out, whose request can be shown alone */
  readonly canFocus: boolean;
  readonly zoomed: number;
  readonly following: boolean;
  /** how many bursts are unfolded */
  readonly opened: number;
  readonly onWanted: (wanted: Wanted) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFollow: () => void;
  readonly onFold: () => void;
}

/** Over the diagram: whose messages it shows, how large, and the way back to the present. */
export function Toolbar(props: Props): JSX.Element {
  const { recording, wanted, canFocus, zoomed, following, opened } = props;
  const users = useMemo(() => usersOf(recording), [recording]);
  const request = wanted.kind === 'request' && canFocus;
  return (
    <div class="lab-seq-tools">
      <div class="lab-seq-choice" role="group" aria-label="보이는 메시지">
        <button
          type="button"
          aria-pressed={wanted.kind !== 'user' && !request}
          onClick={() => props.onWanted({ kind: 'all' })}
        >
          모두
        </button>
        <button
          type="button"
          aria-pressed={request}
          disabled={!canFocus}
          title={canFocus ? undefined : '먼저 메시지를 골라 주세요'}
          onClick={() => props.onWanted({ kind: 'request' })}
        >
          이 요청만
        </button>
      </div>
      {users.length > 1 && (
        <label>
          <span class="lab-hidden">한 사용자의 메시지만</span>
          <select
            value={wanted.kind === 'user' ? String(wanted.actor) : ''}
            onChange={({ currentTarget: { value } }) =>
              props.onWanted(value === '' ? { kind: 'all' } : { kind: 'user', actor: Number(value) })
            }
          >
            <option value="">모든 사용자</option>
            {users}
          </select>
        </label>
      )}
      <span class="lab-seq-space" />
      {opened > 0 && (
        <button type="button" onClick={props.onFold}>
          묶음 접기
        </button>
      )}
      {!following && (
        <button type="button" onClick={props.onFollow}>
          지금으로
        </button>
      )}
      <div class="lab-seq-choice" role="group" aria-label="크기">
        <button type="button" aria-label="작게 보기" {...pressable(zoomed > 0, () => props.onZoom(-1))}>
          −
        </button>
        <button
          type="button"
          aria-label="크게 보기"
          {...pressable(zoomed < zooms.length - 1, () => props.onZoom(1))}
        >
          +
        </button>
      </div>
    </div>
  );
}

function usersOf(recording: Recording): JSX.Element[] {
  const { actors, strings } = recording;
  return Array.from({ length: actors.length }, (_, actor) => actor)
    .filter((actor) => strings[actors.role[actor]!] === 'browser')
    .map((actor) => (
      <option key={actor} value={String(actor)}>
        {actorWord(actorName(recording, actor))}만
      </option>
    ));
}
