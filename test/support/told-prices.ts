import type { PriceBar } from '../../shared/schemas/price-bar.ts';

/** A number as it can be printed: with or without groups, a sign, and decimals. */
const printed = /\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** An id or a cursor: its digits are no number, but what it says in base64 may hold one. */
const name = /[\w-]{20,}/g;

/** A Korean price of ten thousands: 9만8765원. */
const koreanPrinted = /(\d+)만 ?(\d{1,4})?/g;

/**
 * Which prices and volumes of some bars a text tells, in any form: as JSON or CSV has them, grouped, rounded to whole units,
 * in ten thousands as Korean texts write, or within a part that is base64 (a cursor).
 */
export function toldPrices(text: string, bars: readonly PriceBar[]): string[] {
  const wanted = new Set(
    bars.flatMap(({ open, high, low, close, volume }) =>
      [open, high, low, close, volume].flatMap((value) =>
        value === null ? [] : [value.toFixed(2), Math.round(value).toFixed(2), Math.trunc(value).toFixed(2)],
      ),
    ),
  );
  const isTold = (value: number) => wanted.has(value.toFixed(2));
  return [text.replaceAll(name, ' '), ...decodedParts(text)].flatMap((part) => [
    ...[...part.matchAll(printed)].flatMap(([number]) =>
      isTold(Number(number.replaceAll(/[,\u00a0\u202f]/g, ''))) ? [number] : [],
    ),
    ...[...part.matchAll(koreanPrinted)].flatMap(([number, thousands, rest]) =>
      isTold(Number(thousands) * 10_000 + Number(rest ?? 0)) ? [number] : [],
    ),
  ]);
}

function decodedParts(text: string): string[] {
  return [...text.matchAll(name)].map(([part]) => Buffer.from(part, 'base64url').toString('utf8'));
}

/** Every number with a fraction of a reply in JSON, with the path to it: `events.*.returns.*.instrument`. */
export function fractionsIn(value: unknown, path = ''): { path: string; value: number }[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [] : [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item) => fractionsIn(item, `${path}.*`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    fractionsIn(item, path === '' ? name : `${path}.${name}`),
  );
}
