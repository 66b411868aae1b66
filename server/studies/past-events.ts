import { RelationSchema } from '../../shared/schemas/news-event.ts';
import type { StudiedEvent } from '../../shared/schemas/past-events.ts';
import type { DroppedPastEvent, PastEvent, PastEvents } from '../../shared/schemas/past-events-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { estimateByT } from '../stats/estimate.ts';
import { meanByT } from '../stats/mean.ts';
import type { AlignedReturns } from './abnormal-columns.ts';
import { abnormalDesign } from './abnormal-design.ts';
import { cumulativeAbnormal, type MarketModel, marketModelAt } from './abnormal-returns.ts';
import { studyKindOf } from './past-events-kind.ts';

/**
 * Day 0 of an event: the first session that could react where its story precedes the move, else the session that it is
 * about, which is where a story that reports stands. Null where there is none.
 */
export function dayZeroOf(
  event: Pick<StudiedEvent, 'relation' | 'reactionSessionDate' | 'sessionDate'>,
): SessionDate | null {
  return event.relation === 'precedes' ? event.reactionSessionDate : event.sessionDate;
}

/** An event with the place of its day 0 in the returns; null where it stands on no session. */
interface PlacedEvent {
  readonly event: StudiedEvent;
  readonly sessionDate: SessionDate | null;
  readonly place: number | null;
}

/**
 * What followed the earlier events of one company that are of the same kind and stand alike to the move, over
 * `abnormalDesign.window`, beside what followed this one. `all` are all events of the company that were known at the moment
 * asked for, `dayZero` is the place of this event in `returns`, and `model` its market model.
 *
 * Only what was over before this event's day 0 counts, and only what was known when it became known: nothing looks ahead.
 * Each session counts once: of events whose windows share sessions the first counts. What is left out is told with its
 * reason. Events that stand otherwise to the move are counted apart and never pooled. The mean is the cross-sectional one
 * (`meanByT`), of `leastEvents` events or more. It is an association over few events of one company, and no forecast.
 */
export function pastEvents(
  own: StudiedEvent,
  dayZero: number,
  all: readonly StudiedEvent[],
  returns: AlignedReturns,
  model: MarketModel,
): PastEvents {
  const { window, leastEvents, level } = abnormalDesign;
  const kind = studyKindOf(own);
  const earlier = all
    .filter((event) => event.key !== own.key && studyKindOf(event) === kind)
    .map((event) => placed(event, returns))
    .filter(({ place }) => place === null || place < dayZero)
    .sort(byTime);
  const events: PastEvent[] = [];
  const dropped: PastEvents['dropped'] = [];
  let lastCounted = Number.NEGATIVE_INFINITY;
  for (const one of earlier) {
    const { event, sessionDate, place } = one;
    if (event.relation !== own.relation) continue;
    const judged = judge(one, { own, dayZero, lastCounted, returns });
    if (typeof judged === 'string') dropped.push({ key: event.key, sessionDate, reason: judged });
    else if (sessionDate !== null && place !== null) {
      events.push({ key: event.key, sessionDate, abnormal: judged });
      lastCounted = place;
    }
  }
  const values = events.map(({ abnormal }) => abnormal);
  const mean = values.length < leastEvents ? null : meanByT(values, level);
  const after = model.value === null ? model : cumulativeAbnormal(returns, model.value, dayZero, window);
  return {
    events,
    mean: mean && { ...mean, nDropped: countReasons(dropped) },
    own: after.value && estimateByT(after.value, level),
    ownMissing: after.missing,
    dropped,
    apart: countApart(earlier, own),
  };
}

function placed(event: StudiedEvent, returns: AlignedReturns): PlacedEvent {
  const sessionDate = dayZeroOf(event);
  return { event, sessionDate, place: sessionDate === null ? null : returns.placeOf(sessionDate) };
}

/** By session, then by when they were known; those on no session first. */
function byTime(one: PlacedEvent, other: PlacedEvent): number {
  const order = ({ place, event }: PlacedEvent) => [place ?? -1, event.knownAt, event.key] as const;
  const [left, right] = [order(one), order(other)];
  const differing = left.findIndex((part, at) => part !== right[at]);
  return differing < 0 ? 0 : (left[differing] ?? '') < (right[differing] ?? '') ? -1 : 1;
}

interface Circumstances {
  readonly own: StudiedEvent;
  readonly dayZero: number;
  /** Place of the last event that counts. */
  readonly lastCounted: number;
  readonly returns: AlignedReturns;
}

/** What followed an earlier event, or why it is left out. */
function judge(
  { event, place }: PlacedEvent,
  { own, dayZero, lastCounted, returns }: Circumstances,
): number | DroppedPastEvent {
  const { window } = abnormalDesign;
  if (event.novelty === 'echo') return 'sameStory';
  if (event.knownAt > own.knownAt) return 'knownLater';
  if (place === null) return 'noSession';
  if (place + window.to >= dayZero) return 'windowOpen';
  const model = marketModelAt(returns, place);
  const after = model.value === null ? model : cumulativeAbnormal(returns, model.value, place, window);
  if (after.value === null) return after.missing;
  return place + window.from <= lastCounted + window.to ? 'overlap' : after.value.estimate;
}

function countReasons(dropped: PastEvents['dropped']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of dropped) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function countApart(earlier: readonly PlacedEvent[], own: StudiedEvent): PastEvents['apart'] {
  const others = earlier.filter(
    ({ event, place }) => place !== null && event.relation !== own.relation && event.knownAt <= own.knownAt,
  );
  return RelationSchema.options.flatMap((apart) => {
    const count = others.filter(({ event }) => event.relation === apart).length;
    return count === 0 ? [] : [{ relation: apart, count }];
  });
}
