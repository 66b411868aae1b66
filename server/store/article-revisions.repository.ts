import * as z from 'zod';
import { type Article, ArticleSchema } from '../../shared/schemas/article.ts';
import { type Revision, RevisionChangeSchema, RevisionSchema } from '../../shared/schemas/revision.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleRow, dateOf } from './article-rows.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import type { ArticleRevisionRow } from './tables.ts';
import { replaceRows } from './write-rows.ts';

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
  const rows = await database
    .selectFrom('article_revision')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('fetchedAt')
    .orderBy('rawDocumentHash')
    .execute();
  return rows.map(readingOf);
}

/** Makes `readings` the readings of an article. True where something changed. */
export function replaceReadings(
  database: Database,
  articleId: string,
  readings: readonly PlacedReading[],
): Promise<boolean> {
  const rows = readings.map((placed) => readingRow(articleId, placed));
  return replaceRows(database, 'article_revision', { articleId }, rows);
}

function readingRow(
  articleId: string,
  { reading, sequence, repeats, changes }: PlacedReading,
): ArticleRevisionRow {
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
    found: JSON.stringify(found),
    teasers: JSON.stringify(teasers),
  };
}

function readingOf(row: ArticleRevisionRow): ArticleReading {
  return ReadingSchema.parse({
    ...row,
    date: dateOf(row),
    found: readJson(z.array(z.string()), row.found),
    teasers: readJson(z.array(TeaserSchema), row.teasers),
  });
}

/** The revisions in the order in which they came, as far as they were known at a moment (absent: now). */
export async function revisionsOfArticle(
  database: Database,
  { id, knownAt }: Pick<Article, 'id' | 'knownAt'>,
  asOf?: InstantUtc,
): Promise<Revision[]> {
  const rows = await revisionRows(database, [id], asOf)
    .select(['sequence', 'fetchedAt', 'title', 'coverage', 'changes'])
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
  ArticleRevisionRow,
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
  const rows = await revisionRows(database, changed, asOf).selectAll().execute();
  return new Map(
    rows.map(({ sequence, repeats, contentHash, changes, found, teasers, ...row }) => [row.articleId, row]),
  );
}

function revisionRows(database: Database, ids: readonly string[], asOf: InstantUtc | undefined) {
  return database
    .selectFrom('article_revision')
    .where('articleId', 'in', [...ids])
    .where('repeats', '=', 0)
    .$if(asOf !== undefined, (select) =>
      select.where((is) => is.or([is('sequence', '=', 1), is('fetchedAt', '<=', asOf ?? '')])),
    )
    .orderBy('articleId')
    .orderBy('sequence');
}
