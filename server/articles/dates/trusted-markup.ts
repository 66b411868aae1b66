import { epochMilliseconds } from '../../../shared/units/instant-utc.ts';
import { addDays, daysBetween, type SessionDate } from '../../../shared/units/session-date.ts';
import { dayOf } from './clue.ts';
import { type DateCandidate, momentOf } from './date-candidate.ts';
import type { StampedDate } from './stamped-dates.ts';

/** The dates of a page's markup and of its lines, each best first. */
export interface StampsOfPage {
  readonly published: readonly DateCandidate[];
  readonly modified: readonly DateCandidate[];
  readonly stamped: readonly StampedDate[];
  readonly crawlDate: SessionDate | undefined;
  /** Days of the month that the text speaks of as its own. */
  readonly days: readonly number[];
}

/**
 * Markup is believed, unless the line of dates next to the headline says otherwise and one of these tells that the line is
 * right: the markup's time is the line's with a wrong zone; it is the moment of delivery; it is the time of the last
 * change; or the text speaks of the line's day and not of the markup's. Null where the markup tells no date.
 */
export function trustedMarkup(page: StampsOfPage): DateCandidate | null {
  const [best] = page.published;
  const [visible] = page.stamped;
  if (!best || !visible || visible.label === 'modified' || visible.label === 'released') return best ?? null;
  if (hasWrongZone(best, visible)) return visible;
  const [day, seen] = [best.evidence.date ?? best.date, visible.evidence.date ?? visible.date];
  if (day === seen) return best;
  const delivered =
    page.crawlDate !== undefined &&
    day >= addDays(page.crawlDate, -1) &&
    seen < day &&
    visible.evidence.basis === 'publishedLine';
  const neighbour = Math.abs(daysBetween(day, seen)) === 1;
  const sameMinute = best.time !== null && visible.time?.slice(3, 5) === best.time.slice(3, 5);
  const otherZone = neighbour && sameMinute && visible.clock !== null;
  const isLine =
    delivered || otherZone || isLastChange(page, best, visible) || textDecides(page.days, day, seen);
  return isLine ? visible : best;
}

/** "15:30Z" in the markup beside "15:30" on the page: a program wrote the outlet's own time as if it were UTC. */
function hasWrongZone(best: DateCandidate, visible: StampedDate): boolean {
  return (
    best.time !== null &&
    best.clock?.kind === 'fixed' &&
    best.clock.minutes === 0 &&
    best.date === visible.date &&
    visible.time?.slice(0, 5) === best.time.slice(0, 5) &&
    visible.clock !== null &&
    momentOf(visible) !== momentOf(best)
  );
}

/** Some pages stamp every save as the publication: then the markup's time is that of the change, and the line is earlier. */
function isLastChange(
  { modified, stamped }: StampsOfPage,
  best: DateCandidate,
  visible: StampedDate,
): boolean {
  if (visible.label !== 'published' || visible.date >= best.date) return false;
  const changes = [...modified, ...stamped.filter((one) => one.label === 'modified')];
  return changes.some((one) => {
    const [at, change] = [momentOf(best), momentOf(one)];
    if (at === null || change === null) return one.date === best.date;
    return Math.abs(epochMilliseconds(at) - epochMilliseconds(change)) <= 60_000;
  });
}

function textDecides(days: readonly number[], day: SessionDate, seen: SessionDate): boolean {
  const fits = [0, 1, 2].some((back) => days.includes(dayOf(addDays(day, -back))));
  return !fits && days.includes(dayOf(seen));
}
