import { sql } from 'kysely';
import { type LiveChangeKind, LiveChangeSchema, type LiveMessage } from '../../shared/schemas/live-change.ts';
import { readDataVersion } from './data-version.ts';
import { arrivalsSince } from './event-arrivals.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

/** What a change is about; null where it names no instrument or no session. */
interface Subject {
  readonly instrumentId: string | null;
  readonly sessionDate: string | null;
}

/** So many data versions are remembered. */
const VERSIONS_KEPT = 10_000;
/** More changes than this are not named one by one. */
const MOST_NAMED = 200;
/** Subjects of one write that are noted: a write about more is of the whole market. */
const MOST_NOTED = 100;

/**
 * Notes what the data version that this transaction raised is about. Subjects without an instrument are left out. Call it
 * after the write, in the same transaction.
 */
export async function noteChanges(
  database: Database,
  kind: LiveChangeKind,
  subjects: readonly Subject[],
): Promise<void> {
  const counts = new Map<string, { instrumentId: string; sessionDate: string; items: number }>();
  for (const { instrumentId, sessionDate } of subjects) {
    if (instrumentId === null) continue;
    const place = `${instrumentId}\n${sessionDate}`;
    const items = (counts.get(place)?.items ?? 0) + 1;
    counts.set(place, { instrumentId, sessionDate: sessionDate ?? '', items });
  }
  const noted = [...counts.values()].slice(0, MOST_NOTED);
  if (noted.length === 0) return;
  const version = await readDataVersion(database);
  await database
    .insertInto('data_change')
    .values(noted.map((one) => ({ version, kind, ...one })))
    .onConflict((conflict) =>
      conflict
        .columns(['version', 'kind', 'instrumentId', 'sessionDate'])
        .doUpdateSet({ items: sql<number>`data_change."items" + excluded."items"` }),
    )
    .execute();
  await database
    .deleteFrom('data_change')
    .where('version', '<=', version - VERSIONS_KEPT)
    .execute();
}

/** An instrument once for each of some sessions, with the newest of them alone named. */
export function newestOf(instrumentId: string, sessions: readonly string[]): Subject[] {
  const newest = [...sessions].sort().at(-1) ?? null;
  return sessions.map(() => ({ instrumentId, sessionDate: newest }));
}

/** The data version with what changed since another one; null: with nothing. Of one that is not reached yet, as of another database, what changed is not known. */
export function changesSince(database: Database, since: number | null): Promise<LiveMessage> {
  return readTogether(database, async (transaction) => {
    const version = await readDataVersion(transaction);
    if (since === null || since === version) return { version, changes: [], newEvents: [] };
    const newEvents = await arrivalsSince(transaction, since);
    if (since > version || since < version - VERSIONS_KEPT) return { version, changes: null, newEvents };
    const rows = await transaction
      .selectFrom('data_change')
      .select((select) => [
        'kind',
        'instrumentId',
        select.fn.max('sessionDate').as('sessionDate'),
        select.fn.sum('items').as('items'),
      ])
      .where('version', '>', since)
      .groupBy(['kind', 'instrumentId'])
      .orderBy('kind')
      .orderBy('instrumentId')
      .limit(MOST_NAMED + 1)
      .execute();
    if (rows.length > MOST_NAMED) return { version, changes: null, newEvents };
    const changes = rows.map((row) =>
      LiveChangeSchema.parse({
        ...row,
        sessionDate: row.sessionDate === '' ? null : row.sessionDate,
        items: Number(row.items),
      }),
    );
    return { version, changes, newEvents };
  });
}
