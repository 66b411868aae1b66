import { openPayloads } from '../../store/jobs.repository.ts';
import type { Database } from '../../store/open-database.ts';
import { BackfillPayloadSchema } from './backfill-prices-job.ts';

/** A fill of past years that waits or runs; how many sessions or instruments are left, null while that is not known. */
export interface OpenBackfill {
  readonly left: number | null;
}

/** The open fills of past years, by provider. */
export async function openBackfills(database: Database): Promise<Map<string, OpenBackfill>> {
  const open = await openPayloads(database, 'backfillPrices');
  return new Map(
    open.map(({ payload, progress }) => {
      const left = progress?.total == null ? null : progress.total - progress.done;
      return [BackfillPayloadSchema.parse(payload).providerId, { left }];
    }),
  );
}
