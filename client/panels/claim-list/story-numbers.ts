import type { ClaimListRow } from '../../../shared/schemas/claim-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';

/** The numbers of one story that stand in a list. */
export interface StoryNumbers {
  article: ClaimListRow['article'];
  rows: readonly ClaimListRow[];
  /** The day that most of its numbers are about; null where none has one. */
  day: SessionDate | null;
}

function mostFrequent(days: readonly SessionDate[]): SessionDate | null {
  const counts = new Map<SessionDate, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A list of numbers story by story: stories in the order of their first number, numbers in the order of the list. */
export function groupByStory(rows: readonly ClaimListRow[]): StoryNumbers[] {
  const stories = new Map<string, ClaimListRow[]>();
  for (const row of rows) {
    const known = stories.get(row.article.id);
    if (known) known.push(row);
    else stories.set(row.article.id, [row]);
  }
  return [...stories.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const own = [first, ...others];
    const days = own.flatMap(({ claim }) => (claim.date === null ? [] : [claim.date]));
    return [{ article: first.article, rows: own, day: mostFrequent(days) }];
  });
}
