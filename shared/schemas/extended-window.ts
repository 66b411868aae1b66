import * as z from 'zod';

/** Who runs a trading window outside of the regular session: the Korea Exchange, Nextrade (an ATS), or the US exchanges. */
export const ExtendedVenueSchema = z.enum(['KRX', 'NXT', 'US']);
export type ExtendedVenue = z.infer<typeof ExtendedVenueSchema>;

/**
 * preMarket, afterMarket: continuous trading before and after the regular session; mainMarket: the ATS beside it.
 * preOpenAtClose (장전 시간외종가), postCloseAtClose (장후 시간외종가): at the last closing price; postCloseAuction (시간외단일가): call
 * auctions within 10 % of the close.
 */
export const ExtendedWindowNameSchema = z.enum([
  'preMarket',
  'mainMarket',
  'afterMarket',
  'preOpenAtClose',
  'postCloseAtClose',
  'postCloseAuction',
]);
export type ExtendedWindowName = z.infer<typeof ExtendedWindowNameSchema>;

/** Whether an official page says that the window took effect on its first day. */
export const WindowCertaintySchema = z.enum(['confirmed', 'unconfirmed']);
