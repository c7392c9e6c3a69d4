import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { Stages } from './compare/Stages.tsx';
import { Actions } from './controls/Actions.tsx';
import { Controls } from './controls/Controls.tsx';
import { Faults } from './controls/Faults.tsx';
import type { LabStore } from './LabStore.ts';
import { Narration } from './Narration.tsx';
import { Part } from './Part.tsx';
import { Readouts } from './readouts/Readouts.tsx';
import { Header } from './share/Header.tsx';
import { PrintHost } from './share/PrintHost.tsx';
import { Sharing } from './share/Sharing.ts';
import { useDrop } from './share/useDrop.ts';
import { Tabs } from './Tabs.tsx';
import { handleKey } from './transport/keys.ts';
import { Transport } from './transport/Transport.tsx';

interface Props {
  readonly store: LabStore;
  readonly question: string;
  /** The lab is the page: there is no larger one to open, and keys work wherever the focus is. */
  readonly alone: boolean;
  /** What paper shows of a still lab; a live one draws that itself when it is printed. */
  readonly printed?: JSX.Element;
}

/** A whole lab: header, stage, transport, controls, readouts and the tabs under them. */
export function LabFrame({ store, question, alone, printed }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const { live } = store;
  const sharing = useMemo(() => new Sharing(store, question), [store, question]);
  const openDropped = useCallback((file: File) => void sharing.openFile(file), [sharing]);
  useDrop(root, store.live, openDropped);
  useEffect(() => {
    if (!store.live || !root.current) return;
    const element = root.current;
    const press = (event: KeyboardEvent) => {
      const here = element.contains(event.target as Node) || (alone && event.target === document.body);
      if (here && !event.defaultPrevented && handleKey(store, event)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) store.clock.pause();
    });
    observer.observe(element.querySelector('.lab-board') ?? element);
    return () => {
      document.removeEventListener('keydown', press);
      observer.disconnect();
    };
  }, [store, alone]);
  return (
    <div class="lab-root not-content" ref={root}>
      <Part name="header" live={live}>
        <Header store={store} sharing={sharing} question={question} alone={alone} />
      </Part>
      <div class="lab-columns">
        <div class="lab-front">
          <div
            class="lab-board"
            tabIndex={0}
            role="group"
            aria-label="무대. 스페이스로 재생하고 왼쪽·오른쪽 화살표로 한 가지 일씩 넘겨요."
          >
            <Part name="stage" live={live}>
              <Stages store={store} />
            </Part>
          </div>
          <Part name="transport" live={live}>
            <Narration store={store} />
            <Transport store={store} />
          </Part>
          <div class="lab-steering" role="group" aria-label="조작">
            <Part name="controls" live={live}>
              <Controls store={store} />
              <Faults store={store} />
              <Actions store={store} />
            </Part>
          </div>
        </div>
        <div class="lab-counting" role="group" aria-label="숫자">
          <Part name="readouts" live={live}>
            <Readouts store={store} />
          </Part>
        </div>
      </div>
      <Part name="tabs" live={live}>
        <Tabs store={store} />
      </Part>
      <Part name="print" live={live} anew>
        {printed ?? <PrintHost store={store} question={question} />}
      </Part>
      <p class="lab-hidden" role="status" aria-live="polite" data-said>
        {store.said}
      </p>
    </div>
  );
}
