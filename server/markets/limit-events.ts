import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { makeEvent } from './make-event.ts';
import { limitsKnownFrom, priceLimits } from './price-limit.ts';
import { adjustedSplits, productBetween } from './split-factor.ts';
import type { TracedSeries } from './trace-series.ts';

/** A close that lies less than this from the base price is at no limit of 30 %, whatever the tick. */
const nearestLimit = 0.25;

/**
 * Sessions of Korean shares that closed at the daily limit of 30 % of the base price.
 *
 * The base price is the exchange's own where the source gives it (or its change, which is counted from it), else the last
 * close, which it is unless the shares changed: so without the exchange's nothing is told on the session of a split, after
 * sessions that are missing, nor after sessions without trading. `basis` says which. Nothing is told on the first session
 * of a listing, when other limits hold.
 *
 * In a series adjusted for later splits the prices are turned back to those that were traded; they were rounded, so half
 * a won of the adjusted price is allowed for. Empty for indices, other markets and sessions before 2015-06-15.
 */
export function limitEvents(traced: TracedSeries, listedDate: SessionDate | null): PriceEvent[] {
  const { series, bars } = traced;
  if (series.currency !== 'KRW' || !(series.mic === 'XKRX' || series.mic === 'XKOS')) return [];
  const splits = adjustedSplits(series);
  const last = series.bars.at(-1)?.sessionDate ?? limitsKnownFrom;
  const events: PriceEvent[] = [];
  for (let place = 0; place < bars.length; place += 1) {
    const bar = bars[place];
    if (!bar || traced.usable[place] !== 1 || bar.sessionDate < limitsKnownFrom) continue;
    if (bar.sessionDate === listedDate) continue;
    const factor = productBetween(splits, bar.sessionDate, last);
    const base = basePrice(traced, place, factor, listedDate);
    const traded = bar.close * factor;
    if (base === null || Math.abs(traded / base.price - 1) < nearestLimit) continue;
    const { upper, lower } = priceLimits(base.price, bar.sessionDate, series.mic);
    const slack = factor === 1 ? 0 : factor / 2;
    const isAt = (limit: number) => Math.abs(traded - limit) <= slack;
    const kind = isAt(upper) ? 'limitUp' : isAt(lower) ? 'limitDown' : null;
    if (kind) events.push(makeEvent(traced, bar.sessionDate, kind, bar.close, `close,30%Of${base.of}`));
  }
  return events;
}

interface BasePrice {
  /** In won, as it was traded. */
  readonly price: number;
  readonly of: 'BasePrice' | 'LastClose';
}

function basePrice(
  traced: TracedSeries,
  place: number,
  factor: number,
  listedDate: SessionDate | null,
): BasePrice | null {
  const exchange = traced.bars[place]?.exchange;
  const close = traced.close[place] ?? Number.NaN;
  const stated = exchange?.basePrice ?? (exchange?.change == null ? null : close * factor - exchange.change);
  // The first bar may be the first of the listing, unless the listing is known to be older.
  if (stated !== null) return place > 0 || listedDate !== null ? { price: stated, of: 'BasePrice' } : null;
  const step = traced.steps.get(place);
  if (place === 0 || traced.previous[place] !== place - 1 || (step && !step.accepted)) return null;
  const last = Math.round((traced.close[place - 1] ?? Number.NaN) * factor);
  return { price: last, of: 'LastClose' };
}
