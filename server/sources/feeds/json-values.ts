/** An object of JSON. What it inherits (`constructor`) is not in it: read it by the functions here. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object and no list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a record's key, trimmed; numbers are written out. Null where it is missing, empty or something else. */
export function textAt(record: JsonRecord, key: string): string | null {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

/** The list of a record's key; none where it is missing or no list. */
export function listIn(record: JsonRecord, key: string): readonly unknown[] {
  const value: unknown = Object.hasOwn(record, key) ? record[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** The record of a record's key; null where it is missing or no record. */
export function recordIn(record: JsonRecord, key: string): JsonRecord | null {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return isRecord(value) ? value : null;
}
