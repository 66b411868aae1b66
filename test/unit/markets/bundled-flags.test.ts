import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectPriceEvents } from '../../../server/markets/price-events.ts';
import { priceFlagKinds } from '../../../shared/schemas/price-event.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';

const files = readdirSync(new URL('../../../server/demo/prices/', import.meta.url))
  .filter((name) => name.endsWith('.csv.gz'))
  .map((name) => name.replace('.csv.gz', ''));

/** All faults and halts that are known of the bundled prices; every other file has none. */
const known: Record<string, readonly (readonly [date: string, kind: string, value: number | null])[]> = {
  'KRX-001740': [['2025-09-19', 'missingSession', null]],
  'KRX-005930': [
    ['2018-04-30', 'halt', null],
    ['2018-05-02', 'halt', null],
    ['2018-05-03', 'halt', null],
  ],
  'KRX-035420': [
    ['2018-10-08', 'halt', null],
    ['2018-10-10', 'halt', null],
    ['2018-10-11', 'halt', null],
  ],
  'KRX-042700': [
    ['2022-04-01', 'halt', null],
    ['2022-04-04', 'halt', null],
    ['2022-04-05', 'halt', null],
    ['2022-04-06', 'suspectedSplit', 2],
  ],
  'KRX-KS11': [
    ['2022-01-03', 'missingSession', null],
    ['2022-05-09', 'missingSession', null],
  ],
  'US-SPX': [['2023-05-24', 'zeroVolume', null]],
};

describe('the faults of the bundled prices', () => {
  it('are looked for in all files', () => {
    expect(files).toHaveLength(19);
    expect(Object.keys(known).filter((file) => !files.includes(file))).toEqual([]);
  });

  it.each(files)('%s: each is flagged with its kind and date, and nothing else is', (file) => {
    const series = bundledSeries(file);
    const flags = detectPriceEvents(series, calendarOf(series.mic)).filter((event) =>
      priceFlagKinds.has(event.kind),
    );
    expect(flags.map((event) => [event.sessionDate, event.kind, event.value])).toEqual(known[file] ?? []);
    expect(
      flags.every((event) => event.resolution === 'open' && /^[A-Z].*\.$/.test(event.reason ?? '')),
    ).toBe(true);
  });
});
