import { checkClaim } from '../../../server/claims/check-claim.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import type { ClaimCheck, ClaimStatement } from '../../../shared/schemas/claim.ts';
import type { PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { instrument, seriesOf } from './reference-data.ts';

/** A statement about an instrument; all that is not given is as most statements have it. */
export function statement(id: string, date: string | null, told: Partial<ClaimStatement>): ClaimStatement {
  const { currency } = instrument(id);
  const isPercent = told.kind?.endsWith('change_pct') ?? false;
  return {
    instrumentId: instrumentId(id),
    kind: 'close',
    value: null,
    valueHigh: null,
    unit: isPercent ? 'pct' : currency,
    modifier: 'exact',
    precision: isPercent ? 0.01 : null,
    extremeBasis: null,
    changeBase: told.kind === 'change_pct' || told.kind === 'change_abs' ? 'previousClose' : null,
    session: 'regular',
    date: date === null ? null : sessionDate(date),
    fromDate: null,
    start: 0,
    end: 1,
    quote: '1',
    ...told,
  };
}

/** Checks a statement with the bundled prices, or with those given. */
export function check(
  id: string,
  date: string | null,
  told: Partial<ClaimStatement>,
  series: PriceSeries | null = seriesOf(id),
  listedDate: string | null = instrument(id).listedDate,
): ClaimCheck {
  return checkClaim(statement(id, date, told), {
    series,
    calendar: shippedCalendars(instrument(id).mic),
    listedDate: listedDate === null ? null : sessionDate(listedDate),
  });
}

/** A series of an instrument with these bars: date, open, high, low, close, volume. */
export function seriesWith(
  id: string,
  bars: readonly (readonly [string, number | null, number | null, number | null, number, number | null])[],
  adjustmentBasis: PriceSeries['adjustmentBasis'] = 'none',
): PriceSeries {
  const { mic, currency } = instrument(id);
  const rows = bars.map(
    ([date, open, high, low, close, volume]): PriceBar => ({
      sessionDate: sessionDate(date),
      open,
      high,
      low,
      close,
      volume,
    }),
  );
  return { instrumentId: instrumentId(id), mic, currency, sourceId: 'test', adjustmentBasis, bars: rows };
}
