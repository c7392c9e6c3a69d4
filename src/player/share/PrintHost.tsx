import { type JSX, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { labAddress } from '../address.ts';
import type { LabStore } from '../LabStore.ts';
import { PrintFigure } from './PrintFigure.tsx';

/** Where a live lab puts its run as paper shows it: drawn when the page is printed, as it stands then, and at no other time. */
export function PrintHost({
  store,
  question,
}: {
  readonly store: LabStore;
  readonly question: string;
}): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    // Some browsers tell of printing by the one, some by the other. Either wants the figure there at once.
    const media = matchMedia('print');
    const draw = () =>
      render(
        <PrintFigure
          view={store.view}
          run={store.run.value}
          question={question}
          t={store.clock.t}
          address={new URL(labAddress(store, true), location.href).href}
        />,
        element,
      );
    const clear = () => render(null, element);
    const change = () => (media.matches ? draw() : clear());
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    media.addEventListener('change', change);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
      media.removeEventListener('change', change);
    };
  }, [store, question]);
  return <div class="lab-print-host" ref={host} />;
}
