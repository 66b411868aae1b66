import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Compared } from './compare-model.ts';
import type { RebaseClose, RebasedSeries } from './compare-rebase.ts';
import { placeInView } from './compare-sessions.ts';
import { positionOf, type SessionView } from './session-view.ts';

/** Why nothing of a company is drawn in a view; the day that a sentence about it names. */
export interface UndrawnReason {
  kind: 'noPrices' | 'endsBefore' | 'startsAfter' | 'otherMeasure';
  day: SessionDate | null;
}

/** What a company has come to at the end of a view. */
export interface ComparedEnd {
  compared: Compared;
  /** Null where nothing is drawn. */
  drawn: { base: RebaseClose; date: SessionDate; close: number; value: number } | null;
  /** Null where something is drawn. */
  why: UndrawnReason | null;
  /** Events in view that pass the filter. */
  events: number;
}

function reasonOf(
  { series }: Compared,
  rebased: RebasedSeries | undefined,
  first: SessionDate,
  last: SessionDate,
): UndrawnReason {
  const base = rebased?.base ?? null;
  if (!series || base === null) return { kind: 'noPrices', day: null };
  if (series.lastSession < first) return { kind: 'endsBefore', day: series.lastSession };
  if (series.firstSession > last) return { kind: 'startsAfter', day: series.firstSession };
  return { kind: 'otherMeasure', day: base.date };
}

/** What each company has come to at the end of a view: its last value there, or why there is none. Without any session there are no prices. */
export function comparedEnds(
  compared: readonly Compared[],
  rebased: ReadonlyMap<string, RebasedSeries>,
  dates: readonly SessionDate[],
  view: SessionView,
): ComparedEnd[] {
  const [first, last] = [dates[view.from], dates[view.to]];
  return compared.map((one) => {
    if (first === undefined || last === undefined) {
      return { compared: one, drawn: null, why: { kind: 'noPrices', day: null }, events: 0 };
    }
    const own = rebased.get(one.id);
    const events = one.events.filter(
      ({ event }) => placeInView(event.sessionDate, dates, view) !== null,
    ).length;
    const sessions = one.series?.dates ?? [];
    let index = Math.floor(positionOf(last, sessions));
    while (index >= 0 && (sessions[index] ?? '') >= first && own?.values[index] == null) index -= 1;
    const [date, close, value] = [sessions[index], one.series?.close[index], own?.values[index] ?? null];
    if (!own?.base || date === undefined || date < first || close === undefined || value === null) {
      return { compared: one, drawn: null, why: reasonOf(one, own, first, last), events };
    }
    return { compared: one, drawn: { base: own.base, date, close, value }, why: null, events };
  });
}
