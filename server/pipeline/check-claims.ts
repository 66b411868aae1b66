import type { ClaimCheck, ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { checkClaim } from '../claims/check-claim.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { barFinalAt } from './price-knowledge.ts';
import type { Reference, SeriesLookup } from './reference.ts';

export type CheckedClaim = ClaimStatement & ClaimCheck;

/**
 * Checks each statement against the daily prices of its instrument. `now` tells which prices may still come; without it no
 * statement is pending.
 */
export async function checkClaims(
  statements: readonly ClaimStatement[],
  reference: Pick<Reference, 'instrumentOf' | 'calendarOf'>,
  seriesOf: SeriesLookup,
  now?: InstantUtc,
): Promise<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const statement of statements) {
    const { instrumentId } = statement;
    const instrument = instrumentId === null ? null : reference.instrumentOf(instrumentId);
    const series = instrumentId === null ? null : await seriesOf(instrumentId);
    const ground = { instrument, series, calendarOf: reference.calendarOf, now };
    checked.push({ ...statement, ...checkStatement(statement, ground) });
  }
  return checked;
}

/** What one statement is checked with. */
export interface CheckGround {
  readonly instrument: Pick<Instrument, 'mic' | 'listedDate'> | null;
  readonly series: PriceSeries | null;
  readonly calendarOf: CalendarLookup;
  readonly now: InstantUtc | undefined;
}

/** Checks one statement against a series. A bar is due when its source says; of a source that does not say it is not known when. */
export function checkStatement(
  statement: ClaimStatement,
  { instrument, series, calendarOf, now }: CheckGround,
): ClaimCheck {
  const calendar = instrument ? calendarOf(instrument.mic) : null;
  const delay = series?.delay;
  return checkClaim(statement, {
    series,
    calendar,
    listedDate: instrument?.listedDate ?? null,
    due:
      now === undefined
        ? undefined
        : {
            now,
            finalAt: (session) => (delay === undefined ? null : barFinalAt(calendar, session, delay)),
            source: series?.sourceName ?? null,
          },
  });
}
