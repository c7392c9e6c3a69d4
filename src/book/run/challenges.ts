import { microseconds } from '../../simulation/scenario/duration-text.ts';
import { evaluate, type RunNumbers } from './numbers.ts';

/** A task a reader passes by running the lab: its steps, and which of them the runs so far have passed. */
export interface Challenge {
  readonly steps: readonly string[];
  /** Said once every step is passed: what the reader has just seen, in one or two sentences. */
  readonly done: string;
  /** One entry a step, for all the reader's runs of the figure, oldest first. */
  passed(runs: readonly RunNumbers[]): readonly boolean[];
}

/** The challenges of the book by id. */
export const challenges: Readonly<Record<string, Challenge>> = {
  'carry-it-yourself': {
    steps: [
      '‘연결만 유지’를 고르고 [연결 함께 쓰기]를 눌러 남의 장바구니 사고를 내요.',
      '연결은 계속 함께 쓰게 둔 채, 요청에 싣는 것을 바꾸어 사고를 0번으로 만들어요.',
      '사고가 없는 그 실행에서 못 알아본 요청도 0번인지 확인해요.',
    ],
    done: '모두 해냈어요. 고친 것은 연결이 아니라 요청이었죠. 누구의 것인지 요청이 스스로 말하면 연결은 누가 써도 괜찮아요.',
    passed(runs) {
      const accident = runs.findIndex(
        (run) =>
          run.scenario['carries'] === 'connection' && sharesConnections(run) && count(run, 'accidents') > 0,
      );
      const cured = runs
        .slice(accident + 1)
        .filter(
          (run) => accident >= 0 && isCarried(run) && sharesConnections(run) && count(run, 'accidents') === 0,
        );
      return [accident >= 0, cured.length > 0, cured.some((run) => count(run, 'forgotten') === 0)];
    },
  },
  'growth-without-cost': {
    steps: [
      '서버가 2대일 때와 16대일 때를 모두 돌려, 요청 하나에 드는 메시지가 늘지 않는 방식을 찾아요.',
      '그 방식에서 서버 하나를 꺼도 풀리는 로그인이 없는지 확인해요.',
      '그 방식이 새로 만든 단일 장애점을 골라 꺼요.',
    ],
    done: '모두 해냈어요. 비용이 사라진 것이 아니라 저장소로 옮겨 갔다는 것까지 확인했네요.',
    passed(runs) {
      const flat = strategiesThatStayFlat(runs);
      const safe = flat.filter((strategy) =>
        runs.some(
          (run) =>
            run.scenario['strategy'] === strategy &&
            kills(run, 'service-') &&
            run.measured['lostLogins'] === 0,
        ),
      );
      const named = safe.some((strategy) =>
        runs.some(
          (run) =>
            run.scenario['strategy'] === strategy &&
            kills(run, 'store') &&
            (run.measured['refused'] ?? 0) > 0,
        ),
      );
      return [flat.length > 0, safe.length > 0, named];
    },
  },
  'no-attack-succeeds': {
    steps: [
      '공격 하나를 성공시켜, 계정을 빼앗기거나 공격자의 계정에서 일하게 되는 것을 봐요.',
      '한 실행에 공격을 모두 넣어요. 세션 고정 두 가지(링크, 서브도메인), 평문 요청 유도, 공격자 계정으로 쿠키 덮어쓰기, 4,097바이트 쿠키예요. 링크는 0초와 로그인한 뒤에 한 번씩, 나머지는 실험의 앞 3분의 2 안에 넣어요.',
      '그 공격이 모두 실패하도록 로그인과 쿠키를 설정해요.',
      '모두 실패한 그 실행에서 사용자들이 여전히 로그인되어 있는지, 못 알아본 요청이 0번인지 확인해요.',
    ],
    done: '모두 해냈어요. 로그인할 때의 재발급, __Host-, HttpOnly, SameSite가 저마다 다른 구멍을 막고 있었죠. 하나라도 빠지면 그 구멍이 남아요.',
    passed(runs) {
      const won = runs.some((run) => count(run, 'takenOver') + count(run, 'strangers') > 0);
      const full = runs.filter(
        (run) =>
          ATTACKS.every((attack) => isAttackedInTime(run, attack)) &&
          // What keeps a planted ID out before a login is something else than what keeps it out after.
          count(run, 'scripted.before') > 0 &&
          count(run, 'scripted.after') > 0,
      );
      const safe = full.filter((run) => HARMS.every((harm) => count(run, harm) === 0));
      return [
        won,
        full.length > 0,
        safe.length > 0,
        safe.some((run) => count(run, 'recognised') > 0 && count(run, 'unrecognised') === 0),
      ];
    },
  },
  'nothing-wrong-either-way': {
    steps: [
      '검사를 하나라도 꺼서, 거절해야 할 토큰이 받아들여지는 것(오수락)을 봐요.',
      '그다음 오수락을 0개로 만들어요.',
      '오수락이 0개인 채로, 멀쩡한 토큰의 거절(오거부)도 0개로 만들어요.',
    ],
    done: '모두 해냈어요. 검사 여덟 가지를 모두 켜고 시계 오차를 60초쯤 허용했을 때뿐이에요. 하나라도 끄면 그 검사만 막던 토큰이 들어와요.',
    passed(runs) {
      const fooled = runs.findIndex((run) => count(run, 'wronglyAccepted') > 0);
      const safe = runs
        .slice(fooled + 1)
        .filter(
          (run) => fooled >= 0 && count(run, 'judged.attack') > 0 && count(run, 'wronglyAccepted') === 0,
        );
      const fair = safe.some((run) => count(run, 'judged.good') > 0 && count(run, 'wronglyRefused') === 0);
      return [fooled >= 0, safe.length > 0, fair];
    },
  },
  'what-logs-everyone-out': {
    steps: [
      '세션 ID: 무엇을 하면 모두 로그아웃되고 무엇을 해도 그대로인지, 두 장애를 모두 일으켜 봐요.',
      '불투명 토큰: 같은 것을 확인해요.',
      'JWT: 같은 것을 확인해요.',
      '서명 쿠키 세션: 같은 것을 확인해요.',
    ],
    done: '네 가지를 모두 확인했어요. 가리키는 것은 저장소에, 말하는 것은 서명 키에 로그인이 달려 있어요.',
    passed: (runs) =>
      [
        ['session-id', 'wiped', 'keyChanged'],
        ['opaque', 'wiped', 'keyChanged'],
        ['jwt', 'keyChanged', 'wiped'],
        ['signed-cookie', 'keyChanged', 'wiped'],
      ].map(([credential, erasing = '', harmless = '']) => {
        const own = runs.filter(({ scenario }) => scenario['credential'] === credential);
        return (
          own.some((run) => outcomeOf(run, erasing) === 'all lost') &&
          own.some((run) => outcomeOf(run, harmless) === 'all kept')
        );
      }),
  },
};

/** Whether a run's requests say themselves whose they are, and there were any to say it. */
function isCarried(run: RunNumbers): boolean {
  const asked = count(run, 'operations.read') + count(run, 'operations.write');
  return asked > 0 && ['session-id', 'token'].includes(String(run.scenario['carries']));
}

/** Whether a run's proxy sends everybody's requests over one connection, from its start or from some moment on. */
function sharesConnections(run: RunNumbers): boolean {
  return run.scenario['connections'] === 'shared' || hasFault(run, 'reuse:');
}

function count(run: RunNumbers, metric: string): number {
  return run.measured[metric] ?? 0;
}

/** Messages a request of any kind: replication between services, and commands to the store. */
const cost =
  'replicationMessages.total+storeCommands.total/operations.login+operations.read+operations.write';

/** Strategies run undisturbed with at most 2 and with at least 16 servers, whose cost a request didn't grow by a twentieth. */
function strategiesThatStayFlat(runs: readonly RunNumbers[]): string[] {
  const undisturbed = runs.filter((run) => !kills(run, ''));
  const costs = (strategy: string, servers: (count: number) => boolean) =>
    undisturbed
      .filter((run) => run.scenario['strategy'] === strategy && servers(Number(run.scenario['services'])))
      .map((run) => evaluate(cost, run) ?? Infinity);
  const strategies = [...new Set(runs.map((run) => String(run.scenario['strategy'])))];
  return strategies.filter((strategy) => {
    const few = costs(strategy, (count) => count <= 2);
    const many = costs(strategy, (count) => count >= 16);
    return few.length > 0 && many.length > 0 && Math.min(...many) <= Math.max(...few) * 1.05;
  });
}

/** The attacks of session-lifecycle, both ways to fix a session among them, and what they can come to. */
const ATTACKS = ['link', 'sibling', 'plaintext', 'overwrite', 'bloat'] as const;
const HARMS = [
  'takenOver',
  'strangers',
  'forged',
  'lockedOut',
  ...ATTACKS.map((attack) => `succeeded.${attack}`),
];

/** Whether an attack was made early enough to come to something: in the first two thirds of the run. */
function isAttackedInTime({ scenario }: RunNumbers, attack: string): boolean {
  const { fault, duration } = scenario;
  const latest = (microseconds(String(duration)) * 2) / 3;
  return (
    Array.isArray(fault) &&
    fault.some((one: string) => {
      const [deed = '', at = ''] = one.split('@');
      return deed.startsWith(`${attack}:`) && microseconds(at) <= latest;
    })
  );
}

/** What became of the logins that came back after a fault of reference-or-value. */
function outcomeOf({ measured }: RunNumbers, fault: string): 'all lost' | 'all kept' | 'neither' {
  const [lost = 0, kept = 0] = [measured[`${fault}.lost`], measured[`${fault}.kept`]];
  if (lost > 0 && kept === 0) return 'all lost';
  return kept > 0 && lost === 0 ? 'all kept' : 'neither';
}

function kills(run: RunNumbers, target: string): boolean {
  return hasFault(run, `kill:${target}`);
}

function hasFault(run: RunNumbers, beginning: string): boolean {
  const faults = run.scenario['fault'];
  return Array.isArray(faults) && faults.some((fault: string) => fault.startsWith(beginning));
}
