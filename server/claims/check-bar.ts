import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import { checkChange, checkPeriodChange, checkQuotedChange } from './check-change.ts';
import { checkExtreme, type ExtremeContext } from './check-extreme.ts';
import { checkMarketValue } from './check-market-value.ts';
import { checkPrice, checkQuote } from './check-price.ts';
import type { Outcome } from './outcome.ts';

/** Holds a statement against the bar of its session, as it is read and on no other basis. */
export function checkBar(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): Outcome {
  const { series, calendar } = context;
  switch (statement.kind) {
    case 'close':
    case 'open':
    case 'high':
    case 'low':
      return checkPrice(statement, statement.kind, bar, series);
    case 'change_pct':
    case 'change_abs':
      return checkChange(statement, bar, series, calendar);
    case 'intraday_price':
      return checkQuote(statement, bar, series);
    case 'intraday_change_pct':
      return checkQuotedChange(statement, bar, series, calendar);
    case 'period_change_pct':
      return checkPeriodChange(statement, statement.fromDate, bar, series);
    case '52w_high':
    case '52w_low':
    case 'record_high':
      return checkExtreme(statement, bar, context);
    case 'market_cap':
      return checkMarketValue(statement, bar, series);
  }
}

/** Whether it is checked against the high or the low of its day. */
export function restsOnRange({ kind, extremeBasis, session }: ClaimStatement): boolean {
  switch (kind) {
    case 'high':
    case 'low':
    case 'intraday_price':
    case 'intraday_change_pct':
      return true;
    case '52w_high':
    case '52w_low':
    case 'record_high':
      return extremeBasis !== 'close';
    case 'market_cap':
      return session === 'intraday';
    default:
      return false;
  }
}
