import { describe, expect, it } from 'vitest';
import { detectPriceEvents, type PriceEventOptions } from '../../../server/markets/price-events.ts';
import type { ExchangeFacts, PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { decision } from '../../support/adjusting.ts';
import { bar, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');
const nothing: ExchangeFacts = { change: null, basePrice: null, listedShares: null, marketValue: null };

function limits(
  bars: PriceBar[],
  given: Partial<PriceSeries> = {},
  options: PriceEventOptions = {},
): (string | number | null)[][] {
  return detectPriceEvents(madeSeries(bars, given), xkrx, options)
    .filter((event) => event.kind.startsWith('limit'))
    .map((event) => [event.kind, event.value, event.basis]);
}

describe('limit days', () => {
  const before = bar('2024-03-04', 10_000);

  it('close at 30 % of the last close, moved toward it to the tick', () => {
    expect(limits([before, bar('2024-03-05', 13_000)])).toEqual([
      ['limitUp', 13_000, 'close,30%OfLastClose'],
    ]);
    expect(limits([before, bar('2024-03-05', 7_000)])).toEqual([
      ['limitDown', 7_000, 'close,30%OfLastClose'],
    ]);
    expect(limits([before, bar('2024-03-05', 12_990)])).toEqual([]);
    expect(limits([bar('2024-03-04', 10_010), bar('2024-03-05', 13_010)])).toHaveLength(1);
  });

  it('count from the base price of the exchange where the source gives it, or its change', () => {
    const base = (facts: Partial<ExchangeFacts>, close: number) =>
      limits([before, bar('2024-03-05', close, { exchange: { ...nothing, ...facts } })]);
    expect(base({ basePrice: 5_000 }, 6_500)).toEqual([['limitUp', 6_500, 'close,30%OfBasePrice']]);
    expect(base({ basePrice: 5_000 }, 13_000)).toEqual([]);
    expect(base({ change: 1_500 }, 6_500)).toEqual([['limitUp', 6_500, 'close,30%OfBasePrice']]);
    expect(base({}, 13_000)).toEqual([['limitUp', 13_000, 'close,30%OfLastClose']]);
  });

  it('are not told where the base price is not known', () => {
    const paused = bar('2024-03-05', 10_000, { open: null, high: null, low: null, volume: 0 });
    const resumed = bar('2024-03-06', 13_000);
    expect(limits([before, paused, resumed])).toEqual([]);
    expect(limits([before, resumed])).toEqual([]);
    const stated = { ...resumed, exchange: { ...nothing, basePrice: 10_000 } };
    expect(limits([before, paused, stated])).toHaveLength(1);
    expect(limits([before, stated])).toHaveLength(1);
    const adjustments = [decision('2024-03-05', 'split', 2)];
    expect(limits([before, bar('2024-03-05', 13_000)], { adjustments })).toEqual([]);
  });

  it('are none on the first session of a listing', () => {
    const first = bar('2024-03-04', 13_000, { exchange: { ...nothing, basePrice: 10_000 } });
    expect(limits([first])).toEqual([]);
    expect(limits([first], {}, { listedDate: sessionDate('2024-03-04') })).toEqual([]);
    expect(limits([first], {}, { listedDate: sessionDate('2010-03-04') })).toHaveLength(1);
    const traded = bar('2024-02-29', 10_000);
    expect(limits([traded, first], {}, { listedDate: sessionDate('2024-03-04') })).toEqual([]);
  });

  it('are none of indices, in dollars, on other markets and before June 2015', () => {
    const bars = [before, bar('2024-03-05', 13_000)];
    expect(limits(bars, { currency: 'pt' })).toEqual([]);
    expect(limits(bars, { currency: 'USD' })).toEqual([]);
    expect(limits(bars, { mic: mic('XKON') })).toEqual([]);
    expect(limits(bars, { mic: mic('XKOS') })).toHaveLength(1);
    expect(limits([bar('2015-06-11', 10_000), bar('2015-06-12', 13_000)])).toEqual([]);
    expect(limits([bar('2015-06-12', 10_000), bar('2015-06-15', 13_000)])).toHaveLength(1);
  });

  it('are told of an accepted step, since that is an ordinary one', () => {
    const bars = [before, bar('2024-03-05', 13_000)];
    expect(limits(bars, { adjustments: [decision('2024-03-05', 'accept')] })).toHaveLength(1);
  });
});
