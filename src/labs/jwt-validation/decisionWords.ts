import { actorWord, actorWordAt } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import { shortened } from '../../player/words/shortened.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { decodeToken } from '../../jwt/decode.ts';
import { kindOfJti, OWN, type ShownKind, SOMEBODY } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { noticedBy } from '../../simulation/labs/jwt-validation/flaws.ts';
import { readNoticed } from '../../simulation/labs/jwt-validation/noticed.ts';
import { factsOf } from '../../simulation/trace/actors.ts';
import { isMistake } from '../../simulation/trace/mistakes.ts';
import { checkWord, checkWords, codeWord } from './checkWords.ts';
import { tokenWords } from './tokenWords.ts';

/** A decision in one sentence: which check refused a token and why, or why none did that should have. */
export function decisionSentence(recording: Recording, decision: number): string {
  const { decisions, strings } = recording;
  const who = withParticle(actorWordAt(recording, decisions.actor[decision]!), '이가');
  const kind = kindOfJti(strings[decisions.subject[decision]!]!);
  const facts = factsOf(strings[decisions.facts[decision]!]!);
  const token = `‘${kind === undefined ? '모르는 토큰' : tokenWords[kind].name}’`;
  const user = believedWord(recording, decision, facts['believed'] ?? '');
  if (decisions.accepted[decision] === 0) return `${who} ${refusal(token, facts)}`;
  if (kind === undefined || !isMistake(recording, decision))
    return `${who} 켜 둔 검사를 모두 통과한 ${withParticle(token, '을를')} 받아들였어요. ${user}의 요청이에요.`;
  const sender = withParticle(actorWord(facts['unseenSender'] ?? ''), '을를');
  return `${who} ${token}에 속아 ${sender} ${withParticle(user, '으로')} 여겼어요. ${unnoticed(kind, facts)}`;
}

/** A longer name than this is told by its beginning. */
const LONGEST_NAME = 24;

/** Whom the server takes the sender for: one of the cast, or whoever the token's `sub` says. */
function believedWord(
  { decisions, messages, strings, tokens }: Recording,
  decision: number,
  believed: string,
): string {
  if (believed !== SOMEBODY) return actorWord(believed);
  const token = tokens[strings[messages.credential[decisions.cause[decision]!]!]!];
  const sub = decodeToken(token ?? '').payload.json?.['sub'];
  if (typeof sub !== 'string' || sub.trim() === '') return '이름 없는 사람';
  return `‘${shortened(sub, LONGEST_NAME)}’`;
}

function refusal(
  token: string,
  { check = '', code = '', leeway, unseenGood }: Record<string, string>,
): string {
  const refused = `${withParticle(token, '을를')} ${checkWord(check)} 검사에서 거절했어요. ${codeWord(code)}`;
  return unseenGood === undefined
    ? refused
    : `${refused} 멀쩡한 토큰인데, 시계 오차를 ${leeway}초만 허용해요.`;
}

/** Why no check noticed that a token is an attack: those that can are off, or there is no longer one that can. */
function unnoticed(kind: ShownKind, facts: Readonly<Record<string, string>>): string {
  const leeway = Number(facts['leeway']);
  const noticing =
    kind === OWN ? readNoticed(facts['unseenNow'] ?? '').map(({ by }) => by) : noticedBy(kind, leeway);
  const able = noticing.map((check) => checkWords[check]);
  if (able.length > 0) return `${able.join(', ')} 검사를 꺼 뒀어요.`;
  return `시계 오차를 ${leeway}초나 허용해요.`;
}
