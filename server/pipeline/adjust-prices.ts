import type { PriceAdjustment } from '../../shared/schemas/price-adjustment.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import { type PriceEvent, priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { derivePrices } from '../markets/derive-prices.ts';
import { addPriceAdjustment, withdrawPriceAdjustment } from '../store/price-adjustments.repository.ts';
import { type StoredSeries, storedSeries } from '../store/price-series.repository.ts';
import { asOnlyWriter } from '../store/transactions.ts';
import { type AdjustedStep, adjustmentWarnings, stepTo } from './adjusted-step.ts';
import type { AdjustmentRequest } from './adjustment-request.ts';
import { deriveStoredPrices, derivingOptions, type PriceStoring } from './derive-stored-prices.ts';
import { followPriceChanges } from './follow-price-changes.ts';
import { recheckClaims } from './recheck-claims.ts';
import { RefusedPricesError } from './refused-prices-error.ts';
import { readSeriesHistory } from './series-history.ts';

/** What a decision changes. */
export interface AdjustmentReport {
  readonly instrumentId: InstrumentId;
  readonly sourceId: string;
  readonly sessionDate: SessionDate;
  readonly action: AdjustmentRequest['action'];
  readonly ratio: number | null;
  readonly dryRun: boolean;
  /** The step to the session before and after the decision; null where there is none to compare. */
  readonly step: AdjustedStep | null;
  /** What charts and statistics are told of since then, and what they were told of before; flags and all other events. */
  readonly gained: readonly PriceEvent[];
  readonly lost: readonly PriceEvent[];
  readonly warnings: readonly string[];
}

/**
 * Keeps a decision about a session, and derives everything that follows from it; or only says what would change.
 * Throws a `RefusedPricesError` where there is no such series, no bar to decide about, or nothing to take back.
 */
export function adjustPrices(
  { database, calendarOf }: PriceStoring,
  request: AdjustmentRequest,
  now: InstantUtc,
): Promise<AdjustmentReport> {
  const { instrumentId, sessionDate, action, ratio, reason, madeBy, dryRun } = request;
  return asOnlyWriter(database, async (transaction) => {
    const context = { database: transaction, calendarOf };
    const head = await wantedSeries(context, request);
    const history = await readSeriesHistory(transaction, head);
    const { series, duplicates } = history.at(now);
    const options = { ...(await derivingOptions(transaction, instrumentId)), duplicates };
    const calendar = calendarOf(head.mic);
    const before = derivePrices(series, calendar, options).events;
    const next = withDecision(series, request, now);
    refuseWithoutGround(series, before, request);
    const after = derivePrices(next, calendar, options).events;
    if (!dryRun) {
      if (action === 'withdraw') {
        const withdrawal = { withdrawnBy: madeBy, withdrawnAt: now, withdrawnReason: reason };
        await withdrawPriceAdjustment(transaction, head, sessionDate, withdrawal);
      } else {
        await addPriceAdjustment(transaction, head, {
          ...{ sessionDate, action, ratio, reason, madeBy, madeAt: now },
        });
      }
      const change = { sourceId: head.sourceId, moment: now, fresh: [], touched: [sessionDate] };
      const used = await deriveStoredPrices(context, instrumentId, change);
      await followPriceChanges(context, instrumentId, used);
      // A split changes the unit of all sessions before it.
      await recheckClaims(context, instrumentId, null, now);
    }
    return {
      ...{ instrumentId, sourceId: head.sourceId, sessionDate, action, ratio, dryRun },
      step: stepTo(sessionDate, series, next),
      gained: without(after, before),
      lost: without(before, after),
      warnings: adjustmentWarnings(series, before, request),
    };
  });
}

async function wantedSeries(
  { database }: PriceStoring,
  { instrumentId, sourceId }: AdjustmentRequest,
): Promise<StoredSeries> {
  const all = await storedSeries(database, instrumentId);
  const head = sourceId === undefined ? all[0] : all.find((one) => one.sourceId === sourceId);
  if (head && head.finalBars > 0) return head;
  const from = sourceId === undefined ? '' : ` from the source "${sourceId}"`;
  const there = all.map((one) => one.sourceId).join(', ');
  throw new RefusedPricesError(
    `No prices of ${instrumentId}${from} are stored: ${there === '' ? 'import or fetch them first' : `there are those of ${there}`}`,
  );
}

/** The series with the decision: the newest about a session holds alone. */
function withDecision(series: PriceSeries, request: AdjustmentRequest, madeAt: InstantUtc): PriceSeries {
  const { sessionDate, action, ratio, reason, madeBy } = request;
  const others = (series.adjustments ?? []).filter((one) => one.sessionDate !== sessionDate);
  const made: PriceAdjustment[] =
    action === 'withdraw' ? [] : [{ sessionDate, action, ratio, reason, madeBy, madeAt }];
  const adjustments = [...others, ...made].sort((a, b) => (a.sessionDate < b.sessionDate ? -1 : 1));
  return { ...series, adjustments };
}

function refuseWithoutGround(
  series: PriceSeries,
  events: readonly PriceEvent[],
  { instrumentId, sessionDate, action }: AdjustmentRequest,
): void {
  if (action === 'withdraw') {
    if (series.adjustments?.some((one) => one.sessionDate === sessionDate)) return;
    throw new RefusedPricesError(
      `Nothing was decided about ${instrumentId} on ${sessionDate} that could be taken back`,
    );
  }
  if (series.bars.some((bar) => bar.sessionDate === sessionDate)) return;
  const isFlagged = events.some(
    (event) => event.sessionDate === sessionDate && priceFlagKinds.has(event.kind),
  );
  if (action === 'accept' && isFlagged) return;
  const first = series.bars[0]?.sessionDate;
  const last = series.bars.at(-1)?.sessionDate;
  throw new RefusedPricesError(
    `${instrumentId} has no final bar on ${sessionDate} that could be decided about: its prices are of sessions from ${first} to ${last}`,
  );
}

/** Events of a list that another list does not tell alike. */
function without(some: readonly PriceEvent[], others: readonly PriceEvent[]): PriceEvent[] {
  const spelled = ({ sessionDate, kind, value, firstCrossing, resolution }: PriceEvent) =>
    JSON.stringify([sessionDate, kind, value, firstCrossing, resolution]);
  const told = new Set(others.map(spelled));
  return some.filter((event) => !told.has(spelled(event)));
}
