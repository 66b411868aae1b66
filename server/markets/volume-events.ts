import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { TracedBar } from './trace-series.ts';

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
export function volumeEvents(series: PriceSeries, traced: readonly TracedBar[]): PriceEvent[] {
  const kept = traced.filter((bar) => !bar.halted);
  const volumes = kept.map((bar) => (bar.bar.volume ?? 0) / bar.scale);
  return kept.flatMap((bar, place) => {
    const before = volumes.slice(Math.max(0, place - reach), place);
    const comparable = kept[place - reach]?.segment === bar.segment && before.every((volume) => volume > 0);
    if (!comparable) return [];
    const ratio = (volumes[place] ?? 0) / median(before);
    if (ratio < spike) return [];
    const { instrumentId } = series;
    const { sessionDate } = bar.bar;
    return [
      {
        instrumentId,
        sessionDate,
        kind: 'volumeSpike',
        value: ratio,
        previousExtreme: null,
        firstCrossing: null,
        basis: 'medianOf20',
      },
    ];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
