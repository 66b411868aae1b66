import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { zeroVolumeReason } from './flag-reasons.ts';
import { makeFlag } from './make-event.ts';
import type { TracedSeries } from './trace-series.ts';

/** A source that gave no volume in as many bars gives none at all, and its zeros say nothing. */
const reach = 20;

/**
 * `zeroVolume`: a volume of 0 though the price moved, in a series that had volumes within the 20 bars before. The price
 * stands and counts; the volume does not. (A volume that the source leaves empty is no fault.)
 */
export function zeroVolumeEvents(traced: TracedSeries): PriceEvent[] {
  const events: PriceEvent[] = [];
  let lastWithVolume = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < traced.bars.length; place += 1) {
    const volume = traced.volume[place] ?? Number.NaN;
    const bar = traced.bars[place];
    if (volume > 0) lastWithVolume = place;
    if (volume !== 0 || traced.halted[place] === 1 || place - lastWithVolume > reach || !bar) continue;
    events.push(
      makeFlag(traced, bar.sessionDate, 'zeroVolume', { basis: 'volume', reason: zeroVolumeReason(bar) }),
    );
  }
  return events;
}
