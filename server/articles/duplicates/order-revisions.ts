import type { Coverage, RevisionChange } from '../../../shared/schemas/revision.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';

/** One reading of an article, as far as its place among the others goes. */
export interface OrderedReading {
  readonly rawDocumentHash: string;
  readonly fetchedAt: InstantUtc;
  /** Equal for readings that say the same (`revisionText`). */
  readonly contentHash: string;
  readonly title: string | null;
  readonly text: string;
  readonly coverage: Coverage;
}

/** The place of a reading: the revision that it is or, where it says nothing new, repeats. */
export interface RevisionPlace<Reading> {
  readonly reading: Reading;
  readonly sequence: number;
  readonly repeats: boolean;
  readonly changes: readonly RevisionChange[];
}

const rank: Readonly<Record<Coverage, number>> = { titleOnly: 0, summary: 1, fullText: 2 };

/**
 * The readings of one article in the order in which they were fetched, each with its revision, counted from 1. A reading
 * that says the same as the revision before it, or less of the article than is known, is no revision. It depends on the
 * readings alone, not on the order in which they are given.
 */
export function orderRevisions<Reading extends OrderedReading>(
  readings: readonly Reading[],
): RevisionPlace<Reading>[] {
  const places: RevisionPlace<Reading>[] = [];
  let current: Reading | null = null;
  let sequence = 0;
  for (const reading of [...readings].sort(byTime)) {
    const repeats: boolean = current !== null && saysNothingNew(current, reading);
    const changes: RevisionChange[] = repeats || current === null ? [] : changesBetween(current, reading);
    if (!repeats) {
      sequence += 1;
      current = reading;
    }
    places.push({ reading, sequence, repeats, changes });
  }
  return places;
}

function byTime(one: OrderedReading, other: OrderedReading): number {
  const [a, b] = [`${one.fetchedAt} ${one.rawDocumentHash}`, `${other.fetchedAt} ${other.rawDocumentHash}`];
  return a < b ? -1 : a > b ? 1 : 0;
}

function saysNothingNew(current: OrderedReading, next: OrderedReading): boolean {
  return next.contentHash === current.contentHash || rank[next.coverage] < rank[current.coverage];
}

function changesBetween(before: OrderedReading, after: OrderedReading): RevisionChange[] {
  if (before.coverage !== after.coverage) return ['coverage'];
  const changes: RevisionChange[] = [];
  if (before.title !== after.title) changes.push('title');
  if (withoutTitle(before) !== withoutTitle(after)) changes.push('text');
  return changes.length > 0 ? changes : ['text'];
}

function withoutTitle({ title, text }: OrderedReading): string {
  return title !== null && text.startsWith(title) ? text.slice(title.length) : text;
}
