import type { JWK } from 'jose';
import type { Finding } from '../finding.ts';
import { isJsonObject, jsonObject } from '../json-object.ts';
import { membersIn, type Member } from '../reading/json-members.ts';
import type { Range } from '../reading/mapped-text.ts';
import { jwkFault, type JwkFault } from './check-jwk.ts';
import type { KeyCode, KeyReading, PlaygroundKey } from './key-reading.ts';
import { importMaterial, isUnavailable, playgroundKey } from './playground-key.ts';

/**
 * Reads a text that is a JSON object as a JWK or a JWK Set (RFC 7517 sections 4 and 5); undefined where it is none. Members
 * of a set that are no usable key are reported by index, the others kept (section 5). Never rejects.
 */
export async function readJwk(text: string): Promise<KeyReading | undefined> {
  const object = jsonObject(text);
  if (!object) return undefined;
  const at = text.indexOf('{');
  const whole = { at, length: text.trimEnd().length - at };
  const items: unknown = object['keys'];
  if (Array.isArray(items)) return await readSet(text, items, whole);
  if (object['kty'] === undefined)
    return {
      form: 'unreadable',
      keys: [],
      findings: [{ code: 'json-no-key', severity: 'error', ...whole }],
    };
  const { key, finding } = await readOne(text, object, whole, {});
  return { form: 'jwk', keys: key ? [key] : [], findings: finding ? [finding] : [] };
}

async function readSet(text: string, items: readonly unknown[], whole: Range): Promise<KeyReading> {
  const findings: Finding<KeyCode>[] = [];
  const keys: PlaygroundKey[] = [];
  const list = memberOf(text, whole, 'keys');
  if (items.length === 0)
    findings.push({ code: 'jwks-empty', severity: 'warning', ...(list?.value ?? whole) });
  for (const [index, item] of items.entries()) {
    const { key, finding } = await readOne(text, item, list?.items[index] ?? whole, { index });
    if (key) keys.push(key);
    if (finding) findings.push(finding);
  }
  return { form: 'jwks', keys, findings };
}

async function readOne(
  text: string,
  value: unknown,
  span: Range,
  place: { readonly index?: number },
): Promise<{ readonly key?: PlaygroundKey; readonly finding?: Finding<KeyCode> }> {
  const fault = isJsonObject(value) ? (jwkFault(value) ?? (await importFault(value))) : NO_OBJECT;
  if (!fault) return { key: await playgroundKey(value as JWK) };
  return {
    finding: {
      code: fault.code,
      severity: 'error',
      ...spanOfFault(text, span, fault),
      facts: { ...fault.facts, ...place },
    },
  };
}

const NO_OBJECT: JwkFault = { code: 'jwk-no-object', facts: {} };

/** Numbers that are no key, such as a point that isn't on its curve: only an import tells. */
async function importFault(jwk: JWK): Promise<JwkFault | undefined> {
  try {
    await importMaterial(jwk);
    return undefined;
  } catch (error) {
    // A key this runtime can't use is still a key: whoever works with it says what is lacking.
    return isUnavailable(error) ? undefined : { code: 'jwk-unusable', facts: { kty: jwk.kty! } };
  }
}

function spanOfFault(text: string, whole: Range, { member, inValue }: JwkFault): Range {
  const span = member === undefined ? undefined : memberOf(text, whole, member)?.value;
  if (!span) return whole;
  // Behind an escape, offsets in the value aren't those in the text any more.
  const written = text.slice(span.at, span.at + span.length);
  if (inValue === undefined || written.includes('\\')) return span;
  const at = span.at + 1 + inValue;
  const atEnd = at === span.at + span.length - 1;
  return { at, length: atEnd ? 0 : String.fromCodePoint(text.codePointAt(at)!).length };
}

/** The member that counts among duplicates, as `JSON.parse` has it; undefined where the JSON nests too deep for places. */
function memberOf(text: string, object: Range, name: string): Member | undefined {
  return membersIn(text, object).findLast((member) => member.name === name);
}
