import type { Mention } from '../../shared/schemas/mention.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { renewInstrumentArticles } from './instrument-articles.ts';
import { mentionOf, mentionRow } from './mention-rows.ts';
import type { Database } from './open-database.ts';
import { type Told, toldNow } from './told-rows.ts';
import { inTransaction } from './transactions.ts';
import { replaceRows } from './write-rows.ts';

/** Makes `mentions` the mentions of an article; `knownAt` says since when, null (the default) since the article. True where something changed. */
export function replaceMentions(
  database: Database,
  articleId: string,
  mentions: readonly Mention[],
  knownAt: (mention: Mention) => InstantUtc | null = () => null,
): Promise<boolean> {
  return replaceToldMentions(database, articleId, toldNow(mentions, knownAt));
}

/** As `replaceMentions`, with those that were told earlier and are no longer; these come last. */
export function replaceToldMentions(
  database: Database,
  articleId: string,
  told: readonly Told<Mention>[],
): Promise<boolean> {
  const rows = told.map(({ item, ...known }, ordinal) => mentionRow(articleId, ordinal, item, known));
  return inTransaction(database, (transaction) =>
    renewInstrumentArticles(transaction, [articleId], () =>
      replaceRows(transaction, 'mention', { articleId }, rows),
    ),
  );
}

/** The mentions of an article that are told now, in the order in which they were found. */
export async function mentionsOfArticle(database: Database, articleId: string): Promise<Mention[]> {
  const rows = await database
    .selectFrom('mention')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('knownUntil', 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows.map(mentionOf);
}
