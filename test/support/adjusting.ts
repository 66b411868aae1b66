import type { PriceAdjustment } from '../../shared/schemas/price-adjustment.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

/** A decision of a person about a session; a ratio makes it a split. */
export function decision(
  date: string,
  action: PriceAdjustment['action'],
  ratio: number | null = null,
): PriceAdjustment {
  return {
    ...{ sessionDate: sessionDate(date), action, ratio },
    ...{ reason: 'as the exchange says', madeBy: 'Kim', madeAt: instantUtc('2026-01-02T00:00:00.000Z') },
  };
}
