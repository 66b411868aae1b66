import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { makeEvent } from './make-event.ts';
import type { TracedSeries } from './trace-series.ts';

/** A gap is only told where the opening lies at least this far from the last close; smaller ones are everyday. */
const smallestGap = 0.03;

/** An opening of exactly 3 % away counts, although binary numbers may make it a hair less. */
const rounding = 1e-9;

/**
 * Gaps: the whole day lies above the high or below the low of the last bar with trading (Murphy 1999, Technical Analysis
 * of the Financial Markets, chapter 4), and the opening at least 3 % from its close. `value` is the simple return from
 * that close to the opening. Nothing is told where a session is missing in between, or a bar in doubt, or a suspected
 * split of unknown ratio; across a known unadjusted split the earlier prices are divided by it.
 */
export function gapEvents(traced: TracedSeries): PriceEvent[] {
  const { open, high, low, close, scale, previous } = traced;
  const events: PriceEvent[] = [];
  for (let place = 0; place < close.length; place += 1) {
    const before = previous[place] ?? -1;
    if (before < 0) continue;
    const toToday = (scale[before] ?? 1) / (scale[place] ?? 1);
    // A price that is missing is NaN, and every comparison with it is false.
    const isApart =
      (low[place] ?? Number.NaN) > (high[before] ?? Number.NaN) * toToday ||
      (high[place] ?? Number.NaN) < (low[before] ?? Number.NaN) * toToday;
    if (!isApart) continue;
    const opening = (open[place] ?? Number.NaN) / ((close[before] ?? Number.NaN) * toToday) - 1;
    const session = traced.bars[place]?.sessionDate;
    if (!session || !(Math.abs(opening) + rounding >= smallestGap)) continue;
    const basis = before === place - 1 ? 'closeToOpen' : 'closeToOpen,afterHalt';
    events.push(makeEvent(traced, session, 'gap', opening, basis));
  }
  return events;
}
