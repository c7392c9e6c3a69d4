import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Lets a file be dropped onto an element; while one is held over it, it has the class `is-dropping`. */
export function useDrop(
  element: RefObject<HTMLElement>,
  enabled: boolean,
  onFile: (file: File) => void,
): void {
  useEffect(() => {
    const target = element.current;
    if (!enabled || target === null) return;
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      target.classList.add('is-dropping');
    };
    const leave = (event: DragEvent) => {
      if (!target.contains(event.relatedTarget as Node | null)) target.classList.remove('is-dropping');
    };
    const drop = (event: DragEvent) => {
      target.classList.remove('is-dropping');
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      onFile(file);
    };
    target.addEventListener('dragover', hold);
    target.addEventListener('dragleave', leave);
    target.addEventListener('drop', drop);
    return () => {
      target.removeEventListener('dragover', hold);
      target.removeEventListener('dragleave', leave);
      target.removeEventListener('drop', drop);
    };
  }, [element, enabled, onFile]);
}
