import * as z from 'zod';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { localDateOf, type TimeZone } from '../../../shared/units/zoned-time.ts';
import { unknownShape } from './json-body.ts';
import type {
  LeftOutRow,
  NoPrices,
  ProviderRefusal,
  SeriesReading,
  SessionSpan,
  StatedSplit,
} from './price-provider.ts';
import { ascendingBars, receivedBar } from './received-bar.ts';

const name = 'Yahoo';

const PriceSchema = z
  .number()
  .nullish()
  .transform((value) => (value == null ? null : shortestSingle(value)));

const QuoteSchema = z.object({
  date: z.date(),
  open: PriceSchema,
  high: PriceSchema,
  low: PriceSchema,
  close: PriceSchema,
  volume: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
});

const MetaSchema = z.object({ currency: z.string().nullish(), instrumentType: z.string().nullish() });

const ChartSchema = z.object({
  meta: MetaSchema,
  quotes: z.array(z.unknown()),
  events: z.object({ splits: z.array(z.unknown()).optional() }).optional(),
});

const SplitSchema = z.object({
  date: z.date(),
  numerator: z.number().positive(),
  denominator: z.number().positive(),
});

/**
 * Reads a chart as yahoo-finance2 hands it over: one quote a session, dated by the moment at which the session opened, the
 * one of a running session by that of its last trade. A quote of nulls is a session that Yahoo has nothing of.
 */
export function readYahooChart(
  chart: unknown,
  zone: TimeZone,
  { from, to }: SessionSpan,
): SeriesReading | NoPrices | ProviderRefusal {
  const read = ChartSchema.safeParse(chart);
  if (!read.success) return unknownShape(name, read.error.issues[0]?.path.join('.') ?? 'no chart');
  const { meta, quotes, events } = read.data;
  const bars: PriceBar[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const cells of quotes) {
    const quote = QuoteSchema.safeParse(cells);
    if (!quote.success) {
      leftOut.push({
        subject: 'a quote',
        detail: `its ${quote.error.issues[0]?.path.join('.')} is not a number`,
        sessionDate: null,
      });
      continue;
    }
    const date = localDateOf(instantUtc(quote.data.date.getTime()), zone);
    if (date < from || date > to) continue;
    const bar = receivedBar(date, quote.data);
    if (typeof bar === 'string')
      leftOut.push({ subject: date, detail: bar, sessionDate: quote.data.close === null ? null : date });
    else bars.push(bar);
  }
  if (bars.length === 0)
    return { outcome: 'noData', sentence: `${name} has no prices from ${from} to ${to}.` };
  const splits = (events?.splits ?? []).flatMap((cells) => statedSplit(cells, zone));
  return {
    outcome: 'bars',
    currency: currencyOf(meta),
    bars: ascendingBars(bars),
    splits,
    leftOut,
    note: null,
  };
}

/** An index is in points, whatever Yahoo calls its currency. */
function currencyOf({ currency, instrumentType }: z.infer<typeof MetaSchema>): string | null {
  return instrumentType === 'INDEX' ? 'pt' : (currency ?? null);
}

function statedSplit(cells: unknown, zone: TimeZone): StatedSplit[] {
  const split = SplitSchema.safeParse(cells);
  if (!split.success) return [];
  const { date, numerator, denominator } = split.data;
  return [{ sessionDate: localDateOf(instantUtc(date.getTime()), zone), ratio: numerator / denominator }];
}

/**
 * Yahoo keeps prices in single precision and writes them in double: 594.91 arrives as 594.9099731445312. This gives the
 * shortest decimal that is the same single, so nothing is lost; a number that is no single stays as it is.
 */
export function shortestSingle(value: number): number {
  if (Math.fround(value) !== value) return value;
  for (let digits = 1; digits < 9; digits += 1) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return value;
}
