import type { Recording } from './recording.ts';

/** The memory behind a recording's columns: handed from thread to thread, it need not be copied. */
export function recordingBuffers(recording: Recording): ArrayBuffer[] {
  const tables = [
    recording.actors,
    recording.messages,
    recording.transitions,
    recording.decisions,
    recording.holdings,
    recording.faults,
  ];
  const columns = tables.flatMap((table) =>
    Object.values(table).filter((column) => ArrayBuffer.isView(column)),
  );
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
