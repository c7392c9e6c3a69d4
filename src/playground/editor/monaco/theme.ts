import { onThemeChange } from '../../../player/onThemeChange.ts';
import { monaco } from './api.ts';

const NAME = 'auth-lab';
let watching = false;

/** Gives every editor the page's own colours, now and whenever they change. */
export function applyTheme(): void {
  define();
  if (watching) return;
  watching = true;
  // The page lives as long as the editors do.
  onThemeChange(define);
}

function define(): void {
  const colour = colours();
  monaco.editor.defineTheme(NAME, {
    base: isDark(colour['--paper']) ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: colour['--ink'] },
      { token: 'key', foreground: colour['--token'] },
      { token: 'string', foreground: colour['--ink'] },
      { token: 'number', foreground: colour['--session'] },
      { token: 'keyword', foreground: colour['--private'] },
    ],
    colors: {
      'editor.background': colour['--surface'],
      'editor.foreground': colour['--ink'],
      'editor.placeholder.foreground': colour['--muted'],
      'editorError.foreground': colour['--danger'],
      'editorWarning.foreground': colour['--session'],
      'editorInfo.foreground': colour['--private'],
      'editorHoverWidget.background': colour['--surface'],
      'editorHoverWidget.foreground': colour['--ink'],
      'editorHoverWidget.border': colour['--line'],
      'editorSuggestWidget.background': colour['--surface'],
      'editorSuggestWidget.foreground': colour['--ink'],
      'editorSuggestWidget.border': colour['--line'],
      'editorSuggestWidget.selectedBackground': colour['--wash'],
      'editorSuggestWidget.selectedForeground': colour['--ink'],
      'editorSuggestWidget.highlightForeground': colour['--private'],
      'editorSuggestWidget.focusHighlightForeground': colour['--private'],
      focusBorder: colour['--focus'],
    },
  });
  monaco.editor.setTheme(NAME);
}

const PROPERTIES = [
  '--paper',
  '--surface',
  '--ink',
  '--muted',
  '--line',
  '--wash',
  '--session',
  '--token',
  '--private',
  '--danger',
  '--focus',
] as const;
type Property = (typeof PROPERTIES)[number];

/** The style sheet's colours as they are now, as `#rrggbb`: Monaco knows no `light-dark()`. */
function colours(): Readonly<Record<Property, string>> {
  const sample = document.createElement('i');
  document.body.append(sample);
  const read = PROPERTIES.map((property) => {
    sample.style.color = `var(${property})`;
    const parts = getComputedStyle(sample).color.match(/[\d.]+/g) ?? [];
    const hex = parts.slice(0, 3).map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'));
    return [property, `#${hex.join('')}`] as const;
  });
  sample.remove();
  return Object.fromEntries(read) as Record<Property, string>;
}

function isDark(colour: string): boolean {
  return Number.parseInt(colour.slice(1, 3), 16) < 128;
}
