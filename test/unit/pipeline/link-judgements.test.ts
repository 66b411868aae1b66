import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { judgementRunners } from '../../../server/pipeline/judge-link.ts';
import { namedSince } from '../../../server/pipeline/named-since.ts';
import { buildReference, type Reference } from '../../../server/pipeline/reference.ts';
import { relinkArticles } from '../../../server/pipeline/relink.ts';
import { listArticles } from '../../../server/store/article-list.repository.ts';
import { articleReply } from '../../../server/store/articles.repository.ts';
import { companyEventsReply } from '../../../server/store/company-events.ts';
import { countRecords } from '../../../server/store/counts.repository.ts';
import { listEvents } from '../../../server/store/event-list.repository.ts';
import { searchInstruments } from '../../../server/store/instruments.repository.ts';
import { judgementsOfArticle } from '../../../server/store/link-judgements.repository.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { ArticleListQuerySchema } from '../../../shared/schemas/article-reply.ts';
import { EventListQuerySchema } from '../../../shared/schemas/event-reply.ts';
import { InstrumentSearchQuerySchema } from '../../../shared/schemas/instrument-reply.ts';
import type { LinkJudgementDraft } from '../../../shared/schemas/link-judgement-request.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { dumpRows } from '../store/dump.ts';
import { hynix, instruments, samsung } from '../store/sample.ts';
import { arrivalOf, arrive, at, saveStorySources } from './same-story.ts';

const reference = buildReference(instruments, await readDictionaryData('.'));
const story = arrivalOf();
const edited = arrivalOf({
  title: '사흘 연속 상승한 SK하이닉스',
  paragraphs: [
    '증권가의 눈이 반도체에 쏠렸다. 삼성전자는 0.54% 오른 7만5100원에 마감했다.',
    ...story.paragraphs,
  ],
  at: at('12:00'),
});

const withPostgres = hasPostgres();
let server: TestPostgres | null = null;
const opened: Database[] = [];
beforeAll(async () => {
  if (withPostgres) server = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const database of opened) await closeDatabase(database);
  await server?.stop();
}, 60_000);

/** Judgements and what follows from them, on one database. */
function judgingTests(locationOf: () => Promise<string>) {
  let database: Database;
  let clock: InstantUtc;
  let id: string;
  beforeEach(async () => {
    database = await openDatabase(await locationOf());
    opened.push(database);
    await migrateToLatest(database);
    await saveStorySources(database);
    id = (await arrive(database, story)).article?.id ?? '';
    clock = at('09:00');
  });

  const deriving = { reference, seriesOf: () => Promise.resolve(null) };
  const runners = () =>
    judgementRunners({ database, deriving: () => Promise.resolve(deriving), now: () => clock });
  async function judge(draft: LinkJudgementDraft) {
    const outcome = await runners().judge(id, draft);
    if (outcome.outcome === 'refused') throw new Error(outcome.detail);
    return outcome;
  }
  const relink = (given: Reference = reference, more = {}) =>
    relinkArticles({ ...deriving, database, reference: given }, more);
  const asked = (asOf?: InstantUtc) => (asOf === undefined ? {} : { asOf });
  const reply = (asOf?: InstantUtc, audience: 'operator' | 'public' = 'operator') =>
    articleReply(database, id, audience, asOf);
  /** In how many places a company counts: spans, articles, events of two lists, claims, and the search. */
  async function places(instrument: InstrumentId, asOf?: InstantUtc) {
    const then = await reply(asOf);
    const query = { ...asked(asOf), instrument };
    const search = InstrumentSearchQuerySchema.parse({ query: instrument.slice(4), ...asked(asOf) });
    const found = await searchInstruments(database, search);
    return {
      mentions: then?.mentions.filter((one) => one.instrumentId === instrument).length,
      claims: then?.claims.filter((one) => one.instrumentId === instrument).length,
      articles: (await listArticles(database, ArticleListQuerySchema.parse(query))).total,
      events: (await listEvents(database, EventListQuerySchema.parse(query))).total,
      company: (await companyEventsReply(database, instrument, asked(asOf))).events.length,
      search: found.instruments.find((one) => one.id === instrument)?.eventCount,
    };
  }
  const nowhere = { mentions: 0, claims: 0, articles: 0, events: 0, company: 0, search: 0 };
  const everywhere = { mentions: 2, claims: 2, articles: 1, events: 1, company: 1, search: 1 };

  it('take a company out of every place at once, and out of none of before', async () => {
    expect(await places(hynix)).toEqual(everywhere);
    const { judgement, changedLinks } = await judge({ instrumentId: hynix, verdict: 'wrong' });
    expect(judgement).toMatchObject({ madeBy: 'operator', madeAt: at('09:00'), inForce: true });
    expect(changedLinks).toBe(true);
    expect(await places(hynix)).toEqual(nowhere);
    expect(await places(hynix, at('08:59'))).toEqual(everywhere);
    expect(JSON.stringify(await reply(at('08:59')))).not.toContain('analystJudgement');
    expect((await reply(at('08:59')))?.linkJudgements).toEqual([]);
    const mention = (await reply())?.mentions[0];
    expect(mention).toMatchObject({ judgement: 'negative', instrumentId: null, surfaceForm: 'SK하이닉스' });
    expect((await countRecords(database)).events).toBe(0);
  });

  it('put a company into every place without a span, and out again when withdrawn', async () => {
    const { judgement } = await judge({ instrumentId: samsung, verdict: 'right' });
    const linked = { ...everywhere, mentions: 1, claims: 0 };
    expect(await places(samsung)).toEqual(linked);
    expect(await places(hynix)).toEqual(everywhere);
    expect(await places(samsung, at('08:59'))).toEqual(nowhere);
    clock = at('10:00');
    const outcome = await runners().withdraw(id, judgement.id, { withdrawnBy: 'Lee' });
    expect(outcome).toMatchObject({
      outcome: 'kept',
      judgement: { withdrawnBy: 'Lee', withdrawnAt: at('10:00'), inForce: false },
    });
    expect(await places(samsung)).toEqual(nowhere);
    expect(await places(samsung, at('09:30'))).toEqual(linked);
    expect(await runners().list(id)).toHaveLength(1);
    expect(await runners().list(id, at('09:30'))).toMatchObject([{ withdrawnAt: null, inForce: true }]);
    expect(await runners().list(id, at('08:59'))).toEqual([]);
  });

  it('move the numbers of a span to the company that was meant', async () => {
    const spans = (await reply())?.mentions.filter((one) => one.instrumentId === hynix) ?? [];
    for (const { start, end, surfaceForm } of spans) {
      await judge({ instrumentId: samsung, verdict: 'right', span: { start, end, surfaceForm } });
    }
    expect(await places(samsung)).toEqual(everywhere);
    expect(await places(hynix)).toEqual(nowhere);
    expect((await reply())?.mentions[0]?.runnerUp).toMatchObject({ instrumentId: hynix });
  });

  it('tell the public what was said and when, and the operator who said it and why', async () => {
    await judge({ instrumentId: hynix, verdict: 'wrong', reason: 'Another SK', madeBy: 'Kim' });
    const shown = { instrumentId: hynix, verdict: 'wrong', madeAt: at('09:00'), span: null };
    expect((await reply())?.linkJudgements).toMatchObject([
      { ...shown, madeBy: 'Kim', reason: 'Another SK' },
    ]);
    const publicly = await reply(undefined, 'public');
    expect(publicly?.linkJudgements).toMatchObject([{ ...shown, madeBy: null, reason: null }]);
    expect(JSON.stringify(publicly)).not.toMatch(/Kim|Another SK/);
  });

  it('stay in force when the article is read again, changed or not, and when it is linked again', async () => {
    const [first] = (await reply())?.mentions ?? [];
    const { start = 0, end = 0, surfaceForm = '' } = first ?? {};
    await judge({ instrumentId: hynix, verdict: 'wrong', span: { start, end, surfaceForm } });
    await judge({ instrumentId: samsung, verdict: 'right' });
    const rows = await dumpRows(database);
    await arrive(database, story);
    await relink(reference, { all: true });
    expect(await dumpRows(database)).toEqual(rows);
    await arrive(database, edited);
    const listed = await runners().list(id);
    expect(listed?.map((one) => [one.inForce, one.placement])).toEqual([
      [true, 'moved'],
      [true, 'wholeArticle'],
    ]);
    const now = await reply();
    const judged = now?.mentions.filter((one) => one.evidence[0]?.feature === 'analystJudgement') ?? [];
    expect(judged.map((one) => [one.judgement, one.instrumentId])).toContainEqual(['negative', null]);
    for (const one of judged.filter((mention) => mention.instrumentId === samsung)) {
      expect(one.surfaceForm).toBe('삼성전자');
    }
    // The text that names Samsung is known since 12:00, the judgement since 09:00.
    expect((await places(samsung, at('11:59'))).mentions).toBe(0);
    expect((await places(samsung)).mentions).toBe(1);
  });

  it('are refused with one sentence where they cannot be', async () => {
    const wrong = { instrumentId: hynix, verdict: 'wrong' } as const;
    const span = (start: number, end: number, surfaceForm = 'SK') => ({
      ...wrong,
      span: { start, end, surfaceForm },
    });
    const sentences = [
      await runners().judge('none', wrong),
      await runners().judge(id, { ...wrong, instrumentId: 'KRX:999999' as InstrumentId }),
      await runners().judge(id, span(0, 100_000)),
      await runners().judge(id, span(5, 5)),
      await runners().judge(id, span(0, 2, '삼성')),
      await runners().withdraw(id, 'none', {}),
    ];
    expect(sentences.map((one) => one.outcome === 'refused' && one.parameter)).toEqual([
      null,
      'instrumentId',
      'span',
      'span',
      'span.surfaceForm',
      null,
    ]);
    for (const one of sentences) expect(one).toMatchObject({ detail: expect.stringMatching(/[.]$/) });
    expect(await judgementsOfArticle(database, id)).toEqual([]);
  });

  it('outrank a dictionary that changed, and what it changed is reported and told since the name was given', async () => {
    const alias = { instrumentId: samsung, name: '외국인', kind: 'nickname', language: null } as const;
    const named = buildReference(instruments, await readDictionaryData('.'), [
      { ...alias, validFrom: null, validTo: null, reason: 'A name for the test.' },
    ]);
    const given = { ...named, namedSince: namedSince([{ ...alias, madeAt: at('10:00') }], [], new Map()) };
    expect(await relink()).toMatchObject({ articlesRead: 0, articlesChanged: 0 });
    const rows = await dumpRows(database);
    const trial = await relink(given, { dryRun: true });
    expect(await dumpRows(database)).toEqual(rows);
    const report = await relink(given);
    expect({ ...report, dryRun: true }).toEqual(trial);
    expect(report).toMatchObject({ articlesRead: 1, articlesChanged: 1, linksAdded: 1, linksRemoved: 0 });
    expect(report.instruments).toEqual([
      {
        ...{ instrumentId: samsung, gained: 1, lost: 0 },
        examples: [
          { articleId: id, title: story.title, surfaceForm: '외국인', before: null, after: samsung },
        ],
      },
    ]);
    expect(await relink(given)).toMatchObject({ articlesRead: 0 });
    expect((await places(samsung)).mentions).toBe(1);
    expect(await places(samsung, at('09:59'))).toEqual(nowhere);
    await judge({ instrumentId: samsung, verdict: 'wrong' });
    const again = await relink(given, { names: ['외국인'] });
    expect(again).toMatchObject({ articlesRead: 1, linksAdded: 0, judgementsApplied: 1 });
    expect((await places(samsung)).mentions).toBe(0);
  });

  it('are read only where a name stands, in any case and spacing, or a company is linked', async () => {
    const read = async (more: object) => (await relink(reference, { dryRun: true, ...more })).articlesRead;
    expect(await read({ names: ['sk하이닉스'] })).toBe(1);
    expect(await read({ names: ['고대역폭 100%_'] })).toBe(0);
    expect(await read({ names: ['없는 이름'] })).toBe(0);
    expect(await read({ names: ['없는 이름'], instrumentIds: [hynix] })).toBe(1);
    expect(await read({ all: true, since: '2024-01-23' })).toBe(0);
    expect(await read({ articleIds: [id, 'none'] })).toBe(1);
  });
}

describe('judgements on SQLite', () => judgingTests(() => Promise.resolve(':memory:')));
describe.skipIf(!withPostgres)('judgements on PostgreSQL', () =>
  judgingTests(async () => (await server?.createMigratedDatabase()) ?? ''),
);
