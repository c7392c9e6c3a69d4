import { expect, test } from 'vitest';
import { History } from '../../../src/playground/History.ts';

test('typing in one place is one step, until it rests', () => {
  const history = new History<string>();
  history.remember('', 'token', 0);
  history.remember('a', 'token', 900);
  history.remember('ab', 'token', 1800);
  history.remember('abc', 'token', 2800);
  expect(history.undo('abcd')).toBe('abc');
  expect(history.undo('abc')).toBe('');
  expect(history.canUndo).toBe(false);
  expect(history.redo('')).toBe('abc');
});

test('another place is another step, and each press is one', () => {
  const history = new History<string>();
  history.remember('1', 'token', 0);
  history.remember('2', 'key', 1);
  history.remember('3', '', 2);
  history.remember('4', '', 3);
  expect(['5', '4', '3', '2'].map((present) => history.undo(present))).toEqual(['4', '3', '2', '1']);
});
