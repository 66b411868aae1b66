import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { monthOf } from './packed-month.ts';
import { raiseForRows } from './raise-for-rows.ts';
import { packBars } from './session-bar-months.ts';
import type { SessionBarRow, SessionMoveRow } from './tables.ts';
import { changesBetween, writeChanges } from './write-changes.ts';
import { insertRows } from './write-rows.ts';

const key = ['sessionDate', 'knownAt'] as const;

/**
 * Turns the stored bars of a share into wanted ones, of whole months both: a month of which a bar is new, gone or reads
 * otherwise is packed anew, all others are left alone. Gives the sessions of those bars. Call it inside a transaction.
 */
export async function writeBarChanges(
  database: Database,
  stored: readonly SessionBarRow[],
  wanted: readonly SessionBarRow[],
): Promise<string[]> {
  const { gone, written } = changesBetween(key, stored, wanted);
  const changed = [...gone, ...written];
  const [first] = changed;
  if (first === undefined) return [];
  const months = new Set(changed.map((bar) => monthOf(bar.sessionDate)));
  const isOfThem = (bar: SessionBarRow) => months.has(monthOf(bar.sessionDate));
  const after = groupBy(wanted.filter(isOfThem).sort(inOrder), (bar) => monthOf(bar.sessionDate));
  const packed = [...after.values()].flatMap(([bar, ...rest]) =>
    bar === undefined ? [] : [packBars([bar, ...rest])],
  );
  const emptied = [...months].filter((month) => !after.has(month));
  if (emptied.length > 0) {
    await database
      .deleteFrom('session_bar_month')
      .where('instrumentId', '=', first.instrumentId)
      .where('month', 'in', emptied)
      .execute();
  }
  await insertRows(database, 'session_bar_month', packed, 'instrumentId', 'month');
  const before = stored.filter(isOfThem);
  const now = [...after.values()].flat();
  const moveKey = ['sessionDate', 'instrumentId', 'knownAt'] as const;
  await writeChanges(database, 'session_move', moveKey, movesOf(before), movesOf(now));
  await raiseForRows(database, 'session_bar_month', [], packed);
  return changed.map((bar) => bar.sessionDate);
}

function inOrder(one: SessionBarRow, other: SessionBarRow): number {
  if (one.sessionDate !== other.sessionDate) return one.sessionDate < other.sessionDate ? -1 : 1;
  return one.knownAt < other.knownAt ? -1 : 1;
}

/** Of bars, ascending by session and by when they were known, those that moved. */
export function movesOf(bars: readonly SessionBarRow[]): SessionMoveRow[] {
  return bars.flatMap(({ sessionDate, instrumentId, knownAt, moved }, place) => {
    const next = bars[place + 1];
    const revisedAt = next?.sessionDate === sessionDate ? next.knownAt : null;
    return moved === 1 ? [{ sessionDate, instrumentId, knownAt, revisedAt }] : [];
  });
}
