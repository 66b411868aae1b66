import { beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from '../../../../server/store/article-list.repository.ts';
import { articleReply } from '../../../../server/store/articles.repository.ts';
import {
  addClaimJudgement,
  listClaimJudgements,
  withdrawClaimJudgement,
} from '../../../../server/store/claim-judgements.repository.ts';
import { listClaims } from '../../../../server/store/claim-list.repository.ts';
import { replaceClaims } from '../../../../server/store/claims.repository.ts';
import { companyEventsReply } from '../../../../server/store/company-events.ts';
import { listEvents } from '../../../../server/store/event-list.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { readSetting } from '../../../../server/store/settings.repository.ts';
import { ArticleListQuerySchema } from '../../../../shared/schemas/article-reply.ts';
import type { Claim } from '../../../../shared/schemas/claim.ts';
import { type ClaimListQuery, ClaimListQuerySchema } from '../../../../shared/schemas/claim-reply.ts';
import { EventListQuerySchema } from '../../../../shared/schemas/event-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { articleOf, claimOf, hynix, samsung, saveGround, savePrices, saveStory } from '../sample.ts';
import type { Backend } from './backend.ts';

const article = articleOf('a', '2024-01-22');
const quote = '14만3900원';
const wrong: Partial<Claim> = {
  ...{ value: 143900, quote, verdict: 'contradicted', reason: 'differs' },
  ...{ difference: 1300, differencePercent: 0.91 },
};
const madeAt = instantUtc('2024-02-02T01:00:00.000Z');
const before = instantUtc('2024-02-02T00:59:59.999Z');
const withdrawnAt = instantUtc('2024-02-03T00:00:00.000Z');
const said = { quote, fault: 'wrongDay', note: 'It is of the 19th.', madeBy: 'Kim', madeAt } as const;

export function claimJudgementContract(backend: () => Backend): void {
  describe('judgements on numbers', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await saveGround(database);
      await savePrices(database);
      await saveStory(database, article, { claims: [claimOf(article, 1, wrong), claimOf(article, 2)] });
    });

    const list = (more: Partial<ClaimListQuery> = {}) =>
      listClaims(database, ClaimListQuerySchema.parse(more));
    const idsOf = async (more: Partial<ClaimListQuery>) =>
      (await list(more)).rows.map(({ claim }) => claim.id);
    const judge = () => addClaimJudgement(database, 'a-1', said);
    const judgedId = async () => {
      const judged = await judge();
      if (judged.outcome !== 'kept') throw new Error(judged.outcome);
      return judged.judgement.id;
    };

    it('take the verdict of a number away in every reply, and tell nothing of the price', async () => {
      expect(await idsOf({ verdict: 'contradicted' })).toEqual(['a-1']);
      const version = await readSetting(database, 'dataVersion');
      expect(await judge()).toMatchObject({ outcome: 'kept', judgement: { ...said, withdrawnAt: null } });
      expect(await readSetting(database, 'dataVersion')).not.toBe(version);
      expect(await idsOf({ verdict: 'contradicted' })).toEqual([]);
      expect(await idsOf({ verdict: 'unverifiable' })).toEqual(['a-1']);
      const [row] = (await list({ verdict: 'underReview' })).rows;
      expect(row).toMatchObject({
        claim: { id: 'a-1', verdict: 'unverifiable', reason: 'underReview', reference: null },
        priceSourceName: null,
      });
      expect(row?.claim.difference).toBeUndefined();
      // Who said it, and the words, are in no reply.
      expect(row?.claim.review).toEqual({ id: 'a-n1', fault: 'wrongDay', madeAt });
      const counts = { verified: 1, contradicted: 0, pending: 0, unverifiable: 1 };
      const { articles } = await listArticles(database, ArticleListQuerySchema.parse({}));
      expect(articles[0]?.verdicts).toEqual(counts);
      expect((await companyEventsReply(database, hynix, {})).events[0]?.verdicts).toEqual(counts);
      const differing = EventListQuerySchema.parse({ verdict: 'contradicted' });
      expect((await listEvents(database, differing)).total).toBe(0);
      const read = await articleReply(database, 'a', 'public');
      expect(read?.claims.map(({ reason }) => reason)).toEqual(['underReview', 'matches']);
    });

    it('are not known before they were made, nor after they were withdrawn, and stay readable', async () => {
      const id = await judgedId();
      const withdrawn = await withdrawClaimJudgement(database, id, { withdrawnBy: 'Lee', withdrawnAt });
      expect(withdrawn).toMatchObject({ withdrawnBy: 'Lee', withdrawnAt });
      const again = { withdrawnBy: 'Park', withdrawnAt: instantUtc('2024-02-04T00:00:00.000Z') };
      expect(await withdrawClaimJudgement(database, id, again)).toEqual(withdrawn);
      expect(await withdrawClaimJudgement(database, 'none', again)).toBeNull();
      expect(await idsOf({ verdict: 'contradicted' })).toEqual(['a-1']);
      expect(await idsOf({ verdict: 'contradicted', asOf: before })).toEqual(['a-1']);
      expect(await idsOf({ verdict: 'underReview', asOf: madeAt })).toEqual(['a-1']);
      expect(await idsOf({ verdict: 'contradicted', asOf: madeAt })).toEqual([]);
      expect(await idsOf({ verdict: 'unverifiable', asOf: withdrawnAt })).toEqual([]);
      const { judgements } = await listClaimJudgements(database, { limit: 50 });
      expect(judgements).toEqual([
        { ...withdrawn, instrumentNameKorean: 'SK하이닉스', instrumentNameEnglish: 'SK hynix' },
      ]);
      expect((await listClaimJudgements(database, { limit: 50, article: 'b' })).judgements).toEqual([]);
    });

    it('are told page by page, the newest first', async () => {
      for (const madeAt of [before, withdrawnAt])
        await addClaimJudgement(database, 'a-1', { ...said, madeAt });
      await judge();
      const whole = await listClaimJudgements(database, { limit: 50 });
      const first = await listClaimJudgements(database, { limit: 2 });
      const rest = await listClaimJudgements(database, { limit: 2, cursor: first.nextCursor ?? '' });
      expect([first.judgements.length, whole.nextCursor, rest.nextCursor]).toEqual([2, null, null]);
      expect([...first.judgements, ...rest.judgements]).toEqual(whole.judgements);
    });

    it('tell the last that is in force, and the one before it when that is withdrawn', async () => {
      await judge();
      const later = { ...said, fault: 'other', madeAt: withdrawnAt } as const;
      const second = await addClaimJudgement(database, 'a-1', later);
      const faultNow = async () => (await list({ verdict: 'underReview' })).rows[0]?.claim.review?.fault;
      expect(await faultNow()).toBe('other');
      if (second.outcome !== 'kept') throw new Error(second.outcome);
      await withdrawClaimJudgement(database, second.judgement.id, { withdrawnBy: 'Lee', withdrawnAt });
      expect(await faultNow()).toBe('wrongDay');
    });

    it('outlive a later reading of the same statement, and say nothing of another', async () => {
      await judge();
      const moved = claimOf(article, 7, { ...wrong, start: 40, end: 48 });
      await replaceClaims(database, 'a', [moved]);
      expect(await idsOf({ verdict: 'underReview' })).toEqual(['a-7']);
      for (const other of [{ value: 1439 }, { date: sessionDate('2024-01-19') }, { instrumentId: samsung }]) {
        await replaceClaims(database, 'a', [claimOf(article, 7, { ...wrong, ...other })]);
        expect(await idsOf({ verdict: 'underReview' })).toEqual([]);
      }
      await replaceClaims(database, 'a', [claimOf(article, 1, wrong)]);
      expect(await idsOf({ verdict: 'underReview' })).toEqual(['a-1']);
    });

    it('speak of numbers without a company, a value or a day too', async () => {
      const unknown: Partial<Claim> = {
        ...{ instrumentId: null, value: null, date: null, kind: '52w_high', quote: '신고가' },
        ...{ verdict: 'unverifiable', reason: 'noInstrument', reference: null, priceSourceId: null },
      };
      await replaceClaims(database, 'a', [claimOf(article, 1, unknown)]);
      expect((await addClaimJudgement(database, 'a-1', { ...said, quote: '신고가' })).outcome).toBe('kept');
      expect(await idsOf({ verdict: 'underReview' })).toEqual(['a-1']);
    });

    it('are not kept of a number that is gone, or reads otherwise', async () => {
      expect(await addClaimJudgement(database, 'none', said)).toEqual({ outcome: 'noClaim' });
      const other = await addClaimJudgement(database, 'a-2', said);
      expect(other).toEqual({ outcome: 'otherWords', quote: '14만2600원' });
      expect((await listClaimJudgements(database, { limit: 50 })).judgements).toEqual([]);
    });
  });

  describe('the list of numbers', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await saveGround(database);
      for (const [id, date, publisher] of [
        ['p', '2024-01-19', 'Example 100% News'],
        ['q', '2024-01-22', null],
        ['r', null, '한빛경제'],
      ] as const) {
        await saveStory(database, articleOf(id, date, { publisher }));
      }
    });
    const idsOf = async (more: Partial<ClaimListQuery>) => {
      const { rows } = await listClaims(database, ClaimListQuerySchema.parse(more));
      return rows.map(({ claim }) => claim.id);
    };

    it('is narrowed by words of the outlet, or of the source where the outlet is not known, and does not count them', async () => {
      expect(await idsOf({ outlet: 'example' })).toEqual(['p-1']);
      expect(await idsOf({ outlet: '100% n' })).toEqual(['p-1']);
      expect(await idsOf({ outlet: '1_0' })).toEqual([]);
      expect(await idsOf({ outlet: '%' })).toEqual(['p-1']);
      expect(await idsOf({ outlet: 'name of stories' })).toEqual(['q-1']);
      expect(await idsOf({ outlet: '한빛' })).toEqual(['r-1']);
      const query = ClaimListQuerySchema.parse({ outlet: 'example' });
      expect((await listClaims(database, query)).total).toBeNull();
    });

    it('goes from either end, of unknown day last, and a page belongs to its order', async () => {
      expect(await idsOf({ order: 'newest' })).toEqual(['q-1', 'p-1', 'r-1']);
      expect(await idsOf({ order: 'oldest' })).toEqual(['p-1', 'q-1', 'r-1']);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { order: 'oldest', limit: 1, ...(cursor === undefined ? {} : { cursor }) } as const;
        const { rows, nextCursor } = await listClaims(database, query);
        seen.push(...rows.map(({ claim }) => claim.id));
        cursor = nextCursor ?? undefined;
      } while (cursor !== undefined && seen.length < 4);
      expect(seen).toEqual(['p-1', 'q-1', 'r-1']);
      const { nextCursor } = await listClaims(database, { order: 'oldest', limit: 1 });
      expect(() => listClaims(database, { limit: 1, cursor: nextCursor ?? '' })).toThrow(/cursor/i);
    });

    it('names the source of the prices', async () => {
      const { rows } = await listClaims(database, { limit: 1 });
      expect(rows[0]?.priceSourceName).toBe('Name of prices');
    });
  });
}
