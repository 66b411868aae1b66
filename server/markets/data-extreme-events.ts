import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import { crossingTeller } from './make-extreme.ts';
import type { TracedSeries } from './trace-series.ts';
import { type ExtremeField, type ExtremeSide, isBeyond, type YearExtremes } from './year-extremes.ts';

/** The data have to hold this many sessions with trading before a price is worth calling the highest in them: about a year. */
const fewestSessions = 252;

const kinds = { highest: 'highInData', lowest: 'lowInData' } as const satisfies Record<
  ExtremeSide,
  PriceEventKind
>;

/**
 * `highInData`, `lowInData`: prices strictly beyond all that the series holds before the day, where that is at least 252
 * sessions with trading. It is no record: the series may start long after the listing, so `basis` says since when, as in
 * `since 2018-01-02,intraday`. After a suspected split of unknown ratio the data start anew.
 */
export function dataExtremeEvents(
  traced: TracedSeries,
  extremes: YearExtremes,
  field: ExtremeField,
): PriceEvent[] {
  return [...oneSide('highest', traced, extremes, field), ...oneSide('lowest', traced, extremes, field)];
}

function oneSide(
  side: ExtremeSide,
  traced: TracedSeries,
  { [side]: { values } }: YearExtremes,
  field: ExtremeField,
): PriceEvent[] {
  const { bars, segment, usable } = traced;
  const tell = crossingTeller(traced);
  const events: PriceEvent[] = [];
  let [extreme, sessions, start, rank] = [Number.NaN, 0, 0, -1];
  for (let place = 0; place < bars.length; place += 1) {
    if (usable[place] !== 1) continue;
    rank += 1;
    if (segment[place] !== segment[start]) [extreme, sessions, start] = [Number.NaN, 0, place];
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (sessions >= fewestSessions && isBeyond(value, extreme, side)) {
      const measure = `since ${bars[start]?.sessionDate},${field}`;
      events.push(...tell({ kind: kinds[side], place, rank, value, extreme, start, measure }));
    }
    sessions += 1;
    const isFurther = side === 'highest' ? value > extreme : value < extreme;
    if (isFurther || Number.isNaN(extreme)) extreme = value;
  }
  return events;
}
