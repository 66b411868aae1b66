import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPriceTable } from '../../../../server/sources/price-table/read-price-table.ts';
import type { PriceBar } from '../../../../shared/schemas/price-bar.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { bundledSeries } from '../../../support/bundled-series.ts';

const read = (name: string, hints = {}) =>
  readPriceTable(readFileSync(new URL(`../../../fixtures/prices/${name}`, import.meta.url)), hints);

const barsOf = (file: string, from = '2024-01-02', to = '2024-01-31') =>
  bundledSeries(file).bars.filter((bar) => bar.sessionDate >= from && bar.sessionDate <= to);
const closes = (bars: readonly PriceBar[]) => bars.map((bar) => [bar.sessionDate, bar.close]);
const plain = (bars: readonly PriceBar[]) => bars.map(({ exchange: _exchange, ...bar }) => bar);

const january = 21;

describe('files as sites save them give the same bars as the bundled series', () => {
  it.each([
    ['exchange-data-site.csv', 'KRX-000660', { encoding: 'cp949', basis: 'none' }],
    ['portal-daily.txt', 'KRX-035720', { delimiter: 'tab', headerLine: 3, basis: null }],
    ['AAPL.csv', 'US-AAPL', { basis: 'split' }],
    ['nvda.us.csv', 'US-NVDA', { basis: null }],
    ['MSFT.csv', 'US-MSFT', { basis: 'none' }],
  ])('%s', (name, file, understood) => {
    const { series, rejected, understood: told } = read(name);
    expect(rejected).toEqual([]);
    expect(told).toMatchObject({ layout: 'oneSeries', dates: 'yearFirst', ...understood });
    const bars = barsOf(file);
    expect(bars.length).toBeGreaterThanOrEqual(january);
    expect(series.map((one) => plain(one.bars))).toEqual([bars]);
  });

  it('an investing site: all but the volume, which it rounds', () => {
    const { series, rejected } = read('TSM Historical Data.csv');
    expect(rejected).toEqual([]);
    const bars = barsOf('US-TSM');
    expect(series[0]?.bars.map((bar) => ({ ...bar, volume: null }))).toEqual(
      bars.map((bar) => ({ ...bar, volume: null })),
    );
    for (const [at, bar] of bars.entries())
      expect(Math.abs((series[0]?.bars[at]?.volume ?? 0) - (bar.volume ?? 0))).toBeLessThanOrEqual(5000);
  });

  it.each(['open-data-market.csv'])('%s: several shares', (name) => {
    const { series, rejected, understood } = read(name);
    expect(rejected).toEqual([]);
    expect(understood).toMatchObject({ layout: 'codes', basis: 'none' });
    expect(series.map(({ code, bars }) => [code, plain(bars)])).toEqual(
      ['000660', '005930', '035720'].map((code) => [code, barsOf(`KRX-${code}`, '2024-01-15', '2024-01-26')]),
    );
  });

  it('a wide table: closes alone', () => {
    const { series, understood } = read('wide-closes.csv');
    expect(understood).toMatchObject({ layout: 'wide', encoding: 'utf-16le' });
    expect(series.map(({ code, bars }) => [code, closes(bars)])).toEqual(
      ['000660', '005930', '035720'].map((code) => [`A${code}`, closes(barsOf(`KRX-${code}`))]),
    );
    expect(series[0]?.bars[0]).toMatchObject({ open: null, high: null, low: null, volume: null });
  });
});

describe('what an exchange states besides', () => {
  it('is taken with its sign', () => {
    const bars = read('exchange-data-site.csv').series[0]?.bars ?? [];
    const on = (date: string) => bars.find((bar) => bar.sessionDate === date)?.exchange;
    expect(on('2024-01-22')).toEqual({
      change: 1300,
      basePrice: null,
      listedShares: 728002365,
      marketValue: 142600 * 728002365,
    });
    expect(on('2024-01-23')?.change).toBe(-1800);
    const portal = read('portal-daily.txt').series[0]?.bars ?? [];
    expect(portal.find((bar) => bar.sessionDate === '2024-01-31')?.exchange?.change).toBe(-1800);
  });

  it('shows a close that was adjusted afterwards: market value is not close times shares', () => {
    const lines = ['일자,종가,시가총액,상장주식수', '2018-05-03,53000,340000000000000,128386494'];
    expect(read('exchange-data-site.csv').understood?.basisReason).toContain('market value');
    expect(readPriceTable(lines.join('\n')).understood?.basis).toBeNull();
  });

  it('is not taken from a column without any sign', () => {
    const table = readPriceTable('날짜,종가,전일비\n2024-01-22,142600,1300\n2024-01-23,140800,1800\n');
    expect(table.series[0]?.bars[1]).not.toHaveProperty('exchange');
    expect(table.understood?.notices).toEqual([
      '"전일비" is not used: no line of it has a sign, so a fall cannot be told from a rise',
    ]);
  });
});

describe('lines that contradict each other', () => {
  const table = readPriceTable(
    'Date,Close,Volume\n2024-01-19,141300,1\n2024-01-22,142600,2\n2024-01-22,142600,2\n2024-01-22,142700,2\n2024-01-23,,3\n',
  );

  it('the first is kept, an identical one is passed over, a differing one is a fault with its line', () => {
    expect(closes(table.series[0]?.bars ?? [])).toEqual([
      ['2024-01-19', 141300],
      ['2024-01-22', 142600],
    ]);
    expect(table.understood?.notices).toEqual(['1 line repeats an earlier one and was passed over']);
    expect(table.rejected.map(({ subject, reason }) => [subject, reason])).toEqual([
      ['line 5', 'duplicateSession'],
      ['line 6', 'badPrice'],
    ]);
    expect(table.series[0]?.faults).toEqual([
      {
        sessionDate: '2024-01-22',
        kind: 'duplicateSession',
        detail:
          'line 5: 2024-01-22 stands in line 3 already with other figures (close 142600, here 142700): the first is kept; delete the wrong line',
      },
      { sessionDate: '2024-01-23', kind: 'unreadableBar', detail: 'line 6: 2024-01-23 has no close' },
    ]);
  });
});

describe('the day of a moment', () => {
  it('is that of the exchange, who must be known', () => {
    const text = 'time,close\n2024-01-21T15:30:00Z,142600\n';
    expect(readPriceTable(text).rejected[0]?.detail).toContain('--instrument');
    const { series } = readPriceTable(text, { localDay: () => sessionDate('2024-01-22') });
    expect(series[0]?.bars[0]?.sessionDate).toBe('2024-01-22');
  });
});
