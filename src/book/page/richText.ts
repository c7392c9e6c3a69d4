const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** One line of data as HTML: escaped, with `code` and **emphasis** as Markdown writes them. */
export function richText(text: string): string {
  return text
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}
