import type { Recording } from '../../kernel/recording.ts';
import { groupRows, rowsOfGroup, rowsUpTo } from '../groups.ts';
import { perRecording } from '../per-recording.ts';

const livesOf = perRecording(({ holdings, messages, decisions, strings }) => {
  // Index 0 is the empty text: about nothing.
  const by = (length: number, texts: Int32Array) =>
    groupRows(rowsUpTo(length), strings.length, (row) => (texts[row] === 0 ? -1 : texts[row]!));
  return {
    holdings: by(holdings.length, holdings.key),
    messages: by(messages.length, messages.subject),
    decisions: by(decisions.length, decisions.subject),
  };
});

/** The index of a text among the recording's; -1 where nothing in the run is called that. */
export function textIndex(recording: Recording, text: string): number {
  return text === '' ? -1 : recording.strings.indexOf(text);
}

/** Everything a run says about a session or a token, as rows in order of time: who held it, what was sent, what was decided. */
export interface Life {
  readonly holdings: Int32Array;
  readonly messages: Int32Array;
  readonly decisions: Int32Array;
}

/** The life of a subject (a session's id, a jti, a kid); empty where the run knows none of that name. */
export function lifeOf(recording: Recording, subject: string): Life {
  const index = textIndex(recording, subject);
  if (index < 0) {
    const none = new Int32Array();
    return { holdings: none, messages: none, decisions: none };
  }
  const { holdings, messages, decisions } = livesOf(recording);
  return {
    holdings: rowsOfGroup(holdings, index),
    messages: rowsOfGroup(messages, index),
    decisions: rowsOfGroup(decisions, index),
  };
}

/** The last of a life's holdings at or before t, µs, that is wanted; -1 where there is none. */
export function lastHolding(
  { holdings }: Recording,
  life: Life,
  t: number,
  wanted: (row: number) => boolean,
): number {
  return life.holdings.findLast((row) => holdings.at[row]! <= t && wanted(row)) ?? -1;
}
