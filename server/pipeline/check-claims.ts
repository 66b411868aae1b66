import type { ClaimCheck, ClaimStatement } from '../../shared/schemas/claim.ts';
import { checkClaim } from '../claims/check-claim.ts';
import type { Reference, SeriesLookup } from './reference.ts';

export type CheckedClaim = ClaimStatement & ClaimCheck;

/** Checks each statement against the daily prices of its instrument. */
export async function checkClaims(
  statements: readonly ClaimStatement[],
  reference: Pick<Reference, 'instrumentOf' | 'calendarOf'>,
  seriesOf: SeriesLookup,
): Promise<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const statement of statements) {
    const { instrumentId } = statement;
    const instrument = instrumentId === null ? null : reference.instrumentOf(instrumentId);
    const check = checkClaim(statement, {
      series: instrumentId === null ? null : await seriesOf(instrumentId),
      calendar: instrument ? reference.calendarOf(instrument.mic) : null,
      listedDate: instrument?.listedDate ?? null,
    });
    checked.push({ ...statement, ...check });
  }
  return checked;
}
