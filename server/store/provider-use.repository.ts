import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';

/**
 * Counts one request to a provider on a day, unless `limit` were passed by it: false then, and nothing is counted. One
 * statement, so that programs which ask at the same time never pass the limit together.
 */
export async function countRequest(
  database: Database,
  providerId: string,
  day: SessionDate,
  limit: number,
): Promise<boolean> {
  if (limit < 1) return false;
  const counted = await database
    .insertInto('provider_use')
    .values({ providerId, day, requests: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['providerId', 'day'])
        .doUpdateSet((update) => ({ requests: update('provider_use.requests', '+', 1) }))
        .where('provider_use.requests', '<', limit),
    )
    .returning('requests')
    .executeTakeFirst();
  return counted !== undefined;
}

/** Requests that a provider was sent on a day. */
export async function requestsOn(database: Database, providerId: string, day: SessionDate): Promise<number> {
  const row = await database
    .selectFrom('provider_use')
    .select('requests')
    .where('providerId', '=', providerId)
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.requests ?? 0;
}

/** What a provider asked for: not to be asked before a moment, and in which words it is told. */
export interface ProviderRest {
  readonly until: InstantUtc;
  readonly sentence: string;
}

/** Keeps that a provider asked to be left alone. A shorter rest never takes the place of a longer one. */
export async function saveProviderRest(
  database: Database,
  providerId: string,
  { until, sentence }: ProviderRest,
): Promise<void> {
  await database
    .insertInto('provider_rest')
    .values({ providerId, until, sentence })
    .onConflict((conflict) =>
      conflict.column('providerId').doUpdateSet({ until, sentence }).where('provider_rest.until', '<', until),
    )
    .execute();
}

/** The rest that a provider is in at a moment; null where it may be asked. */
export async function providerRest(
  database: Database,
  providerId: string,
  now: InstantUtc,
): Promise<ProviderRest | null> {
  const row = await database
    .selectFrom('provider_rest')
    .select(['until', 'sentence'])
    .where('providerId', '=', providerId)
    .where('until', '>', now)
    .executeTakeFirst();
  return row ? { until: InstantUtcSchema.parse(row.until), sentence: row.sentence } : null;
}
