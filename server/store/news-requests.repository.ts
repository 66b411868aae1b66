import * as z from 'zod';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';

/** What a service of news is asked for. */
export interface NewsRequest {
  /** Null: the tracked companies. */
  readonly instrumentIds: readonly InstrumentId[] | null;
  /** Forms or report types in the service's own words; null: the usual ones. */
  readonly kinds: readonly string[] | null;
}

/** What a service is asked for; the tracked companies and the usual kinds where nothing was said. */
export async function findNewsRequest(database: Database, sourceId: string): Promise<NewsRequest> {
  const row = await database
    .selectFrom('news_request')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .executeTakeFirst();
  const ids = row?.instrumentIds ?? null;
  const kinds = row?.kinds ?? null;
  return {
    instrumentIds: ids === null ? null : readJson(z.array(InstrumentIdSchema), ids),
    kinds: kinds === null ? null : readJson(z.array(z.string()), kinds),
  };
}

/** Keeps what a service is asked for, in place of what was said before. */
export async function saveNewsRequest(
  database: Database,
  sourceId: string,
  { instrumentIds, kinds }: NewsRequest,
): Promise<void> {
  const row = {
    instrumentIds: instrumentIds === null ? null : JSON.stringify(instrumentIds),
    kinds: kinds === null ? null : JSON.stringify(kinds),
  };
  await database
    .insertInto('news_request')
    .values({ sourceId, ...row })
    .onConflict((conflict) => conflict.column('sourceId').doUpdateSet(row))
    .execute();
}
