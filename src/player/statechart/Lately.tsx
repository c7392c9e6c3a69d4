import type { JSX } from 'preact';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { formatMoment } from '../korean.ts';
import type { MachineWords } from '../words/stateWords.ts';
import { lately } from './life.ts';
import { recordedEventWord, stateWord } from './stateName.ts';

const SHOWN = 6;

interface Props {
  readonly recording: Recording;
  readonly actor: number;
  readonly t: number;
  readonly words: Required<MachineWords>;
  readonly disabled: boolean;
  readonly onMoment: (t: number) => void;
}

/** What an actor went through up to now, newest first; each leads to its moment. */
export function Lately({ recording, actor, t, words, disabled, onMoment }: Props): JSX.Element {
  const { transitions, strings } = recording;
  const rows = lately(recording, actor, t, SHOWN);
  const text = (column: Int32Array, row: number) => strings[column[row]!] ?? '';
  return (
    <div class="lab-lately">
      <p class="lab-panel-title">지나온 상태</p>
      {rows.length === 0 && <p class="lab-empty">아직 아무 일도 없었어요.</p>}
      <ol>
        {rows.map((row, i) => {
          const event = text(transitions.event, row);
          const word = recordedEventWord(event, words);
          const at = transitions.at[row]!;
          return (
            <li key={row} aria-current={i === 0 ? 'true' : undefined}>
              <button type="button" disabled={disabled} onClick={() => onMoment(at)}>
                <span class="lab-now">{formatMoment(at)}</span>
                <span>
                  {word} <code>{event}</code> → {stateWord(text(transitions.to, row), words)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
