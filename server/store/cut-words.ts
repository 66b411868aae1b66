/**
 * A stretch of a text of at most `length` UTF-16 units around the place `[from, to)`, cut at the ends of words where one
 * is near, with an ellipsis at each end that was cut. A surrogate pair is never cut in two. The text itself where it is
 * short enough. Takes time in proportion to `length`.
 */
export function cutAround(text: string, place: { from: number; to: number }, length: number): string {
  if (text.length <= length) return text;
  const room = length - 2;
  const middle = Math.min(Math.max((place.from + place.to) / 2, room / 2), text.length - room / 2);
  const start = Math.max(0, Math.ceil(middle - room / 2));
  const end = Math.min(text.length, start + room);
  const from = start === 0 ? 0 : wordStart(text, start, Math.min(place.from, end));
  const to = end === text.length ? end : wordEnd(text, end, Math.max(place.to, from));
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** The beginning of a text of at most `length` UTF-16 units, cut like `cutAround`. */
export function cutAfter(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, wordEnd(text, length - 1, 0)).trimEnd()}…`;
}

/** How far back or on an end of a word is looked for. */
const reach = 40;

/** The first start of a word from `start` on and not past `limit`; else `start`, past a half of a surrogate pair. */
function wordStart(text: string, start: number, limit: number): number {
  const before = text.slice(start - 1, Math.min(limit, start + reach));
  const space = before.search(/\s\S/);
  if (space >= 0) return start + space;
  return isHalf(text, start) ? start + 1 : start;
}

/** The last end of a word up to `end` and not before `limit`; else `end`, before a half of a surrogate pair. */
function wordEnd(text: string, end: number, limit: number): number {
  for (let index = end; index > Math.max(limit, end - reach); index -= 1) {
    if (/\s/.test(text.charAt(index))) return index;
  }
  return isHalf(text, end) ? end - 1 : end;
}

/** True where a cut before `index` would part a surrogate pair. */
function isHalf(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1));
}
