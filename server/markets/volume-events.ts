import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { makeEvent } from './make-event.ts';
import type { TracedSeries } from './trace-series.ts';
import { usualVolumes } from './usual-volumes.ts';

/** A volume of this many times the usual one is a spike. */
const spike = 3;

/**
 * Volume spikes: at least three times the usual volume, the median of the 20 sessions with trading before. `value` is that
 * ratio. Shares are counted in those of the same side of a known unadjusted split. Nothing is told where the usual volume
 * is not known.
 */
export function volumeEvents(traced: TracedSeries, usual: Float64Array = usualVolumes(traced)): PriceEvent[] {
  const events: PriceEvent[] = [];
  for (const [place, bar] of traced.bars.entries()) {
    const volume = (traced.volume[place] ?? Number.NaN) / (traced.scale[place] ?? 1);
    const ratio = volume / (usual[place] ?? Number.NaN);
    if (ratio >= spike) events.push(makeEvent(traced, bar.sessionDate, 'volumeSpike', ratio, 'medianOf20'));
  }
  return events;
}
