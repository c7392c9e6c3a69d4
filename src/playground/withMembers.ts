/** The text of a JSON object with these members set, in lines; any other text gives way to one. */
export function withMembers(text: string, members: Readonly<Record<string, unknown>>): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = {};
  }
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return JSON.stringify({ ...object, ...members }, undefined, 2);
}
