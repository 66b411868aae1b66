import type { PriceStatus } from '../../shared/schemas/price-status.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { sessionAfter } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { countOpenFlags } from '../store/price-flags.ts';
import { provisionalSessions, storedSeries } from '../store/price-series.repository.ts';
import type { PriceStoring } from './derive-stored-prices.ts';

/** Where every series of some instruments (absent: of all) stands at a moment; of an instrument the one in use first. */
export async function priceStatus(
  { database, calendarOf }: PriceStoring,
  now: InstantUtc,
  instrumentIds?: readonly InstrumentId[],
): Promise<PriceStatus[]> {
  const wanted = instrumentIds && new Set(instrumentIds);
  const flags = await countOpenFlags(database);
  const provisional = await provisionalSessions(database);
  const behind = new Map<string, number | null>();
  const seen = new Set<InstrumentId>();
  return (await storedSeries(database))
    .filter(({ instrumentId }) => wanted === undefined || wanted.has(instrumentId))
    .map((series): PriceStatus => {
      const { instrumentId, sourceId, sourceName, firstSession, lastSession, finalBars, mic } = series;
      const { adjustmentBasis, hours, currency, redistribute } = series;
      const inUse = finalBars > 0 && !seen.has(instrumentId);
      seen.add(instrumentId);
      const place = `${mic} ${lastSession}`;
      const sessionsBehind = behind.get(place) ?? sessionsSince(calendarOf(mic), lastSession, now);
      behind.set(place, sessionsBehind);
      const running = provisional.get(`${instrumentId} ${sourceId}`);
      return {
        ...{ instrumentId, sourceId, sourceName, inUse, firstSession, lastSession, finalBars },
        ...{ sessionsBehind, adjustmentBasis, hours, currency, redistribute },
        provisionalSession: running !== undefined && running > (lastSession ?? '') ? running : null,
        openFlags: inUse ? (flags.get(instrumentId) ?? 0) : null,
      };
    });
}

/** Sessions after one that have closed by a moment; null where the calendar does not reach that far. */
function sessionsSince(
  calendar: TradingCalendar | null,
  last: SessionDate | null,
  now: InstantUtc,
): number | null {
  if (calendar === null || last === null || last < calendar.firstDate) return null;
  let count = 0;
  for (
    let session = sessionAfter(calendar, last);
    session !== null;
    session = sessionAfter(calendar, session)
  ) {
    if (calendar.sessionHours(session).close > now) return count;
    count += 1;
  }
  return null;
}
