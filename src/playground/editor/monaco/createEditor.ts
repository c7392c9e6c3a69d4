import './editor.css';
import type { BoxContent, CreateRichEditor, Mark } from '../RichEditor.ts';
import { monaco } from './api.ts';
import { kindsOfModels, LANGUAGES } from './languages.ts';
import { applyTheme } from './theme.ts';

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  note: monaco.MarkerSeverity.Info,
} as const;

/** A Monaco editor in the place of a textarea. Tab goes on to the next control, as everywhere on a page. */
export const createEditor: CreateRichEditor = (host, kind, from) => {
  applyTheme();
  const model = monaco.editor.createModel(from.content.value, LANGUAGES[kind.language]);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  kindsOfModels.set(model, kind);
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(host);
  const editor = monaco.editor.create(host, {
    model,
    ariaLabel: kind.label,
    placeholder: kind.placeholder,
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    lineHeight: Number.parseFloat(lineHeight),
    automaticLayout: true,
    tabFocusMode: true,
    tabSize: 2,
    wordWrap: 'on',
    wrappingStrategy: 'advanced',
    lineNumbers: 'off',
    folding: false,
    glyphMargin: false,
    lineDecorationsWidth: 8,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10 },
    padding: { top: 8, bottom: 8 },
    contextmenu: false,
    links: false,
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
    hover: { above: false },
    // Suggestions may be wider and longer than a box of few lines.
    fixedOverflowWidgets: true,
    suggest: { showIcons: false, showStatusBar: false },
    wordBasedSuggestions: 'off',
    dropIntoEditor: { enabled: false },
    quickSuggestions: { strings: kind.language === 'json', other: kind.language === 'json', comments: false },
  });
  const colours = editor.createDecorationsCollection();
  /** while a text from outside is put in, nobody has to be told of it */
  let telling = true;

  const rangeOf = (at: number, length: number) =>
    monaco.Range.fromPositions(model.getPositionAt(at), model.getPositionAt(at + length));
  const select = (at: number, length: number) => {
    const range = rangeOf(at, length);
    editor.setSelection(range);
    editor.revealRangeInCenterIfOutsideViewport(range);
  };
  const show = ({ value, segments, marks }: BoxContent) => {
    telling = false;
    replaceChanged(editor, model, value);
    telling = true;
    colours.set(
      segments.map(({ at, length, kind: part }) => ({
        range: rangeOf(at, length),
        options: { inlineClassName: `pg-segment-${part}` },
      })),
    );
    monaco.editor.setModelMarkers(
      model,
      'jwt',
      marks.map((mark) => markerOf(mark, model)),
    );
  };

  const listening = [
    model.onDidChangeContent(() => {
      if (telling) kind.onValue(model.getValue());
    }),
    editor.onDidChangeCursorPosition(({ position }) => kind.onCaret(model.getOffsetAt(position))),
  ];
  show(from.content);
  select(from.selected.at, from.selected.length);
  if (from.focused) editor.focus();
  return {
    show,
    select: (at, length) => {
      select(at, length);
      editor.focus();
    },
    focus: () => editor.focus(),
    dispose: () => {
      for (const one of listening) one.dispose();
      editor.dispose();
      model.dispose();
    },
  };
};

/** Replaces what differs from the text between its common ends, so that a caret elsewhere stays where it is. */
function replaceChanged(
  editor: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  value: string,
): void {
  const old = model.getValue();
  if (old === value) return;
  let start = 0;
  const shorter = Math.min(old.length, value.length);
  while (start < shorter && old[start] === value[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === value.at(-1 - end)) end++;
  const range = monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(old.length - end));
  editor.executeEdits('document', [{ range, text: value.slice(start, value.length - end) }]);
}

/** What is missing has no length: the character before it is underlined. */
function markerOf(
  { at, length, severity, sentence }: Mark,
  model: monaco.editor.ITextModel,
): monaco.editor.IMarkerData {
  const start = model.getPositionAt(length === 0 ? at - 1 : at);
  const end = model.getPositionAt(at + length);
  return {
    severity: severities[severity],
    message: sentence,
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}
