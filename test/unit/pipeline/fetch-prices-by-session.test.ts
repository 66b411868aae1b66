import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { type PriceFetchingTest, startPriceFetching } from '../../support/price-fetching.ts';
import {
  dataGoKrBody,
  dataGoKrError,
  dataGoKrRow,
  type Figures,
  guardPage,
  krxBody,
  krxRow,
  status,
} from '../../support/price-provider-site.ts';
import { storedReadings } from '../../support/stored-readings.ts';

const flat = (close: number): Figures => [close, close, close, close, 100];
const from = sessionDate('2024-01-18');
const index = (date: string, close: string) => ({
  ...{ BAS_DD: date.replaceAll('-', ''), IDX_CLSS: 'KOSPI', IDX_NM: '코스피', CLSPRC_IDX: close },
  ...{ CMPPREVDD_IDX: '1', OPNPRC_IDX: close, HGPRC_IDX: close, LWPRC_IDX: close, ACC_TRDVOL: '1' },
});

let test: PriceFetchingTest;
beforeEach(async () => {
  test = await startPriceFetching();
  // 09:00 in Seoul on Tuesday: Monday's session is out at KRX since 08:00, at data.go.kr from 13:00 on.
  test.setClock('2024-01-23T00:00:00.000Z');
});
afterEach(() => test.close());

const asked = () => test.site.site.seen.map(({ path }) => path);

describe('the KRX Open API', () => {
  const krx = () => test.provider('krx');

  /** Sets what the tables have of a session. */
  function session(date: string, close: number, kosdaq: readonly object[] | null = null): void {
    const day = date.replaceAll('-', '');
    const shares = ['000660', '005930', '999999'].map((code) => krxRow(date, code, flat(close)));
    test.site.answer(`stk_bydd_trd?basDd=${day}`, krxBody(shares));
    test.site.answer(`ksq_bydd_trd?basDd=${day}`, krxBody(kosdaq ?? [krxRow(date, '086520', flat(close))]));
    test.site.answer(`kospi_dd_trd?basDd=${day}`, krxBody([index(date, String(close / 100))]));
  }

  it('fills every instrument that is known, one request a table and session', async () => {
    for (const [at, date] of ['2024-01-18', '2024-01-19', '2024-01-22'].entries()) session(date, 1000 + at);
    const fetched = await test.fetch(krx(), undefined, { from });
    expect(fetched).toMatchObject({
      requests: 9,
      stored: { added: 12, revised: 0 },
      sessions: ['2024-01-18', '2024-01-19', '2024-01-22'].map((date) => ({
        ...{ sessionDate: date, outcome: 'read', bars: 4, unknownInstruments: 1, missingInstruments: [] },
      })),
      stopped: null,
    });
    expect(await test.closes('KRX:086520', 'krx')).toEqual({
      ...{ '2024-01-18': 1000, '2024-01-19': 1001, '2024-01-22': 1002 },
    });
    expect(await test.closes('KRX:KS11', 'krx')).toMatchObject({ '2024-01-22': 10.02 });
    const [row] = await storedReadings(test.database, 'KRX:000660');
    expect(row).toMatchObject({
      ...{ change: 1300, basePrice: null, listedShares: 728_002_365, marketValue: 103_813_137_249_000 },
      // At 08:00 on the next session.
      ...{ state: 'final', knownAt: '2024-01-18T23:00:00.000Z' },
    });
  });

  it('goes on where the last run ended, and asks nothing when it is up to date', async () => {
    session('2024-01-19', 1000);
    session('2024-01-22', 1001);
    await test.fetch(krx(), undefined, { from: sessionDate('2024-01-19') });
    expect(await test.fetch(krx())).toMatchObject({ requests: 0, sessions: [] });
    test.setClock('2024-01-24T00:00:00.000Z');
    session('2024-01-23', 1002, []);
    // KOSDAQ is not out yet: nothing of the session is stored, and the next run asks for it again.
    expect(await test.fetch(krx())).toMatchObject({
      sessions: [{ sessionDate: '2024-01-22' }, { sessionDate: '2024-01-23', outcome: 'noData' }],
      stored: { added: 0, revised: 0, unchanged: 4 },
    });
    session('2024-01-23', 1002);
    expect(await test.fetch(krx())).toMatchObject({ stored: { added: 4 } });
    expect(await test.fetch(krx())).toMatchObject({ requests: 0 });
  });

  it('tells which of the instruments that it had are missing', async () => {
    session('2024-01-19', 1000);
    await test.fetch(krx(), undefined, { from: sessionDate('2024-01-19'), to: sessionDate('2024-01-19') });
    session('2024-01-22', 1001, [krxRow('2024-01-22', '000001', flat(5))]);
    expect(await test.fetch(krx())).toMatchObject({
      sessions: [{ missingInstruments: [] }, { missingInstruments: ['KRX:086520'], unknownInstruments: 2 }],
    });
  });

  it('stores what came before a refusal, and takes up from there', async () => {
    session('2024-01-18', 1000);
    session('2024-01-22', 1002);
    test.site.answer('stk_bydd_trd?basDd=20240119', guardPage);
    expect(await test.fetch(krx(), undefined, { from })).toMatchObject({
      stored: { added: 4 },
      sessions: [{ outcome: 'read' }, { sessionDate: '2024-01-19', outcome: 'refused', reason: 'badReply' }],
      stopped: { reason: 'badReply' },
    });
    session('2024-01-19', 1001);
    expect(await test.fetch(krx())).toMatchObject({ stored: { added: 8, unchanged: 4 }, stopped: null });
  });

  it('asks only for the tables of the instruments that are named, each from where it ends', async () => {
    session('2024-01-22', 1000);
    test.site.answer('ksq_bydd_trd', status(401));
    const named = { from: sessionDate('2024-01-22') };
    expect(await test.fetch(krx(), ['KRX:000660', 'XNAS:NVDA'], named)).toMatchObject({
      ...{ requests: 1, stored: { added: 1 } },
      series: [{ instrumentId: 'XNAS:NVDA', outcome: 'refused', reason: 'notCovered' }],
    });
    expect(await test.fetch(krx(), ['KRX:086520'], named)).toMatchObject({
      stopped: { reason: 'badKey', sentence: expect.stringContaining('was not granted this service') },
    });
  });
});

describe('data.go.kr', () => {
  const rows = (date: string, close: number) =>
    ['000660', '086520', '900110'].map((code) => dataGoKrRow(date, code, flat(close)));

  it('is asked by code for a few instruments', async () => {
    const own = ['2024-01-18', '2024-01-19'].map((date, at) => dataGoKrRow(date, '000660', flat(1000 + at)));
    const other = dataGoKrRow('2024-01-19', 'A00066', flat(7));
    test.site.answer(
      'likeSrtnCd=000660&beginBasDt=20150101&endBasDt=20240120',
      dataGoKrBody([...own, other]),
    );
    expect(await test.fetch(test.provider('data-go-kr'), ['KRX:000660'])).toMatchObject({
      requests: 1,
      // Monday's session comes out at 13:00.
      series: [{ outcome: 'stored', asked: { to: '2024-01-19' }, missingSessions: [] }],
      stored: { added: 2 },
    });
    expect(await test.fetch(test.provider('data-go-kr'), ['KRX:000660'])).toMatchObject({ requests: 0 });
  });

  it('is asked by session for whole markets, page by page, and has no index', async () => {
    test.site.answer('pageNo=1&basDt=20240119', dataGoKrBody(rows('2024-01-19', 1000).slice(0, 2), 3));
    test.site.answer('pageNo=2&basDt=20240119', dataGoKrBody(rows('2024-01-19', 1000).slice(2), 3));
    const fetched = await test.fetch(test.provider('data-go-kr'), undefined, {
      from: sessionDate('2024-01-19'),
    });
    expect(fetched).toMatchObject({
      requests: 2,
      sessions: [{ bars: 2, unknownInstruments: 1 }],
      stored: { added: 2 },
    });
    expect(test.waits).toEqual([100]);
    const ofIndex = await test.fetch(test.provider('data-go-kr'), ['KRX:KS11']);
    expect(ofIndex).toMatchObject({ series: [{ sentence: expect.stringContaining('another dataset') }] });
  });

  it('stores nothing of a session whose pages do not fill', async () => {
    test.site.answer('pageNo=1&', dataGoKrBody(rows('2024-01-19', 1000), 9));
    test.site.answer('pageNo=2&', dataGoKrBody([], 9));
    expect(
      await test.fetch(test.provider('data-go-kr'), undefined, { from: sessionDate('2024-01-19') }),
    ).toMatchObject({ stored: { added: 0 }, stopped: { reason: 'badReply' } });
  });

  it('says that the key is not good for the dataset, which it tells in XML with status 200', async () => {
    test.site.answer('getStockPriceInfo_V2', dataGoKrError('30', 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR'));
    expect(await test.fetch(test.provider('data-go-kr'), ['KRX:000660'])).toMatchObject({
      stopped: { reason: 'badKey', sentence: expect.stringContaining('15094808') },
    });
    expect(asked()).toHaveLength(1);
  });
});
