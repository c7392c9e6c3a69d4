import { expect, test } from 'vitest';
import { travelOf } from '../../../src/playground/travel.ts';

const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const ctrl = { ...press, ctrlKey: true };

test.each([
  ['Ctrl+Z', { ...ctrl, key: 'z', code: 'KeyZ' }, 'undo'],
  ['Cmd+Z', { ...press, metaKey: true, key: 'z', code: 'KeyZ' }, 'undo'],
  ['Ctrl+Shift+Z', { ...ctrl, shiftKey: true, key: 'Z', code: 'KeyZ' }, 'redo'],
  ['Ctrl+Y', { ...ctrl, key: 'y', code: 'KeyY' }, 'redo'],
  ['Ctrl+Z while Hangul is typed', { ...ctrl, key: 'ㅋ', code: 'KeyZ' }, 'undo'],
  ['Ctrl+Y while Hangul is typed', { ...ctrl, key: 'ㅛ', code: 'KeyY' }, 'redo'],
  ['Ctrl+Z of a German keyboard', { ...ctrl, key: 'z', code: 'KeyY' }, 'undo'],
  ['Ctrl+Y of a German keyboard', { ...ctrl, key: 'y', code: 'KeyZ' }, 'redo'],
  ['Ctrl+Z of a French keyboard', { ...ctrl, key: 'z', code: 'KeyW' }, 'undo'],
  ['Ctrl+W of a French keyboard', { ...ctrl, key: 'w', code: 'KeyZ' }, undefined],
  ['Ctrl+Alt+Z', { ...ctrl, altKey: true, key: 'z', code: 'KeyZ' }, undefined],
  ['Z', { ...press, key: 'z', code: 'KeyZ' }, undefined],
  ['Ctrl+C', { ...ctrl, key: 'c', code: 'KeyC' }, undefined],
])('%s', (_, event, way) => {
  expect(travelOf(event)).toBe(way);
});
