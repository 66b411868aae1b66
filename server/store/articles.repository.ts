import type { Article } from '../../shared/schemas/article.ts';
import { type ArticleReply, ArticleReplySchema } from '../../shared/schemas/article-reply.ts';
import type { ArticleTone } from '../../shared/schemas/article-tone.ts';
import type { Revision } from '../../shared/schemas/revision.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articlesThen, revisionsOfArticle } from './article-revisions.repository.ts';
import { articleOf, articleRow } from './article-rows.ts';
import { namedClaimOf } from './claim-rows.ts';
import { raiseDataVersion } from './data-version.ts';
import { hashColumn } from './document-hash.ts';
import { renewInstrumentArticles } from './instrument-articles.ts';
import { noteNews } from './instrument-news.ts';
import { isKnown } from './known-then.ts';
import { shownJudgements } from './link-judgements.repository.ts';
import { mentionOf } from './mention-rows.ts';
import { selectNamedClaims } from './named-claims.ts';
import type { Database } from './open-database.ts';
import { type Audience, givenOut, shownDate, shownText } from './shown-text.ts';
import { termsInForce } from './source-terms.ts';
import { findSource } from './sources.repository.ts';
import { storyOfArticle } from './story-of-article.ts';
import { toneThen } from './tones.repository.ts';
import { inTransaction, readTogether } from './transactions.ts';
import { keepReadings, readingsOfArticles } from './whole-readings.ts';
import { upsertRows } from './write-rows.ts';

/** Saves articles and teasers under their ids, a parent with or before its teasers. Gives the number written. */
export function saveArticles(database: Database, articles: readonly Article[]): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const rows = articles.map(articleRow);
    const ids = rows.map(({ id }) => id);
    const readings = await readingsOfArticles(transaction, ids);
    // A date may change, and with it the article's place in the lists of those that it names.
    return renewInstrumentArticles(transaction, ids, async () => {
      const written = await upsertRows(transaction, 'article', 'id', rows);
      if (written > 0) await keepReadings(transaction, rows, readings);
      return written;
    });
  });
}

/** Makes `teasers` those of an article; what an earlier revision had more of goes. */
export function replaceTeasers(
  database: Database,
  parentArticleId: string,
  teasers: readonly Article[],
): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const ids = new Set(teasers.map((teaser) => teaser.id));
    const stored = await teasersOf(transaction, parentArticleId);
    const stale = stored.map((teaser) => teaser.id).filter((id) => !ids.has(id));
    if (stale.length > 0) {
      await raiseDataVersion(transaction, 'article');
      const gone = stale.map((id) => ({ id }));
      await noteNews(transaction, 'article', gone);
      await transaction.deleteFrom('article').where('id', 'in', stale).execute();
    }
    return saveArticles(transaction, teasers);
  });
}

/** The article or teaser with this id as it read at a moment (absent: now), where it was known then; else null. */
export async function findArticle(
  database: Database,
  id: string,
  asOf?: InstantUtc,
): Promise<Article | null> {
  const row = await database
    .selectFrom('article')
    .selectAll()
    .where('id', '=', id)
    .$if(asOf !== undefined, (select) => select.where('knownAt', '<=', asOf ?? ''))
    .executeTakeFirst();
  if (!row) return null;
  const then = await articlesThen(database, [id], asOf);
  return articleOf({ ...row, ...then.get(id), knownAt: row.knownAt });
}

/** What was read out of one document: the article, then its teasers. */
export async function articlesOfDocument(database: Database, hash: string): Promise<Article[]> {
  const rows = await database
    .selectFrom('article')
    .selectAll()
    .where('rawDocumentHash', '=', hashColumn(hash))
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.map(articleOf);
}

/**
 * An article with what was found in it, and as much of its text as its source lets this audience see; null where none has this
 * id or it was not known at the moment (absent: now).
 */
export function articleReply(
  database: Database,
  id: string,
  audience: Audience,
  asOf?: InstantUtc,
): Promise<ArticleReply | null> {
  return readTogether(database, async (transaction) => {
    const found = await findArticle(transaction, id, asOf);
    if (!found) return null;
    const { text, ...article } = found;
    const source = await findSource(transaction, article.sourceId);
    if (!source) throw new Error(`The article ${id} is of a source that is not stored: ${article.sourceId}`);
    const given = givenOut({ ...source, ...termsInForce(source) }, audience);
    const claims = await selectNamedClaims(transaction, asOf)
      .where('claim.articleId', '=', id)
      .where(isKnown('claim', asOf))
      .orderBy('claim.start')
      .orderBy('claim.ordinal')
      .execute();
    return ArticleReplySchema.parse({
      article: {
        ...{ ...article, date: shownDate(article.date), sourceName: source.name },
        ...{ excerpt: shownText(text, given), givenOut: given },
      },
      mentions: await namedMentions(transaction, id, asOf),
      claims: claims.map(namedClaimOf),
      linkJudgements: await shownJudgements(transaction, id, audience, asOf),
      teasers: await teasersOf(transaction, id),
      tone: await shownTone(transaction, id, shownText(text, given), asOf),
      revisions: await shownRevisions(transaction, found, asOf),
      ...(await storyOfArticle(transaction, id, asOf)),
    });
  });
}

/** The tone of an article with those of its words that are shown; undefined where it was not read yet. */
async function shownTone(
  database: Database,
  id: string,
  excerpt: string,
  asOf: InstantUtc | undefined,
): Promise<ArticleTone | undefined> {
  const tone = await toneThen(database, id, asOf);
  if (tone === null) return undefined;
  return { ...tone, words: tone.words.filter(({ start, end, word }) => excerpt.slice(start, end) === word) };
}

/** An article that was stored before revisions were kept has one: itself. */
async function shownRevisions(database: Database, article: Article, asOf?: InstantUtc): Promise<Revision[]> {
  const revisions = await revisionsOfArticle(database, article, asOf);
  if (revisions.length > 0) return revisions;
  const { knownAt, title, coverage } = article;
  return [{ sequence: 1, knownAt, fetchedAt: knownAt, title, coverage, changes: [] }];
}

async function namedMentions(database: Database, articleId: string, asOf?: InstantUtc) {
  const rows = await database
    .selectFrom('mention')
    .leftJoin('instrument', 'instrument.id', 'mention.instrumentId')
    .selectAll('mention')
    .select(['instrument.nameKorean', 'instrument.nameEnglish'])
    .where('mention.articleId', '=', articleId)
    .where(isKnown('mention', asOf))
    .orderBy('mention.start')
    .orderBy('mention.ordinal')
    .execute();
  return rows.map((row) => ({
    ...mentionOf(row),
    instrumentNameKorean: row.nameKorean,
    instrumentNameEnglish: row.nameEnglish,
  }));
}

function teasersOf(database: Database, parentArticleId: string) {
  return database
    .selectFrom('article')
    .select(['id', 'title'])
    .where('parentArticleId', '=', parentArticleId)
    .orderBy('id')
    .execute();
}
