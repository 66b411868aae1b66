import { beforeAll, describe, expect, it } from 'vitest';
import { listArticles } from '../../../../server/store/article-list.repository.ts';
import {
  articleReply,
  articlesOfDocument,
  findArticle,
  saveArticles,
} from '../../../../server/store/articles.repository.ts';
import { BadCursorError } from '../../../../server/store/bad-cursor-error.ts';
import { mentionsOfArticle } from '../../../../server/store/mentions.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import {
  findRawDocument,
  readRawBytes,
  saveRawDocument,
} from '../../../../server/store/raw-documents.repository.ts';
import { type ArticleListQuery, ArticleListQuerySchema } from '../../../../shared/schemas/article-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import {
  articleOf,
  claimOf,
  documentOf,
  hynix,
  instruments,
  mentionOf,
  page,
  samsung,
  saveGround,
  saveStory,
} from '../sample.ts';
import type { Backend } from './backend.ts';

const parent = articleOf('parent', '2024-01-22');
const teaser = articleOf('parent-1', null, {
  kind: 'teaser',
  parentArticleId: 'parent',
  title: null,
  canonicalUrl: null,
});
const undated = articleOf('undated', null);
const longText = `${'단어 '.repeat(400)}끝`;
const closed = articleOf('closed', '2024-01-23', { sourceId: 'files', text: longText });
const sameDay = ['b', 'a', 'c'].map((id) => articleOf(`same-${id}`, '2024-01-20'));

export function articleContract(backend: () => Backend): void {
  describe('articles', () => {
    let database: Database;
    beforeAll(async () => {
      database = await backend().open();
      await saveGround(database);
      await saveStory(database, parent, {
        mentions: [mentionOf(hynix), mentionOf(null), mentionOf(samsung, { judgement: 'negative' })],
        claims: [
          claimOf(parent, 1),
          claimOf(parent, 2, { verdict: 'contradicted', reason: 'differs', instrumentId: null }),
        ],
      });
      await saveArticles(database, [parent, teaser, undated, closed, ...sameDay]);
    });

    const list = (more: Partial<ArticleListQuery> = {}) =>
      listArticles(database, ArticleListQuerySchema.parse(more));

    it('come back as they were saved', async () => {
      expect(await findArticle(database, 'parent')).toEqual(parent);
      expect(await findArticle(database, 'parent-1')).toEqual(teaser);
      expect(await findArticle(database, 'nothing')).toBeNull();
      const saved = await articlesOfDocument(database, page.document.hash);
      expect(saved.map(({ id }) => id).at(-1)).toBe('parent-1');
      expect(saved).toHaveLength(7);
    });

    it('are written only where something changed', async () => {
      expect(await saveArticles(database, [parent, teaser])).toBe(0);
      expect(await saveArticles(database, [{ ...parent, note: 'a note' }, teaser])).toBe(1);
      expect((await findArticle(database, 'parent'))?.note).toBe('a note');
      expect(await saveArticles(database, [parent])).toBe(1);
    });

    it('keep their offsets where a text holds what no database takes', async () => {
      const odd = articleOf('odd', null, { text: 'a\0b\ud800c 😀' });
      await saveArticles(database, [odd]);
      expect((await findArticle(database, 'odd'))?.text).toBe('a\ufffdb\ufffdc 😀');
      expect(await saveArticles(database, [odd])).toBe(0);
      await database.deleteFrom('article').where('id', '=', 'odd').execute();
    });

    it('are not there before they were known', async () => {
      expect(await findArticle(database, 'parent', instantUtc('2024-01-22T06:59:59.999Z'))).toBeNull();
      expect(await findArticle(database, 'parent', parent.knownAt)).toEqual(parent);
      expect(
        await articleReply(database, 'parent', 'public', instantUtc('2024-01-22T06:59:59.999Z')),
      ).toBeNull();
      const { articles, total } = await list({ asOf: instantUtc('2024-01-22T06:59:59.999Z') });
      expect(articles.map(({ id }) => id)).toEqual(['same-a', 'same-b', 'same-c']);
      expect(total).toBe(3);
    });

    it('are listed newest first, those of unknown date last, without teasers', async () => {
      const { articles, total, nextCursor } = await list();
      const ids = articles.map(({ id }) => id);
      expect(ids).toEqual(['closed', 'parent', 'same-a', 'same-b', 'same-c', 'undated']);
      expect(total).toBe(6);
      expect(nextCursor).toBeNull();
      expect(articles[1]).toMatchObject({
        sourceName: 'Name of stories',
        verdicts: { verified: 1, contradicted: 1, pending: 0, unverifiable: 0 },
      });
    });

    it.each([1, 2, 4, 5, 6])('are paged %i at a time, each exactly once', async (limit) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const reply = await list({ limit, ...(cursor === undefined ? {} : { cursor }) });
        expect(reply.total).toBe(6);
        expect(reply.articles.length).toBeGreaterThan(0);
        seen.push(...reply.articles.map(({ id }) => id));
        expect(seen.length).toBeLessThanOrEqual(reply.total);
        cursor = reply.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(['closed', 'parent', 'same-a', 'same-b', 'same-c', 'undated']);
    });

    it('are counted up to a thousand, and where there are more it is said', async () => {
      const counted = await backend().open();
      await saveGround(counted);
      const query = ArticleListQuerySchema.parse({ limit: 1 });
      const many = Array.from({ length: 1_001 }, (_, at) => articleOf(`many-${at}`, '2024-01-22'));
      await saveArticles(counted, many.slice(1));
      expect(await listArticles(counted, query)).toMatchObject({ total: 1_000, moreThanTotal: false });
      await saveArticles(counted, many.slice(0, 1));
      const { nextCursor, ...first } = await listArticles(counted, query);
      expect(first).toMatchObject({ total: 1_000, moreThanTotal: true });
      const second = await listArticles(counted, { ...query, cursor: nextCursor ?? '' });
      expect(second).toMatchObject({ total: 1_000, moreThanTotal: true });
      expect(second.articles).not.toEqual(first.articles);
    });

    it('are filtered by company and by day, both ends included', async () => {
      const ids = async (more: Partial<ArticleListQuery>) => (await list(more)).articles.map(({ id }) => id);
      expect(await ids({ instrument: hynix })).toEqual(['parent']);
      expect(await ids({ instrument: samsung })).toEqual([]);
      const day = parent.date.date ?? undefined;
      expect(await ids(day === undefined ? {} : { from: day, to: day })).toEqual(['parent']);
    });

    it.each(['nonsense', '', Buffer.from('["claims","","",1]').toString('base64url')])(
      'refuse the cursor "%s"',
      async (cursor) => {
        await expect(async () => list({ cursor })).rejects.toBeInstanceOf(BadCursorError);
      },
    );

    it('are given with all that was found in them', async () => {
      const reply = await articleReply(database, 'parent', 'public');
      const { text, ...head } = parent;
      expect(reply?.article).toEqual({
        ...head,
        excerpt: text,
        givenOut: 'fullText',
        sourceName: 'Name of stories',
      });
      expect(reply?.mentions).toEqual([
        {
          ...mentionOf(hynix),
          instrumentNameKorean: instruments[0]?.nameKorean,
          instrumentNameEnglish: 'SK hynix',
        },
        { ...mentionOf(null), instrumentNameKorean: null, instrumentNameEnglish: null },
        {
          ...mentionOf(samsung, { judgement: 'negative' }),
          instrumentNameKorean: '삼성전자',
          instrumentNameEnglish: 'Samsung Electronics',
        },
      ]);
      expect(reply?.claims.map(({ id }) => id)).toEqual(['parent-1', 'parent-2']);
      expect(reply?.teasers).toEqual([{ id: 'parent-1', title: null }]);
      expect(await mentionsOfArticle(database, 'parent')).toHaveLength(3);
    });

    it('give out no more of a text than its source allows', async () => {
      const excerpt = (await articleReply(database, 'closed', 'operator'))?.article.excerpt ?? '';
      expect(excerpt.length).toBeLessThanOrEqual(300);
      expect(longText.startsWith(excerpt.slice(0, -1))).toBe(true);
      expect(excerpt.endsWith('단어…')).toBe(true);
      const others = await articleReply(database, 'closed', 'public');
      expect(others?.article).toMatchObject({ excerpt: '', givenOut: 'facts' });
    });
  });

  describe('raw documents', () => {
    it('keep their bytes and what was noted first', async () => {
      const database = await backend().open();
      await saveGround(database);
      const { document, bytes } = documentOf('다른 글'.repeat(1000));
      expect(await saveRawDocument(database, document, bytes)).toBe('stored');
      const again = { ...document, locator: 'elsewhere.txt' };
      expect(await saveRawDocument(database, again, bytes)).toBe('unchanged');
      expect(await findRawDocument(database, document.hash)).toEqual(document);
      expect(await readRawBytes(database, document.hash)).toEqual(bytes);
      expect(await findRawDocument(database, '0'.repeat(64))).toBeNull();
      expect(await readRawBytes(database, '0'.repeat(64))).toBeNull();
    });

    it('refuse bytes that are not those of the hash', async () => {
      const database = await backend().open();
      const { document, bytes } = documentOf('one');
      await expect(saveRawDocument(database, { ...document, byteLength: 9 }, bytes)).rejects.toThrow(
        'byteLength 9',
      );
      const other = documentOf('two');
      await expect(saveRawDocument(database, document, other.bytes)).rejects.toThrow(document.hash);
    });
  });
}
