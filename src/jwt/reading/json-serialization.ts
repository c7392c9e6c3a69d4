import { isJsonObject, jsonObject, type JsonObject } from '../json-object.ts';
import { headerFindings, isUnencoded } from './header-findings.ts';
import { membersIn, readJson, repeatedMembers, stringIn, type Member } from './json-members.ts';
import { identity, type Range } from './mapped-text.ts';
import { payloadFindings } from './payload-findings.ts';
import { about, encodingFindings, readPart, type LocatedPart } from './read-part.ts';
import type { PartName, TokenFinding } from './token-code.ts';
import type { TokenReading } from './token-reading.ts';

/** A signature of the JSON and what belongs to it alone; in the flattened form that is the whole object. */
interface Signature {
  /** counted from 1 */
  readonly number: number;
  readonly object: JsonObject;
  readonly place: Range;
  readonly members: readonly Member[];
}

/** Whether a text is a JWS in JSON serialisation, of either form (RFC 7515 section 7.2). Never throws. */
export function isJsonSerialization(text: string): boolean {
  const object = jsonObject(text);
  return object !== undefined && formOf(object) !== undefined;
}

/**
 * Reads a text as a JWS in JSON serialisation (RFC 7515 section 7.2); undefined where it is none. Of several signatures the one
 * is shown that a compact token could carry, else the first. Never throws.
 */
export function readJsonSerialization(input: string): TokenReading | undefined {
  if (!/^\s*\{/.test(input)) return undefined;
  const { json } = readJson(input);
  const form = isJsonObject(json) ? formOf(json) : undefined;
  if (!isJsonObject(json) || form === undefined) return undefined;

  const whole = { at: input.indexOf('{'), length: input.trimEnd().length - input.indexOf('{') };
  const members = membersIn(input, whole);
  const signatures = signaturesOf(input, form, { number: 1, object: json, place: whole, members });
  const all = signatures.filter((each) => each !== undefined);
  const compacts = all.map((each) => compactOf(json, each));
  const shown = Math.max(
    0,
    compacts.findIndex((compact) => compact !== undefined),
  );
  const compact = compacts[shown];
  const one = all[shown];

  const header = one && headerPart(input, one);
  const unencoded = isUnencoded(header?.part.object);
  const payload = stringPart(input, members, json, 'payload', unencoded);
  const signature = one && stringPart(input, one.members, one.object, 'signature', false);
  const located = [header, payload, signature].filter((part) => part !== undefined);
  const unprotected = one?.object['header'];
  const algElsewhere = isJsonObject(unprotected) && Object.hasOwn(unprotected, 'alg');
  const findings = [
    about(form === 'general' ? 'jws-json-general' : 'jws-json-flattened', 'note', whole, {
      ...(form === 'general' ? { count: signatures.length, number: one?.number ?? 0 } : {}),
      ...(compact === undefined ? {} : { compact }),
    }),
    ...objectFindings(form, json, members, whole),
    ...all.flatMap((each) => signatureFindings(input, form, each)),
    ...(all.length === 0 ? [about('missing-part', 'error', endOf(whole), { part: 'signature' })] : []),
    ...located.flatMap(encodingFindings),
    ...(header ? headerFindings(header, 'jws') : []).filter(
      ({ code }) => !(code === 'alg-missing' && algElsewhere),
    ),
    ...(payload ? payloadFindings(payload) : []),
  ];
  return {
    token: input.trim(),
    parts: located.map(({ part }) => part),
    header: header?.part,
    payload: payload?.part,
    signature: signature?.part,
    kind: 'jws-json',
    findings: findings.sort((a, b) => a.at - b.at),
  };
}

/**
 * Which form it is. Other JSON has a member of such a name too, an answer to a token request for one: a JWS has a header or a
 * payload beside it.
 */
function formOf(object: JsonObject): 'general' | 'flattened' | undefined {
  const has = (one: JsonObject, ...names: string[]) => names.some((name) => Object.hasOwn(one, name));
  const { signatures } = object;
  if (
    Array.isArray(signatures) &&
    (has(object, 'payload') ||
      signatures.some((each) => isJsonObject(each) && has(each, 'protected', 'header', 'signature')))
  )
    return 'general';
  return has(object, 'signature') && has(object, 'protected', 'header', 'payload') ? 'flattened' : undefined;
}

/** The signatures there are; undefined in the place of one that is no object. */
function signaturesOf(
  input: string,
  form: 'general' | 'flattened',
  whole: Signature,
): readonly (Signature | undefined)[] {
  if (form === 'flattened') return [whole];
  const list = whole.members.findLast(({ name }) => name === 'signatures');
  return (whole.object['signatures'] as readonly unknown[]).map((object, index) => {
    const place = list?.items[index];
    if (!isJsonObject(object) || !place) return undefined;
    return { number: index + 1, object, place, members: membersIn(input, place) };
  });
}

/** The compact token that says the same: only what is protected can stand there, and only as base64url (RFC 7515 section 7.1). */
function compactOf({ payload }: JsonObject, { object }: Signature): string | undefined {
  const { protected: header, signature, header: unprotected } = object;
  if (isJsonObject(unprotected) ? Object.keys(unprotected).length > 0 : unprotected !== undefined)
    return undefined;
  const parts = [header, payload, signature];
  const whole = parts.every((part) => typeof part === 'string' && /^[\w-]*$/.test(part));
  return whole && header !== '' ? parts.join('.') : undefined;
}

function headerPart(input: string, { object, members }: Signature): LocatedPart | undefined {
  const encoded = stringPart(input, members, object, 'protected', false);
  if (encoded) return encoded;
  const member = members.findLast(({ name }) => name === 'header');
  if (!member || !isJsonObject(object['header'])) return undefined;
  const { at, length } = member.value;
  return readPart('header', identity(input), at, at + length, true);
}

function stringPart(
  input: string,
  members: readonly Member[],
  object: JsonObject,
  name: 'protected' | 'payload' | 'signature',
  unencoded: boolean,
): LocatedPart | undefined {
  const member = members.findLast((each) => each.name === name);
  if (!member || typeof object[name] !== 'string') return undefined;
  const part: PartName = name === 'protected' ? 'header' : name;
  const string = stringIn(input, member.value);
  return readPart(part, string, 1, string.text.length, unencoded);
}

/** What is wrong with the object around the signatures: RFC 7515 sections 7.2.1 and 7.2.2. */
function objectFindings(
  form: 'general' | 'flattened',
  object: JsonObject,
  members: readonly Member[],
  whole: Range,
): readonly TokenFinding[] {
  const findings = repeatedMembers(members).map((member) =>
    about('duplicate-member', 'error', member.key, { part: 'json', member: member.name }),
  );
  const payload = members.findLast(({ name }) => name === 'payload');
  if (!payload || object['payload'] === '')
    findings.push(about('detached-payload', 'warning', payload?.value ?? endOf(whole)));
  else findings.push(...wrongType(object, members, 'payload', 'string'));
  if (form === 'flattened') return findings;
  const list = members.findLast(({ name }) => name === 'signatures');
  for (const [index, place] of list?.items.entries() ?? [])
    if (!isJsonObject((object['signatures'] as readonly unknown[])[index]))
      findings.push(about('jws-json-type', 'error', place, { member: 'signatures', expected: 'object' }));
  for (const { name, key } of members)
    if (name === 'signature' || name === 'protected' || name === 'header')
      findings.push(about('jws-json-mixed', 'error', key, { member: name }));
  return findings;
}

/** What is wrong with one signature: RFC 7515 section 7.2.1. */
function signatureFindings(
  input: string,
  form: 'general' | 'flattened',
  { number, object, place, members }: Signature,
): readonly TokenFinding[] {
  const which = form === 'general' ? { number } : {};
  const findings: TokenFinding[] = [];
  if (form === 'general')
    for (const { key, name } of repeatedMembers(members))
      findings.push(about('duplicate-member', 'error', key, { part: 'json', member: name }));
  for (const [name, type] of [
    ['protected', 'string'],
    ['header', 'object'],
    ['signature', 'string'],
  ] as const)
    findings.push(...wrongType(object, members, name, type));
  if (!Object.hasOwn(object, 'protected') && !Object.hasOwn(object, 'header'))
    findings.push(about('missing-part', 'error', endOf(place), { part: 'header' }));
  if (!Object.hasOwn(object, 'signature'))
    findings.push(about('missing-part', 'error', endOf(place), { part: 'signature' }));

  const unprotected = members.findLast(({ name }) => name === 'header');
  if (!unprotected || !isJsonObject(object['header'])) return findings;
  const names = Object.keys(object['header']);
  if (names.length > 0)
    findings.push(
      about('unprotected-header', 'warning', unprotected.key, { members: names.join(', '), ...which }),
    );
  const inside = stringPart(input, members, object, 'protected', false)?.part.object;
  for (const { name, key } of membersIn(input, unprotected.value))
    if (inside && Object.hasOwn(inside, name))
      findings.push(about('header-in-both', 'error', key, { member: name }));
  return findings;
}

function wrongType(
  object: JsonObject,
  members: readonly Member[],
  name: string,
  expected: 'string' | 'object',
): readonly TokenFinding[] {
  const member = members.findLast((each) => each.name === name);
  const value = object[name];
  if (!member || (expected === 'string' ? typeof value === 'string' : isJsonObject(value))) return [];
  return [about('jws-json-type', 'error', member.value, { member: name, expected })];
}

/** Where something is missing in an object: before its closing brace. */
function endOf({ at, length }: Range): Range {
  return { at: at + length - 1, length: 0 };
}
