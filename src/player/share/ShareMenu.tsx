import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../site/icons/Icon.tsx';
import type { LabStore } from '../LabStore.ts';
import type { Sharing } from './Sharing.ts';

/** What is seldom wanted of a whole run, folded away: the picture and the files. */
export function ShareMenu({
  store,
  sharing,
}: {
  readonly store: LabStore;
  readonly sharing: Sharing;
}): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      if (details.current?.open && !details.current.contains(event.target as Node))
        details.current.open = false;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      // The menu's own: the selection on the stage stays.
      event.preventDefault();
      closeMenu(details.current);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    details.current?.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const item = (label: string, act: () => void) => (
    <li>
      <button
        type="button"
        class="lab-action"
        disabled={!store.live}
        onClick={() => {
          act();
          if (details.current) closeMenu(details.current);
        }}
      >
        {label}
      </button>
    </li>
  );
  return (
    <details class="lab-menu" ref={details}>
      <summary class="lab-action">
        더<span class="lab-hidden"> 많은 일: 그림과 파일</span>
        <Icon name="caret" size={14} />
      </summary>
      <ul class="lab-menu-list">
        {item('그림 복사', () => void sharing.copyPicture())}
        {item('파일로 저장', () => void sharing.saveFile())}
        {item('파일 열기', () => input.current?.click())}
      </ul>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-open-file
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
          if (file) void sharing.openFile(file);
        }}
      />
    </details>
  );
}

/** Folds it, with the focus back where it was opened. */
function closeMenu(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector('summary')?.focus();
}
