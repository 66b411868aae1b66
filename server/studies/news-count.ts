import type { CountedRelation, NewsDay, NewsMeasure } from '../../shared/schemas/news-and-price.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { newsDesign } from './news-over-time-design.ts';
import type { SessionColumn } from './session-column.ts';

/** The sessions that news is counted on, ascending and without a gap. */
export interface CountedSessions {
  readonly sessions: readonly SessionDate[];
  /** False where nothing was collected: the count is unknown then, not 0. */
  readonly isCollected: (place: number) => boolean;
}

/**
 * The news of each session by a measure, from the stories by the session that could react first. Stories of another relation
 * than the one asked for do not count, and still make others of their kind weigh less.
 *
 * `weighted`: of the stories of one kind the i-th weighs 1/(m + i), where m is how many of that kind there were in the five
 * sessions before; of a session with N of them, of which n count, n/N of their sum. A first story about a contract in a quiet week
 * weighs 1, the tenth about the price in a loud one a tenth. A rule of this product: the weight knows the kinds of stories, not
 * their texts; the same story told again never counts at all. Days before the first session are needed for it.
 * `tone`: the mean score of the stories that have one; none where no story has.
 */
export function newsColumn(
  days: readonly NewsDay[],
  { sessions, isCollected }: CountedSessions,
  measure: NewsMeasure,
  relation: CountedRelation,
): SessionColumn {
  const counted = days.filter((day) => relation === 'all' || day.relation === relation);
  const placeOf = new Map(sessions.map((session, place) => [session, place]));
  const values = valuesOf(measure, { days, counted, placeOf, length: sessions.length });
  for (const place of values.keys()) if (!isCollected(place)) values[place] = Number.NaN;
  return {
    values,
    missingAt: (place) =>
      Number.isNaN(values[place]) ? (isCollected(place) ? 'noTone' : 'notCollected') : null,
  };
}

interface Counting {
  readonly days: readonly NewsDay[];
  readonly counted: readonly NewsDay[];
  readonly placeOf: ReadonlyMap<SessionDate, number>;
  readonly length: number;
}

function valuesOf(measure: NewsMeasure, { days, counted, placeOf, length }: Counting): Float64Array {
  const sum = (of: readonly NewsDay[], value: (day: NewsDay) => number) => {
    const total = new Float64Array(length);
    for (const day of of) {
      const place = day.sessionDate === null ? undefined : placeOf.get(day.sessionDate);
      if (place !== undefined) total[place] = (total[place] ?? 0) + value(day);
    }
    return total;
  };
  if (measure === 'stories') return sum(counted, ({ stories }) => stories);
  if (measure === 'tone') {
    const toned = sum(counted, (day) => day.toned);
    return sum(counted, ({ toneSum }) => toneSum).map((total, place) => total / (toned[place] ?? 0));
  }
  const total = new Float64Array(length);
  // In an order of their own: sums of fractions differ in their last digit by the order of the days else.
  for (const kind of [...new Set(counted.map((day) => day.kind))].sort()) {
    const ofKind = (day: NewsDay) => day.kind === kind;
    const own = sum(counted.filter(ofKind), ({ stories }) => stories);
    const all = sum(days.filter(ofKind), ({ stories }) => stories);
    for (const place of total.keys())
      if ((own[place] ?? 0) > 0)
        total[place] = (total[place] ?? 0) + ((own[place] ?? 0) / (all[place] ?? 1)) * weightAt(all, place);
  }
  return total;
}

/** What all stories of a kind on a session weigh together: 1/(m + 1) + … + 1/(m + N). */
function weightAt(stories: Float64Array, place: number): number {
  let before = 0;
  for (let back = 1; back <= newsDesign.noveltyReach; back += 1) before += stories[place - back] ?? 0;
  let weight = 0;
  for (let nth = 1; nth <= (stories[place] ?? 0); nth += 1) weight += 1 / (before + nth);
  return weight;
}
