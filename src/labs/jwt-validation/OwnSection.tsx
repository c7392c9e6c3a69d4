import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../player/korean.ts';
import type { LabStore } from '../../player/LabStore.ts';
import type { View } from '../../player/views.ts';
import { type OwnJudged, ownVerdictsOf } from '../../simulation/labs/jwt-validation/read-verdicts.ts';
import { beginWith, editorOpen, goToOwn, removeOwn, sectionId } from './own.ts';
import { fullWord, ownReason, ownVerdict } from './ownVerdictWords.ts';
import { tokenWords } from './tokenWords.ts';
import { VerdictRow } from './VerdictRow.tsx';

interface Props {
  readonly store: LabStore;
  /** seconds */
  readonly leeway: number;
}

/** The reader's own token, apart from the twenty: how it is begun, what became of it, and the editor. */
export function OwnSection({ store, leeway }: Props): JSX.Element {
  const isThere = store.scenario.value.parameters['own'] !== 'off';
  const all = ownVerdictsOf(store.run.value.recording);
  const open = editorOpen(store);
  return (
    // A page may hold this lab several times: a group, since landmarks would need names of their own.
    <div class="own" role="group" id={sectionId(store)} aria-labelledby={`${sectionId(store)}-title`}>
      <p class="lab-panel-title" id={`${sectionId(store)}-title`} tabIndex={-1} data-own-title>
        내 토큰
      </p>
      {!isThere && (
        <p class="own-invitation">
          스무 개 가운데 하나를 골라 헤더와 페이로드를 고치고, 누구의 키로 서명할지 정해 보세요. 서버가 속는지
          바로 보여요.
        </p>
      )}
      {all.length > 0 && (
        <ul role="list" class="verdicts-own">
          {all.map((judged, index) => (
            <OwnRow
              key={index}
              store={store}
              judged={judged}
              moment={all.length > 1 ? ` (${formatMoment(judged.at)})` : ''}
              leeway={leeway}
            />
          ))}
        </ul>
      )}
      <p class="own-deeds">
        {isThere ? (
          <>
            <button
              type="button"
              class="lab-button"
              disabled={!store.live}
              aria-expanded={open.value}
              onClick={() => (open.value = !open.value)}
              data-own-edit
            >
              {open.value ? '그만 고치기' : '고치기'}
            </button>
            <button
              type="button"
              class="lab-button"
              disabled={!store.live}
              onClick={() => {
                removeOwn(store);
                // The button goes; the focus stays where it began.
                goToOwn(store);
              }}
            >
              내 토큰 빼기
            </button>
            <span class="own-apart">내 토큰은 오수락과 오거부의 숫자에 넣지 않아요.</span>
          </>
        ) : (
          <button
            type="button"
            class="lab-button"
            disabled={!store.live}
            onClick={() => {
              beginWith(store, 'ordinary');
              goToOwn(store);
            }}
            data-own-make
          >
            내 토큰 만들기
          </button>
        )}
      </p>
      {isThere && open.value && <Editor store={store} />}
    </div>
  );
}

function OwnRow({
  store,
  judged,
  moment,
  leeway,
}: Props & { readonly judged: OwnJudged; readonly moment: string }): JSX.Element {
  const { name, about } = tokenWords[judged.kind];
  return (
    <VerdictRow
      store={store}
      judged={judged}
      verdict={ownVerdict(judged)}
      name={`${name}${moment}`}
      often=""
      reason={ownReason(judged, leeway)}
      about={`${about} ${formatMoment(judged.at)}에 내가 보낸 요청으로 왔어요.`}
      leeway={leeway}
      below={fullWord(judged)}
    />
  );
}

/** The editor, once it is loaded: most readers never open it. */
function Editor({ store }: Pick<Props, 'store'>): JSX.Element {
  const [loaded, setLoaded] = useState<{ readonly Editor: View } | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let gone = false;
    import('./TokenEditor.tsx').then(
      ({ TokenEditor }) => gone || setLoaded({ Editor: TokenEditor }),
      () => gone || setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, []);
  if (loaded === 'loading') return <p class="lab-empty">불러오는 중이에요.</p>;
  if (loaded === 'failed')
    return <p class="lab-empty">편집기를 불러오지 못했어요. 연결을 확인하고 쪽을 다시 열어 주세요.</p>;
  return <loaded.Editor store={store} />;
}
