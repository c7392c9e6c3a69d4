import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { messageAt } from '../../simulation/trace/messages.ts';
import type { Culprit } from '../../simulation/trace/why/story.ts';
import { type Question, type Why, whyOf } from '../../simulation/trace/why/why.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/jump.ts';
import { faultHeadingOf } from '../words/faultWords.ts';
import { culpritWords, stepWords } from '../words/whyWords.ts';
import { questionOf, questionWords } from './asked.ts';
import { Refusals } from './Refusals.tsx';

/**
 * 왜?: what brought about what is picked out, as sentences from the decision down to its causes, and as a path on the stage.
 * A fault that is to blame can be left out at once, to see the run without it.
 */
export function WhyPanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const selection = store.selection.value;
  // A message's causes don't depend on the moment; what an actor does, does.
  const t = selection?.kind === 'actor' ? store.clock.shown.value : 0;
  const question = useMemo(() => questionOf(recording, selection, t), [recording, selection, t]);
  const why = useMemo(() => question && whyOf(recording, question), [recording, question]);
  useEffect(() => {
    store.lit.value = why && { recording, rows: why.path };
    return () => {
      store.lit.value = undefined;
    };
  }, [store, recording, why]);
  if (!question || !why) {
    return (
      <div class="lab-why-panel">
        <p class="lab-panel-title">무엇이 궁금한가요?</p>
        <p class="lab-empty">
          무대에서 메시지나 사용자, 서버를 골라 보세요. 거절된 요청은 여기 아래에서도 고를 수 있어요.
        </p>
        <Refusals store={store} actor={-1} />
      </div>
    );
  }
  return (
    <div class="lab-why-panel" data-why>
      <p class="lab-panel-title">{questionWords(store.view, recording, question)}</p>
      <Culprits store={store} why={why} question={question} />
      <ol class="lab-why-steps">
        {why.steps.map((step, i) => {
          const { at, sentence } = stepWords(store.view, recording, step);
          return (
            <li key={i} class={`lab-why-step lab-why-${step.kind}`} data-step={step.kind}>
              {at < 0 ? (
                <span class="lab-why-at" />
              ) : (
                <button type="button" class="lab-why-at" onClick={() => jump(store, at)}>
                  {formatMoment(at)}
                  <span class="lab-hidden"> 때로 가기</span>
                </button>
              )}
              <span>{sentence}</span>
            </li>
          );
        })}
      </ol>
      {selection?.kind === 'actor' && question.kind === 'actor' && (
        <Refusals store={store} actor={selection.row} />
      )}
    </div>
  );
}

/** Who is to blame, above the telling. */
function Culprits({
  store,
  why,
  question,
}: {
  store: LabStore;
  why: Why;
  question: Question;
}): JSX.Element | null {
  const { recording } = store.run.value;
  if (why.culprits.length === 0) {
    // What an actor does needs no verdict: its causes say it all. A refusal that nobody is to blame for is still a refusal.
    if (question.kind === 'actor') return null;
    const isRefusal = question.kind === 'message' && messageAt(recording, question.row).status >= 400;
    return <p class="lab-why-fine">{isRefusal ? '' : '잘못된 것은 없어요. '}이렇게 이어졌어요.</p>;
  }
  return (
    <ul class="lab-culprits" aria-label="까닭">
      {why.culprits.map((culprit, i) => (
        <li key={i} class={`lab-culprit lab-culprit-${culprit.kind}`} data-culprit={culprit.kind}>
          <span>
            <span class="lab-culprit-title">까닭</span> {culpritWords(store.view, recording, culprit).phrase}
          </span>
          <Cure store={store} culprit={culprit} />
        </li>
      ))}
    </ul>
  );
}

/** What the reader can do about it: go there, or run again without it. */
function Cure({ store, culprit }: { store: LabStore; culprit: Culprit }): JSX.Element | null {
  const { at } = culpritWords(store.view, store.run.value.recording, culprit);
  if (at < 0) return null;
  return (
    <span class="lab-cures">
      <button type="button" class="lab-button" onClick={() => jump(store, at)}>
        그때로
      </button>
      {culprit.kind === 'fault' && (
        <button type="button" class="lab-button" onClick={() => store.remove('faults', culprit.row)}>
          이 {faultHeadingOf(store.view).title} 없이 다시 돌려 보기
        </button>
      )}
    </span>
  );
}
