/** Long enough for any press; a pointer that left the window never tells that it was let go, ms. */
const LONGEST_PRESS = 3_000;

/**
 * Waits while a syllable is being composed (Hangul takes several keys) and while a pointer is down, which may be selecting:
 * neither survives its box being taken away.
 */
export async function whenAtRest(box: HTMLTextAreaElement): Promise<void> {
  for (;;) {
    if (box.matches(':active')) await once(window, ['pointerup', 'pointercancel']);
    else if (composing.has(box)) await once(box, ['compositionend', 'blur']);
    else return;
  }
}

const composing = new WeakSet<HTMLTextAreaElement>();

/** Keeps an eye on whether anything is being composed in a box. Returns how to stop. */
export function watchComposition(box: HTMLTextAreaElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  box.addEventListener('compositionstart', () => composing.add(box), { signal });
  for (const end of ['compositionend', 'blur'])
    box.addEventListener(end, () => composing.delete(box), { signal });
  return () => listening.abort();
}

function once(target: EventTarget, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const done = () => {
      heard.abort();
      clearTimeout(timer);
      // After the box itself has heard of it.
      setTimeout(resolve);
    };
    const timer = setTimeout(done, LONGEST_PRESS);
    for (const event of events) target.addEventListener(event, done, { signal: heard.signal });
  });
}
