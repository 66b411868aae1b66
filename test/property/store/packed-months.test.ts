import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMonth, unpackMonth } from '../../../server/store/packed-month.ts';
import { packReadings, unpackReadings } from '../../../server/store/price-bar-months.ts';
import { packEvents, unpackEvents } from '../../../server/store/price-event-months.ts';
import { packBars, unpackBars } from '../../../server/store/session-bar-months.ts';
import { wholeInstant } from '../../../server/store/short-instant.ts';
import type { PriceBarRow, PriceEventRow, SessionBarRow } from '../../../server/store/tables.ts';
import { PriceEventKindSchema } from '../../../shared/schemas/price-event.ts';

const month = '2024-03';
const day = fc.integer({ min: 1, max: 31 });
/** Mostly each once, as a month that nobody revised has them. */
const sessions = fc
  .oneof(fc.uniqueArray(day, { minLength: 1, maxLength: 31 }), fc.array(day, { minLength: 1, maxLength: 40 }))
  .map((days) =>
    days.sort((one, other) => one - other).map((date) => `${month}-${String(date).padStart(2, '0')}`),
  );

const price = fc
  .integer({ min: 0, max: 100_000_000 })
  .chain((whole) =>
    fc.constantFrom(1, 10, 100, 10_000, 1_000_000, 100_000_000).map((scale) => whole / scale),
  );
/** Prices, volumes, and whatever else a number can be. */
const anyNumber = fc.oneof(
  price,
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1e45, 2 ** 50, 2 ** 53, 0.1 + 0.2, Number.MIN_VALUE, -Number.MAX_VALUE),
);
const orMissing = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const instant = fc
  .date({ min: new Date('1960-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** Instants as they are kept, and texts that are nearly such. */
const nearInstant = fc
  .tuple(
    fc.constantFrom('2024-03-01', '2024-03-31', '2024-02-29', '1970-01-01', '2024-02-30', '-00001-01', ''),
    fc.constantFrom(
      'T06:30:00.000Z',
      'T00:00:00.000Z',
      'T24:00:00.000Z',
      'T06:30:00.0000',
      'T06:30:00Z',
      't06:30:00.000z',
    ),
  )
  .map(([date, time]) => `${date}${time}`);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  nearInstant,
  fc.constantFrom('', '2024-03', '2024-03-01', 'final'),
);

/** Prices in won go in steps of a tick, and so do values near it. */
const inTicks = fc.constantFrom(5, 10, 0.05, 500, 1_000, 86_400_000, 2 ** 40).map((tick) => ({
  kind: 'numbers' as const,
  value: orMissing(fc.integer({ min: -1_000, max: 10_000 }).map((ticks) => (ticks === 0 ? 0 : ticks * tick))),
}));
const columnsOf = fc.oneof(
  inTicks,
  fc.record({ kind: fc.constant('numbers' as const), value: fc.constant(orMissing(anyNumber)) }),
  fc.record({ kind: fc.constant('texts' as const), value: fc.constant(orMissing(anyText)) }),
);

/** Some sessions with as many values for each of some columns. */
const packedColumns = sessions.chain((dates) =>
  fc.tuple(
    fc.constant(dates),
    fc.array(
      columnsOf.chain(({ kind, value }) =>
        fc
          .array<number | string | null>(value, { minLength: dates.length, maxLength: dates.length })
          .map((values) => ({ kind, values })),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  ),
);

const reading: fc.Arbitrary<Omit<PriceBarRow, 'sessionDate' | 'revision'>> = fc.record({
  ...{ instrumentId: fc.constant('KRX:000660'), sourceId: fc.constant('prices') },
  ...{ open: orMissing(price), high: orMissing(price), low: orMissing(price), close: price },
  ...{ volume: orMissing(anyNumber), state: fc.constantFrom('final', 'provisional') },
  ...{ fetchedAt: instant, knownAt: instant, confirmedAt: orMissing(instant), change: orMissing(anyNumber) },
  ...{ basePrice: orMissing(price), listedShares: orMissing(anyNumber), marketValue: orMissing(anyNumber) },
});

const flag = fc.constantFrom(0, 1);
const bar: fc.Arbitrary<Omit<SessionBarRow, 'sessionDate'>> = fc.record({
  ...{ instrumentId: fc.constant('KRX:000660'), knownAt: fc.oneof(instant, fc.constant('')) },
  ...{ open: orMissing(price), high: orMissing(price), low: orMissing(price), close: anyNumber },
  ...{ volume: orMissing(price), halted: flag, suspectedSplit: flag, missingBefore: fc.nat() },
  ...{ high52w: orMissing(price), low52w: orMissing(price), moveDeviations: orMissing(anyNumber) },
  ...{ moved: orMissing(flag), usualVolume: orMissing(anyNumber) },
});

const event: fc.Arbitrary<Omit<PriceEventRow, 'sessionDate'>> = fc.record({
  ...{
    instrumentId: fc.constant('KRX:000660'),
    kind: fc.constantFrom(...PriceEventKindSchema.options),
    basis: fc.oneof(fc.constant('1y,close'), anyText),
  },
  ...{ value: orMissing(anyNumber), previousExtreme: orMissing(price), firstCrossing: orMissing(flag) },
  ...{ knownFrom: fc.oneof(fc.constant(''), instant), knownUntil: orMissing(instant) },
  ...{ reason: orMissing(anyText), resolution: orMissing(anyText) },
});

describe('what is packed', () => {
  it('comes back as it was, to the last bit, whatever numbers and texts a month has', () => {
    fc.assert(
      fc.property(packedColumns, ([dates, columns]) => {
        const bytes = packMonth(
          dates,
          columns.map(({ kind, values }, at) =>
            kind === 'numbers'
              ? { field: at + 2, numbers: values.map((value) => (typeof value === 'number' ? value : null)) }
              : { field: at + 2, texts: values.map((value) => (typeof value === 'string' ? value : null)) },
          ),
        );
        const packed = unpackMonth(month, bytes, dates.length);
        expect(packed.sessions).toEqual(dates);
        for (const [at, { kind, values }] of columns.entries())
          expect(kind === 'numbers' ? packed.numbers(at + 2) : packed.texts(at + 2)).toEqual(values);
        expect(packed.numbers(columns.length + 2)).toEqual(dates.map(() => null));
        expect(packed.texts(columns.length + 2)).toEqual(dates.map(() => null));
      }),
      { seed: 20240229, numRuns: 200 },
    );
  });

  it('are all readings of a month', () => {
    const readings = sessions.chain((dates) =>
      fc
        .array(reading, { minLength: dates.length, maxLength: dates.length })
        .map((rows) => rows.map((row, at) => ({ ...row, sessionDate: dates[at] ?? '', revision: at + 1 }))),
    );
    fc.assert(
      fc.property(readings, ([first, ...rest]) => {
        if (first === undefined) return;
        const packed = packReadings([first, ...rest]);
        const rows = [first, ...rest];
        expect(unpackReadings(packed)).toEqual(rows);
        expect(packed.readings).toBe(rows.length);
        expect(wholeInstant(packed.knownFrom)).toBe(rows.map(({ knownAt }) => knownAt).sort()[0]);
        const running = rows.filter(({ state }) => state === 'provisional');
        expect(packed.lastProvisional).toBe(running.at(-1)?.sessionDate ?? null);
        const finals = rows.filter(({ state }) => state === 'final').map(({ sessionDate }) => sessionDate);
        expect(packed.isRevised === 1).toBe(finals.some((date, at) => finals.indexOf(date) !== at));
      }),
      { seed: 20240229, numRuns: 200 },
    );
  });

  it('are all bars of a month', () => {
    const bars = sessions.chain((dates) =>
      fc
        .array(bar, { minLength: dates.length, maxLength: dates.length })
        .map((rows) => rows.map((row, at) => ({ ...row, sessionDate: dates[at] ?? '' }))),
    );
    fc.assert(
      fc.property(bars, ([first, ...rest]) => {
        if (first === undefined) return;
        const packed = packBars([first, ...rest]);
        const rows = [first, ...rest];
        expect(unpackBars(packed)).toEqual(rows);
        expect(wholeInstant(packed.knownFrom)).toBe(rows.map(({ knownAt }) => knownAt).sort()[0]);
      }),
      { seed: 20240229, numRuns: 200 },
    );
  });

  it('are all price events of a month', () => {
    const events = sessions.chain((dates) =>
      fc
        .array(event, { minLength: dates.length, maxLength: dates.length })
        .map((rows) => rows.map((row, at) => ({ ...row, sessionDate: dates[at] ?? '' }))),
    );
    fc.assert(
      fc.property(events, ([first, ...rest]) => {
        if (first !== undefined) expect(unpackEvents(packEvents([first, ...rest]))).toEqual([first, ...rest]);
      }),
      { seed: 20240229, numRuns: 200 },
    );
  });
});

describe('a damaged month', () => {
  it('is named, and no price of it is made up', () => {
    const bytes = packMonth([`${month}-01`], []);
    const damaged = { instrumentId: 'KRX:000660', month, bars: bytes, rows: 1 };
    expect(() => unpackBars(damaged)).toThrow('A packed 2024-03 is damaged: its field 2 lacks a value');
    expect(() => unpackBars({ ...damaged, rows: 2 })).toThrow(
      'A packed 2024-03 is damaged: it has not 2 days',
    );
  });
});
