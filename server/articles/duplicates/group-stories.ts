import type { InstantUtc } from '../../../shared/units/instant-utc.ts';

/** A story of a group as far as its place in it goes. */
export interface GroupMember {
  readonly id: string;
  readonly knownAt: InstantUtc;
  readonly canonicalUrl: string | null;
}

/** Two stories that count as one, by id. */
export type LikePair = readonly [string, string];

/**
 * The group of each story: the id of the group's first report. Stories are taken in the order in which they were known
 * (ties by canonical address, then id); each joins the first report that it is like itself, else it is one. So likeness
 * does not creep from story to story, and the result depends on the stories alone, not on when they arrived. Pairs with
 * stories that are not given are left aside.
 */
export function groupStories(
  members: readonly GroupMember[],
  pairs: readonly LikePair[],
): Map<string, string> {
  const alike = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    alike.set(one, (alike.get(one) ?? new Set()).add(other));
    alike.set(other, (alike.get(other) ?? new Set()).add(one));
  }
  const firstReports: string[] = [];
  const groups = new Map<string, string>();
  for (const { id } of [...members].sort(byFirstKnown)) {
    const first = firstReports.find((report) => alike.get(id)?.has(report));
    if (first === undefined) firstReports.push(id);
    groups.set(id, first ?? id);
  }
  return groups;
}

function byFirstKnown(one: GroupMember, other: GroupMember): number {
  return (
    compare(one.knownAt, other.knownAt) ||
    compare(one.canonicalUrl ?? '\uffff', other.canonicalUrl ?? '\uffff') ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
