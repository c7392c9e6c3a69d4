import type { MetricWords, Parameters } from '../../player/LabView.ts';
import { answerMetrics } from '../../player/words/metricWords.ts';

const replicates = ({ strategy }: Parameters) => strategy === 'replicate-all' || strategy === 'backup-one';
const asksStore = ({ strategy }: Parameters) => strategy === 'central-store';
const copies = ({ strategy }: Parameters) => strategy !== 'token';
const always = () => true;

/** How the counted numbers of session-sync are called, in the order of the readouts. */
export const metricWords: readonly MetricWords[] = [
  {
    path: 'lostLogins',
    label: '풀린 로그인',
    about: '아는 서버가 없어서 다시 로그인해야 했던 세션의 수예요.',
    unit: '명',
    bad: true,
    first: always,
  },
  {
    path: 'refused',
    label: '거절된 요청',
    about: '2xx가 아닌 답을 받았거나 끝내 답을 받지 못한 요청이에요.',
    unit: '번',
    bad: true,
    first: always,
  },
  {
    path: 'replicationMessages.write',
    label: '쓰기의 복제 메시지',
    about: '세션을 바꾼 요청 때문에 서버끼리 주고받은 메시지예요. 받는 서버마다 1건으로 세요.',
    unit: '건',
    first: replicates,
  },
  {
    path: 'replicationMessages.read',
    label: '읽기의 복제 메시지',
    about: '읽기만 한 요청 때문에 서버끼리 주고받은 메시지예요.',
    unit: '건',
    first: replicates,
  },
  {
    path: 'replicationMessages.login',
    label: '로그인의 복제 메시지',
    about: '세션을 만드느라 서버끼리 주고받은 메시지예요.',
    unit: '건',
    first: replicates,
  },
  {
    path: 'replicationMessages.total',
    label: '복제 메시지 모두',
    about: '서버끼리 세션 때문에 주고받은 메시지를 모두 더한 수예요.',
    unit: '건',
    first: (p) => !replicates(p),
  },
  {
    path: 'storeCommands.total',
    label: '저장소 명령',
    about: '서버들이 세션 저장소에 보낸 명령을 모두 더한 수예요.',
    unit: '번',
    first: asksStore,
  },
  {
    path: 'tokenVerifications',
    label: '토큰 검증',
    about: '서버들이 토큰의 서명을 검증한 횟수예요.',
    unit: '번',
    first: (p) => !copies(p),
  },
  {
    path: 'staleReads',
    label: '옛 값을 읽음',
    about: '가장 최근에 쓴 것이 아직 없는 사본으로 답한 읽기예요.',
    unit: '번',
    bad: true,
    first: replicates,
  },
  {
    path: 'sessionCopies',
    label: '세션 사본',
    about: '끝났을 때 어디든 남아 있는 세션 데이터의 수예요.',
    unit: '개',
    first: copies,
  },
  {
    path: 'replicationMessages.recovery',
    label: '수습하는 복제 메시지',
    about: '장애 뒤에 살아남은 서버들이 사본을 다시 만드느라 보낸 메시지예요.',
    unit: '건',
  },
  {
    path: 'replicatedBytes',
    label: '복제한 바이트',
    about: '복제 메시지의 크기를 모두 더한 값이에요.',
    unit: '바이트',
  },
  {
    path: 'storeCommands.login',
    label: '로그인의 저장소 명령',
    about: '로그인 때문에 저장소에 보낸 명령이에요.',
    unit: '번',
  },
  {
    path: 'storeCommands.read',
    label: '읽기의 저장소 명령',
    about: '읽기 때문에 저장소에 보낸 명령이에요.',
    unit: '번',
  },
  {
    path: 'storeCommands.write',
    label: '쓰기의 저장소 명령',
    about: '쓰기 때문에 저장소에 보낸 명령이에요.',
    unit: '번',
  },
  ...answerMetrics,
];
