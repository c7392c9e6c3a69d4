/** A JSON object, whatever its members are. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value that came out of JSON is an object, neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object in a text; undefined where there is none: other JSON, or none at all. Never throws. */
export function jsonObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
