import type { ClaimStatement } from '../../shared/schemas/claim.ts';

/** What a claim tells of its session: how it ended, or only prices on the way there. */
export type ToldPrice = 'close' | 'intraday';

/**
 * What a claim tells of the session that it is about; null for one that tells no price of a regular session: market
 * values, changes over longer periods, and quotes from before the opening, after hours or another venue.
 */
export function toldPrice(claim: ClaimStatement): ToldPrice | null {
  if (claim.session === 'pre_market' || claim.session === 'after_market' || claim.session === 'after_hours')
    return null;
  switch (claim.kind) {
    case 'close':
    case 'change_pct':
    case 'change_abs':
      return claim.session === 'regular' ? 'close' : 'intraday';
    case '52w_high':
    case '52w_low':
    case 'record_high':
      return claim.extremeBasis === 'close' ? 'close' : 'intraday';
    case 'open':
    case 'high':
    case 'low':
    case 'intraday_price':
    case 'intraday_change_pct':
      return 'intraday';
    case 'period_change_pct':
    case 'market_cap':
      return null;
  }
}
