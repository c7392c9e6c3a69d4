import { type Palette, readPalettes } from './palette.ts';

/**
 * A quiet highlighting in the notebook's own colours: comments step back, keywords gain weight, and
 * only strings, numbers and names of things carry a hue.
 */
function codeTheme(name: string, type: 'light' | 'dark', palette: Palette) {
  const colour = (role: string) => palette[role] ?? '';
  const rule = (scope: string[], role: string, fontStyle = '') => ({
    scope,
    settings: { foreground: colour(role), fontStyle },
  });
  return {
    name,
    type,
    colors: { 'editor.background': colour('surface'), 'editor.foreground': colour('ink') },
    settings: [
      { settings: { foreground: colour('ink'), background: colour('surface') } },
      rule(['comment', 'punctuation.definition.comment'], 'muted'),
      rule(['punctuation', 'meta.brace', 'keyword.operator'], 'muted'),
      rule(['keyword', 'storage', 'storage.type', 'storage.modifier'], 'private'),
      rule(['string', 'string.quoted', 'punctuation.definition.string'], 'token'),
      rule(['constant', 'constant.numeric', 'constant.language'], 'session'),
      rule(['support.type.property-name', 'entity.name.tag', 'entity.other.attribute-name'], 'private'),
      rule(['entity.name.function', 'entity.name.type', 'support.function', 'support.class'], 'ink'),
      rule(['invalid', 'markup.deleted'], 'danger'),
      rule(['markup.inserted'], 'ok'),
    ],
  };
}

/** The options of Starlight's code blocks: our highlighting, our frame, no window decoration. */
export function codeBlocks() {
  const { light, dark } = readPalettes();
  return {
    themes: [codeTheme('notebook-dark', 'dark', dark), codeTheme('notebook-light', 'light', light)],
    useStarlightUiThemeColors: false,
    defaultProps: { frame: 'none' as const },
    styleOverrides: {
      borderRadius: 'var(--radius)',
      borderWidth: '1px',
      borderColor: 'var(--line)',
      codeBackground: 'var(--surface)',
      codeFontFamily: 'var(--font-mono)',
      codeFontSize: '0.9375rem',
      codeLineHeight: '1.7',
      uiFontFamily: 'var(--font-text)',
      focusBorder: 'var(--focus)',
      codePaddingInline: '1.1rem',
      frames: {
        frameBoxShadowCssValue: 'none',
        editorBackground: 'var(--surface)',
        editorActiveTabBackground: 'var(--surface)',
        editorActiveTabForeground: 'var(--ink)',
        editorActiveTabIndicatorTopColor: 'var(--ink)',
        editorActiveTabBorderColor: 'var(--line)',
        editorTabBarBackground: 'var(--paper)',
        editorTabBarBorderColor: 'var(--line)',
        editorTabBarBorderBottomColor: 'var(--line)',
        inlineButtonForeground: 'var(--ink)',
        inlineButtonBorder: 'var(--line)',
        tooltipSuccessBackground: 'var(--ink)',
        tooltipSuccessForeground: 'var(--paper)',
      },
    },
  };
}
