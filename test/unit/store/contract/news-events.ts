import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticles } from '../../../../server/store/articles.repository.ts';
import { companyEventsReply } from '../../../../server/store/company-events.ts';
import { countRecords } from '../../../../server/store/counts.repository.ts';
import { listEvents } from '../../../../server/store/event-list.repository.ts';
import {
  eventsOfArticle,
  firstInstrumentWithEvents,
  replaceNewsEvents,
} from '../../../../server/store/news-events.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { settleEvents } from '../../../../server/store/settle-events.ts';
import { type EventListQuery, EventListQuerySchema } from '../../../../shared/schemas/event-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { dumpRows } from '../dump.ts';
import {
  articleOf,
  claimOf,
  eventOf,
  hynix,
  kospi,
  mentionOf,
  samsung,
  saveGround,
  savePrices,
  saveStory,
} from '../sample.ts';
import type { Backend } from './backend.ts';

const early = articleOf('early', '2024-01-22', { knownAt: instantUtc('2024-01-22T01:00:00.000Z') });
const late = articleOf('late', '2024-01-22', { knownAt: instantUtc('2024-01-22T08:00:00.000Z') });
const shared = { key: 'KRX:000660|2024-01-22|shared' };
const earlyEvent = eventOf(early, { ...shared, relation: 'precedes', relationReason: 'publishedBeforeOpen' });
const lateEvent = eventOf(late, { ...shared, novelty: 'echo' });

const stories = [
  ['s1', '2024-01-18'],
  ['s2', '2024-01-19'],
  ['s3', '2024-01-19'],
  ['s4', null],
  ['s5', '2024-01-22'],
] as const;

export function newsEventContract(backend: () => Backend): void {
  describe('news events', () => newsEventTests(backend));
}

function newsEventTests(backend: () => Backend): void {
  let database: Database;
  beforeEach(async () => {
    database = await backend().open();
    await saveGround(database);
    await savePrices(database);
  });

  const company = (asOf?: typeof early.knownAt) =>
    companyEventsReply(database, hynix, asOf === undefined ? {} : { asOf });
  const list = (more: Partial<EventListQuery> = {}) => listEvents(database, EventListQuerySchema.parse(more));
  const sessionsOf = async (more: Partial<EventListQuery>) =>
    (await list(more)).rows.map(({ event, headline }) => `${event.sessionDate ?? 'undated'} ${headline.id}`);

  describe('an event that two articles share', () => {
    const saveBoth = async (order: readonly ('early' | 'late')[]) => {
      const parts = {
        early: { article: early, event: earlyEvent, claims: [claimOf(early, 1, { instrumentId: samsung })] },
        late: { article: late, event: lateEvent, claims: [claimOf(late, 1)] },
      };
      for (const one of order) {
        const { article, event, claims } = parts[one];
        await saveStory(database, article, { events: [event], claims });
      }
    };

    it('has all its articles and reads as the one that was known first, in either order', async () => {
      await saveBoth(['late', 'early']);
      const first = await company();
      const rows = await dumpRows(database);
      database = await backend().open();
      await saveGround(database);
      await savePrices(database);
      await saveBoth(['early', 'late']);
      expect(await company()).toEqual(first);
      const again = await dumpRows(database);
      expect(again.news_event).toEqual(rows.news_event);
      expect(again.news_event_article).toEqual(rows.news_event_article);
      expect(first.events).toHaveLength(1);
      expect(first.events[0]).toMatchObject({
        event: { articleIds: ['early', 'late'], relation: 'precedes', novelty: 'first' },
        articles: [{ id: 'early' }, { id: 'late' }],
        claims: [
          { id: 'late-1', instrumentId: hynix },
          { id: 'early-1', instrumentId: samsung },
        ],
        verdicts: { verified: 1, contradicted: 0, pending: 0, unverifiable: 0 },
      });
    });

    it('is kept once where it reads as an article says, and what the other says beside it', async () => {
      const told = async () => ({
        own: await eventsOfArticle(database, 'early'),
        others: await eventsOfArticle(database, 'late'),
      });
      const keptBeside = async () => {
        const parts = await database.selectFrom('news_event_article').selectAll().execute();
        return Object.fromEntries(parts.map((part) => [part.articleId, part.event !== null]));
      };
      await saveBoth(['late']);
      expect(await keptBeside()).toEqual({ late: false });
      await saveBoth(['early']);
      expect(await keptBeside()).toEqual({ early: false, late: true });
      const both = await told();
      const since = { knownAt: null, knownUntil: null };
      expect(both.own).toEqual([{ item: { ...earlyEvent, articleIds: ['early'] }, ...since }]);
      expect(both.others).toEqual([{ item: { ...lateEvent, articleIds: ['late'] }, ...since }]);
      expect(await replaceNewsEvents(database, 'early', [earlyEvent])).toBe(false);
      await saveArticles(database, [{ ...late, knownAt: instantUtc('2024-01-22T00:30:00.000Z') }]);
      await replaceNewsEvents(database, 'late', [lateEvent]);
      expect(await keptBeside()).toEqual({ early: true, late: false });
      expect(await told()).toEqual(both);
    });

    it('has at a moment only the articles that were known', async () => {
      await saveBoth(['early', 'late']);
      const { events } = await company(instantUtc('2024-01-22T07:00:00.000Z'));
      expect(events[0]?.event.articleIds).toEqual(['early']);
      expect(events[0]?.articles.map(({ id }) => id)).toEqual(['early']);
      expect(events[0]?.verdicts.verified).toBe(0);
      expect((await company(instantUtc('2024-01-22T00:59:59.999Z'))).events).toEqual([]);
    });

    it('is settled among any number of others: a statement takes 32,766 values in a file and 65,535 on a server', async () => {
      await saveStory(database, early, { events: [earlyEvent] });
      const unknown = Array.from({ length: 70_000 }, (_, number) => `KRX:000660|2024-01-22|${number}`);
      await settleEvents(database, [...unknown, earlyEvent.key]);
      expect((await list()).rows.map(({ event }) => event.key)).toEqual([earlyEvent.key]);
    });

    it('loses an article that no longer belongs to it, and goes with its last one', async () => {
      await saveBoth(['early', 'late']);
      expect(await replaceNewsEvents(database, 'early', [])).toBe(true);
      const [left] = (await company()).events;
      expect(left?.event).toEqual({ ...lateEvent, articleIds: ['late'] });
      await replaceNewsEvents(database, 'late', []);
      expect(await company()).toEqual({ instrumentId: hynix, events: [], undated: [] });
      expect((await countRecords(database)).events).toBe(0);
    });

    it('follows an article whose date was found out later', async () => {
      await saveBoth(['early', 'late']);
      await saveArticles(database, [{ ...late, knownAt: instantUtc('2024-01-22T00:30:00.000Z') }]);
      await replaceNewsEvents(database, 'late', [lateEvent]);
      expect((await company()).events[0]?.event).toMatchObject({
        articleIds: ['late', 'early'],
        novelty: 'echo',
      });
    });

    it('is refused from an article that it does not name', async () => {
      await saveBoth(['early']);
      expect(() => replaceNewsEvents(database, 'early', [lateEvent])).toThrow('lack the article "early"');
    });
  });

  describe('the events of a company', () => {
    it('come oldest first with evidence and the other companies, those without a session apart', async () => {
      for (const [id, date] of stories) await saveStory(database, articleOf(id, date));
      const story = articleOf('many', '2024-01-10');
      await saveStory(database, story, {
        mentions: [
          mentionOf(kospi, { kind: 'index' }),
          mentionOf(hynix, { start: 20, end: 22 }),
          mentionOf(samsung, { start: 30, end: 34, role: 'mentioned' }),
          mentionOf(hynix, { start: 40, end: 42, judgement: 'negative' }),
          mentionOf(null),
        ],
        claims: [claimOf(story, 1, { instrumentId: null }), claimOf(story, 2)],
      });
      const { events, undated } = await company();
      expect(events.map(({ event }) => event.articleIds[0])).toEqual(['many', 's1', 's2', 's3', 's5']);
      expect(undated.map(({ event }) => event.articleIds[0])).toEqual(['s4']);
      expect(events[0]).toMatchObject({
        claims: [{ id: 'many-2' }, { id: 'many-1' }],
        mentions: [mentionOf(hynix, { start: 20, end: 22 })],
        otherInstruments: [{ id: samsung, nameKorean: '삼성전자', nameEnglish: 'Samsung Electronics' }],
      });
      const from = sessionDate('2024-01-19');
      const some = await companyEventsReply(database, hynix, { from, to: from });
      expect(some.events.map(({ event }) => event.articleIds[0])).toEqual(['s2', 's3']);
      expect(some.undated).toHaveLength(1);
    });

    it('tell no return and no verdict that ends after the moment', async () => {
      await saveStory(database, early);
      const [before] = (await company(instantUtc('2024-01-22T06:00:00.000Z'))).events;
      expect(before?.event.returns).toMatchObject([{ instrument: null, missing: 'outsideSeries' }]);
      expect(before?.verdicts).toMatchObject({ verified: 0, pending: 1 });
      const [after] = (await company(instantUtc('2024-01-22T06:30:00.000Z'))).events;
      expect(after?.event.returns).toEqual(eventOf(early).returns);
      expect(after?.verdicts).toMatchObject({ verified: 1, pending: 0 });
    });
  });

  describe('the list of events', () => {
    beforeEach(async () => {
      for (const [id, date] of stories) await saveStory(database, articleOf(id, date));
      const other = articleOf('o1', '2024-01-19');
      await saveStory(database, other, {
        claims: [
          claimOf(other, 1, { instrumentId: samsung, verdict: 'contradicted', reason: 'differs' }),
          claimOf(other, 2),
        ],
        events: [eventOf(other, { instrumentId: samsung, kind: 'results', relation: 'unclear' })],
      });
    });

    const newest = [
      '2024-01-22 s5',
      '2024-01-19 s2',
      '2024-01-19 s3',
      '2024-01-19 o1',
      '2024-01-18 s1',
      'undated s4',
    ];
    const oldest = [
      '2024-01-18 s1',
      '2024-01-19 o1',
      '2024-01-19 s3',
      '2024-01-19 s2',
      '2024-01-22 s5',
      'undated s4',
    ];

    it.each([
      ['newest' as const, newest],
      ['oldest' as const, oldest],
    ])('comes %s first, and is paged so that each row comes exactly once', async (order, expected) => {
      expect(await sessionsOf({ order })).toEqual(expected);
      for (const limit of [1, 2, 4, 5]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const reply = await list({ order, limit, ...(cursor === undefined ? {} : { cursor }) });
          expect(reply.total).toBe(6);
          seen.push(
            ...reply.rows.map(({ event, headline }) => `${event.sessionDate ?? 'undated'} ${headline.id}`),
          );
          expect(seen.length).toBeLessThanOrEqual(reply.total);
          cursor = reply.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(expected);
      }
    });

    it('takes no cursor of the other order', async () => {
      const { nextCursor } = await list({ limit: 1 });
      await expect(async () => list({ order: 'oldest', cursor: nextCursor ?? '' })).rejects.toThrow('cursor');
    });

    it('says of each event what the page needs', async () => {
      const { rows } = await list({ instrument: samsung });
      expect(rows).toMatchObject([
        {
          instrumentNameKorean: '삼성전자',
          instrumentNameEnglish: 'Samsung Electronics',
          headline: { id: 'o1', sourceName: 'Name of stories' },
          articleCount: 1,
          verdicts: { verified: 0, contradicted: 1, pending: 0, unverifiable: 0 },
        },
      ]);
    });

    it('is filtered', async () => {
      expect(await sessionsOf({ kind: 'results' })).toEqual(['2024-01-19 o1']);
      expect(await sessionsOf({ relation: 'unclear' })).toEqual(['2024-01-19 o1']);
      expect(await sessionsOf({ verdict: 'contradicted' })).toEqual(['2024-01-19 o1']);
      expect(await sessionsOf({ verdict: 'contradicted', instrument: hynix })).toEqual([]);
      expect(await sessionsOf({ from: sessionDate('2024-01-22') })).toEqual(['2024-01-22 s5']);
      expect(await sessionsOf({ to: sessionDate('2024-01-18') })).toEqual(['2024-01-18 s1']);
      expect(await sessionsOf({ asOf: instantUtc('2024-01-18T07:00:00.000Z') })).toEqual(['2024-01-18 s1']);
      expect((await list({ verdict: 'verified' })).total).toBe(5);
    });

    it('opens the page at the newest event of a company with prices', async () => {
      const newer = articleOf('n', '2024-01-23');
      await saveStory(database, newer, {
        events: [
          eventOf(newer, { instrumentId: samsung, key: 'KRX:000000|first by key' }),
          eventOf(newer, { role: 'mentioned' }),
        ],
      });
      expect(await firstInstrumentWithEvents(database)).toBe(hynix);
    });
  });

  it('opens nowhere while there is no event', async () => {
    expect(await firstInstrumentWithEvents(database)).toBeNull();
  });
}
