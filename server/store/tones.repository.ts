import * as z from 'zod';
import { type ArticleTone, ArticleToneSchema, ToneWordSchema } from '../../shared/schemas/article-tone.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import { readings } from './whole-readings.ts';
import { replaceRows } from './write-rows.ts';

/** The tone of one revision of an article. */
export interface StoredTone extends ArticleTone {
  readonly sequence: number;
  /** The first letters of that of the revision that was read: they tell whether it is another one now. */
  readonly contentHash: string;
  /** When the revision was fetched; null of the first, which is known with the article. */
  readonly knownFrom: InstantUtc | null;
}

const StoredToneSchema = ArticleToneSchema.extend({
  sequence: z.int().positive(),
  contentHash: z.string(),
  knownFrom: InstantUtcSchema.nullable(),
});

/** The tones of an article's revisions, in their order. */
export async function tonesOfArticle(database: Database, articleId: string): Promise<StoredTone[]> {
  const rows = await database
    .selectFrom('tone')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('sequence')
    .execute();
  return rows.map((row) =>
    StoredToneSchema.parse({
      ...row,
      words: readJson(z.array(ToneWordSchema), row.words),
      knownFrom: row.knownFrom === '' ? null : row.knownFrom,
    }),
  );
}

/** Makes `tones` those of an article. True where something changed. */
export function replaceTones(
  database: Database,
  articleId: string,
  tones: readonly StoredTone[],
): Promise<boolean> {
  const rows = tones.map(({ knownFrom, words, ...tone }) => ({
    ...{ ...tone, articleId, knownFrom: knownFrom ?? '' },
    words: JSON.stringify(words),
  }));
  return replaceRows(database, 'tone', { articleId }, rows);
}

/** Another text of the same article has other letters but for one in four thousand million. */
const hashLetters = 8;

/** A revision of an article as far as its tone goes. */
export interface ToneText {
  readonly sequence: number;
  readonly contentHash: string;
  readonly knownFrom: InstantUtc | null;
  readonly text: string;
}

/** The revisions of an article, or itself where it was stored before revisions were kept; none of an unknown one. */
export async function toneTexts(database: Database, articleId: string): Promise<ToneText[]> {
  const revisions = await readings(database)
    .select(['sequence', 'contentHash', 'fetchedAt'])
    .select(({ fn }) => fn.coalesce('article_revision.text', 'article.text').as('text'))
    .where('articleId', '=', articleId)
    .where('repeats', '=', 0)
    .orderBy('sequence')
    .execute();
  if (revisions.length > 0)
    return revisions.map(({ fetchedAt, contentHash, ...revision }) => ({
      ...revision,
      contentHash: contentHash.slice(0, hashLetters),
      knownFrom: revision.sequence === 1 ? null : InstantUtcSchema.parse(fetchedAt),
    }));
  const own = await database.selectFrom('article').select('text').where('id', '=', articleId).execute();
  return own.map(({ text }) => ({ text, sequence: 1, contentHash: '', knownFrom: null }));
}

/** Articles after another in the order of their ids that have no tone by this lexicon; teasers have none. */
export async function articlesWithoutTone(
  database: Database,
  lexiconVersion: number,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await database
    .selectFrom('article')
    .select('id')
    .where('kind', '=', 'article')
    .where('id', '>', after)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('tone')
            .select('tone.articleId')
            .whereRef('tone.articleId', '=', 'article.id')
            .where('tone.lexiconVersion', '=', lexiconVersion),
        ),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The tone of an article as it read at a moment (absent: now); null where none was read. */
export async function toneThen(
  database: Database,
  articleId: string,
  asOf: InstantUtc | undefined,
): Promise<ArticleTone | null> {
  const tones = await tonesOfArticle(database, articleId);
  const known = tones.filter(({ knownFrom }) => asOf === undefined || (knownFrom ?? '') <= asOf);
  const last = known.at(-1);
  return last === undefined ? null : ArticleToneSchema.parse(last);
}
