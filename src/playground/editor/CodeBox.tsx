import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announceBox } from './boxes.ts';
import { loadRichEditors, richWanted } from './richEditors.ts';
import type { BoxContent, BoxKind, CreateRichEditor, Mark, RichEditor, Segment } from './RichEditor.ts';
import { watchComposition, whenAtRest } from './whenAtRest.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly language?: BoxKind['language'];
  readonly placeholder?: string;
  /** the words that tell what is wrong with it, by id */
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly segments?: readonly Segment[];
  readonly marks?: readonly Mark[];
  readonly hintAt?: BoxKind['hintAt'];
  readonly suggest?: BoxKind['suggest'];
  readonly onCaret?: BoxKind['onCaret'];
  readonly onValue: (value: string) => void;
}

const NONE: readonly never[] = [];

/**
 * A box for text that no spelling checker, keyboard or translator may touch; a file dropped on it is read into it. At the
 * first focus an editor may take its place, with its text and caret.
 */
export function CodeBox(props: Props): JSX.Element {
  const { id, label, value, rows, placeholder = '', describedBy, invalid, onValue, onCaret } = props;
  const { segments = NONE, marks = NONE } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<RichEditor>();
  const focused = useRef(false);
  const [rich, setRich] = useState<CreateRichEditor>();
  // What an editor calls later is what stands here then.
  const latest = useRef(props);
  latest.current = props;
  const content: BoxContent = { value, segments, marks };

  const enrich = async (box: HTMLTextAreaElement) => {
    const create = await loadRichEditors();
    if (!create) return;
    await whenAtRest(box);
    if (!richWanted.value || !box.isConnected) return;
    // Once it is hidden it has no focus any more.
    focused.current = document.activeElement === box;
    setRich(() => create);
  };
  const wanted = richWanted.value;
  useLayoutEffect(() => {
    if (!rich || !wanted || !host.current || !area.current) return undefined;
    const { selectionStart, selectionEnd } = area.current;
    const made = rich(
      host.current,
      {
        label,
        language: latest.current.language ?? 'plain',
        placeholder,
        onValue: (text) => latest.current.onValue(text),
        onCaret: (offset) => latest.current.onCaret?.(offset),
        hintAt: (text, offset) => latest.current.hintAt?.(text, offset),
        suggest: (text) => latest.current.suggest?.(text) ?? [],
      },
      {
        content,
        selected: { at: selectionStart, length: selectionEnd - selectionStart },
        focused: focused.current,
      },
    );
    editor.current = made;
    return () => {
      editor.current = undefined;
      made.dispose();
      setRich(undefined);
    };
  }, [rich, wanted]);
  useLayoutEffect(() => editor.current?.show(content), [rich, value, segments, marks]);
  useEffect(() => (area.current ? watchComposition(area.current) : undefined), []);
  useEffect(
    () =>
      announceBox(id, (at, length) => {
        if (editor.current) editor.current.select(at, length);
        else {
          area.current?.focus();
          area.current?.setSelectionRange(at, at + length);
        }
      }),
    [id],
  );

  const taken = rich !== undefined && wanted;
  const caret = ({ currentTarget }: { readonly currentTarget: HTMLTextAreaElement }) =>
    onCaret?.(currentTarget.selectionStart);
  const drop = (event: DragEvent) => {
    // Text that is dropped the browser puts in by itself.
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void file.text().then(onValue);
  };
  return (
    <>
      {taken ? (
        <span class="pg-label">{label}</span>
      ) : (
        <label class="pg-label" for={id}>
          {label}
        </label>
      )}
      <div class="pg-code" onDropCapture={drop}>
        <textarea
          ref={area}
          id={id}
          class="pg-box"
          rows={rows}
          value={value}
          placeholder={placeholder}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          translate={false}
          aria-describedby={describedBy}
          aria-invalid={invalid ? true : undefined}
          hidden={taken}
          onFocus={({ currentTarget }) => void enrich(currentTarget)}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
          onKeyUp={caret}
          onClick={caret}
          onSelect={caret}
        />
        {taken && (
          <div
            ref={host}
            class="pg-rich"
            data-editor={id}
            data-invalid={invalid ? '' : undefined}
            style={`--rows:${rows}`}
          />
        )}
      </div>
    </>
  );
}
