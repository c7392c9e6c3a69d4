import type { Recording } from './recording.ts';
import { shapes } from './recorder.ts';

/**
 * The canonical bytes of a recording: its lab, end and texts as JSON, then every column in the order of `shapes`. Equal
 * for equal scenarios in every engine. Tokens are left out: some signature algorithms are random.
 */
export function canonicalBytes(recording: Recording): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(
    JSON.stringify({ lab: recording.lab, end: recording.end, strings: recording.strings }),
  );
  const parts: Uint8Array[] = [header];
  for (const array of columnsOf(recording))
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** SHA-256 of the canonical bytes, in hexadecimal. */
export async function digestOf(recording: Recording): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', canonicalBytes(recording)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The buffers behind a recording's columns: what `postMessage` transfers instead of cloning. */
export function recordingBuffers(recording: Recording): ArrayBuffer[] {
  return columnsOf(recording).map((array) => array.buffer as ArrayBuffer);
}

type ColumnArray = Int32Array | Float64Array | Uint32Array | Uint8Array;

function columnsOf(recording: Recording): ColumnArray[] {
  return Object.entries(shapes).flatMap(([table, shape]) => {
    const columns = recording[table as keyof typeof shapes] as unknown as Record<string, ColumnArray>;
    return Object.keys(shape).map((column) => columns[column]!);
  });
}
