import { expect, test } from 'vitest';
import { handleKey } from '../../../../src/player/transport/keys.ts';
import { shortcutsOpen } from '../../../../src/player/transport/shortcutsOpen.ts';
import { nextRefusal } from '../../../../src/simulation/trace/refusals.ts';
import { storeOf } from './stores.ts';

const query = 'services=4&strategy=local&duration=10s&fault=kill:service-2@2s';

// The page's classes that keys ask about; there is no page here.
class FakeElement {
  readonly #selector: string;
  constructor(selector = '') {
    this.#selector = selector;
  }
  matches(): boolean {
    return this.#selector !== '';
  }
  closest(): null {
    return null;
  }
}
class FakeInput extends FakeElement {
  hasAttribute(): boolean {
    return false;
  }
}
Object.assign(globalThis, { HTMLElement: FakeElement, HTMLInputElement: FakeInput, Element: FakeElement });

function press(key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return {
    key,
    code: '',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    target: null,
    ...more,
  } as KeyboardEvent;
}

test('N goes to each refusal in turn and says so where there is no other; Shift+N goes back', async () => {
  const { store } = await storeOf(query);
  const { recording } = store.run.value;
  const seen: number[] = [];
  for (let t = nextRefusal(recording, 0, 1); t !== undefined; t = nextRefusal(recording, t, 1)) {
    expect(handleKey(store, press('n'))).toBe(true);
    expect(store.clock.t).toBe(t);
    seen.push(t);
  }
  expect(seen.length).toBeGreaterThan(1);
  handleKey(store, press('n'));
  expect(store.clock.t).toBe(seen.at(-1));
  expect(store.said.value).toBe('이 뒤로는 거절이 없어요.');
  handleKey(store, press('N', { shiftKey: true }));
  expect(store.clock.t).toBe(seen.at(-2));
});

test('letters are known by where they lie on a keyboard that writes Hangul', async () => {
  const { store } = await storeOf(query);
  handleKey(store, press('ㅜ', { code: 'KeyN' }));
  expect(store.clock.t).toBe(nextRefusal(store.run.value.recording, 0, 1));
  handleKey(store, press('ㅣ', { code: 'KeyL' }));
  expect(store.clock.loop.value).toBeDefined();
});

test('[ and ] set the ends of the loop here, L turns it off and on again, Esc ends it', async () => {
  const { store } = await storeOf(query);
  store.clock.seek(1_000_000);
  handleKey(store, press('['));
  store.clock.seek(3_000_000);
  handleKey(store, press(']'));
  expect(store.clock.loop.value).toEqual({ from: 1_000_000, to: 3_000_000 });
  expect(store.said.value).toBe('1.00초부터 3.00초까지 되풀이해요.');
  handleKey(store, press('l'));
  expect(store.clock.loop.value).toBeUndefined();
  handleKey(store, press('l'));
  expect(store.clock.loop.value).toEqual({ from: 1_000_000, to: 3_000_000 });
  handleKey(store, press('Escape'));
  expect(store.clock.loop.value).toBeUndefined();
});

test('Esc takes back one thing at a time: what is picked, the list of keys, the loop', async () => {
  const { store } = await storeOf(query);
  handleKey(store, press('l'));
  handleKey(store, press('?'));
  store.pick({ kind: 'actor', row: 1 });
  handleKey(store, press('Escape'));
  expect([store.selection.value, shortcutsOpen(store).value, store.clock.loop.value !== undefined]).toEqual([
    undefined,
    true,
    true,
  ]);
  handleKey(store, press('Escape'));
  expect([shortcutsOpen(store).value, store.clock.loop.value !== undefined]).toEqual([false, true]);
  handleKey(store, press('Escape'));
  expect(store.clock.loop.value).toBeUndefined();
});

test('keys with Alt, of a word being composed, and in fields are left alone; so are those that mean nothing', async () => {
  const { store } = await storeOf(query);
  const left = [
    press('n', { altKey: true }),
    press('n', { isComposing: true }),
    press('n', { target: new FakeElement('textarea') as unknown as EventTarget }),
    press('n', { target: new FakeInput() as unknown as EventTarget }),
    press('n', { ctrlKey: true }),
    press('x'),
  ];
  for (const event of left) expect(handleKey(store, event)).toBe(false);
  expect(store.clock.t).toBe(0);
});
