import type { Database } from './open-database.ts';
import { monthOf } from './packed-month.ts';
import { sessionsIn } from './session-bar-months.ts';
import type { ClaimRow } from './tables.ts';

/** Verdicts that prices settled. */
const settled: ReadonlySet<string> = new Set(['verified', 'contradicted']);

/** Claims with when the prices were known that settled them: of a moment before, they are still pending. */
export async function withPricesKnown(
  database: Database,
  claims: readonly Omit<ClaimRow, 'pricesKnownAt'>[],
): Promise<ClaimRow[]> {
  const found = new Map<string, string | null>();
  const rows: ClaimRow[] = [];
  for (const claim of claims) {
    const { instrumentId, date, verdict } = claim;
    if (instrumentId === null || date === null || !settled.has(verdict)) {
      rows.push({ ...claim, pricesKnownAt: null });
      continue;
    }
    const key = `${instrumentId} ${date}`;
    const pricesKnownAt = found.has(key)
      ? found.get(key)
      : await firstKnownFrom(database, instrumentId, date);
    found.set(key, pricesKnownAt ?? null);
    rows.push({ ...claim, pricesKnownAt: pricesKnownAt ?? null });
  }
  return rows;
}

/** When the first bar of a session, or where it has none of the next one, was known first; null where no later one is stored. */
async function firstKnownFrom(
  database: Database,
  instrumentId: string,
  date: string,
): Promise<string | null> {
  const months = await database
    .selectFrom('session_bar_month')
    .select(['instrumentId', 'month', 'bars', 'rows'])
    .where('instrumentId', '=', instrumentId)
    .where('month', '>=', monthOf(date))
    .orderBy('month')
    // The month of the date may have no later session.
    .limit(2)
    .execute();
  return months.flatMap(sessionsIn).find(({ sessionDate }) => sessionDate >= date)?.knownAt ?? null;
}
