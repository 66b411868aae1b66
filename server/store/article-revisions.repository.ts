import * as z from 'zod';
import { type Article, ArticleSchema } from '../../shared/schemas/article.ts';
import { type Revision, RevisionChangeSchema, RevisionSchema } from '../../shared/schemas/revision.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleRow, dateOf } from './article-rows.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import type { ArticleRevisionRow } from './tables.ts';
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
  const rows = await readings(database)
    .selectAll('article_revision')
    .select('article.text as articleText')
    .where('articleId', '=', articleId)
    .orderBy('fetchedAt')
    .orderBy('article_revision.rawDocumentHash')
    .execute();
  return rows.map((row) => readingOf(withText(row)));
}

/** Makes `placed` the readings of a stored article. True where something changed. */
export async function replaceReadings(
  database: Database,
  articleId: string,
  placed: readonly PlacedReading[],
): Promise<boolean> {
  const article = await database
    .selectFrom('article')
    .select('text')
    .where('id', '=', articleId)
    .executeTakeFirst();
  const rows = placed.map((one) => {
    const row = storable(readingRow(articleId, one));
    return { ...row, text: row.text === article?.text ? null : row.text };
  });
  return replaceRows(database, 'article_revision', { articleId }, rows);
}

/** The readings of articles whose texts will be others keep their own from now on. Call it before those are stored, in the same transaction. */
export async function keepTextsOfReadings(
  database: Database,
  articles: readonly Pick<Article, 'id' | 'text'>[],
): Promise<void> {
  for (const { id, text } of articles) {
    const before = database.selectFrom('article').select('text').where('id', '=', id);
    await database
      .updateTable('article_revision')
      .set({ text: before })
      .where('articleId', '=', id)
      .where('text', 'is', null)
      .where(before, '<>', storable({ text }).text)
      .execute();
  }
}

/** Readings beside their article, whose text is theirs where they have none of their own. */
export function readings(database: Database) {
  return database
    .selectFrom('article_revision')
    .innerJoin('article', 'article.id', 'article_revision.articleId');
}

function withText({
  articleText,
  ...row
}: ArticleRevisionRow & { readonly articleText: string }): WholeRevisionRow {
  return { ...row, text: row.text ?? articleText };
}

/** A reading with its text, wherever that is kept. */
type WholeRevisionRow = Omit<ArticleRevisionRow, 'text'> & { readonly text: string };

function readingRow(
  articleId: string,
  { reading, sequence, repeats, changes }: PlacedReading,
): WholeRevisionRow {
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

function readingOf(row: WholeRevisionRow): ArticleReading {
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
    .select(['sequence', 'fetchedAt', 'article_revision.title', 'article_revision.coverage', 'changes'])
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
  WholeRevisionRow,
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
  const rows = await revisionRows(database, changed, asOf)
    .selectAll('article_revision')
    .select('article.text as articleText')
    .execute();
  return new Map(
    rows
      .map(withText)
      .map(({ sequence, repeats, contentHash, changes, found, teasers, ...row }) => [row.articleId, row]),
  );
}

function revisionRows(database: Database, ids: readonly string[], asOf: InstantUtc | undefined) {
  return readings(database)
    .where('articleId', 'in', [...ids])
    .where('repeats', '=', 0)
    .$if(asOf !== undefined, (select) =>
      select.where((is) => is.or([is('sequence', '=', 1), is('fetchedAt', '<=', asOf ?? '')])),
    )
    .orderBy('articleId')
    .orderBy('sequence');
}
