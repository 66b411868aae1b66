import type { TracedSeries } from './trace-series.ts';

/** Sessions with trading that a volume is held against: about a month. */
const reach = 20;

/**
 * The usual volume at each place: the median volume of the 20 sessions with trading before, in shares of the first bar of
 * the series (a volume as received is divided by its `scale`). The median is used since one spike would lift a mean and
 * hide the next. NaN where nothing was traded, one of the 20 volumes is missing or 0, or a suspected split of unknown
 * ratio lies among them.
 */
export function usualVolumes(traced: TracedSeries): Float64Array {
  const { usable, volume, scale, segment } = traced;
  const usual = new Float64Array(volume.length).fill(Number.NaN);
  const places: number[] = [];
  const window = new SortedWindow();
  for (let place = 0; place < volume.length; place += 1) {
    if (usable[place] !== 1) continue;
    const first = places[places.length - reach];
    if (first !== undefined && window.size === reach && segment[first] === segment[place])
      usual[place] = window.median();
    if (first !== undefined) window.remove((volume[first] ?? Number.NaN) / (scale[first] ?? 1));
    window.add((volume[place] ?? Number.NaN) / (scale[place] ?? 1));
    places.push(place);
  }
  return usual;
}

/** At most `reach` positive numbers in order; others are not held. Sorting each window anew takes ten times as long. */
class SortedWindow {
  readonly #values = new Float64Array(reach);
  size = 0;

  add(value: number): void {
    if (!(value > 0)) return;
    let at = this.size;
    for (; at > 0 && (this.#values[at - 1] ?? 0) > value; at -= 1)
      this.#values[at] = this.#values[at - 1] ?? 0;
    this.#values[at] = value;
    this.size += 1;
  }

  remove(value: number): void {
    const at = this.#values.subarray(0, this.size).indexOf(value);
    if (at < 0) return;
    this.#values.copyWithin(at, at + 1, this.size);
    this.size -= 1;
  }

  median(): number {
    const middle = this.size / 2;
    return ((this.#values[Math.ceil(middle) - 1] ?? 0) + (this.#values[Math.floor(middle)] ?? 0)) / 2;
  }
}
