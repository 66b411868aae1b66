import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { adjustmentsBetween } from './adjustments-of.ts';
import { badRangeOf } from './bad-range.ts';
import {
  badRangeReason,
  excludedReason,
  extraSessionReason,
  haltReason,
  isSaidAdjusted,
  missingReason,
  splitReason,
} from './flag-reasons.ts';
import { makeFlag } from './make-event.ts';
import { sessionBefore } from './session-offset.ts';
import { suspectedStep } from './split-step.ts';
import type { TracedSeries, TracedStep } from './trace-series.ts';

/** A session that a file or a feed gave more than once with different prices; the series holds one of them. */
export interface DuplicateSession {
  readonly sessionDate: SessionDate;
  /** What differed, as one English sentence. */
  readonly detail: string;
}

/**
 * What puts a bar or a step in doubt, or says why it is none. Each has its reason, and whether a person settled it.
 *
 * `halt`: nothing was traded. `missingSession`: a session of the calendar between two bars that the series lacks (basis
 * `calendar`), or whose bar a person excluded (`excluded`). `extraSession`: a bar on a day that the exchange has
 * published as closed; it enters nothing until accepted. `duplicateSession`: given more than once; its bar is compared
 * with none until accepted. `badRange`: a high below or a low above another price of the day; neither is used until accepted.
 * `suspectedSplit`: a step that is or looks like a split which the source did not adjust for; `value` is new shares for
 * each old one, `basis` what it rests on. `mixedBasis`: such a step in a series that is said to be adjusted for splits, or
 * one that fits a later known split, so that a part of the series was adjusted for it and a part was not.
 */
export function flagEvents(traced: TracedSeries, duplicates: readonly DuplicateSession[]): PriceEvent[] {
  return [
    ...halts(traced),
    ...badRanges(traced),
    ...missingSessions(traced),
    ...extraSessions(traced),
    ...duplicates.map(({ sessionDate, detail }) =>
      makeFlag(traced, sessionDate, 'duplicateSession', { basis: 'givenTwice', reason: detail }),
    ),
    ...[...traced.steps].map(([place, step]) => splitFlag(traced, place, step)),
  ];
}

function halts(traced: TracedSeries): PriceEvent[] {
  const halted = traced.bars.filter((_, place) => traced.halted[place] === 1);
  return halted.map((bar) =>
    makeFlag(traced, bar.sessionDate, 'halt', { basis: 'noTrading', reason: haltReason(bar) }),
  );
}

function badRanges(traced: TracedSeries): PriceEvent[] {
  return traced.series.bars.flatMap((bar) => {
    const wrong = badRangeOf(bar);
    if (!wrong) return [];
    const basis = `${wrong.wrong},${wrong.against}`;
    const reason = badRangeReason(wrong);
    return [makeFlag(traced, bar.sessionDate, 'badRange', { value: wrong.price, basis, reason })];
  });
}

function missingSessions(traced: TracedSeries): PriceEvent[] {
  const { calendar, bars, excluded, onClosedDays } = traced;
  const events = excluded
    .filter((bar) => !onClosedDays.includes(bar))
    .map((bar) =>
      makeFlag(traced, bar.sessionDate, 'missingSession', { basis: 'excluded', reason: excludedReason(bar) }),
    );
  if (calendar === null) return events;
  const told = new Set(events.map((event) => event.sessionDate));
  for (const [place, bar] of bars.entries()) {
    let left = traced.missingBefore[place] ?? 0;
    let session = left > 0 ? sessionBefore(calendar, bar.sessionDate) : null;
    for (; left > 0 && session !== null; left -= 1) {
      const reason = missingReason(calendar, session);
      if (!told.has(session))
        events.push(makeFlag(traced, session, 'missingSession', { basis: 'calendar', reason }));
      session = sessionBefore(calendar, session);
    }
  }
  return events;
}

function extraSessions(traced: TracedSeries): PriceEvent[] {
  const { calendar } = traced;
  if (calendar === null) return [];
  return traced.onClosedDays.map((bar) =>
    makeFlag(traced, bar.sessionDate, 'extraSession', {
      basis: 'calendar',
      reason: extraSessionReason(calendar, bar),
    }),
  );
}

const splitBasis = {
  operator: 'operator',
  history: 'splitHistory',
  laterSplit: 'laterSplit',
  nearestRatio: 'nearestRatio',
} as const satisfies Record<TracedStep['evidence'], string>;

function splitFlag(traced: TracedSeries, place: number, step: TracedStep): PriceEvent {
  const { series } = traced;
  const bar = traced.bars[place] ?? step.before;
  const decisions = [
    ...adjustmentsBetween(series, step.before, bar, 'accept'),
    ...adjustmentsBetween(series, step.before, bar, 'split'),
  ];
  return makeFlag(traced, bar.sessionDate, isMixed(traced, place, step) ? 'mixedBasis' : 'suspectedSplit', {
    value: step.ratio,
    basis: splitBasis[step.evidence],
    reason: splitReason(step, bar, series),
    decided: decisions[0] ?? null,
  });
}

/** Judged without what a person gave for the step, so that a flag keeps its kind when it is settled. */
function isMixed({ series, bars }: TracedSeries, place: number, step: TracedStep): boolean {
  const bar = bars[place] ?? step.before;
  const later = (series.adjustments ?? []).filter((one) => one.sessionDate > bar.sessionDate);
  const unaided =
    step.evidence === 'operator' ? suspectedStep(step.before, bar, { ...series, adjustments: later }) : step;
  if (unaided?.evidence === 'laterSplit') return true;
  return unaided?.evidence === 'history' && isSaidAdjusted(series);
}
