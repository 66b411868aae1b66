import * as z from 'zod';
import { type PriceFault, PriceFaultSchema } from '../../shared/schemas/price-fault.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';
import { raiseForRows } from './raise-for-rows.ts';
import type { SeriesKey } from './series-key.ts';
import type { PriceFaultRow } from './tables.ts';
import { insertRows } from './write-rows.ts';

const KeptFaultSchema = z.object({ ...PriceFaultSchema.shape, fetchedAt: InstantUtcSchema });
/** What was wrong with what was received of a session, and when it was received first. */
export type KeptFault = z.infer<typeof KeptFaultSchema>;

/** Keeps what was wrong beside the bars of a series, each once, with its first time. Call it inside a transaction. */
export async function savePriceFaults(
  database: Database,
  { instrumentId, sourceId }: SeriesKey,
  faults: readonly PriceFault[],
  fetchedAt: InstantUtc,
): Promise<readonly PriceFault[]> {
  if (faults.length === 0) return [];
  const nameOf = ({ sessionDate, kind, detail }: PriceFault) => JSON.stringify([sessionDate, kind, detail]);
  const kept = new Map(
    (await priceFaults(database, { instrumentId, sourceId })).map((one) => [nameOf(one), one]),
  );
  const given = new Map(faults.map((fault) => [nameOf(fault), fault]));
  const isKnown = (name: string) => (kept.get(name)?.fetchedAt ?? '9') <= fetchedAt;
  const changed = [...given].filter(([name]) => !isKnown(name)).map(([, fault]) => fault);
  const rows: PriceFaultRow[] = changed.map((fault) => ({ instrumentId, sourceId, ...fault, fetchedAt }));
  await insertRows(database, 'price_fault', rows, ...faultKey);
  if (rows.length > 0) await raiseForRows(database, 'price_fault', [], rows);
  return changed;
}

const faultKey = ['instrumentId', 'sourceId', 'sessionDate', 'kind', 'detail'] as const;

/** What was wrong with what was received of a series, by session. */
export async function priceFaults(
  database: Database,
  { instrumentId, sourceId }: SeriesKey,
): Promise<KeptFault[]> {
  const rows = await database
    .selectFrom('price_fault')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('sourceId', '=', sourceId)
    .orderBy('sessionDate')
    .orderBy('kind')
    .orderBy('detail')
    .execute();
  return z.array(KeptFaultSchema).parse(rows);
}
