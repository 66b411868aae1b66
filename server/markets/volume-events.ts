import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { makeEvent } from './make-event.ts';
import type { TracedSeries } from './trace-series.ts';

/** Sessions with trading that a volume is held against: about a month. */
const reach = 20;

/** A volume of this many times the usual one is a spike. */
const spike = 3;

/**
 * Volume spikes: at least three times the median volume of the 20 sessions with trading before. `value` is that ratio.
 *
 * The median is used since one earlier spike would lift a mean and hide the next. Shares are counted in those of the
 * same side of a known unadjusted split. Nothing is told where one of the 20 volumes is missing or 0, or a suspected
 * split of unknown ratio lies among them.
 */
export function volumeEvents(traced: TracedSeries): PriceEvent[] {
  const events: PriceEvent[] = [];
  /** Volumes of the sessions with trading so far, and the places of their bars. */
  const volumes = new Float64Array(traced.bars.length);
  const places = new Int32Array(traced.bars.length);
  let count = 0;
  for (let place = 0; place < traced.bars.length; place += 1) {
    if (traced.usable[place] !== 1) continue;
    const volume = (traced.volume[place] ?? Number.NaN) / (traced.scale[place] ?? 1);
    volumes[count] = volume;
    places[count] = place;
    const first = count - reach;
    count += 1;
    if (first < 0 || traced.segment[places[first] ?? 0] !== traced.segment[place]) continue;
    if (!mayBeSpike(volumes, first, volume)) continue;
    const ratio = volume / median(volumes.subarray(first, first + reach));
    const session = traced.bars[place]?.sessionDate;
    if (session && ratio >= spike)
      events.push(makeEvent(traced, session, 'volumeSpike', ratio, 'medianOf20'));
  }
  return events;
}

/** False where a volume before is missing or 0, or fewer than half are small enough for their median to be: so most bars need no sorting. */
function mayBeSpike(volumes: Float64Array, first: number, volume: number): boolean {
  let small = 0;
  for (let place = first; place < first + reach; place += 1) {
    const before = volumes[place] ?? Number.NaN;
    if (!(before > 0)) return false;
    if (before * spike <= volume) small += 1;
  }
  return small >= reach / 2;
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
