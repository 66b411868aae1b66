/** A check of an unknown value's shape. Fields that it does not name may be there and are not looked at. */
export type Guard<T> = (value: unknown) => value is T;

/** The type that a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** Any text. */
export const isText: Guard<string> = (value): value is string => typeof value === 'string';

/** A text that is not empty. */
export const isFilled: Guard<string> = (value): value is string => typeof value === 'string' && value !== '';

/** A finite number. */
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);

/** A whole number. */
export const isWhole: Guard<number> = (value): value is number => Number.isSafeInteger(value);

/** A text that passes a test of `shared/units`, such as `isSessionDate`. */
export function textThat<T extends string>(test: (text: string) => text is T): Guard<T> {
  return (value): value is T => typeof value === 'string' && test(value);
}

/** What `guard` accepts, or null. */
export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** What `guard` accepts, or a field that is not there. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** A list whose every entry `guard` accepts. */
export function listOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(guard);
}

/** One of these words. */
export function oneOf<const Words extends readonly string[]>(words: Words): Guard<Words[number]> {
  return (value): value is Words[number] => words.some((word) => word === value);
}

/** One of the words that a table is keyed by. */
export function keyOf<Table extends object>(table: Table): Guard<Extract<keyof Table, string>> {
  return (value): value is Extract<keyof Table, string> =>
    typeof value === 'string' && Object.keys(table).includes(value);
}

/** An object with at least these fields. */
export function recordOf<Shape extends Readonly<Record<string, Guard<unknown>>>>(
  shape: Shape,
): Guard<{ [Field in keyof Shape]: Guarded<Shape[Field]> }> {
  return (value): value is { [Field in keyof Shape]: Guarded<Shape[Field]> } =>
    isRecord(value) && Object.entries(shape).every(([field, guard]) => guard(value[field]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
