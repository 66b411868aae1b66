import * as z from 'zod';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { isSessionDate } from '../../../shared/units/session-date.ts';
import { readJsonBody, unknownShape } from './json-body.ts';
import { NumberCellSchema } from './number-cell.ts';
import {
  type LeftOutRow,
  type NoPrices,
  type PriceProvider,
  type ProviderRefusal,
  refused,
  type SeriesReading,
  type SessionSpan,
  type StatedSplit,
} from './price-provider.ts';
import { nextDayStart, nextHourStart } from './provider-day.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { priceSource } from './provider-sources.ts';
import { ascendingBars, receivedBar } from './received-bar.ts';
import { isUsLine, usSymbol } from './us-symbol.ts';

const name = 'Tiingo';
const zone = 'America/New_York';

const RowSchema = z.object({
  date: z.string(),
  open: NumberCellSchema,
  high: NumberCellSchema,
  low: NumberCellSchema,
  close: NumberCellSchema,
  volume: NumberCellSchema,
  splitFactor: z.number().positive().nullish(),
});

/**
 * Tiingo's end-of-day prices: US lines as traded, with each split stated; the adjusted columns are left, since their basis
 * moves with every dividend. https://www.tiingo.com/documentation/end-of-day
 */
export function tiingo({ key, address }: ProviderSettings): PriceProvider {
  return {
    id: 'tiingo',
    source: priceSource('tiingo'),
    access: {
      variable: 'NEWSTAPE_TIINGO_TOKEN',
      kind: 'key',
      isSet: key !== null,
      how: 'https://www.tiingo.com/account/api/token',
      secrets: key === null ? [] : [key],
    },
    // A free account: 1,000 requests a day and 50 an hour; the hour's end is told by the service itself.
    dailyBudget: { requests: 1000, zone },
    requestsASession: null,
    restMilliseconds: 0,
    robotsExemption: 'operatorsKey',
    adjustmentBasis: 'none',
    // Not said.
    hours: 'unknown',
    // Out at 17:30, with corrections of the exchanges until 20:00, also after a close at 13:00.
    delay: { kind: 'afterClose', minutes: 420 },
    givesRunningSession: false,
    whyNot: (instrument) =>
      isUsLine(instrument)
        ? null
        : `${name} has no prices of ${instrument.id}: it is asked for shares of US exchanges only.`,
    readSeries: async ({ ask, now }, instrument, span) => {
      const symbol = encodeURIComponent(usSymbol(instrument.symbol, '-P-'));
      const reply = await ask({
        address: `${address ?? 'https://api.tiingo.com'}/tiingo/daily/${symbol}/prices?startDate=${span.from}&endDate=${span.to}&format=json`,
        headers: { authorization: `Token ${key ?? ''}` },
      });
      return reply.outcome === 'answered' ? readTiingo(reply.text, span, now()) : reply;
    },
    readSession: null,
  };
}

/** Reads the body of a daily series: the bars and splits within the span. `now` as of `readAlphaVantage`. */
export function readTiingo(
  text: string,
  { from, to }: SessionSpan,
  now: InstantUtc,
): SeriesReading | NoPrices | ProviderRefusal {
  // A spent allowance is told with status 200, as plain text or as {"detail": "…"}.
  if (/have run over your/i.test(text.slice(0, 500))) return spent(text, now);
  const body = readJsonBody(text, name);
  if ('outcome' in body) return body;
  if (!Array.isArray(body.value)) return readNotice(body.value);
  const bars: PriceBar[] = [];
  const splits: StatedSplit[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const [index, cells] of body.value.entries()) {
    const row = readRow(cells);
    if ('detail' in row) {
      leftOut.push({ subject: `row ${index + 1}`, ...row });
      continue;
    }
    const { bar, splitFactor } = row;
    if (bar.sessionDate < from || bar.sessionDate > to) continue;
    bars.push(bar);
    if (splitFactor !== 1) splits.push({ sessionDate: bar.sessionDate, ratio: splitFactor });
  }
  if (bars.length === 0 && leftOut.length === 0) {
    return { outcome: 'noData', sentence: `${name} has no prices from ${from} to ${to}.` };
  }
  if (bars.length === 0) return unknownShape(name, `no row of ${body.value.length} can be read`);
  return { outcome: 'bars', currency: null, bars: ascendingBars(bars), splits, leftOut, note: null };
}

function readRow(
  cells: unknown,
): { bar: PriceBar; splitFactor: number } | Pick<LeftOutRow, 'detail' | 'sessionDate'> {
  const row = RowSchema.safeParse(cells);
  if (!row.success) {
    const detail = row.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return { detail, sessionDate: null };
  }
  // Midnight UTC stands for the session of that date.
  const date = row.data.date.slice(0, 10);
  if (!isSessionDate(date)) return { detail: 'its date is none', sessionDate: null };
  const bar = receivedBar(date, row.data);
  return typeof bar === 'string'
    ? { detail: `${date}: ${bar}`, sessionDate: date }
    : { bar, splitFactor: row.data.splitFactor ?? 1 };
}

/** Hours begin anew at the full hour; the month's number of symbols is not back tomorrow, but a day is waited at most. */
function spent(text: string, now: InstantUtc): ProviderRefusal {
  if (/hour/i.test(text)) {
    const sentence = `${name} gives no more this hour: the requests of the hour are used up.`;
    return refused('rateLimited', sentence, nextHourStart(now));
  }
  const what = /month/i.test(text) ? 'symbols of the month' : 'requests of the day';
  return refused('rateLimited', `${name} gives no more: the ${what} are used up.`, nextDayStart(now, zone));
}

function readNotice(value: unknown): ProviderRefusal {
  const notice = z.object({ detail: z.string() }).safeParse(value);
  if (!notice.success) return unknownShape(name, 'there is no list of rows');
  return /token|permission|auth|credential/i.test(notice.data.detail)
    ? refused('badKey', `${name} does not accept this token; check NEWSTAPE_TIINGO_TOKEN.`)
    : refused('notCovered', `${name} does not have this symbol.`);
}
