import type { StudiedEvent } from '../../shared/schemas/past-events.ts';
import type { AroundEventReply, MissingAbnormalReturn } from '../../shared/schemas/past-events-reply.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import { offsetSession } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { estimateByT } from '../stats/estimate.ts';
import { alignReturns } from './abnormal-columns.ts';
import { abnormalDesign } from './abnormal-design.ts';
import { abnormalSessions, type MarketModel, marketModelAt } from './abnormal-returns.ts';
import { dayZeroOf, pastEvents } from './past-events.ts';
import { chosenBy, studyKindOf } from './past-events-kind.ts';

/** What a study of one event needs of the prices, as they were known at the moment asked for; null where there is none. */
interface StudyPrices {
  readonly calendar: TradingCalendar | null;
  readonly series: PriceSeries | null;
  /** The prices of the event's own index. No other one is taken in its place. */
  readonly benchmark: PriceSeries | null;
}

/**
 * What a share did around one of its events less its index's part, and what followed its earlier events of the same kind
 * (`pastEvents`). `all` are the events of the company that were known at the moment asked for. What cannot be worked out is
 * null and says why.
 */
export function studyAround(
  own: StudiedEvent,
  all: readonly StudiedEvent[],
  { calendar, series, benchmark }: StudyPrices,
): Omit<AroundEventReply, 'asOf'> {
  const dayZero = dayZeroOf(own);
  const head = {
    instrumentId: own.instrumentId,
    eventKey: own.key,
    kind: studyKindOf(own),
    relation: own.relation,
    dayZero,
    chosenBy: chosenBy(own),
    benchmarkId: own.benchmarkId,
    design: abnormalDesign,
  };
  if (calendar === null || dayZero === null) return { ...head, ...nothing('noSession') };
  if (series === null) return { ...head, ...nothing('noSeries') };
  if (benchmark === null) return { ...head, ...nothing('noBenchmark') };
  const returns = alignReturns(series, benchmark, calendar);
  const place = returns.placeOf(dayZero);
  if (place === null) return { ...head, ...nothing('noSession') };
  const model = marketModelAt(returns, place);
  const sessions = abnormalSessions(returns, model, place).map((session) => ({
    ...session,
    sessionDate: offsetSession(calendar, dayZero, session.offset),
  }));
  return { ...head, model: told(model), sessions, past: pastEvents(own, place, all, returns, model) };
}

type Study = Pick<AroundEventReply, 'model' | 'sessions' | 'past'>;

function told({ value, missing, sessions }: MarketModel): Study['model'] {
  if (value === null) return { sessions, alpha: null, beta: null, residualDeviation: null, missing };
  const { level } = abnormalDesign;
  return {
    sessions,
    alpha: estimateByT(value.intercept, level),
    beta: estimateByT(value.slope, level),
    residualDeviation: value.residualDeviation,
    missing,
  };
}

function nothing(missing: MissingAbnormalReturn): Study {
  return {
    model: { sessions: 0, alpha: null, beta: null, residualDeviation: null, missing },
    sessions: [],
    past: { events: [], mean: null, own: null, ownMissing: missing, dropped: [], apart: [] },
  };
}
