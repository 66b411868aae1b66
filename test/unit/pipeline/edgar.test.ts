import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFeedState } from '../../../server/store/feed-states.repository.ts';
import { type NewsCollecting, startNewsCollecting } from '../../support/news-collecting.ts';
import { type EdgarRow, edgarSubmissions, edgarTickers } from '../../support/news-service-bodies.ts';
import { status } from '../../support/price-provider-site.ts';

let test: NewsCollecting;
beforeEach(async () => {
  test = await startNewsCollecting();
  // 15:00 in New York on Monday 2024-01-22.
  test.setClock('2024-01-22T20:00:00.000Z');
  test.site.answer('/files/company_tickers_exchange.json', edgarTickers({ NVDA: 1045810, 'BRK-B': 1067983 }));
});
afterEach(() => test.close());

const articles = () => test.database.selectFrom('article').selectAll().orderBy('title').execute();

/** Accepted at 16:20:37 in New York, which the table calls 21:20:37Z: UTC, as it says. */
const report: EdgarRow = {
  ...{ accessionNumber: '0001045810-24-000004', form: '8-K', reportDate: '2024-01-18', items: '5.02,9.01' },
  ...{ filingDate: '2024-01-19', acceptanceDateTime: '2024-01-19T21:20:37.000Z' },
};

describe('filings of EDGAR', () => {
  it('names its operator, and stores a filing under its minute, linked to its company', async () => {
    test.site.answer('/submissions/CIK0001045810.json', edgarSubmissions([report]));
    expect(await test.poll('edgar')).toMatchObject({ outcome: 'fetched', entriesNew: 1 });
    for (const { headers } of test.site.site.seen)
      expect(headers['user-agent']).toBe('Newstape/0.0.0-test (+ops@example.org)');
    expect(await articles()).toMatchObject([
      {
        title: 'NVIDIA CORP (Nasdaq: NVDA) files 8-K: Departure or Election of Directors or Certain Officers',
        canonicalUrl:
          'https://www.sec.gov/Archives/edgar/data/1045810/000104581024000004/0001045810-24-000004-index.htm',
        ...{ date: '2024-01-19', publishedAt: '2024-01-19T21:20:37.000Z', datePrecision: 'minute' },
        ...{ publisher: 'SEC EDGAR', language: 'en', coverage: 'summary' },
      },
    ]);
    const mentions = await test.database.selectFrom('mention').selectAll().execute();
    expect(mentions[0]).toMatchObject({ instrumentId: 'XNAS:NVDA', judgement: 'positive', role: 'subject' });
  });

  it('tells the clock of a filer whose stamps are New York’s with a Z from its other filings', async () => {
    test.site.answer(
      '/submissions/CIK0001045810.json',
      edgarSubmissions([
        // 16:20:37 in New York or 11:20:37: both fit the date.
        { ...report, acceptanceDateTime: '2024-01-19T16:20:37.000Z' },
        // Before six in the morning, if it were UTC.
        ...['2023-11-21T07:31:00.000Z', '2023-08-23T08:01:00.000Z'].map((acceptanceDateTime, index) => ({
          ...{ accessionNumber: `0001045810-23-00001${index}`, form: '10-Q', acceptanceDateTime },
          filingDate: acceptanceDateTime.slice(0, 10),
        })),
      ]),
    );
    await test.poll('edgar');
    expect(await articles()).toMatchObject([{ date: '2024-01-19', publishedAt: '2024-01-19T21:20:37.000Z' }]);
  });

  it('counts what came after the day’s end as published the next business day at six', async () => {
    test.site.answer(
      '/submissions/CIK0001045810.json',
      edgarSubmissions([
        // Friday, 18:03:38 in New York.
        { ...report, filingDate: '2024-01-22', acceptanceDateTime: '2024-01-19T23:03:38.000Z' },
      ]),
    );
    await test.poll('edgar');
    expect(await articles()).toMatchObject([{ date: '2024-01-22', publishedAt: '2024-01-22T11:00:00.000Z' }]);
  });

  it('keeps the day alone where nothing tells the clock', async () => {
    test.site.answer(
      '/submissions/CIK0001045810.json',
      edgarSubmissions([{ ...report, acceptanceDateTime: '2024-01-19T16:20:37.000Z' }]),
    );
    await test.poll('edgar');
    expect(await articles()).toMatchObject([{ date: '2024-01-19', publishedAt: null, datePrecision: 'day' }]);
  });

  it('makes an amendment a revision of the filing of the same day of event and items', async () => {
    const amendment: EdgarRow = {
      ...report,
      ...{ accessionNumber: '0001045810-24-000009', form: '8-K/A', filingDate: '2024-01-22' },
      acceptanceDateTime: '2024-01-22T14:31:00.000Z',
    };
    const other = { ...report, accessionNumber: '0001045810-24-000005', items: '7.01,9.01' };
    test.site.answer('/submissions/CIK0001045810.json', edgarSubmissions([amendment, other, report]));
    expect(await test.poll('edgar')).toMatchObject({ entriesNew: 3 });
    const stored = await articles();
    expect(stored.map(({ title }) => title)).toEqual([
      'NVIDIA CORP (Nasdaq: NVDA) files 8-K/A: Departure or Election of Directors or Certain Officers',
      'NVIDIA CORP (Nasdaq: NVDA) files 8-K: Regulation FD Disclosure',
    ]);
    expect(stored[0]).toMatchObject({ publishedAt: '2024-01-19T21:20:37.000Z' });
    expect(JSON.parse(stored[0]?.dateEvidence ?? '')).toMatchObject({
      revised: { at: '2024-01-22T14:31:00.000Z' },
    });
    const revised = await test.database
      .selectFrom('article_revision')
      .select('sequence')
      .where('articleId', '=', stored[0]?.id ?? '')
      .execute();
    expect(revised).toHaveLength(2);
  });

  it('keeps an amendment by itself, with a note, where its original is not in the table', async () => {
    test.site.answer(
      '/submissions/CIK0001045810.json',
      edgarSubmissions([{ ...report, form: '10-K/A', items: '' }]),
    );
    await test.poll('edgar');
    expect(await articles()).toMatchObject([
      { note: "An amendment; the 10-K that it amends is not in the company's table of filings." },
    ]);
  });

  it('leaves out insiders’ trades and what is older than a week', async () => {
    const more = [
      { ...report, accessionNumber: '0001045810-24-000006', form: '4' },
      { ...report, accessionNumber: '0001045810-24-000007', filingDate: '2024-01-10' },
    ];
    test.site.answer('/submissions/CIK0001045810.json', edgarSubmissions([report, ...more]));
    expect(await test.poll('edgar')).toMatchObject({ entriesNew: 1, entriesRejected: 0 });
  });

  it('makes no more than nine requests a second, over all that is asked of it', async () => {
    await test.track('XNYS:BRK/B');
    const begun: number[] = [];
    const body = edgarSubmissions([report]);
    test.site.answer('/submissions/', (request, response) => {
      begun.push(Date.parse(test.context.now()));
      const cik = /CIK(\d{10})/.exec(request.url ?? '')?.[1];
      response.writeHead(200).end(body.replace('"0001045810"', `"${cik}"`));
    });
    await Promise.all([test.poll('edgar'), test.poll('edgar'), test.poll('edgar')]);
    expect(begun.length).toBeGreaterThanOrEqual(6);
    for (const [at, moment] of begun.entries())
      expect(moment - (begun[at - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(100);
  });

  it('is left alone for ten minutes after a 403, and counts it as no fault of the companies', async () => {
    test.site.answer('/submissions/CIK0001045810.json', status(403));
    expect((await test.poll('edgar')).failure?.reason).toBe('tryLater');
    const requests = test.site.site.seen.length;
    test.pass(5);
    await test.poll('edgar');
    expect(test.site.site.seen).toHaveLength(requests);
    test.site.answer('/submissions/CIK0001045810.json', edgarSubmissions([report]));
    test.pass(6);
    expect(await test.poll('edgar')).toMatchObject({ outcome: 'fetched', entriesNew: 1 });
  });
});

it('is not asked without a contact, and says what to set', async () => {
  const without = await startNewsCollecting({ keys: { contact: null } });
  const poll = await without.poll('edgar');
  expect(poll.failure).toEqual({
    reason: 'keyMissing',
    detail:
      'SEC EDGAR was not asked: NEWSTAPE_CONTACT is not set. Set it to an e-mail address or a URL at which you are reached: the SEC asks every program for one, and refuses those that name none.',
  });
  expect(without.site.site.seen).toEqual([]);
  expect(await findFeedState(without.database, 'edgar')).toMatchObject({ consecutiveFailures: 0 });
  await without.close();
});
