import type { AstroGlobal } from 'astro';

/** The page a component stands on. */
export interface Page {
  /** Its source file, for messages: `content/chapters/05-….mdx`, or its address where it has none. */
  readonly file: string;
  /** Its MDX source; empty for pages that are not written in content/. */
  readonly source: string;
}

/** The page that is being rendered. */
export function pageOf(astro: Pick<AstroGlobal, 'locals' | 'url'>): Page {
  const entry = starlightEntry(astro.locals);
  return { file: entry?.filePath ?? astro.url.pathname, source: entry?.body ?? '' };
}

/** A number that no other component of this page has been given, for ids. */
export function ordinal(astro: Pick<AstroGlobal, 'locals'>): number {
  const locals = astro.locals as { bookOrdinal?: number };
  return (locals.bookOrdinal = (locals.bookOrdinal ?? 0) + 1);
}

function starlightEntry(locals: App.Locals): { filePath?: string; body?: string } | undefined {
  try {
    return locals.starlightRoute.entry;
  } catch {
    // Starlight's getter throws on pages that are not its own: those have no source of ours.
    return undefined;
  }
}
