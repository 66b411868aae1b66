import { expectedColumns } from '../stats/expected-columns.ts';
import type { StudyColumns } from './study-columns.ts';
import type { StudyDesign } from './study-design.ts';

/** The sessions of a share at which an event could have been studied but none was, with what was expected there. */
export interface PlaceboCandidates {
  readonly columns: StudyColumns;
  readonly places: Int32Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
}

/**
 * The sessions of a share whose event window lies whole in its returns, has enough sessions of estimation before it, and shares
 * no session with an event: neither with the window of one nor with what lies between that and its session 0, on which it may have
 * been chosen. `events` are the places of the share's events.
 */
export function placeboCandidates(
  columns: StudyColumns,
  events: readonly number[],
  { model, window, estimation, minEstimation }: StudyDesign,
): PlaceboCandidates {
  const { alpha, beta, nUsed } = expectedColumns(model, columns, estimation);
  const length = columns.share.length;
  const closed = new Uint8Array(length);
  const close = (from: number, to: number) => closed.fill(1, Math.max(0, from), Math.max(0, to + 1));
  for (let place = 0; place < length; place += 1)
    if (Number.isNaN((columns.share[place] ?? 0) + (columns.market[place] ?? 0))) close(place, place);
  for (const event of events) close(event + Math.min(0, window.from), event + Math.max(0, window.to));
  const places: number[] = [];
  // How many sessions in a row up to this one are open.
  let open = 0;
  for (let last = 0; last < length; last += 1) {
    open = closed[last] === 1 ? 0 : open + 1;
    const place = last - window.to;
    if (open <= window.to - window.from || place < 0 || place >= length) continue;
    if ((nUsed[place] ?? 0) >= minEstimation && !Number.isNaN(alpha[place])) places.push(place);
  }
  const at = Int32Array.from(places);
  const taken = (column: Float64Array) => Float64Array.from(at, (place) => column[place] ?? Number.NaN);
  return { columns, places: at, alpha: taken(alpha), beta: taken(beta) };
}
