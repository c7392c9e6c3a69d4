import { headerFindings } from './header-findings.ts';
import type { Member } from './json-members.ts';
import { payloadFindings } from './payload-findings.ts';
import { readPart } from './read-part.ts';
import type { TokenFinding } from './token-code.ts';

/** A header or payload as somebody writes it, not yet part of a token. */
export interface ContentReading {
  /** what there is to say about it, at its place in the text itself, UTF-16 code units */
  readonly findings: readonly TokenFinding[];
  /** the members of its object, duplicates included; none where it is no object */
  readonly members: readonly Member[];
}

/** Reads the text of a JWS header (RFC 7515 section 4) or payload (RFC 7519 section 4) as a token's part would be. Never throws. */
export function readContent(name: 'header' | 'payload', text: string): ContentReading {
  const places = Array.from({ length: text.length }, (_, at) => at);
  const itself = { text, from: places, to: places.map((at) => at + 1) };
  const located = readPart(name, itself, 0, text.length, true);
  const findings = name === 'header' ? headerFindings(located, 'jws') : payloadFindings(located);
  return { findings: findings.toSorted((one, other) => one.at - other.at), members: located.members };
}
