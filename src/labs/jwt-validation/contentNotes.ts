import { algorithmFor, algorithmOf } from '../../jwt/algorithms.ts';
import { readContent } from '../../jwt/reading/read-content.ts';
import type { TokenFinding } from '../../jwt/reading/token-code.ts';
import { jsonObject } from '../../jwt/json-object.ts';
import type { TextNote } from '../../player/controls/JsonField.tsx';
import { withParticle } from '../../player/korean.ts';
import type { Signer } from '../../simulation/labs/jwt-validation/fields.ts';

/** What is odd about a header that somebody writes, at its characters; what becomes of its `alg` depends on who signs. */
export function headerNotes(text: string, signer: Signer): readonly TextNote[] {
  const { findings, members } = readContent('header', text);
  const alg = jsonObject(text)?.['alg'];
  const place = members.findLast(({ name }) => name === 'alg')?.value;
  const said = place && typeof alg === 'string' ? algorithmNote(alg, signer) : '';
  const notes = notesOf(findings);
  return said === '' ? notes : [...notes, { ...place!, severity: 'warning', sentence: said }];
}

/** What is odd about a payload that somebody writes, at its characters. */
export function payloadNotes(text: string): readonly TextNote[] {
  return notesOf(readContent('payload', text).findings);
}

/** What kind of key each signer has, in the terms of JWK. */
const keyTypes = { issuer: 'RSA', attacker: 'RSA', 'public-key': 'oct' } as const;

/** An `alg` that nobody knows, or that whoever signs has no key for; empty where there is nothing to say. */
function algorithmNote(alg: string, signer: Signer): string {
  const isNone = alg.toLowerCase() === 'none';
  const algorithm = algorithmOf(alg);
  const known =
    algorithm === undefined && !isNone ? `${withParticle(alg, '은는')} 여기서 모르는 알고리즘이에요. ` : '';
  if (signer === 'original' || signer === 'none') return known.trimEnd();
  const kty = keyTypes[signer];
  if (algorithm?.kty === kty) return '';
  const usual = algorithmFor({ kty })!;
  return `${known}alg에 적힌 대로는 고른 키로 서명할 수 없어서 ${withParticle(usual, '으로')} 서명했어요.`;
}

type Facts = NonNullable<TokenFinding['facts']>;

/** The findings worth telling whoever writes a token of their own; `alg: none` in the header of one is what they want. */
const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'too-deep': () => '너무 깊게 겹쳐 있어서 살펴보지 않았어요.',
  'duplicate-member': ({ member }) =>
    `${withParticle(String(member), '이가')} 두 번 있어요. 서버마다 다른 값을 고를 수 있어요. 여기서는 뒤의 것을 읽어요.`,
  'alg-missing': () => 'alg가 없어요. 구조 검사에서 걸려요.',
  'header-type': ({ member }) => `${withParticle(String(member), '은는')} 정해진 형식이 아니에요.`,
  'crit-invalid': () => 'crit는 비어 있지 않은 이름 목록이어야 해요.',
  'crit-member-missing': ({ member }) => `crit에 적힌 ${withParticle(String(member), '이가')} 헤더에 없어요.`,
  'crit-name-not-allowed': ({ member }) =>
    `${withParticle(String(member), '은는')} crit에 적을 수 없는 이름이에요.`,
  'unsupported-crit': ({ member }) =>
    `crit가 요구하는 ${withParticle(String(member), '을를')} 이 서버는 몰라요. 구조 검사에서 걸려요.`,
  'b64-false': () => 'b64가 false인 서명은 JWT에 쓸 수 없어요.',
  'b64-not-critical': () => 'b64를 쓰려면 crit에도 적어야 해요.',
  'key-material-in-header': ({ member }) =>
    `${withParticle(String(member), '은는')} 토큰을 만든 쪽이 고른 키예요. 이 서버는 보지 않아요.`,
  'claim-type': ({ member, expected }) =>
    `${withParticle(String(member), '은는')} ${expectedWords[String(expected)] ?? '정해진 형식이어야'} 해요.`,
  'time-in-milliseconds': ({ member }) =>
    `${withParticle(String(member), '이가')} 밀리초로 보여요. JWT의 시각은 초예요.`,
};

const expectedWords: Readonly<Record<string, string>> = {
  string: '문자열이어야',
  number: '초를 적은 숫자여야',
  'string-or-list': '문자열이나 문자열의 배열이어야',
};

function notesOf(findings: readonly TokenFinding[]): readonly TextNote[] {
  return findings.flatMap(({ code, at, length, severity, facts = {} }) => {
    const sentence = sentences[code]?.(facts);
    return sentence === undefined
      ? []
      : [{ at, length, severity: severity === 'error' ? 'warning' : severity, sentence }];
  });
}
