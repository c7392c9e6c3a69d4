import type { Recording } from '../../kernel/recording.ts';
import { type Groups, groupRows, rowsOfGroup, rowsUpTo } from '../groups.ts';

interface Lives {
  readonly holdings: Groups;
  readonly messages: Groups;
  readonly decisions: Groups;
}

const indexes = new WeakMap<Recording, Lives>();

function livesOf(recording: Recording): Lives {
  let lives = indexes.get(recording);
  if (lives === undefined) {
    const { holdings, messages, decisions, strings } = recording;
    // Index 0 is the empty text: about nothing.
    const by = (length: number, texts: Int32Array) =>
      groupRows(rowsUpTo(length), strings.length, (row) => (texts[row] === 0 ? -1 : texts[row]!));
    lives = {
      holdings: by(holdings.length, holdings.key),
      messages: by(messages.length, messages.subject),
      decisions: by(decisions.length, decisions.subject),
    };
    indexes.set(recording, lives);
  }
  return lives;
}

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
