import { type ComponentChildren, type JSX, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { breathe } from './breathe.ts';

/** Parts come alive one after another, on the whole page. */
let lastAwake: Promise<void> = Promise.resolve();

/** Resolves when every part that waits to come alive has done so. */
export function partsAwake(): Promise<void> {
  return lastAwake;
}

function inItsTurn(work: () => void): void {
  lastAwake = lastAwake.then(breathe).then(work);
}

interface Props {
  readonly name: string;
  readonly live: boolean;
  /** The live part is built anew: what the build rendered is another thing than it. */
  readonly anew?: true;
  readonly children: ComponentChildren;
}

/**
 * A part of a lab that comes alive by itself: one task a part, so that a slow phone answers in between. In a live lab what
 * the build rendered stays until the part is drawn over it, at once and in its place. Its children are drawn once: what
 * changes them are the signals they read.
 */
export function Part({ name, live, anew, children }: Props): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!live || element === null) return undefined;
    let gone = false;
    inItsTurn(() => {
      if (gone) return;
      if (anew) element.replaceChildren();
      render(children, element);
    });
    return () => {
      gone = true;
      render(null, element);
    };
  }, []);
  const place = { class: `lab-part lab-part-${name}` };
  if (!live) return <div {...place}>{children}</div>;
  // When a page is hydrated, Preact leaves alone what stands in an element whose content is said to be text of its own.
  return <div {...place} ref={host} dangerouslySetInnerHTML={{ __html: '' }} />;
}
