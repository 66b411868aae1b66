import type { Mention } from '../../shared/schemas/mention.ts';
import { mentionOf, mentionRow } from './mention-rows.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';
import { replaceRows } from './write-rows.ts';

/** Makes `mentions` the mentions of an article. True where something changed. */
export function replaceMentions(
  database: Database,
  articleId: string,
  mentions: readonly Mention[],
): Promise<boolean> {
  const rows = mentions.map((mention, ordinal) => mentionRow(articleId, ordinal, mention));
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
