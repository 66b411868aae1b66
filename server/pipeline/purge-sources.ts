import type { Source } from '../../shared/schemas/source.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from '../store/open-database.ts';
import { countBytes, type PurgedBytes, purgeBytes } from '../store/purge-bytes.ts';
import { listSources } from '../store/sources.repository.ts';

/** What a purge dropped of one source, or would drop. */
export type SourcePurge = PurgedBytes & { readonly sourceId: string; readonly keepRawDays: number };

const day = 24 * 60 * 60 * 1000;

/**
 * Drops the received bytes of every source that are older than the source's own age, or only counts them (`isTrial`).
 * Articles and all that was read out of them stay. Sources of which nothing was due are not told.
 */
export async function purgeSources(
  database: Database,
  now: InstantUtc,
  isTrial: boolean,
): Promise<SourcePurge[]> {
  const purged: SourcePurge[] = [];
  for (const { id, keepRawDays } of await listSources(database)) {
    if (keepRawDays === null) continue;
    const before = fetchedBefore(keepRawDays, now);
    const bytes = isTrial
      ? await countBytes(database, id, before)
      : await purgeBytes(database, id, before, now);
    if (bytes.documents > 0) purged.push({ ...bytes, sourceId: id, keepRawDays });
  }
  return purged;
}

/** The moment before which bytes are due. Of a source that keeps none, all of them are. */
function fetchedBefore(keepRawDays: NonNullable<Source['keepRawDays']>, now: InstantUtc): InstantUtc {
  return instantUtc(epochMilliseconds(now) - keepRawDays * day + (keepRawDays === 0 ? 1 : 0));
}
