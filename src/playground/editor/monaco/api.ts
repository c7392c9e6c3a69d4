// First of all: Monaco reads its words as its modules are run.
import 'monaco-editor/nls/lang/ko.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/placeholderText/register.js';
import 'monaco-editor/features/snippet/register.js';
// The feature named “suggest” brings only what inline completions need of it.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/wordOperations/register.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';

// Monaco has a worker for what it computes; without one it would say so in the console and do it on the page.
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** Monaco with the features that a box of a few lines needs, and no language of its own. */
export * as monaco from 'monaco-editor/editor/editor.api.js';
