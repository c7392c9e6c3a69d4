import type { Recording } from '../../simulation/kernel/recording.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import type { Culprit, Step } from '../../simulation/trace/why/story.ts';
import { actorWord, actorWordAt } from '../actorWords.ts';
import { formatMoment, withParticle } from '../korean.ts';
import { kindWord } from '../inspector/kindWords.ts';
import type { LabView } from '../LabView.ts';
import { faultAt, faultSentence, faultWord } from './faultWords.ts';
import { shortId } from './ids.ts';
import { lossWord, messageWord, sentSentence } from './messageWords.ts';
import { transitionSentence } from './transitionWords.ts';

/** One fact of an explanation in a sentence, and when it was so, µs. */
export interface StepWords {
  readonly at: number;
  readonly sentence: string;
}

/** Tells one step of an explanation. */
export function stepWords(view: LabView, recording: Recording, step: Step): StepWords {
  const { decisions, holdings, messages, faults, transitions } = recording;
  switch (step.kind) {
    case 'decision':
      return { at: decisions.at[step.row]!, sentence: view.decisionSentence(recording, step.row) };
    case 'absent':
    case 'behind':
    case 'never-sent':
    case 'began-empty':
      return { at: 'at' in step ? step.at : -1, sentence: lackSentence(recording, step) };
    case 'created':
    case 'dropped':
    case 'changed':
    case 'kept':
    case 'avoided':
    case 'route-forgotten':
      return {
        // What is still so has no moment of its own.
        at: step.kind === 'kept' ? -1 : holdings.at[step.row]!,
        sentence: holdingSentence(recording, step.kind, step.row),
      };
    case 'lost':
    case 'late':
    case 'unanswered':
      return { at: messages.sentAt[step.row]!, sentence: fateSentence(view, recording, step) };
    case 'routed':
      return {
        at: messages.sentAt[step.row]!,
        sentence: `로드밸런서가 같은 사용자를 늘 같은 서버로 보내지 않아서, 이 요청은 ${withParticle(actorWordAt(recording, messages.to[step.row]!), '으로')} 왔어요.`,
      };
    case 'message':
      return { at: messages.sentAt[step.row]!, sentence: sentSentence(view, recording, step.row) };
    case 'transition':
      return { at: transitions.at[step.row]!, sentence: transitionSentence(view, recording, step.row) };
    case 'fault':
      return { at: faults.at[step.row]!, sentence: faultSentence(view, faultAt(recording, step.row)) };
  }
}

const premiseWords = {
  routing: '요청을 여러 서버로 나눠 보내는 라우팅',
  connection: '연결을 사용자로 여기는 것',
  cookie: '쿠키 설정',
  carries: '요청이 보낸 사람을 알려 줄 것을 아무것도 싣지 않는 것',
  unchecked: '잘못을 알아챌 검사를 하지 않는 것',
  'too-strict': '멀쩡한 것까지 거절할 만큼 엄격한 검사',
} as const;

/** What is to blame, as a short phrase, and where on the clock it is, µs; a premise has no moment. */
export function culpritWords(
  view: LabView,
  recording: Recording,
  culprit: Culprit,
): { readonly at: number; readonly phrase: string } {
  switch (culprit.kind) {
    case 'fault': {
      const fault = faultAt(recording, culprit.row);
      return { at: fault.at, phrase: `${formatMoment(fault.at)} ${faultWord(view, fault)}` };
    }
    case 'late': {
      const { from, to, sentAt } = messageAt(recording, culprit.row);
      return {
        at: sentAt,
        phrase: `아직 닿지 않은 메시지: ${actorWord(from)} → ${actorWord(to)} ${messageWord(view, recording, culprit.row)}`,
      };
    }
    case 'premise':
      return { at: -1, phrase: premiseWords[culprit.what] };
  }
}

function lackSentence(
  recording: Recording,
  step: Extract<Step, { kind: 'absent' | 'behind' | 'never-sent' | 'began-empty' }>,
): string {
  const who = actorWordAt(recording, step.actor);
  switch (step.kind) {
    case 'absent':
      return `${who}의 메모리에 세션 ${withParticle(shortId(step.subject), '이가')} 없어요.`;
    case 'behind':
      return step.version === ''
        ? `${withParticle(who, '은는')} 세션 ${withParticle(shortId(step.subject), '이가')} 있다는 것만 알고, 누구의 것인지 아직 몰라요.`
        : `${who}의 사본에는 ${step.version}번째 요청까지만 담겨 있어요.`;
    case 'never-sent':
      return `${who}에는 세션 ${shortId(step.subject)}에 대해 아무것도 전해진 적이 없어요.`;
    case 'began-empty':
      return `${withParticle(who, '은는')} 빈 메모리로 시작했어요.`;
  }
}

function holdingSentence(
  { holdings, strings, actors }: Recording,
  kind: 'created' | 'dropped' | 'changed' | 'kept' | 'avoided' | 'route-forgotten',
  row: number,
): string {
  const who = actorWord(strings[actors.name[holdings.actor[row]!]!]!);
  const key = strings[holdings.key[row]!]!;
  const thing = strings[holdings.kind[row]!] === 'record' ? kindWord('record') : kindWord('session');
  switch (kind) {
    case 'created':
      return `세션 ${withParticle(shortId(key), '은는')} ${who}에서 만들어졌어요.`;
    case 'dropped':
      return `${withParticle(who, '이가')} ${thing} ${withParticle(shortId(key), '을를')} 잃었어요.`;
    case 'changed':
      return `${who}의 ${withParticle(kindWord(strings[holdings.kind[row]!]!), '이가')} 바뀌었어요.`;
    case 'kept':
      return `세션 ${withParticle(shortId(key), '은는')} 그동안 ${who}에 있었어요.`;
    case 'avoided':
      return `${withParticle(actorWord(key), '이가')} 답하지 않아서 ${withParticle(who, '이가')} 잠시 그쪽으로 보내지 않아요.`;
    case 'route-forgotten':
      return `${withParticle(who, '이가')} ${withParticle(actorWord(key), '을를')} 어느 서버로 보내던 것인지 잊었어요.`;
  }
}

function fateSentence(
  view: LabView,
  recording: Recording,
  step: Extract<Step, { kind: 'lost' | 'late' | 'unanswered' }>,
): string {
  const { from, to, receivedAt, lostAt } = messageAt(recording, step.row);
  const way = `${withParticle(actorWord(from), '이가')} ${actorWord(to)}에 보낸 ${withParticle(messageWord(view, recording, step.row), '은는')}`;
  switch (step.kind) {
    case 'lost':
      return `${way} ${formatMoment(lostAt)}에 ${lossWord(recording, step.row)} 사라졌어요.`;
    case 'late':
      return receivedAt < 0
        ? `${way} 아직 가는 중이에요.`
        : `${way} 아직 가는 중이에요. ${formatMoment(receivedAt)}에야 닿아요.`;
    case 'unanswered':
      return `${way} 답을 받지 못했어요.`;
  }
}
