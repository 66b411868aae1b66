import type { Database } from './open-database.ts';
import { packBars } from './session-bar-months.ts';
import { instantOfSession, shortInstant } from './short-instant.ts';
import type { SessionBarRow, SessionMoveRow } from './tables.ts';
import { writeChanges } from './write-changes.ts';
import { writeMonths } from './write-months.ts';

/**
 * Turns the stored bars of a share into wanted ones, of whole months both, and so for what moved on which session. Gives the
 * sessions of the bars that changed. Call it inside a transaction.
 */
export async function writeBarChanges(
  database: Database,
  stored: readonly SessionBarRow[],
  wanted: readonly SessionBarRow[],
): Promise<readonly string[]> {
  const packing = {
    table: 'session_bar_month',
    key: ['sessionDate', 'knownAt'],
    inOrder,
    pack: packBars,
  } as const;
  const { before, after, sessions } = await writeMonths(database, packing, stored, wanted);
  const key = ['sessionDate', 'instrumentId', 'knownAt'] as const;
  await writeChanges(database, 'session_move', key, movesOf(before), movesOf(after));
  return sessions;
}

function inOrder(one: SessionBarRow, other: SessionBarRow): number {
  if (one.sessionDate !== other.sessionDate) return one.sessionDate < other.sessionDate ? -1 : 1;
  return one.knownAt < other.knownAt ? -1 : 1;
}

/** Of bars, ascending by session and by when they were known, those that moved. */
export function movesOf(bars: readonly SessionBarRow[]): SessionMoveRow[] {
  return bars.flatMap(({ sessionDate, instrumentId, knownAt, moved }, place) => {
    const next = bars[place + 1];
    const revisedAt = next?.sessionDate === sessionDate ? shortInstant(next.knownAt) : null;
    return moved === 1
      ? [{ sessionDate, instrumentId, knownAt: instantOfSession(knownAt, sessionDate), revisedAt }]
      : [];
  });
}
