import { formatBytes, type Particle, withParticle } from '../player/korean.ts';
import type { ScenarioIssue } from '../simulation/scenario/scenario.ts';
import type { Allowed, Unit } from '../simulation/scenario/fields.ts';
import { formatDuration } from '../simulation/scenario/duration-text.ts';
import { jsonProblemPhrase } from '../player/words/jsonWords.ts';
import { shortened } from '../player/words/shortened.ts';
import { jsonObjectProblem } from '../simulation/scenario/json-object-text.ts';

const units: Readonly<Record<Unit, string>> = {
  services: '대',
  users: '명',
  'requests/s': '회/초',
  share: '',
  bytes: '바이트',
  none: '',
};

/** What a parameter allows, as a Korean phrase: `1대에서 64대까지의 정수`. */
export function allowedPhrase(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'integer':
    case 'number': {
      const unit = units[allowed.unit];
      const kind = allowed.kind === 'integer' ? '정수' : '수';
      return `${allowed.min}${unit}부터 ${allowed.max}${unit}까지의 ${kind}`;
    }
    case 'duration':
      return `${formatDuration(allowed.min)}부터 ${formatDuration(allowed.max)}까지의 시간(단위 us, ms, s, m)`;
    case 'choice':
      return `${allowed.choices.join(', ')} 중 하나`;
    case 'json':
      return `${formatBytes(allowed.largest)}까지의 JSON 객체`;
  }
}

/** A longer value is told by its beginning. */
const LONGEST_VALUE = 60;

/** One Korean sentence for what is wrong with one entry of an address, a preset or a command line, and what is allowed. */
export function sentenceOf(issue: ScenarioIssue): string {
  const { field, value } = issue;
  const short = shortened(value, LONGEST_VALUE);
  const quoted = (particle: Particle) => withParticle(`‘${short}’`, particle);
  switch (issue.code) {
    case 'unknown-field':
      return `${withParticle(field, '이라')}는 항목은 없어요. 값 ${quoted('을를')} 쓰지 않았어요.`;
    case 'repeated-field':
      return `${withParticle(field, '은는')} 한 번만 쓸 수 있어요. 뒤에 온 ${quoted('은는')} 쓰지 않았어요.`;
    case 'bad-value':
      if (issue.allowed?.kind === 'json') return jsonSentence(issue, issue.allowed);
      return `${field}에는 ${quoted('을를')} 쓸 수 없어요. ${issue.allowed ? allowedPhrase(issue.allowed) : ''}만 쓸 수 있어요.`;
    case 'fault-form':
      return `fault의 ${quoted('을를')} 읽을 수 없어요. kill:service-2@10s처럼 ‘종류:대상@시각’으로 적어 주세요.`;
    case 'action-form':
      return `action의 ${quoted('을를')} 읽을 수 없어요. write:user-3@5s처럼 ‘종류:사용자@시각’으로 적어 주세요.`;
    case 'fault-kind':
    case 'action-kind':
      return `${field}의 ${quoted('은는')} 모르는 종류예요. ${(issue.kinds ?? []).join(', ')} 중 하나만 쓸 수 있어요.`;
    case 'fault-link':
      return `fault의 ${quoted('은는')} 대상의 수가 맞지 않아요. 두 곳 사이에 일으키는 장애만 service-1~service-2처럼 서로 다른 둘을 적고, 나머지는 하나만 적어요.`;
    case 'action-link':
      return `action의 ${quoted('은는')} 대상의 수가 맞지 않아요. user-3처럼 사용자 하나만 적어요.`;
    case 'fault-time':
    case 'action-time':
      return `${field}의 ‘${short}’에서 시각을 읽을 수 없어요. 10s나 1500ms처럼 적어 주세요.`;
    case 'fault-target':
      return `fault의 ${quoted('은는')} 그때 없거나 그렇게 할 수 없는 대상이에요. 무대에 있는 이름(service-1, store, load-balancer, user-1, attacker 등)만 쓸 수 있어요.`;
    case 'action-target':
      return `action의 ${quoted('은는')} 없는 사용자예요. user-1부터 사용자 수까지만 쓸 수 있어요.`;
    case 'fault-after-end':
    case 'action-after-end':
      return `${field}의 ${quoted('은는')} 실험이 끝난 뒤예요. duration보다 이른 시각만 쓸 수 있어요.`;
  }
}

/** What keeps a text from being the JSON object it should be, and where. */
function jsonSentence({ field, value }: ScenarioIssue, allowed: Extract<Allowed, { kind: 'json' }>): string {
  const problem = jsonObjectProblem(value, allowed.largest);
  const why = problem ? jsonProblemPhrase(value, problem, allowed.largest) : '읽을 수 없어요.';
  return `${withParticle(field, '은는')} 쓰지 않았어요. ${why} ${allowedPhrase(allowed)}만 쓸 수 있어요.`;
}
