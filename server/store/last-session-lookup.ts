import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { newsEventOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import { lastSessionsKnown } from './session-bars-in-force.ts';
import type { NewsEventRow } from './tables.ts';

export type LastSessionLookup = Awaited<ReturnType<typeof lastSessionLookup>>;

/** Tells the last session of an event's instrument that was known at `asOf`: see `newsEventOf`. */
export async function lastSessionLookup(
  database: Database,
  rows: readonly NewsEventRow[],
  { asOf }: { asOf?: InstantUtc | undefined },
) {
  if (asOf === undefined) return () => undefined;
  const ids = [...new Set(rows.map((row) => row.instrumentId))].map((id) => InstrumentIdSchema.parse(id));
  const known = new Map<string, Parameters<typeof newsEventOf>[2]>(
    await lastSessionsKnown(database, ids, asOf),
  );
  return (row: NewsEventRow) => known.get(row.instrumentId) ?? null;
}
