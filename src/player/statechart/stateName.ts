import type { MachineWords } from '../words/stateWords.ts';

/** A state that a recording names, in words: `로그인함 · 답을 기다리는 중`; what has no word stays as it is written. */
export function stateWord(path: string, { states }: Required<MachineWords>): string {
  if (path === '') return '아직 없음';
  if (path === 'down') return '꺼짐';
  return path
    .split('|')
    .map((part) => states[part] ?? part)
    .join(' · ');
}

/** What set a change of state off, as recordings write it, in words; empty where it has none. */
export function recordedEventWord(event: string, { events }: Required<MachineWords>): string {
  if (event === 'after') return '정해진 시간이 지남';
  const known = events[event];
  if (known !== undefined) return known;
  const family = Object.keys(events).find(
    (name) => name.endsWith('.*') && event.startsWith(name.slice(0, -1)),
  );
  return family === undefined ? '' : events[family]!;
}
