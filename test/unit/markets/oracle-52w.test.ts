import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { detectPriceEvents } from '../../../server/markets/price-events.ts';
import { readPriceCsv } from '../../../server/sources/price-csv.ts';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';

const AnswersSchema = z.object({
  input: z.object({ sha256: z.string() }),
  expected: z.record(
    z.string(),
    z.object({ n: z.int(), days: z.array(z.string()), first_crossing_days: z.array(z.string()) }),
  ),
});

function answers(file: string) {
  return AnswersSchema.parse(
    JSON.parse(readFileSync(new URL(`../../oracle/${file}`, import.meta.url), 'utf8')),
  );
}

/** Name of one answer, such as `52w_high__field_close__window_1y`, for each side, field and window. */
const cases = (['252td', '364d', '1y'] as const).flatMap((window) =>
  (['intraday', 'close'] as const).flatMap((field) =>
    (['high', 'low'] as const).map((side) => ({
      window,
      field,
      side,
      name: `52w_${side}__field_${field === 'close' ? 'close' : side}__window_${window}`,
    })),
  ),
);

function flags(series: PriceSeries, of: (typeof cases)[number], from: string, to: string) {
  const calendar = series.mic === 'XKRX' ? calendarOf('XKRX') : null;
  const events = detectPriceEvents(series, calendar, { window: of.window, fields: [of.field] }).filter(
    (event) => event.kind === `${of.side}52w` && event.sessionDate >= from && event.sessionDate <= to,
  );
  return {
    n: events.length,
    days: events.map((event) => event.sessionDate),
    first_crossing_days: events.filter((event) => event.firstCrossing).map((event) => event.sessionDate),
  };
}

describe('52-week flags of SK hynix, 2019 to 2022', () => {
  const expected = answers('krx_52w_dev.json').expected;
  const series = bundledSeries('KRX-000660');

  it('has an answer for each definition', () => {
    expect(Object.keys(expected).sort()).toEqual(cases.map((one) => one.name).sort());
  });

  it.each(cases)('$name', (one) => {
    expect(flags(series, one, '2019-01-01', '2022-12-31')).toEqual(expected[one.name]);
  });
});

describe('52-week flags of Google, 2004 to June 2006', () => {
  const { expected, input } = answers('goog_52w_to_2006-06.json');
  const text = readFileSync(new URL('../../oracle/inputs/goog_daily_2004_2008.csv', import.meta.url), 'utf8');
  const series: PriceSeries = {
    instrumentId: instrumentId('XNAS:GOOG'),
    mic: mic('XNAS'),
    currency: 'USD',
    sourceId: 'oracle',
    adjustmentBasis: 'unknown',
    bars: readPriceCsv(text).accepted,
  };

  it('reads the file that the answers were computed from', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(input.sha256);
  });

  it.each(cases)('$name', (one) => {
    expect(flags(series, one, '2004-01-01', '2006-06-30')).toEqual(expected[one.name]);
  });
});
