import { describe, expect, it } from 'vitest';
import { readAlphaVantage } from '../../../../server/sources/price-providers/alpha-vantage.ts';
import { readDataGoKr } from '../../../../server/sources/price-providers/data-go-kr-body.ts';
import { readKrxTable } from '../../../../server/sources/price-providers/krx-table.ts';
import { readTiingo } from '../../../../server/sources/price-providers/tiingo.ts';
import { readYahooChart, shortestSingle } from '../../../../server/sources/price-providers/yahoo-chart.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import {
  alphaVantageBody,
  dataGoKrBody,
  dataGoKrError,
  dataGoKrRow,
  guardPage,
  krxBody,
  krxRow,
  tiingoBody,
} from '../../../support/price-provider-site.ts';

// 2024-01-22T09:30 in New York, 23:30 in Seoul.
const now = instantUtc('2024-01-22T14:30:00.000Z');
const span = { from: sessionDate('2024-01-18'), to: sessionDate('2024-01-22') };
const monday = sessionDate('2024-01-22');

/** What each reader makes of a text that is no answer of its service. */
const readers: readonly [name: string, read: (text: string) => { outcome: string; sentence?: string }][] = [
  ['Alpha Vantage', (text) => readAlphaVantage(text, span, now)],
  ['Tiingo', (text) => readTiingo(text, span, now)],
  ['data.go.kr', (text) => readDataGoKr(text, now)],
  ['KRX shares', (text) => readKrxTable(text, 'shares', monday)],
  ['KRX indices', (text) => readKrxTable(text, 'indices', monday)],
];

describe.each(readers)('the reader of %s', (_name, read) => {
  it.each([
    ['a web page', guardPage, 'a web page in place of prices'],
    ['half a body', '{"OutBlock_1":[{"BAS_DD":"2024', 'cut short'],
    ['nothing', '', 'an empty answer'],
    ['a line of text', 'Unexpected errors', 'a text in place of prices'],
    ['XML without a code', '<?xml version="1.0"?><a/>', 'XML in place of prices'],
    ['another JSON', '{"hello":"world"}', 'not known here'],
    ['null', 'null', 'not known here'],
  ])('refuses %s', (_what, text, words) => {
    const reading = read(text);
    expect(reading).toMatchObject({ outcome: 'refused', reason: 'badReply' });
    expect(reading.sentence).toContain(words);
  });
});

describe('the reader of Alpha Vantage', () => {
  const nvda = { '2024-01-17': [5, 6, 4, 5.5, 10], '2024-01-19': [58.35, 59.5, 58.07, 59.49, 540] } as const;

  it('gives the bars of the span, ascending', () => {
    const more = { ...nvda, '2024-01-22': [60.05, 60.33, 59.08, 59.65, 450] } as const;
    expect(readAlphaVantage(alphaVantageBody(more), span, now)).toEqual({
      outcome: 'bars',
      currency: null,
      bars: [
        { sessionDate: '2024-01-19', open: 58.35, high: 59.5, low: 58.07, close: 59.49, volume: 540 },
        { sessionDate: '2024-01-22', open: 60.05, high: 60.33, low: 59.08, close: 59.65, volume: 450 },
      ],
      splits: [],
      leftOut: [],
      note: null,
    });
  });

  it('leaves a row out that cannot be read, and keeps the others', () => {
    const body = alphaVantageBody(nvda).replace('"59.4900"', '"n/a"');
    const more = body.replace(
      '"Time Series (Daily)":{',
      '"Time Series (Daily)":{"2024-01-18":{"4. close":"57.11"},',
    );
    const reading = readAlphaVantage(more, span, now);
    expect(reading).toMatchObject({
      outcome: 'bars',
      bars: [{ sessionDate: '2024-01-18', open: null, close: 57.11, volume: null }],
      leftOut: [{ subject: '2024-01-19', detail: '"n/a" is not a number', sessionDate: '2024-01-19' }],
    });
  });

  it('says that a hundred sessions reach too little far', () => {
    const days = Array.from({ length: 100 }, (_, at) => new Date(Date.UTC(2024, 0, 22 - at)).toISOString());
    const hundred = Object.fromEntries(days.map((day) => [day.slice(0, 10), [1, 1, 1, 1, 1] as const]));
    const reading = readAlphaVantage(
      alphaVantageBody(hundred),
      { ...span, from: sessionDate('2023-01-02') },
      now,
    );
    expect(reading).toMatchObject({
      outcome: 'bars',
      note: expect.stringContaining('nothing before 2023-10-15'),
    });
  });

  it.each([
    [
      {
        Information:
          'We have detected your API key as SECRET and our standard API rate limit is 25 requests per day.',
      },
      { reason: 'rateLimited', retryAt: '2024-01-23T05:00:00.000Z' },
    ],
    [
      {
        Information:
          'Please consider spreading out your free API requests more sparingly (1 request per second). You may lift the free key rate limit (25 requests per day)',
      },
      { reason: 'rateLimited', retryAt: '2024-01-22T14:31:00.000Z' },
    ],
    [
      { Note: 'Our standard API call frequency is 5 calls per minute and 500 calls per day.' },
      { reason: 'rateLimited', retryAt: '2024-01-22T14:31:00.000Z' },
    ],
    [{ Information: 'The **demo** API key is for demo purposes only.' }, { reason: 'badKey', retryAt: null }],
    [{ 'Error Message': 'the parameter apikey is invalid or missing.' }, { reason: 'badKey', retryAt: null }],
    [
      { 'Error Message': 'Invalid API call. Please retry or visit the documentation' },
      { reason: 'notCovered' },
    ],
    [{ Information: 'This is a premium endpoint.' }, { reason: 'notCovered' }],
  ])('reads %j, which comes with status 200', (body, expected) => {
    const reading = readAlphaVantage(JSON.stringify(body), span, now);
    expect(reading).toMatchObject({ outcome: 'refused', ...expected });
    expect(JSON.stringify(reading)).not.toContain('SECRET');
  });

  it('has no data where the span is empty', () => {
    expect(readAlphaVantage(alphaVantageBody({}), span, now)).toMatchObject({ outcome: 'noData' });
    expect(readAlphaVantage(alphaVantageBody({ '2024-01-17': [1, 1, 1, 1, 1] }), span, now)).toMatchObject({
      outcome: 'noData',
    });
  });
});

describe('the reader of Tiingo', () => {
  it('gives raw bars and states the splits', () => {
    const wide = { from: sessionDate('2024-06-07'), to: sessionDate('2024-06-10') };
    const sessions = {
      '2024-06-07': [1197.7, 1216.92, 1180.22, 1208.88, 41_238_580],
      '2024-06-10': [120.37, 123.1, 117.01, 121.79, 314_162_700],
    } as const;
    expect(readTiingo(tiingoBody(sessions, { '2024-06-10': 10 }), wide, now)).toMatchObject({
      outcome: 'bars',
      bars: [{ close: 1208.88 }, { close: 121.79, volume: 314_162_700 }],
      splits: [{ sessionDate: '2024-06-10', ratio: 10 }],
    });
  });

  it('has no data in an empty list', () => {
    expect(readTiingo('[]', span, now)).toMatchObject({ outcome: 'noData' });
  });

  it.each([
    [
      '{"detail":"Error: You have run over your hourly request allocation. Please upgrade."}',
      { reason: 'rateLimited', retryAt: '2024-01-22T15:00:00.000Z' },
    ],
    [
      'You have run over your 500 symbol look up for this month. Please upgrade.',
      { reason: 'rateLimited', retryAt: '2024-01-23T05:00:00.000Z' },
    ],
    ['{"detail":"Invalid token."}', { reason: 'badKey' }],
    ['{"detail":"Error: Ticker \'X\' not found"}', { reason: 'notCovered' }],
    ['[{"date":"someday","close":1}]', { reason: 'badReply' }],
  ])('reads %s, which comes with status 200', (text, expected) => {
    expect(readTiingo(text, span, now)).toMatchObject({ outcome: 'refused', ...expected });
  });
});

describe('the reader of data.go.kr', () => {
  const figures = [141_200, 145_400, 139_800, 142_600, 6_600_000] as const;

  it('gives bars with what the exchange states', () => {
    expect(readDataGoKr(dataGoKrBody([dataGoKrRow('2024-01-22', '000660', figures)], 7), now)).toEqual({
      outcome: 'page',
      totalCount: 7,
      rowCount: 1,
      rows: [
        {
          id: 'KRX:000660',
          bar: {
            sessionDate: '2024-01-22',
            ...{ open: 141_200, high: 145_400, low: 139_800, close: 142_600, volume: 6_600_000 },
            exchange: {
              change: -1000,
              basePrice: null,
              listedShares: 728_002_365,
              marketValue: 103_813_137_249_000,
            },
          },
        },
      ],
      leftOut: [],
    });
  });

  it('reads one item that is no list, and an empty list that is a text', () => {
    const one = JSON.parse(dataGoKrBody([dataGoKrRow('2024-01-22', '0001A0', figures)]));
    one.response.body.items.item = one.response.body.items.item[0];
    expect(readDataGoKr(JSON.stringify(one), now)).toMatchObject({ rows: [{ id: 'KRX:0001A0' }] });
    expect(readDataGoKr(dataGoKrBody([]), now)).toMatchObject({ outcome: 'page', totalCount: 0, rows: [] });
  });

  it('keeps a halted share, and leaves out what has no close or is no number', () => {
    const body = dataGoKrBody([
      dataGoKrRow('2024-01-22', '042700', [0, 0, 0, 5000, 0]),
      dataGoKrRow('2024-01-22', '000010', [0, 0, 0, 0, 0]),
      dataGoKrRow('2024-01-22', '000020', figures, { clpr: 'x' }),
      dataGoKrRow('2024-01-22', 'KR7000660001', figures),
    ]);
    expect(readDataGoKr(body, now)).toMatchObject({
      rowCount: 4,
      rows: [{ id: 'KRX:042700', bar: { open: null, high: null, low: null, close: 5000, volume: 0 } }],
      leftOut: [
        { subject: 'KRX:000010', detail: 'it has no close', sessionDate: '2024-01-22' },
        { detail: 'clpr: "x" is not a number' },
        { subject: 'KR7000660001' },
      ],
    });
  });

  it.each([
    ['30', 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR', { reason: 'badKey' }],
    ['31', 'DEADLINE_HAS_EXPIRED_ERROR', { reason: 'badKey' }],
    [
      '22',
      'LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR',
      { reason: 'rateLimited', retryAt: '2024-01-22T15:00:00.000Z' },
    ],
    ['04', 'HTTP_ERROR', { reason: 'unreachable' }],
  ])('reads error %s (%s) in XML and in JSON', (code, words, expected) => {
    const inJson = {
      OpenAPI_ServiceResponse: {
        cmmMsgHeader: { errMsg: 'SERVICE ERROR', returnAuthMsg: words, returnReasonCode: code },
      },
    };
    const inHeader = { response: { header: { resultCode: code, resultMsg: words } } };
    for (const text of [dataGoKrError(code, words), JSON.stringify(inJson), JSON.stringify(inHeader)]) {
      expect(readDataGoKr(text, now)).toMatchObject({ outcome: 'refused', ...expected });
    }
  });
});

describe('the reader of KRX tables', () => {
  it('gives bars with what the exchange states', () => {
    const reading = readKrxTable(
      krxBody([krxRow('2024-01-22', '000660', [1, 3, 1, 2, 9])]),
      'shares',
      monday,
    );
    if (reading.outcome !== 'bars') throw new Error(reading.sentence);
    expect([...reading.bars]).toEqual([
      [
        'KRX:000660',
        {
          sessionDate: '2024-01-22',
          ...{ open: 1, high: 3, low: 1, close: 2, volume: 9 },
          exchange: {
            change: 1300,
            basePrice: null,
            listedShares: 728_002_365,
            marketValue: 103_813_137_249_000,
          },
        },
      ],
    ]);
  });

  it('takes the composite index, and no other', () => {
    const index = (name: string, close: string) => ({
      ...{ BAS_DD: '20240122', IDX_CLSS: 'KOSPI', IDX_NM: name, CLSPRC_IDX: close, CMPPREVDD_IDX: '-8.39' },
      ...{ OPNPRC_IDX: '2,476.34', HGPRC_IDX: '2,488.00', LWPRC_IDX: '2,460.10', ACC_TRDVOL: '422276446' },
    });
    const rows = [index('코스피 (외국주포함)', ''), index('코스피', '2464.35'), index('코스피 200', '331.2')];
    const reading = readKrxTable(krxBody(rows), 'indices', monday);
    if (reading.outcome !== 'bars') throw new Error(reading.sentence);
    expect(reading.leftOut).toEqual([]);
    expect([...reading.bars.keys()]).toEqual(['KRX:KS11']);
    expect([...reading.bars.values()][0]).toMatchObject({ open: 2476.34, close: 2464.35 });
  });

  it('leaves out a row of another session', () => {
    const rows = [
      krxRow('2024-01-22', '000660', [1, 3, 1, 2, 9]),
      krxRow('2024-01-19', '005930', [1, 3, 1, 2, 9]),
    ];
    expect(readKrxTable(krxBody(rows), 'shares', monday)).toMatchObject({
      leftOut: [{ subject: 'KRX:005930', detail: 'it is of "20240119", not of 2024-01-22' }],
    });
  });

  it('has no data in an empty table', () => {
    expect(readKrxTable(krxBody([]), 'shares', monday)).toMatchObject({ outcome: 'noData' });
  });
});

describe('the reader of Yahoo charts', () => {
  const quote = (at: string, close: number | null) => ({
    ...{ date: new Date(at), open: close, high: close, low: close, close, volume: 10 },
  });

  it('names sessions by the exchange, keeps the last of a session, and skips what is null', () => {
    const chart = {
      meta: { currency: 'KRW', instrumentType: 'EQUITY' },
      quotes: [
        quote('2024-01-18T00:00:00Z', 140_000),
        quote('2024-01-19T00:00:00Z', null),
        quote('2024-01-22T00:00:00Z', 142_000),
        quote('2024-01-22T05:12:31Z', 142_600),
      ],
      events: { splits: [{ date: new Date('2024-01-18T00:00:00Z'), numerator: 50, denominator: 1 }] },
    };
    expect(readYahooChart(chart, 'Asia/Seoul', span)).toMatchObject({
      currency: 'KRW',
      bars: [
        { sessionDate: '2024-01-18', close: 140_000 },
        { sessionDate: '2024-01-22', close: 142_600 },
      ],
      splits: [{ sessionDate: '2024-01-18', ratio: 50 }],
      leftOut: [{ subject: '2024-01-19', sessionDate: null }],
    });
  });

  it('counts an index in points', () => {
    const chart = {
      meta: { currency: 'USD', instrumentType: 'INDEX' },
      quotes: [quote('2024-01-22T14:30:00Z', 4850.43)],
    };
    expect(readYahooChart(chart, 'America/New_York', span)).toMatchObject({ currency: 'pt' });
  });

  it('undoes the widening of single precision, and that alone', () => {
    expect(shortestSingle(Math.fround(594.91))).toBe(594.91);
    expect(shortestSingle(Math.fround(0.0384))).toBe(0.0384);
    expect(shortestSingle(142_600)).toBe(142_600);
    expect(shortestSingle(Math.fround(7033.92))).toBe(7033.92);
    expect(shortestSingle(594.9123456789)).toBe(594.9123456789);
  });
});
