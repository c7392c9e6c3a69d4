/** One JSX tag of a page's source: its attributes as written, strings unquoted, expressions without their braces. */
export interface Tag {
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the tag starts, in characters from the start of the source. */
  readonly position: number;
}

const attribute = /([\w-]+)(?:=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\}))?/g;

/**
 * The tags of one component in an MDX source, in reading order; code and comments are skipped. Pages need this because
 * components render side by side, so none can know what stands before it: which sources are cited, which lab a
 * comparison speaks of. It reads what the author typed, so ids must be plain strings.
 */
export function tagsOf(source: string, component: string): Tag[] {
  const visible = blank(source, /^(`{3,})[^\n]*\n[\s\S]*?^\1|\{\/\*[\s\S]*?\*\/\}|`[^`\n]*`/gm);
  const tag = new RegExp(`<${component}(?![\\w.-])((?:\\s+${attribute.source})*)\\s*/?>`, 'g');
  return [...visible.matchAll(tag)].map((match) => ({
    attributes: Object.fromEntries(
      [...(match[1] ?? '').matchAll(attribute)].map(([, name, text, expression]) => [
        name,
        text ?? expression ?? '',
      ]),
    ),
    position: match.index,
  }));
}

/** The source with everything the pattern matches turned into spaces, so that positions stay. */
function blank(source: string, pattern: RegExp): string {
  return source.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}
