import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import { pressable } from '../../site/pressable.ts';
import { labAddress } from '../address.ts';
import type { LabStore } from '../LabStore.ts';
import { runningSentence } from '../running/progress.ts';
import { ShareMenu } from './ShareMenu.tsx';
import type { Sharing } from './Sharing.ts';

interface Props {
  readonly store: LabStore;
  readonly sharing: Sharing;
  readonly question: string;
  /** The lab is the page: there is no larger one to open. */
  readonly alone: boolean;
}

/** The question, what can be done with the whole run, and the status line. */
export function Header({ store, sharing, question, alone }: Props): JSX.Element {
  const compared = store.pinned.value !== undefined;
  return (
    <div class="lab-header">
      <p class="lab-question">{question}</p>
      <div class="lab-actions">
        <button
          type="button"
          class="lab-action"
          disabled={!store.live}
          {...pressable(store.changed, () => store.reset())}
        >
          되돌리기
        </button>
        <button
          type="button"
          class="lab-action"
          aria-pressed={compared}
          title={compared ? '견주기를 끝내요' : '지금 실행을 고정하고 다른 실행과 견줘요'}
          disabled={!store.live}
          onClick={() => store.pin(compared ? undefined : store.run.value)}
          data-compare
        >
          견주기
        </button>
        <button
          type="button"
          class="lab-action"
          disabled={!store.live}
          onClick={() => void sharing.copyLink()}
        >
          <Icon name="link" size={16} />
          링크 복사
        </button>
        {!alone && (
          <a class="lab-action" href={labAddress(store, false)}>
            <Icon name="enlarge" size={16} />
            크게
          </a>
        )}
        <ShareMenu store={store} sharing={sharing} />
      </div>
      <Status store={store} sharing={sharing} />
    </div>
  );
}

/** How far a long run has come, or what was dropped, copied or failed. */
function Status({ store, sharing }: Pick<Props, 'store' | 'sharing'>): JSX.Element {
  const progress = store.progress.value;
  const notice = store.notice.value;
  const opened = sharing.opened.value;
  return (
    <p class="lab-notice" role="status" data-notice>
      {progress === undefined ? notice : runningSentence(progress)}
      {progress !== undefined && (
        <button type="button" class="lab-action" onClick={() => store.cancel()}>
          그만두기
        </button>
      )}
      {progress === undefined && opened?.elsewhere !== undefined && opened.said === notice && (
        <>
          {' '}
          <a href={opened.elsewhere}>그 실험에서 열기</a>
        </>
      )}
    </p>
  );
}
