import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { limitsKnownFrom, priceLimits } from './price-limit.ts';
import { basisFactor } from './split-factor.ts';
import type { TracedBar } from './trace-series.ts';

/**
 * Sessions of Korean shares that closed at the daily limit. The base price is taken to be the last close, which it is
 * unless the shares changed: so nothing is told on the session of a suspected split, nor after a missing session.
 *
 * In a series adjusted for later splits the prices are turned back to those that were traded; they were rounded, so half
 * a won of the adjusted price is allowed for. Empty for indices and other markets.
 */
export function limitEvents(series: PriceSeries, traced: readonly TracedBar[]): PriceEvent[] {
  if (series.currency !== 'KRW') return [];
  return traced.flatMap((today, place) => {
    const before = traced[place - 1];
    const { sessionDate, close } = today.bar;
    if (!before || today.halted || today.splitStep || today.missingBefore.length > 0) return [];
    if (sessionDate < limitsKnownFrom || Math.abs(close / before.bar.close - 1) < 0.25) return [];
    const factor = basisFactor(series, sessionDate);
    const base = Math.round(before.bar.close * factor);
    const { upper, lower } = priceLimits(base, sessionDate, series.mic);
    const slack = factor === 1 ? 0 : factor / 2;
    const kind = isAt(upper) ? 'limitUp' : isAt(lower) ? 'limitDown' : null;
    if (kind === null) return [];
    return [{ ...nothingBefore, instrumentId: series.instrumentId, sessionDate, kind, value: close }];

    function isAt(limit: number): boolean {
      return Math.abs(close * factor - limit) <= slack;
    }
  });
}

const nothingBefore = {
  previousExtreme: null,
  firstCrossing: null,
  basis: 'close,30%OfLastClose',
} satisfies Partial<PriceEvent>;
