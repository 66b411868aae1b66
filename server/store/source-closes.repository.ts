import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';
import { readingsOfMonths } from './price-bar-months.ts';

/** The final close of each session from a date on, as one source said it last. */
export async function newestClosesOf(
  database: Database,
  instrumentId: InstrumentId,
  sourceId: string,
  from: SessionDate,
): Promise<Map<SessionDate, number>> {
  const readings = await readingsOfMonths(database, { instrumentId, sourceId }, from);
  const rows = readings.filter(({ sessionDate, state }) => sessionDate >= from && state === 'final');
  const said = (row: (typeof rows)[number]) => row.confirmedAt ?? row.fetchedAt;
  rows.sort((a, b) => (said(a) < said(b) ? -1 : 1));
  return new Map(rows.map((row) => [SessionDateSchema.parse(row.sessionDate), row.close]));
}
