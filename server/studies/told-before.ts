import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { Placement } from '../markets/place-publication.ts';
import { covers, sessionAfter } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { tellsPastMove } from './told-move.ts';
import { toldPrice } from './told-price.ts';

/**
 * What a story tells of a move that had begun, though it reports no session: prices from outside the regular hours that
 * lead into the session which could react, or a move of a day that it leaves open.
 */
export type ToldBefore = 'extendedHours' | 'move';

/**
 * Finds that in a story's claims about an instrument, and in the sentences that name it; null where there is nothing. A price
 * of a day that is unknown, that is no session or that is still to come is one of a day left open: what it tells may be the
 * very move. A price that is told for comparison, of a session further back, is passed over.
 */
export function toldBefore(
  text: string,
  own: readonly Mention[],
  claims: readonly ClaimStatement[],
  { reactionSessionDate }: Placement,
  calendar: TradingCalendar,
): ToldBefore | null {
  if (claims.some((claim) => leadsInto(claim, calendar) === reactionSessionDate)) return 'extendedHours';
  const isOpen = ({ date }: ClaimStatement) =>
    date === null ||
    (covers(calendar, date) && !calendar.isSession(date)) ||
    date >= (reactionSessionDate ?? '');
  const tellsOpenDay = claims.some((claim) => toldPrice(claim) !== null && isOpen(claim));
  return tellsOpenDay || tellsPastMove(text, own) ? 'move' : null;
}

/** The session that a price from outside the regular hours leads into; undefined for any other price. */
function leadsInto({ session, date, kind }: ClaimStatement, calendar: TradingCalendar) {
  if (date === null || kind === 'market_cap' || kind === 'period_change_pct') return undefined;
  switch (session) {
    case 'pre_market':
      return date;
    case 'after_market':
    case 'after_hours':
      return sessionAfter(calendar, date) ?? undefined;
    default:
      return undefined;
  }
}
