import type { BoxKind } from '../RichEditor.ts';
import { monaco } from './api.ts';

/** Monaco's names of the languages of boxes. */
export const LANGUAGES: Readonly<Record<BoxKind['language'], string>> = { json: 'json', plain: 'plaintext' };

/** The box that a model belongs to: hovers and suggestions are asked for by model. */
export const kindsOfModels = new WeakMap<monaco.editor.ITextModel, BoxKind>();

const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/;

monaco.languages.register({ id: LANGUAGES.json });
monaco.languages.setLanguageConfiguration(LANGUAGES.json, {
  wordPattern: /"(?:[^"\\]|\\.)*"?|[\w.+-]+/,
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string'] },
    { open: '[', close: ']', notIn: ['string'] },
    { open: '"', close: '"', notIn: ['string'] },
  ],
});
// Only the colours: what is wrong with the JSON the document's own reading says, in Korean, without a worker of 128 kB.
monaco.languages.setMonarchTokensProvider(LANGUAGES.json, {
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'],
      [/"(?:[^"\\]|\\.)*"?/, 'string'],
      [NUMBER, 'number'],
      [/\b(?:true|false|null)\b/, 'keyword'],
    ],
  },
});

for (const language of Object.values(LANGUAGES)) {
  monaco.languages.registerHoverProvider(language, {
    provideHover: (model, position) => {
      const hint = kindsOfModels.get(model)?.hintAt(model.getValue(), model.getOffsetAt(position));
      if (!hint) return undefined;
      const range = monaco.Range.fromPositions(
        model.getPositionAt(hint.at),
        model.getPositionAt(hint.at + hint.length),
      );
      return { range, contents: [{ value: asMarkdown(hint.sentence) }] };
    },
  });
}

monaco.languages.registerCompletionItemProvider(LANGUAGES.json, {
  triggerCharacters: ['"'],
  provideCompletionItems: (model, position) => {
    const word = model.getWordUntilPosition(position);
    const before = model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1);
    // A member can begin after a brace or a comma only; after a colon comes a value.
    if (!/(^|[{,])\s*$/.test(before)) return { suggestions: [] };
    const after = model.getWordAtPosition(position)?.endColumn ?? position.column;
    const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, after);
    const suggestions = (kindsOfModels.get(model)?.suggest(model.getValue()) ?? []).map(
      ({ name, sentence, text }) => ({
        label: name,
        kind: monaco.languages.CompletionItemKind.Property,
        detail: sentence,
        filterText: `"${name}"`,
        insertText: text,
        range,
      }),
    );
    return { suggestions };
  },
});

/** A sentence as Markdown that says just that. */
function asMarkdown(sentence: string): string {
  return sentence.replaceAll(/[\\`*_{}[\]()#+\-.!<>~|]/g, String.raw`\$&`);
}
