import type { SelectQueryBuilder } from 'kysely';
import * as z from 'zod';
import { type Article, ArticleSchema } from '../../shared/schemas/article.ts';
import { type Revision, RevisionChangeSchema, RevisionSchema } from '../../shared/schemas/revision.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleRow, dateOf } from './article-rows.ts';
import { storedHash } from './document-hash.ts';
import { foundColumn, storedFound } from './found-column.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';
import {
  keptOnce,
  readings,
  toldColumn,
  toldHash,
  type WholeReading,
  wholeReadings,
} from './whole-readings.ts';
import { replaceRows, storable } from './write-rows.ts';

const TeaserSchema = z.object({ title: z.string().nullable(), text: z.string() });
const ReadingSchema = ArticleSchema.omit({
  id: true,
  kind: true,
  parentArticleId: true,
  knownAt: true,
}).extend({
  fetchedAt: InstantUtcSchema,
  contentHash: z.string(),
  /** What the reading says, each in words of its own: what was found in two readings is found again. */
  found: z.array(z.string()),
  teasers: z.array(TeaserSchema),
});

/** What one document said of an article, with what was found in it. */
export type ArticleReading = z.infer<typeof ReadingSchema>;

const PlacedReadingSchema = z.object({
  reading: ReadingSchema,
  sequence: z.int().positive(),
  repeats: z.boolean(),
  changes: z.array(RevisionChangeSchema).readonly(),
});

/** A reading with the revision that it is, or repeats. */
export type PlacedReading = z.infer<typeof PlacedReadingSchema>;

/** All readings of an article, in the order of their fetching. */
export async function readingsOfArticle(database: Database, articleId: string): Promise<ArticleReading[]> {
  const rows = await wholeReadings(database)
    .where('articleId', '=', articleId)
    .orderBy('fetchedAt')
    .orderBy(toldHash)
    .execute();
  return rows.map(readingOf);
}

/** Makes `placed` the readings of a stored article. True where something changed. */
export async function replaceReadings(
  database: Database,
  articleId: string,
  placed: readonly PlacedReading[],
): Promise<boolean> {
  const article = await database
    .selectFrom('article')
    .selectAll()
    .where('id', '=', articleId)
    .executeTakeFirst();
  const rows = placed.map((one) => keptOnce(storable(readingRow(articleId, one)), article));
  return replaceRows(database, 'article_revision', { articleId }, rows);
}

function readingRow(articleId: string, { reading, sequence, repeats, changes }: PlacedReading): WholeReading {
  const { fetchedAt, contentHash, found, teasers, ...article } = reading;
  const { id, kind, parentArticleId, knownAt, ...row } = articleRow({
    ...article,
    ...{ id: articleId, kind: 'article', parentArticleId: null, knownAt: fetchedAt },
  });
  return {
    ...row,
    ...{ articleId: id, sequence, fetchedAt, contentHash },
    repeats: repeats ? 1 : 0,
    changes: JSON.stringify(changes),
    found: foundColumn(found),
    teasers: JSON.stringify(teasers),
  };
}

function readingOf(row: WholeReading): ArticleReading {
  return ReadingSchema.parse({
    ...row,
    rawDocumentHash: storedHash(row.rawDocumentHash),
    date: dateOf(row),
    found: storedFound(row.found),
    teasers: readJson(z.array(TeaserSchema), row.teasers),
  });
}

/** The revisions in the order in which they came, as far as they were known at a moment (absent: now). */
export async function revisionsOfArticle(
  database: Database,
  { id, knownAt }: Pick<Article, 'id' | 'knownAt'>,
  asOf?: InstantUtc,
): Promise<Revision[]> {
  const rows = await revisionsKnown(readings(database), [id], asOf)
    .select(['sequence', 'fetchedAt', 'changes'])
    .select([toldColumn('title').as('title'), toldColumn('coverage').as('coverage')])
    .execute();
  return rows.map((row) =>
    RevisionSchema.parse({
      ...row,
      knownAt: row.sequence === 1 ? knownAt : row.fetchedAt,
      changes: readJson(z.array(RevisionChangeSchema), row.changes),
    }),
  );
}

/** The columns of an article that a revision may change, as text for a head or an article. */
type RevisedColumns = Omit<
  WholeReading,
  'sequence' | 'repeats' | 'contentHash' | 'changes' | 'found' | 'teasers'
>;

/** What some articles said at a moment, by id; one without later revisions is left out: its row says it. */
export async function articlesThen(
  database: Database,
  ids: readonly string[],
  asOf: InstantUtc | undefined,
): Promise<Map<string, RevisedColumns>> {
  if (asOf === undefined || ids.length === 0) return new Map();
  const revised = await database
    .selectFrom('article_revision')
    .select('articleId')
    .distinct()
    .where('articleId', 'in', [...new Set(ids)])
    .where('repeats', '=', 0)
    .where('sequence', '>', 1)
    .where('fetchedAt', '>', asOf)
    .execute();
  if (revised.length === 0) return new Map();
  const changed = revised.map((row) => row.articleId);
  const rows = await revisionsKnown(wholeReadings(database), changed, asOf).execute();
  return new Map(
    rows.map(({ sequence, repeats, contentHash, changes, found, teasers, ...row }) => [row.articleId, row]),
  );
}

function revisionsKnown<Output>(
  select: SelectQueryBuilder<Tables, 'article' | 'article_revision', Output>,
  ids: readonly string[],
  asOf: InstantUtc | undefined,
) {
  return select
    .where('articleId', 'in', [...ids])
    .where('repeats', '=', 0)
    .$if(asOf !== undefined, (known) =>
      known.where((is) => is.or([is('sequence', '=', 1), is('fetchedAt', '<=', asOf ?? '')])),
    )
    .orderBy('articleId')
    .orderBy('sequence');
}
