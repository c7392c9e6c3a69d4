import type { JSX } from 'preact';
import { jsonObject } from '../../jwt/json-object.ts';
import { dateWord } from '../../player/inspector/dateWord.ts';

/** The times of a payload that the service looks at. */
const TIMES = [
  { name: 'exp', word: '만료(exp)' },
  { name: 'nbf', word: '이때부터(nbf)' },
] as const;

interface Props {
  readonly id: string;
  /** JSON: what stands there, or where that is broken, what last did */
  readonly payload: string;
  /** when the service gets the token, Unix seconds */
  readonly at: number;
  readonly disabled: boolean;
  readonly onTime: (name: string, time: number) => void;
}

/** The times of a token by how far they lie from when the service gets it: what a token says is an absolute number of seconds. */
export function OwnTimes({ id, payload, at, disabled, onTime }: Props): JSX.Element {
  const claims = jsonObject(payload) ?? {};
  return (
    <div class="own-times">
      <p>
        서버는 이 토큰을 <code>{at}</code>초({dateWord(at)})에 받아요. 토큰의 시각은 그와 견줄 절대 초예요.
      </p>
      {TIMES.map(({ name, word }) => {
        const value = claims[name];
        if (typeof value !== 'number' || !Number.isFinite(value)) return null;
        const isPast = value < at;
        const set = (away: number, past: boolean) => onTime(name, past ? at - away : at + away);
        return (
          <div key={name} class="own-time" role="group" aria-label={`${word}, 서버가 받는 때에서`}>
            <span aria-hidden="true">{word}</span>
            <input
              type="number"
              inputMode="numeric"
              id={`${id}-${name}`}
              aria-label={`${word}까지의 거리, 초`}
              min={0}
              step={1}
              value={Math.abs(value - at)}
              disabled={disabled}
              onInput={({ currentTarget }) => {
                const away = Number(currentTarget.value);
                if (currentTarget.value !== '' && away >= 0 && Number.isSafeInteger(away)) set(away, isPast);
              }}
            />
            초
            <select
              aria-label={`${word}, 받기 전인지 뒤인지`}
              value={isPast ? 'past' : 'future'}
              disabled={disabled}
              onChange={({ currentTarget }) => set(Math.abs(value - at), currentTarget.value === 'past')}
            >
              <option value="past" selected={isPast}>
                전
              </option>
              <option value="future" selected={!isPast}>
                뒤
              </option>
            </select>
          </div>
        );
      })}
    </div>
  );
}
