import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from '../../../../server/store/article-list.repository.ts';
import { saveArticles } from '../../../../server/store/articles.repository.ts';
import {
  addClaimJudgement,
  withdrawClaimJudgement,
} from '../../../../server/store/claim-judgements.repository.ts';
import { replaceClaims } from '../../../../server/store/claims.repository.ts';
import { columnTypesOf } from '../../../../server/store/dialect.ts';
import { saveDuplicateGroups } from '../../../../server/store/duplicates.repository.ts';
import { replaceMentions, replaceToldMentions } from '../../../../server/store/mentions.repository.ts';
import { instrumentArticlesMigration } from '../../../../server/store/migrations/0039-instrument-articles.ts';
import { shortRowsMigration } from '../../../../server/store/migrations/0046-short-rows.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { saveSource } from '../../../../server/store/sources.repository.ts';
import type { Told } from '../../../../server/store/told-rows.ts';
import {
  type ArticleListQuery,
  ArticleListQuerySchema,
  ArticleListReplySchema,
  type ListedArticle,
} from '../../../../shared/schemas/article-reply.ts';
import type { Mention } from '../../../../shared/schemas/mention.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../../shared/units/instrument-id.ts';
import {
  articleOf,
  claimOf,
  fetched,
  hynix,
  mentionOf,
  samsung,
  saveGround,
  saveStory,
  sources,
} from '../sample.ts';
import type { Backend } from './backend.ts';

const first = articleOf('first', '2024-01-22');
const second = articleOf('second', '2024-01-23');

/** What a list shows of an article follows each row that it is told from, on both databases. */
export function listedArticleContract(backend: () => Backend): void {
  describe('a page of articles', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await saveGround(database);
      await saveStory(database, first, { claims: [claimOf(first, 1), claimOf(first, 2)] });
      await saveStory(database, second);
    });

    /** Every reply holds to its schema to the letter, though the store does not look. */
    const list = async (more: Partial<ArticleListQuery> = {}) => {
      const reply = await listArticles(database, ArticleListQuerySchema.parse(more));
      expect(reply).toEqual(ArticleListReplySchema.parse(reply));
      expect(reply.articles).toHaveLength(reply.total);
      return reply.articles;
    };
    const idsOf = async (instrument: InstrumentId, more: Partial<ArticleListQuery> = {}) =>
      (await list({ instrument, ...more })).map(({ id }) => id);
    /** The first article in the list of all and in that of its company, which say the same. */
    const shown = async (): Promise<ListedArticle | undefined> => {
      const [ofAll, ofOne] = [await list(), await list({ instrument: hynix })].map((articles) =>
        articles.find(({ id }) => id === 'first'),
      );
      expect(ofOne).toEqual(ofAll);
      return ofAll;
    };

    it('follows the words and the coverage of its articles', async () => {
      await saveArticles(database, [
        { ...first, title: 'Another title', coverage: 'titleOnly', note: 'a note' },
      ]);
      expect(await shown()).toMatchObject({ title: 'Another title', coverage: 'titleOnly', note: 'a note' });
    });

    it('follows their dates, and stands in their order', async () => {
      const later = articleOf('first', '2024-01-25');
      await saveArticles(database, [{ ...later, knownAt: first.knownAt }]);
      expect((await list()).map(({ id }) => id)).toEqual(['first', 'second']);
      expect(await idsOf(hynix)).toEqual(['first', 'second']);
      expect((await shown())?.date).toEqual(later.date);
      expect(await idsOf(hynix, { to: second.date.date ?? undefined })).toEqual(['second']);
      await saveArticles(database, [{ ...articleOf('first', null), knownAt: first.knownAt }]);
      expect(await idsOf(hynix)).toEqual(['second', 'first']);
    });

    it('follows the name of their source', async () => {
      const source = sources.find(({ id }) => id === first.sourceId);
      if (source) await saveSource(database, { ...source, name: 'Renamed' });
      expect((await shown())?.sourceName).toBe('Renamed');
    });

    it('follows their numbers, and what people say of these', async () => {
      const none = { verified: 0, contradicted: 0, pending: 0, unverifiable: 0 };
      expect((await shown())?.verdicts).toEqual({ ...none, verified: 2 });
      await replaceClaims(database, 'first', [
        claimOf(first, 1),
        claimOf(first, 2, { verdict: 'contradicted', reason: 'differs', value: 9 }),
        claimOf(first, 3, { verdict: 'pending', value: 8, instrumentId: null }),
      ]);
      const told = { ...none, verified: 1, contradicted: 1, pending: 1 };
      expect((await shown())?.verdicts).toEqual(told);
      const said = { fault: 'wrongNumber', note: null, madeBy: 'operator', madeAt: fetched } as const;
      const judged = await addClaimJudgement(database, 'first-1', { ...said, quote: '14만2600원' });
      if (judged.outcome !== 'kept') throw new Error(judged.outcome);
      expect((await shown())?.verdicts).toEqual({ ...told, verified: 0, unverifiable: 1 });
      const before = await list({ asOf: instantUtc('2024-01-31T00:00:00.000Z') });
      expect(before.at(-1)?.verdicts.unverifiable).toBe(0);
      await withdrawClaimJudgement(database, judged.judgement.id, {
        withdrawnBy: 'operator',
        withdrawnAt: fetched,
      });
      expect((await shown())?.verdicts).toEqual(told);
      await replaceClaims(database, 'first', []);
      expect((await shown())?.verdicts).toEqual(none);
    });

    it('follows which articles tell the same story', async () => {
      expect((await shown())?.echoOf).toBeNull();
      await saveDuplicateGroups(
        database,
        new Map([
          ['first', 'second'],
          ['second', 'second'],
        ]),
      );
      expect((await shown())?.echoOf).toBe('second');
      await saveDuplicateGroups(
        database,
        new Map([
          ['first', 'first'],
          ['second', 'second'],
        ]),
      );
      expect((await shown())?.echoOf).toBeNull();
    });

    it('follows whom its articles name', async () => {
      await replaceMentions(database, 'first', [
        mentionOf(samsung),
        mentionOf(samsung, { start: 9, end: 15 }),
      ]);
      expect(await idsOf(samsung)).toEqual(['first']);
      expect(await idsOf(hynix)).toEqual(['second']);
      await replaceMentions(database, 'first', [
        mentionOf(samsung, { judgement: 'negative' }),
        mentionOf(null),
      ]);
      expect(await idsOf(samsung)).toEqual([]);
      await replaceMentions(database, 'first', []);
      expect((await list()).map(({ id }) => id)).toEqual(['second', 'first']);
    });

    it('names an article at a moment as it was linked then', async () => {
      const [noon, evening, night] = ['12', '18', '23'].map((hour) =>
        instantUtc(`2024-01-22T${hour}:00:00.000Z`),
      );
      if (noon === undefined || evening === undefined || night === undefined) throw new Error('no hours');
      const told = (since: typeof noon | null, until: typeof noon | null, at: number): Told<Mention> => ({
        item: mentionOf(samsung, { start: at, end: at + 6 }),
        ...{ knownAt: since, knownUntil: until },
      });
      await replaceToldMentions(database, 'first', [told(null, noon, 0), told(evening, night, 9)]);
      expect(await idsOf(samsung)).toEqual([]);
      const at = (hour: string) => idsOf(samsung, { asOf: instantUtc(`2024-01-22T${hour}:00:00.000Z`) });
      expect(await at('06')).toEqual([]);
      expect(await at('07')).toEqual(['first']);
      expect(await at('13')).toEqual([]);
      expect(await at('19')).toEqual(['first']);
      expect(await at('23')).toEqual([]);
      await replaceToldMentions(database, 'first', [told(null, noon, 0), told(evening, null, 9)]);
      expect(await idsOf(samsung)).toEqual(['first']);
      expect(await at('13')).toEqual([]);
    });

    it('is filled in by the migration as later changes would', async () => {
      await replaceMentions(database, 'first', [mentionOf(hynix), mentionOf(samsung), mentionOf(null)]);
      await replaceToldMentions(database, 'second', [
        { item: mentionOf(hynix), knownAt: null, knownUntil: fetched },
        { item: mentionOf(samsung, { judgement: 'unsure' }), knownAt: null, knownUntil: null },
      ]);
      const kept = () =>
        database
          .selectFrom('instrument_article')
          .selectAll()
          .orderBy('articleId')
          .orderBy('instrumentId')
          .execute();
      const before = await kept();
      expect(before.map(({ articleId, isTold }) => [articleId, isTold])).toEqual([
        ['first', 1],
        ['first', 1],
        ['second', 0],
      ]);
      const [, fill = ''] = instrumentArticlesMigration.statements(columnTypesOf(database));
      const shorten = shortRowsMigration
        .statements(columnTypesOf(database))
        .filter((statement) => statement.startsWith('update instrument_article'));
      await database.deleteFrom('instrument_article').execute();
      for (const statement of [fill, ...shorten]) await sql.raw(statement).execute(database);
      expect(await kept()).toEqual(before);
    });
  });
}
