import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { Placement } from '../markets/place-publication.ts';
import type { ToldBefore } from './told-before.ts';
import type { ToldPrice } from './told-price.ts';

/** How a story stands to the session that it is placed on, and why. */
export type RelationFinding = Pick<NewsEvent, 'relation' | 'relationReason'>;

/**
 * Judges how a story stands to its session.
 *
 * It `reports` where it tells the session's close or change, or quotes the session's prices (`told`). Otherwise the time
 * of publication decides: out before the session that could react it `precedes` it; out while the session runs, or at an
 * unknown time of a session's day, it is `unclear`. A day without a session needs no time: whenever it came out, the next
 * session is the first that could react. A story that tells a move which had begun never precedes one: told from outside
 * the regular hours it `reports`, told of a day that it leaves open it is `unclear`. Nothing here says that a story moved a
 * price.
 */
export function judgeRelation(told: ToldPrice | ToldBefore | null, placement: Placement): RelationFinding {
  if (told === 'close') return { relation: 'reports', relationReason: 'tellsClose' };
  if (told === 'intraday') return { relation: 'reports', relationReason: 'tellsIntraday' };
  const byTime = relationByTime(placement);
  if (told === null || byTime.relation !== 'precedes') return byTime;
  return told === 'extendedHours'
    ? { relation: 'reports', relationReason: 'tellsExtendedHours' }
    : { relation: 'unclear', relationReason: 'tellsMove' };
}

function relationByTime(placement: Placement): RelationFinding {
  switch (placement.phase) {
    case 'preOpen':
      return { relation: 'precedes', relationReason: 'publishedBeforeOpen' };
    case 'afterClose':
      return { relation: 'precedes', relationReason: 'publishedAfterClose' };
    case 'closedDay':
      return { relation: 'precedes', relationReason: 'publishedOnClosedDay' };
    case 'regular':
      return { relation: 'unclear', relationReason: 'publishedInSession' };
    case 'unknown':
      return placement.reactionSessionDate === null
        ? { relation: 'unclear', relationReason: 'timeUnknown' }
        : { relation: 'precedes', relationReason: 'publishedOnClosedDay' };
  }
}
