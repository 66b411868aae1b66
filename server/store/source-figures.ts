import * as z from 'zod';
import { RejectionSchema } from '../../shared/schemas/rejection.ts';
import type { SourceRejection } from '../../shared/schemas/source-list-reply.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';

/** What is stored of each source, by its id. Sources of which nothing is stored are missing. */
export interface SourceFigures {
  /** Stories of feeds and files, or series of prices. */
  readonly accepted: ReadonlyMap<string, number>;
  /** When an attempt last brought something new or changed. */
  readonly lastNewAt: ReadonlyMap<string, InstantUtc>;
  /** Entries of feeds and figures of prices that were left out, by reason, the most frequent first. */
  readonly rejections: ReadonlyMap<string, readonly SourceRejection[]>;
}

const Counted = z.array(z.object({ sourceId: z.string(), count: z.coerce.number() }));

/** Counts what is stored of every source. */
export async function sourceFigures(database: Database): Promise<SourceFigures> {
  return {
    accepted: new Map([...(await storiesOf(database)), ...(await seriesOf(database))]),
    lastNewAt: await lastNewOf(database),
    rejections: await rejectionsOf(database),
  };
}

async function storiesOf(database: Database): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('article')
    .select(['sourceId', (expression) => expression.fn.countAll().as('count')])
    .where('kind', '=', 'article')
    .groupBy('sourceId')
    .execute();
  return new Map(Counted.parse(rows).map(({ sourceId, count }) => [sourceId, count]));
}

async function seriesOf(database: Database): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('price_series')
    .select(['sourceId', (expression) => expression.fn.countAll().as('count')])
    .groupBy('sourceId')
    .execute();
  return new Map(Counted.parse(rows).map(({ sourceId, count }) => [sourceId, count]));
}

async function lastNewOf(database: Database): Promise<Map<string, InstantUtc>> {
  const rows = await database
    .selectFrom('source_poll')
    .select(['sourceId', (expression) => expression.fn.max('triedAt').as('at')])
    .where((where) => where.or([where('entriesNew', '>', 0), where('entriesChanged', '>', 0)]))
    .groupBy('sourceId')
    .execute();
  return new Map(rows.map(({ sourceId, at }) => [sourceId, InstantUtcSchema.parse(at)]));
}

/** So many of the newest rejections are looked at: a feed that was refused for years tells enough by its last ones. */
const rejectionsLookedAt = 5_000;

async function rejectionsOf(database: Database): Promise<Map<string, SourceRejection[]>> {
  const entries = await database
    .selectFrom('feed_entry')
    .select(['sourceId', 'rejection', 'readAt'])
    .where('outcome', '=', 'rejected')
    .orderBy('readAt', 'desc')
    .limit(rejectionsLookedAt)
    .execute();
  const faults = await database
    .selectFrom('price_fault')
    .select(['sourceId', 'kind', 'instrumentId', 'sessionDate', 'detail', 'fetchedAt'])
    .orderBy('fetchedAt', 'desc')
    .limit(rejectionsLookedAt)
    .execute();
  const counted = new Map<string, Map<string, SourceRejection>>();
  const add = (sourceId: string, one: Omit<SourceRejection, 'count'>) => {
    const own = counted.get(sourceId) ?? new Map<string, SourceRejection>();
    const known = own.get(one.reason);
    // The newest comes first.
    own.set(one.reason, known ? { ...known, count: known.count + 1 } : { ...one, count: 1 });
    counted.set(sourceId, own);
  };
  for (const { sourceId, rejection, readAt } of entries) {
    if (rejection === null) continue;
    const { reason, subject, detail } = readJson(RejectionSchema, rejection);
    add(sourceId, { reason, subject, detail, at: InstantUtcSchema.parse(readAt) });
  }
  for (const { sourceId, kind, instrumentId, sessionDate, detail, fetchedAt } of faults) {
    const reason = kind === 'duplicateSession' ? 'duplicateSession' : 'badPrice';
    add(sourceId, {
      reason,
      subject: `${instrumentId} ${sessionDate}`,
      detail,
      at: InstantUtcSchema.parse(fetchedAt),
    });
  }
  return new Map(
    [...counted].map(([sourceId, own]) => [sourceId, [...own.values()].sort((a, b) => b.count - a.count)]),
  );
}
