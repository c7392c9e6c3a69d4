import type { RefusalCode, WithholdingCode } from '../../cookies/refusal.ts';
import { actorWord, actorWordAt } from '../../player/actorWords.ts';
import { formatNumber, withParticle } from '../../player/korean.ts';
import { shortId } from '../../player/words/ids.ts';
import { operationWords } from '../../player/words/decisionWords.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { factsOf } from '../../simulation/trace/actors.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import type { AttackKind } from '../../simulation/labs/session-lifecycle/attacks.ts';
import { attackNames } from './attackWords.ts';
import { placeWord, refusalReasons, withholdingReasons } from './reasons.ts';

type FactTexts = Readonly<Record<string, string>>;

/** A decision in one sentence: who decided, by what, and what followed. */
export function decisionSentence(recording: Recording, decision: number): string {
  const { decisions, messages, strings } = recording;
  const rule = strings[decisions.rule[decision]!]!;
  const facts = factsOf(strings[decisions.facts[decision]!]!);
  const id = shortId(strings[decisions.subject[decision]!]!);
  const decider = actorWordAt(recording, decisions.actor[decision]!);
  if (rule.startsWith('cookie-') && rule !== 'cookie-missing')
    return browserSentence(rule, decider, id, facts);
  const cause = decisions.cause[decision]!;
  const sender = cause < 0 ? '' : actorName(recording, messages.from[cause]!);
  return serverSentence(rule, sender, id, facts);
}

function browserSentence(rule: string, decider: string, id: string, facts: FactTexts): string {
  const browser = `${decider}의 브라우저`;
  const { name = '', code = '', section, step, by, unseenAttack, path } = facts;
  const source =
    unseenAttack === undefined ? '서버가 준' : by === 'script' ? '스크립트가 심은' : '공격자가 심은';
  const what = `${source} 쿠키 ${name}${path === undefined || path === '' || path === '/' ? '' : `(Path=${path})`}`;
  switch (rule) {
    case 'cookie-kept':
      return `${withParticle(browser, '이가')} ${withParticle(what, '을를')} 받아 두었어요. 값은 ${id === '' ? '세션 ID가 아니에요' : withParticle(id, '이에요')}.`;
    case 'cookie-replaced':
      return `${withParticle(browser, '이가')} 이름, 도메인, 경로가 같은 쿠키를 버리고 ${withParticle(what, '을를')} 그 자리에 두었어요.`;
    case 'cookie-dropped':
      return `${withParticle(browser, '이가')} ${withParticle(what, '을를')} 버렸어요. ${refusalReasons[code as RefusalCode]} ${placeWord(section, step)}예요.`;
    default:
      return `${withParticle(browser, '이가')} 쿠키 ${withParticle(name, '을를')} ${by === 'script' ? '스크립트에 보여 주지' : '요청에 싣지'} 않았어요. ${withholdingReasons[code as WithholdingCode]}`;
  }
}

function serverSentence(rule: string, sender: string, id: string, facts: FactTexts): string {
  const who = actorWord(sender);
  const { believed = '', operation = '', unseenAttack } = facts;
  const asked = operationWords[operation] ?? '요청';
  const forged = facts['unseenForged'] === undefined ? '' : ' 사용자가 누르지 않은 요청이에요.';
  const planted =
    unseenAttack === undefined || sender === 'attacker' || forged !== ''
      ? ''
      : ` ‘${attackNames[unseenAttack as AttackKind]}’ 때 심긴 쿠키가 실려 왔어요.`;
  switch (rule) {
    case 'sessions-alive':
      return `서버에 다른 사용자들의 세션 ${formatNumber(Number(facts['sessions']))}개가 살아 있어요. ID는 ${facts['bits']}비트 난수예요.`;
    case 'session-opened':
      return `서버가 ${who}의 로그인 화면을 열면서 세션 ${withParticle(id, '을를')} 만들어 쿠키로 건넸어요. 아직 누구의 것도 아니에요.`;
    case 'session-continued':
      return `서버가 ${who}의 로그인 화면을 열면서, 쿠키로 온 세션 ${withParticle(id, '을를')} 그대로 쓰기로 했어요.${planted}`;
    case 'login-kept':
      return `서버가 ${withParticle(actorWord(facts['user'] ?? ''), '이가')} 로그인한 뒤에도 세션 ID ${withParticle(id, '을를')} 그대로 두었어요.${planted}`;
    case 'login-opened':
      return `서버가 세션 없이 온 ${actorWord(facts['user'] ?? '')}의 로그인에 세션 ${withParticle(id, '을를')} 만들어 건넸어요.`;
    case 'login-reissued':
      return `서버가 ${actorWord(facts['user'] ?? '')}의 로그인에 새 세션 ID ${withParticle(id, '을를')} 발급했어요.${planted}`;
    case 'id-retired':
      return `로그인 전의 세션 ID ${withParticle(id, '은는')} 이때부터 쓸 수 없어요.`;
    case 'session-recognised':
      return recognised(sender, id, believed, asked, forged);
    case 'session-anonymous':
      return `세션 ${withParticle(id, '은는')} 아직 아무도 로그인하지 않은 것이라 서버가 ${who}에게 401로 답했어요.${planted}`;
    case 'cookie-missing':
      return `${who}의 요청에 세션 쿠키가 없어 서버가 401로 답했어요.${forged}`;
    case 'id-unknown':
      return `서버가 모르는 세션 ID라서 ${who}에게 401로 답했어요.${planted}`;
    case 'ended-idle':
      return `세션 ${withParticle(id, '은는')} 유휴 만료를 넘겨 서버가 끝냈어요.`;
    case 'ended-absolute':
      return `세션 ${withParticle(id, '은는')} 절대 만료를 넘겨 서버가 끝냈어요.`;
    case 'search-echoed':
      return `서버의 검색 화면이 링크에 든 글자를 거르지 않고 내보내서, 공격자의 스크립트가 ${who}의 화면에서 돌아요.`;
    case 'guess-hit':
      return `공격자가 추측한 세션 ID ${formatNumber(Number(facts['guesses']))}개 가운데 ${formatNumber(Number(facts['hits']))}개가 다른 사용자의 세션이었어요.`;
    default:
      return '서버가 판단을 내렸어요.';
  }
}

/** What followed from taking the sender for whom the session belongs to. */
function recognised(sender: string, id: string, believed: string, asked: string, forged: string): string {
  const [who, whose] = [actorWord(sender), actorWord(believed)];
  if (sender === believed)
    return `서버가 세션 ${withParticle(id, '을를')} 찾아 ${whose}의 ${withParticle(asked, '을를')} 받아들였어요.${forged}`;
  if (sender === 'attacker')
    return `서버가 세션 ${withParticle(id, '을를')} ${whose}의 것으로 알고, 공격자에게 ${whose}의 장바구니를 보여 줬어요.`;
  return `서버가 세션 ${withParticle(id, '을를')} ${whose}의 것으로 알고, ${who}의 ${withParticle(asked, '을를')} ${whose}의 계정에서 받아들였어요.`;
}
