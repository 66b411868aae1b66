import { describe, expect, it } from 'vitest';
import { adjustedSeries } from '../../../server/markets/adjusted-series.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { decision } from '../../support/adjusting.ts';
import { bar, bundledSeries, madeSeries } from '../../support/bundled-series.ts';

const samsung = bundledSeries('KRX-005930');
const hanmi = bundledSeries('KRX-042700');

function closeOn(series: typeof samsung, date: string): number | undefined {
  return series.bars.find((one) => one.sessionDate === date)?.close;
}

describe('a series on one basis', () => {
  it('as traded: Samsung Electronics before its split of 50 for 1', () => {
    const traded = adjustedSeries(samsung, { basis: 'none' });
    expect(traded.adjustmentBasis).toBe('none');
    expect(closeOn(traded, '2018-01-02')).toBe(2_551_000);
    expect(closeOn(traded, '2018-05-04')).toBe(closeOn(samsung, '2018-05-04'));
    expect(traded.bars[0]?.volume).toBe((samsung.bars[0]?.volume ?? 0) / 50);
  });

  it('adjusted: Hanmi Semiconductor before its split of 2 for 1', () => {
    const adjusted = adjustedSeries(hanmi, { basis: 'split' });
    expect(adjusted.adjustmentBasis).toBe('split');
    expect(closeOn(adjusted, '2022-03-31')).toBe(17_500);
    expect(closeOn(adjusted, '2022-04-06')).toBe(16_850);
    expect(adjusted.bars.find((one) => one.sessionDate === '2022-04-01')).toMatchObject({
      open: null,
      volume: 0,
    });
    expect(adjustedSeries(adjusted, { basis: 'none' }).bars).toEqual(hanmi.bars);
  });

  it('known up to a session: neither later bars nor later splits', () => {
    const early = adjustedSeries(hanmi, { basis: 'split', asOfSession: sessionDate('2022-04-05') });
    expect(early.bars.at(-1)?.sessionDate).toBe('2022-04-05');
    expect(closeOn(early, '2022-03-31')).toBe(35_000);
    const beforeSplit = adjustedSeries(samsung, { basis: 'split', asOfSession: sessionDate('2018-05-03') });
    expect(closeOn(beforeSplit, '2018-01-02')).toBe(2_551_000);
    expect(closeOn(beforeSplit, '2018-05-03')).toBe(2_650_000);
    const nvidia = bundledSeries('US-NVDA');
    const between = adjustedSeries(nvidia, { basis: 'split', asOfSession: sessionDate('2024-06-07') });
    expect(between.bars[0]?.close).toBeCloseTo((nvidia.bars[0]?.close ?? 0) * 10, 10);
  });

  it('by the split that a person gave, which then is spent', () => {
    const series = madeSeries([bar('2024-03-04', 300), bar('2024-03-05', 101), bar('2024-03-06', 102)], {
      adjustments: [decision('2024-03-05', 'split', 3), decision('2024-03-06', 'accept')],
    });
    const adjusted = adjustedSeries(series, { basis: 'split' });
    expect(adjusted.bars.map((one) => one.close)).toEqual([100, 101, 102]);
    expect(adjusted.bars[0]?.volume).toBe(3000);
    expect(adjusted.adjustments?.map((one) => one.action)).toEqual(['accept']);
    expect(adjusted.adjustmentBasis).toBe('unknown');
    expect(adjustedSeries(series, { basis: 'none' }).adjustments).toEqual(series.adjustments);
  });

  it('without the bars that a person excluded, and with a suspected split left as it stands', () => {
    const bars = [bar('2024-03-04', 10_000), bar('2024-03-05', 9), bar('2024-03-06', 5_050)];
    const series = madeSeries(bars, { adjustments: [decision('2024-03-05', 'exclude')] });
    expect(adjustedSeries(series, { basis: 'split' }).bars).toEqual([bars[0], bars[2]]);
  });

  it('of what the exchange stated nothing changes: it is of its day', () => {
    const exchange = { change: 100, basePrice: 34_900, listedShares: 49_459_832, marketValue: null };
    const series = { ...hanmi, bars: hanmi.bars.map((one) => ({ ...one, exchange })) };
    expect(adjustedSeries(series, { basis: 'split' }).bars[0]?.exchange).toEqual(exchange);
  });

  it('not as traded where dividends were taken out', () => {
    const series = madeSeries([bar('2024-03-04', 100)], {
      ...{ adjustmentBasis: 'splitAndDividend', mic: mic('XNAS'), instrumentId: instrumentId('XNAS:AAPL') },
    });
    expect(() => adjustedSeries(series, { basis: 'none' })).toThrow(
      'XNAS:AAPL of made: prices adjusted for dividends cannot be turned back',
    );
    expect(adjustedSeries(series, { basis: 'split' }).adjustmentBasis).toBe('splitAndDividend');
    expect(adjustedSeries(madeSeries([]), { basis: 'split' }).bars).toEqual([]);
  });
});
