declare module 'monaco-editor/nls/lang/ko.js';
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
