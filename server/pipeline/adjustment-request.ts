import type { PriceAdjustment } from '../../shared/schemas/price-adjustment.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** What a person decides about a session. `withdraw` takes back what was decided before. */
export interface AdjustmentRequest {
  readonly instrumentId: InstrumentId;
  readonly sessionDate: SessionDate;
  readonly action: PriceAdjustment['action'] | 'withdraw';
  /** Of a split alone: new shares for each old one. */
  readonly ratio: number | null;
  readonly reason: string;
  readonly madeBy: string;
  /** Which source's series; absent: the one in use. */
  readonly sourceId?: string;
  /** Only say what would change. */
  readonly dryRun: boolean;
}
