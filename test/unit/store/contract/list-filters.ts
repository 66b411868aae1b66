import { beforeAll, describe, expect, it } from 'vitest';
import { listClaimPage, listClaims } from '../../../../server/store/claim-list.repository.ts';
import { listEvents } from '../../../../server/store/event-list.repository.ts';
import { filterOptions } from '../../../../server/store/filter-options.ts';
import { saveShippedGroups } from '../../../../server/store/instrument-groups.repository.ts';
import { saveInstruments } from '../../../../server/store/instruments.repository.ts';
import { encodeCursor } from '../../../../server/store/keyset.ts';
import { conditionsMark } from '../../../../server/store/list-total.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { quotesReply } from '../../../../server/store/quotes.ts';
import { resolveNames } from '../../../../server/store/resolved-names.ts';
import { replaceSessionBars } from '../../../../server/store/session-bars.repository.ts';
import { type ClaimListQuery, ClaimListQuerySchema } from '../../../../shared/schemas/claim-reply.ts';
import { type EventListQuery, EventListQuerySchema } from '../../../../shared/schemas/event-reply.ts';
import { QuotesQuerySchema } from '../../../../shared/schemas/quotes-reply.ts';
import { ResolvedNamesQuerySchema } from '../../../../shared/schemas/resolved-names-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { mic } from '../../../../shared/units/mic.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import {
  articleOf,
  claimOf,
  closeOf,
  eventOf,
  hynix,
  instruments,
  mentionOf,
  samsung,
  saveGround,
  savePrices,
  saveStory,
  sessionBarsOf,
} from '../sample.ts';
import type { Backend } from './backend.ts';

const nvidia = instrumentId('XNAS:NVDA');
const chips = '반도체 제조업';

/** Stories of three companies: two of SK hynix (one repeats the other, from a file, in English), one each of the others. */
async function saveStories(database: Database): Promise<void> {
  const stories = [
    { article: articleOf('h1', '2024-01-22'), id: hynix },
    {
      article: articleOf('h2', '2024-01-19', { language: 'en', sourceId: 'files' }),
      id: hynix,
      more: { novelty: 'echo', relation: 'precedes', relationReason: 'publishedBeforeOpen' },
    },
    { article: articleOf('s1', '2024-01-18'), id: samsung, more: { kind: 'results' } },
    { article: articleOf('n1', '2024-01-18', { language: 'en' }), id: nvidia, more: { mic: mic('XNAS') } },
  ] as const;
  for (const { article, id, ...rest } of stories) {
    await saveStory(database, article, {
      mentions: [mentionOf(id)],
      claims: [claimOf(article, 1, { instrumentId: id })],
      events: [eventOf(article, { instrumentId: id, ...('more' in rest ? rest.more : {}) })],
    });
  }
  await database.insertInto('duplicate_group').values({ articleId: 'h2', groupId: 'h1' }).execute();
}

export function listFilterContract(backend: () => Backend): void {
  describe('the conditions of lists', () => {
    let database: Database;
    beforeAll(async () => {
      database = await backend().open();
      await saveGround(database);
      await saveInstruments(
        database,
        instruments.map((one) => (one.id === hynix || one.id === nvidia ? { ...one, sector: chips } : one)),
      );
      await savePrices(database);
      await saveStories(database);
      await saveShippedGroups(database, [
        { groupName: 'SK그룹', instrumentId: hynix },
        { groupName: 'SK그룹', instrumentId: 'KRX:001740' },
        { groupName: '삼성그룹', instrumentId: samsung },
        { groupName: '없는그룹', instrumentId: 'KRX:999999' },
      ]);
    });

    const events = (more: Partial<EventListQuery>) =>
      listEvents(database, EventListQuerySchema.parse({ limit: 1, ...more }));
    const claims = (more: Partial<ClaimListQuery>) =>
      listClaims(database, ClaimListQuerySchema.parse({ limit: 1, ...more }));

    /** All rows, a page of one at a time; every page tells the total. */
    async function everyPage(
      page: (cursor?: string) => Promise<{ ids: string[]; total: number | null; nextCursor: string | null }>,
    ): Promise<string[]> {
      const seen: string[] = [];
      const totals: (number | null)[] = [];
      let cursor: string | undefined;
      do {
        const { ids, total, nextCursor } = await page(cursor);
        seen.push(...ids);
        totals.push(total);
        cursor = nextCursor ?? undefined;
      } while (cursor !== undefined && seen.length < 20);
      expect(new Set(totals)).toEqual(new Set([seen.length]));
      return seen;
    }

    it.each([
      [{}, ['h1', 'h2', 'n1', 's1']],
      [{ instrument: hynix }, ['h1', 'h2']],
      [{ instrument: `${samsung},${nvidia},${samsung}` }, ['n1', 's1']],
      [{ group: 'SK그룹' }, ['h1', 'h2']],
      [{ group: '그런 그룹 없음' }, []],
      [{ sector: chips }, ['h1', 'h2', 'n1']],
      [{ sector: chips, market: 'XKRX' }, ['h1', 'h2']],
      [{ market: 'XNAS,XNYS' }, ['n1']],
      [{ source: 'files' }, ['h2']],
      [{ language: 'en' }, ['h2', 'n1']],
      [{ language: 'en', source: 'stories' }, ['n1']],
      [{ reports: 'first' }, ['h1', 'n1', 's1']],
      [{ relation: 'precedes' }, ['h2']],
      [{ group: '삼성그룹', instrument: hynix }, []],
      [{ source: 'files,stories', language: 'en' }, ['h2', 'n1']],
      [{ source: 'stories,nothing' }, ['h1', 'n1', 's1']],
      [{ language: 'ko,en', group: 'SK그룹' }, ['h1', 'h2']],
      [{ relation: 'precedes,unclear' }, ['h2']],
      [{ relation: 'precedes,reports' }, ['h1', 'h2', 'n1', 's1']],
      [{ verdict: 'verified,pending' }, ['h1', 'h2', 'n1', 's1']],
      [{ verdict: 'contradicted,unverifiable' }, []],
      [{ market: 'XKRX', language: 'ko', from: sessionDate('2024-01-20') }, ['h1']],
    ] as const)('%j leave the same events and numbers, each once, page by page', async (more, expected) => {
      const order = { order: 'newest' as const };
      const eventIds = everyPage(async (cursor) => {
        const { rows, ...reply } = await events({
          ...more,
          ...order,
          ...(cursor === undefined ? {} : { cursor }),
        });
        return { ids: rows.map(({ headline }) => headline.id), ...reply };
      });
      expect((await eventIds).toSorted()).toEqual(expected.toSorted());
      const claimIds = everyPage(async (cursor) => {
        const { rows, ...reply } = await claims({ ...more, ...(cursor === undefined ? {} : { cursor }) });
        return { ids: rows.map(({ article }) => article.id), ...reply };
      });
      expect((await claimIds).toSorted()).toEqual(expected.toSorted());
    });

    it.each([
      {},
      { instrument: `${hynix},${nvidia}` },
      { market: 'XKRX' },
      { language: 'en' },
      { source: 'files' },
      { source: 'files,stories', language: 'ko,en' },
      { relation: 'precedes,reports', verdict: 'verified,unverifiable' },
    ] as const)('%j find the same rows in a list so long that it is read in its order', async (more) => {
      const query = EventListQuerySchema.parse(more);
      const top = encodeCursor('events newest', ['9999-99-99', '', 1_000_000, conditionsMark(query)]);
      const keysOf = async (asked: Partial<EventListQuery>) =>
        (await events({ ...more, ...asked, limit: 50 })).rows.map(({ event }) => event.key);
      expect(await keysOf({ cursor: top })).toEqual(await keysOf({}));
      const claimQuery = ClaimListQuerySchema.parse(more);
      const page = await listClaimPage(database, claimQuery);
      expect(page.rows).toEqual((await listClaims(database, claimQuery)).rows);
    });

    it('are counted anew where a cursor is taken to another list', async () => {
      const { nextCursor } = await events({});
      const other = await events({ language: 'en', cursor: nextCursor ?? '' });
      expect(other.total).toBe(2);
      const { nextCursor: claimCursor } = await claims({});
      expect((await claims({ instrument: hynix, cursor: claimCursor ?? '' })).total).toBe(2);
    });

    it('of numbers may be the kinds of the number and of its event', async () => {
      const idsOf = async (more: Partial<ClaimListQuery>) =>
        (await claims({ ...more, limit: 50 })).rows.map(({ article }) => article.id).sort();
      const [own] = (await claims({ limit: 1 })).rows;
      const kind = own?.claim.kind;
      expect(await idsOf({ kind: `${kind},market_cap` })).toEqual(['h1', 'h2', 'n1', 's1']);
      expect(await idsOf({ kind: 'market_cap,period_change_pct' })).toEqual([]);
      expect(await idsOf({ eventKind: 'results' })).toEqual(['s1']);
      expect(await idsOf({ eventKind: 'results,price', relation: 'precedes' })).toEqual(['h2']);
      expect(await idsOf({ eventKind: 'deal', relation: 'precedes,reports' })).toEqual([]);
    });

    it('look at no story that was not known', async () => {
      const asOf = instantUtc('2024-01-19T08:00:00.000Z');
      expect((await events({ asOf, language: 'en' })).total).toBe(2);
      expect((await events({ asOf, language: 'ko' })).total).toBe(1);
      expect((await events({ asOf, source: 'stories', group: 'SK그룹' })).total).toBe(0);
    });

    it('are offered by the names that are stored', async () => {
      const { markets, groups, sources } = await filterOptions(database, {
        ofSector: (name) => (name === chips ? 'Chips' : null),
        ofGroup: (name) => (name === 'SK그룹' ? 'SK Group' : null),
      });
      expect(markets).toEqual([
        { mic: 'XKRX', instruments: 5, sectors: [{ name: chips, nameEnglish: 'Chips', instruments: 1 }] },
        { mic: 'XNAS', instruments: 2, sectors: [{ name: chips, nameEnglish: 'Chips', instruments: 1 }] },
      ]);
      expect(groups).toEqual([
        { name: 'SK그룹', nameEnglish: 'SK Group', instruments: 2 },
        { name: '삼성그룹', nameEnglish: null, instruments: 1 },
      ]);
      expect(sources.map(({ id }) => id)).toEqual(['files', 'stories']);
    });
  });

  describe('quotes', () => {
    let database: Database;
    beforeAll(async () => {
      database = await backend().open();
      await saveGround(database);
      await savePrices(database);
      await saveStories(database);
      const bars = sessionBarsOf({ '2024-01-22': { close: 150000, high52w: 140000 } });
      await replaceSessionBars(database, samsung, bars, closeOf);
    });

    const quotes = async (instrument: string, asOf?: string) =>
      quotesReply(database, QuotesQuerySchema.parse({ instrument, asOf }));

    it('come in the order that was asked, with the distance to the 52-week high and the newest event', async () => {
      const { quotes: rows, unknown } = await quotes(`${samsung},KRX:999999,${hynix},${nvidia}`);
      expect(unknown).toEqual(['KRX:999999']);
      expect(rows.map(({ instrument }) => instrument.id)).toEqual([samsung, hynix, nvidia]);
      expect(rows[0]?.fromHigh).toBeCloseTo(150000 / 140000 - 1, 10);
      expect(rows[1]?.last).toMatchObject({ sessionDate: '2024-01-22', close: 142600 });
      expect(rows[1]?.last?.change).toBeCloseTo(142600 / 141300 - 1, 10);
      expect(rows[1]?.fromHigh).toBeCloseTo(142600 / 138000.1 - 1, 10);
      expect(rows[1]?.newestEvent).toMatchObject({
        sessionDate: '2024-01-22',
        title: 'Title of h1',
        language: 'ko',
      });
      expect(rows[2]).toMatchObject({ last: null, fromHigh: null, newestEvent: { title: 'Title of n1' } });
    });

    it('show at a moment what was known by then', async () => {
      const [row] = (await quotes(hynix, '2024-01-19T08:00:00.000Z')).quotes;
      expect(row?.last).toMatchObject({ sessionDate: '2024-01-19', close: 141300 });
      expect(row?.newestEvent).toMatchObject({ title: 'Title of h2' });
      const [before] = (await quotes(hynix, '2024-01-18T06:29:59.999Z')).quotes;
      expect(before).toMatchObject({ last: null, fromHigh: null, newestEvent: null });
    });

    it('read names, codes and ids, and refuse what is not one company alone', async () => {
      const text = '삼성전자\r\n000660\n\nxnas:sk\nSK\n하이닉\n없는회사';
      const { names } = await resolveNames(database, ResolvedNamesQuerySchema.parse({ names: text }));
      expect(names.map(({ name, outcome, found }) => [name, outcome, found?.id ?? null])).toEqual([
        ['삼성전자', 'found', samsung],
        ['000660', 'found', hynix],
        ['xnas:sk', 'found', 'XNAS:SK'],
        ['SK', 'found', 'XNAS:SK'],
        ['하이닉', 'similar', null],
        ['없는회사', 'unknown', null],
      ]);
      expect(names[4]?.candidates.map(({ id }) => id)).toEqual([hynix]);
    });
  });
}
