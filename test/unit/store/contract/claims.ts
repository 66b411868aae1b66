import { beforeAll, describe, expect, it } from 'vitest';
import { listClaims } from '../../../../server/store/claim-list.repository.ts';
import { claimsOfArticle, replaceClaims } from '../../../../server/store/claims.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { verdictsOfArticle } from '../../../../server/store/verdict-history.ts';
import { type ClaimListQuery, ClaimListQuerySchema } from '../../../../shared/schemas/claim-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { articleOf, claimOf, samsung, saveGround, savePrices, saveStory } from '../sample.ts';
import type { Backend } from './backend.ts';

const article = articleOf('a', '2024-01-22', { knownAt: instantUtc('2024-01-22T03:00:00.000Z') });
const undated = articleOf('u', null);
const claims = Array.from({ length: 12 }, (_, at) => claimOf(article, at + 1));

export function claimContract(backend: () => Backend): void {
  describe('claims', () => {
    let database: Database;
    beforeAll(async () => {
      database = await backend().open();
      await saveGround(database);
      await savePrices(database);
      await saveStory(database, article, { claims });
      await saveStory(database, undated, {
        claims: [
          claimOf(undated, 1, {
            kind: '52w_high',
            instrumentId: samsung,
            value: null,
            verdict: 'unverifiable',
            reason: 'noPriceSeries',
            reference: null,
          }),
        ],
      });
    });

    const list = (more: Partial<ClaimListQuery> = {}) =>
      listClaims(database, ClaimListQuerySchema.parse(more));
    const idsOf = async (more: Partial<ClaimListQuery>) =>
      (await list(more)).rows.map(({ claim }) => claim.id);

    it('come back as they were saved, in the order of the text', async () => {
      expect(await claimsOfArticle(database, 'a')).toEqual(claims);
    });

    it('are listed newest day first, within an article in the order of its text', async () => {
      const { rows, total } = await list();
      expect(rows.map(({ claim }) => claim.id)).toEqual([...claims.map(({ id }) => id), 'u-1']);
      expect(total).toBe(13);
      expect(rows[0]?.claim).toEqual({
        ...claims[0],
        instrumentNameKorean: 'SK하이닉스',
        instrumentNameEnglish: 'SK hynix',
      });
      expect(rows[0]?.article).toMatchObject({ id: 'a', sourceName: 'Name of stories' });
    });

    it.each([1, 5, 12, 13])('are paged %i at a time, each exactly once', async (limit) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const reply = await list({ limit, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...reply.rows.map(({ claim }) => claim.id));
        expect(seen.length).toBeLessThanOrEqual(reply.total ?? 0);
        cursor = reply.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual([...claims.map(({ id }) => id), 'u-1']);
    });

    it('are filtered', async () => {
      expect(await idsOf({ instrument: samsung })).toEqual(['u-1']);
      expect(await idsOf({ kind: '52w_high' })).toEqual(['u-1']);
      expect(await idsOf({ verdict: 'unverifiable' })).toEqual(['u-1']);
      expect(await idsOf({ verdict: 'contradicted' })).toEqual([]);
      expect(await idsOf({ from: sessionDate('2024-01-22'), limit: 1 })).toEqual(['a-1']);
      expect(await idsOf({ to: sessionDate('2024-01-21') })).toEqual([]);
    });

    it('have no verdict before the bar of their session was known', async () => {
      expect(await idsOf({ asOf: instantUtc('2024-01-22T02:59:59.999Z') })).toEqual([]);
      const during = instantUtc('2024-01-22T03:00:00.000Z');
      const { rows } = await list({ asOf: during, limit: 1 });
      expect(rows[0]?.claim).toMatchObject({
        verdict: 'pending',
        reason: 'sessionNotClosed',
        reference: null,
      });
      expect((await list({ asOf: during, verdict: 'pending' })).total).toBe(12);
      expect((await list({ asOf: during, verdict: 'verified' })).total).toBe(0);
      const after = instantUtc('2024-01-22T06:30:00.000Z');
      expect((await list({ asOf: after, verdict: 'verified' })).total).toBe(12);
    });

    it('keep every verdict that was ever given', async () => {
      const story = articleOf('h', '2024-01-22');
      const pending = claimOf(story, 1, { verdict: 'pending', reason: 'sessionNotClosed', reference: null });
      await saveStory(database, story, { claims: [pending] });
      const history = async () =>
        (await verdictsOfArticle(database, 'h')).map(({ sequence, verdict, quote }) => [
          ...[sequence, verdict, quote],
        ]);
      const first = [1, 'pending', '14만2600원'];
      expect(await history()).toEqual([first]);
      await replaceClaims(database, 'h', [claimOf(story, 1)]);
      await replaceClaims(database, 'h', [claimOf(story, 1)]);
      const both = [first, [2, 'verified', '14만2600원']];
      expect(await history()).toEqual(both);
      await replaceClaims(database, 'h', []);
      expect(await claimsOfArticle(database, 'h')).toEqual([]);
      expect(await history()).toEqual(both);
    });

    it('keep a verdict that was the only one once their number is gone or another, and have no row of it before', async () => {
      const story = articleOf('k', '2024-01-22');
      await saveStory(database, story, { claims: [claimOf(story, 1), claimOf(story, 2)] });
      const rows = () =>
        database
          .selectFrom('claim_verdict')
          .select(['claimId', 'sequence', 'quote'])
          .where('articleId', '=', 'k')
          .orderBy('claimId')
          .orderBy('sequence')
          .execute();
      expect(await rows()).toEqual([]);
      await replaceClaims(database, 'k', [claimOf(story, 1, { quote: '15만원' })]);
      expect(await rows()).toEqual([
        { claimId: 'k-1', sequence: 1, quote: '14만2600원' },
        { claimId: 'k-1', sequence: 2, quote: '15만원' },
        { claimId: 'k-2', sequence: 1, quote: '14만2600원' },
      ]);
      await replaceClaims(database, 'k', [claimOf(story, 1, { quote: '15만원' }), claimOf(story, 2)]);
      expect(await rows()).toHaveLength(3);
    });

    it('belong to a company of the listings or to none', async () => {
      const story = articleOf('n', '2024-01-10');
      await saveStory(database, story, { claims: [claimOf(story, 1, { instrumentId: null })] });
      const { rows } = await list({ to: sessionDate('2024-01-10') });
      expect(rows[0]?.claim).toMatchObject({ instrumentId: null, instrumentNameKorean: null });
      expect(rows).toHaveLength(1);
      await expect(
        replaceClaims(database, 'not stored', [claimOf(articleOf('not stored', null), 1)]),
      ).rejects.toThrow(/foreign key/i);
    });
  });
}
