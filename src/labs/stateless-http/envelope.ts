import { actorWord } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import type { HttpLine } from '../../player/inspector/httpForm.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { factsOf } from '../../simulation/trace/actors.ts';
import { decisionsOf } from '../../simulation/trace/causes.ts';
import { messageAt } from '../../simulation/trace/messages.ts';

/** What an envelope says beyond HTTP's fields: over which connection a request comes, and whose cart an answer holds. */
export function envelope(recording: Recording, row: number): readonly HttpLine[] {
  const { type, from, to, cause, credential, path, status } = messageAt(recording, row);
  const line = (name: string, value: string): HttpLine => ({ name, value, mark: 'none' });
  if (type === 'http.request') {
    const connection = from.startsWith('user-')
      ? `${withParticle(actorWord(from), '과와')} ${actorWord(to)} 사이의 것`
      : upstreamOf(recording, cause);
    return [...(credential === '' ? [line('신원', '적힌 것이 없어요')] : []), line('연결', connection)];
  }
  const owner = path === '/cart' && status === 200 ? cartOwnerOf(recording, cause) : '';
  return owner === '' ? [] : [line('장바구니', `${actorWord(owner)}의 것`)];
}

/** The connection the proxy chose while it handled this message. */
function upstreamOf(recording: Recording, handled: number): string {
  const { decisions, strings } = recording;
  const chosen = decisionsOf(recording, handled).find((row) =>
    strings[decisions.rule[row]!]!.endsWith('-connection'),
  );
  if (chosen === undefined) return '';
  const { client = '' } = factsOf(strings[decisions.facts[chosen]!]!);
  const whose =
    strings[decisions.rule[chosen]!] === 'own-connection' ? `${actorWord(client)} 혼자 씀` : '모두 함께 씀';
  return `${strings[decisions.subject[chosen]!]!} (${whose})`;
}

/** Whose cart a server gave when it answered: what it decided on the way here; empty where it decided nothing. */
function cartOwnerOf(recording: Recording, handled: number): string {
  const { decisions, messages, strings } = recording;
  for (let row = handled; row >= 0; row = messages.cause[row]!) {
    for (const decision of decisionsOf(recording, row)) {
      const { believed } = factsOf(strings[decisions.facts[decision]!]!);
      if (believed !== undefined) return believed;
    }
  }
  return '';
}
