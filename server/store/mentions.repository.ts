import type { Mention } from '../../shared/schemas/mention.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { mentionOf, mentionRow } from './mention-rows.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';
import { replaceRows } from './write-rows.ts';

/** Makes `mentions` the mentions of an article; `knownAt` says since when, null (the default) since the article. True where something changed. */
export function replaceMentions(
  database: Database,
  articleId: string,
  mentions: readonly Mention[],
  knownAt: (mention: Mention) => InstantUtc | null = () => null,
): Promise<boolean> {
  const rows = mentions.map((mention, ordinal) => mentionRow(articleId, ordinal, mention, knownAt(mention)));
  return inTransaction(database, (transaction) => replaceRows(transaction, 'mention', { articleId }, rows));
}

/** The mentions of an article in the order in which they were found. */
export async function mentionsOfArticle(database: Database, articleId: string): Promise<Mention[]> {
  const rows = await database
    .selectFrom('mention')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('ordinal')
    .execute();
  return rows.map(mentionOf);
}
