import type { FieldWords } from '../../player/LabView.ts';
import { commonFields, switchWords } from '../../player/words/fieldWords.ts';
import { TOKEN_KINDS } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { tokenWords } from './tokenWords.ts';

/** A part of a reader's own token that they have left as it was. */
const AS_IT_WAS = { '': '처음 그대로' } as const;

/** How the parameters of jwt-validation are called, in the order of the controls. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  structure: switchWords('구조', '세 부분, Base64URL, JSON, crit을 살펴요. 끄면 풀리는 데까지 풀어 읽어요.'),
  alg: switchWords('alg 허용 목록', 'RS256만 받아요. 끄면 토큰의 헤더가 알고리즘을 골라요.'),
  signature: switchWords('서명', '발급자의 공개 키로 검증해요. 끄면 풀어 읽기만 해요.'),
  time: switchWords('시간(exp, nbf)', '만료됐는지, 아직 이른지 봐요.'),
  leeway: {
    label: '시계 오차 허용',
    first: true,
    unit: { label: '초', factor: 1_000_000 },
    matters: ({ time }) => time === 'on',
  },
  iss: switchWords('발급자(iss)', 'https://issuer.example만 믿어요.'),
  aud: switchWords('대상(aud)', '대상에 https://api.example이 있어야 해요.'),
  typ: switchWords('종류(typ)', '액세스 토큰(at+jwt)이어야 해요.'),
  required: switchWords('필수 클레임', 'exp, sub, jti가 있어야 해요.'),
  interval: { label: '토큰 사이의 시간', unit: { label: 'ms', factor: 1000 }, scale: 'log' },
  latency: commonFields.latency,
  verifyCost: commonFields.verifyCost,
  own: {
    label: '내 토큰의 시작',
    elsewhere: true,
    choices: { off: '없음', ...Object.fromEntries(TOKEN_KINDS.map((kind) => [kind, tokenWords[kind].name])) },
  },
  ownHeader: { label: '내 토큰의 헤더', elsewhere: true, choices: AS_IT_WAS },
  ownPayload: { label: '내 토큰의 페이로드', elsewhere: true, choices: AS_IT_WAS },
  ownSigner: {
    label: '내 토큰의 서명',
    elsewhere: true,
    choices: {
      original: '처음 서명 그대로',
      issuer: '발급자의 키',
      attacker: '공격자의 키',
      'public-key': '공개 키의 글자(HMAC)',
      none: '서명 없음',
    },
  },
};
