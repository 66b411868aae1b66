import type { ArticleReply } from '../../shared/schemas/article-reply.ts';
import { StoryArticleSchema } from '../../shared/schemas/revision.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articlesThen } from './article-revisions.repository.ts';
import type { Database } from './open-database.ts';

const columns = ['article.id', 'article.title', 'article.publisher', 'article.knownAt'] as const;

/** The other articles that tell an article's story, and those that its feed confused it with, as they were known at a moment. */
export async function storyOfArticle(
  database: Database,
  articleId: string,
  asOf: InstantUtc | undefined,
): Promise<Pick<ArticleReply, 'firstReport' | 'echoes' | 'reusedEntry'>> {
  const group = await database
    .selectFrom('duplicate_group as own')
    .innerJoin('duplicate_group as member', 'member.groupId', 'own.groupId')
    .innerJoin('article', 'article.id', 'member.articleId')
    .select(columns)
    .select('member.groupId')
    .where('own.articleId', '=', articleId)
    .$if(asOf !== undefined, (select) => select.where('article.knownAt', '<=', asOf ?? ''))
    .orderBy('article.knownAt')
    .orderBy('article.id')
    .execute();
  const reused = await reusedEntries(database, articleId, asOf);
  const then = await articlesThen(
    database,
    [...group, ...reused].map((row) => row.id),
    asOf,
  );
  const shown = <Row extends (typeof group)[number] | (typeof reused)[number]>(row: Row): Row => ({
    ...row,
    title: then.get(row.id)?.title ?? row.title,
    publisher: then.get(row.id)?.publisher ?? row.publisher,
  });
  const others = group.filter((row) => row.id !== articleId).map(shown);
  return {
    firstReport:
      others.filter((row) => row.id === row.groupId).map((row) => StoryArticleSchema.parse(row))[0] ?? null,
    echoes: others.filter((row) => row.id !== row.groupId).map((row) => StoryArticleSchema.parse(row)),
    reusedEntry: reused.map((row) => {
      const { sourceId, guid } = row;
      return { ...StoryArticleSchema.parse(shown(row)), sourceId, guid };
    }),
  };
}

/** Articles that a feed gave under the name of this one's entry and that are not of its story. */
function reusedEntries(database: Database, articleId: string, asOf: InstantUtc | undefined) {
  return database
    .selectFrom('article_entry as own')
    .innerJoin('article_entry as other', (join) =>
      join.onRef('other.sourceId', '=', 'own.sourceId').onRef('other.guid', '=', 'own.guid'),
    )
    .innerJoin('article', 'article.id', 'other.articleId')
    .select(columns)
    .select(['own.sourceId', 'own.guid'])
    .where('own.articleId', '=', articleId)
    .where('other.articleId', '!=', articleId)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('duplicate_group as mine')
            .innerJoin('duplicate_group as theirs', 'theirs.groupId', 'mine.groupId')
            .select('mine.groupId')
            .where('mine.articleId', '=', articleId)
            .whereRef('theirs.articleId', '=', 'other.articleId'),
        ),
      ),
    )
    .$if(asOf !== undefined, (select) => select.where('article.knownAt', '<=', asOf ?? ''))
    .orderBy('article.knownAt')
    .orderBy('article.id')
    .execute();
}
