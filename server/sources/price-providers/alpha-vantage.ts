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
} from './price-provider.ts';
import { laterBy, nextDayStart } from './provider-day.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { priceSource } from './provider-sources.ts';
import { ascendingBars, receivedBar } from './received-bar.ts';
import { isUsLine, usSymbol } from './us-symbol.ts';

const name = 'Alpha Vantage';
const zone = 'America/New_York';

const RowSchema = z.object({
  '1. open': NumberCellSchema,
  '2. high': NumberCellSchema,
  '3. low': NumberCellSchema,
  '4. close': NumberCellSchema,
  '5. volume': NumberCellSchema,
});

const BodySchema = z.object({ 'Time Series (Daily)': z.record(z.string(), z.unknown()) });

/** What stands in an answer with status 200 that gives no prices. */
const NoticeSchema = z.object({
  Note: z.string().optional(),
  Information: z.string().optional(),
  'Error Message': z.string().optional(),
});

/**
 * Alpha Vantage's TIME_SERIES_DAILY: US lines as traded (not adjusted), of which a free key gets the last 100 sessions, 25
 * requests a day. Every refusal arrives with status 200. https://www.alphavantage.co/documentation/#daily
 */
export function alphaVantage({ key, address }: ProviderSettings): PriceProvider {
  return {
    id: 'alpha-vantage',
    source: priceSource('alpha-vantage'),
    access: {
      variable: 'NEWSTAPE_ALPHA_VANTAGE_KEY',
      kind: 'key',
      isSet: key !== null,
      how: 'https://www.alphavantage.co/support/#api-key',
      secrets: key === null ? [] : [key, encodeURIComponent(key)],
    },
    dailyBudget: { requests: 25, zone },
    requestsASession: null,
    // A free key may ask five times a minute.
    restMilliseconds: 12_000,
    robotsExemption: 'operatorsKey',
    adjustmentBasis: 'none',
    // Not said.
    hours: 'unknown',
    // "Updated at the end of each trading day", at no stated time: midnight, counted from the usual close.
    delay: { kind: 'afterClose', minutes: 480 },
    givesRunningSession: false,
    whyNot: (instrument) =>
      isUsLine(instrument)
        ? null
        : `${name} is asked for shares of US exchanges only, not for ${instrument.id}.`,
    readSeries: async ({ ask, now }, instrument, span) => {
      const reply = await ask({
        address: `${address ?? 'https://www.alphavantage.co'}/query?function=TIME_SERIES_DAILY&outputsize=compact&datatype=json&symbol=${encodeURIComponent(usSymbol(instrument.symbol, '-P-'))}&apikey=${encodeURIComponent(key ?? '')}`,
      });
      return reply.outcome === 'answered' ? readAlphaVantage(reply.text, span, now()) : reply;
    },
    readSession: null,
  };
}

/** Reads the body of a daily series: the bars within the span. `now` is when it came, for a refusal's time to come back. */
export function readAlphaVantage(
  text: string,
  { from, to }: SessionSpan,
  now: InstantUtc,
): SeriesReading | NoPrices | ProviderRefusal {
  const body = readJsonBody(text, name);
  if ('outcome' in body) return body;
  const series = BodySchema.safeParse(body.value);
  if (!series.success) return readNotice(body.value, now);
  const bars: PriceBar[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const [date, cells] of Object.entries(series.data['Time Series (Daily)'])) {
    const bar = readRow(date, cells);
    if (typeof bar === 'string')
      leftOut.push({
        subject: date.slice(0, 20),
        detail: bar,
        sessionDate: isSessionDate(date) ? date : null,
      });
    else bars.push(bar);
  }
  const given = ascendingBars(bars);
  const first = given[0];
  const wanted = given.filter(({ sessionDate }) => sessionDate >= from && sessionDate <= to);
  if (first === undefined || wanted.length === 0) {
    return { outcome: 'noData', sentence: `${name} has no prices from ${from} to ${to}.` };
  }
  const isShort = given.length >= 100 && first.sessionDate > from;
  const note = isShort
    ? `A free key gets the last 100 sessions only: nothing before ${first.sessionDate} came, which is too little for 52 weeks.`
    : null;
  return { outcome: 'bars', currency: null, bars: wanted, splits: [], leftOut, note };
}

function readRow(date: string, cells: unknown): PriceBar | string {
  const row = RowSchema.safeParse(cells);
  if (!isSessionDate(date)) return 'it is not named by a date';
  if (!row.success) return row.error.issues.map(({ message }) => message).join('; ');
  return receivedBar(date, {
    open: row.data['1. open'],
    high: row.data['2. high'],
    low: row.data['3. low'],
    close: row.data['4. close'],
    volume: row.data['5. volume'],
  });
}

/** An answer without a series. Its words are not repeated: they name the key. */
function readNotice(value: unknown, now: InstantUtc): NoPrices | ProviderRefusal {
  const notice = NoticeSchema.safeParse(value);
  if (!notice.success) return unknownShape(name, 'neither a daily series nor a notice');
  const { Note, Information, 'Error Message': error } = notice.data;
  const said = Note ?? Information;
  if (error !== undefined) {
    return /api ?key/i.test(error)
      ? refused('badKey', `${name} does not know this key; check NEWSTAPE_ALPHA_VANTAGE_KEY.`)
      : refused('notCovered', `${name} does not know this symbol.`);
  }
  if (said === undefined) return unknownShape(name, 'neither a daily series nor a notice');
  // The notice about too many requests at once names the daily limit as well: it is looked for first.
  if (/per (?:second|minute)|sparingly/i.test(said)) {
    return refused('rateLimited', `${name} asks for fewer requests at a time.`, laterBy(60_000, now));
  }
  if (/per day|rate limit|call frequency/i.test(said)) {
    return refused(
      'rateLimited',
      `${name} gives no more today: the key's daily requests are used up.`,
      nextDayStart(now, zone),
    );
  }
  if (/demo|api ?key/i.test(said)) {
    return refused('badKey', `${name} does not accept this key; check NEWSTAPE_ALPHA_VANTAGE_KEY.`);
  }
  if (/premium/i.test(said)) return refused('notCovered', `${name} gives this to paying customers only.`);
  return unknownShape(name, 'a notice that is not known here');
}
