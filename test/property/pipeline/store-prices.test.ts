import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { deriveStalePrices } from '../../../server/pipeline/derive-stale-prices.ts';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { closeDatabase, type Database } from '../../../server/store/open-database.ts';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { ReceivedPrices } from '../../../shared/schemas/received-prices.ts';
import { type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { openPriceDatabase, priceStoring } from '../../support/price-database.ts';

const hynix = instrumentId('KRX:000660');
const calendar = shippedCalendars(mic('XKRX'));
if (!calendar) throw new Error('the calendar of Korea is gone');
const kospi = instrumentId('KRX:KS11');
const days = Array.from({ length: 130 }, (_, day) => addDays(sessionDate('2023-10-04'), day));
const allSessions = days.filter((day) => calendar.isSession(day));
const sessions = allSessions.slice(-26);
const firstMorning = instantUtc(`${sessions[0]}T00:00:00.000Z`);

/** Few prices, so that readings repeat and sources go back to what they said; some leave prices out, some are halts. */
const barValues = fc.record({
  close: fc.constantFrom(100, 101, 130, 50),
  form: fc.constantFrom('full', 'full', 'closeOnly', 'halt', 'badRange'),
});
const reception = fc.record({
  /** Hours after the morning of the first session: some bars are provisional then. Often the same, so that fetches of one moment differ. */
  hours: fc.oneof(fc.constantFrom(0, 200, 800), fc.integer({ min: 0, max: 24 * 45 })),
  of: fc.constantFrom(hynix, hynix, hynix, kospi),
  source: fc.constantFrom('one', 'one', 'one', 'two'),
  first: fc.nat(sessions.length - 1),
  bars: fc.array(barValues, { minLength: 1, maxLength: 12 }),
  fault: fc.boolean(),
});

function barOf(at: number, { close, form }: { close: number; form: string }): PriceBar {
  const session = sessions[at] ?? sessionDate('2024-02-01');
  if (form === 'halt') return { sessionDate: session, open: null, high: null, low: null, close, volume: 0 };
  if (form === 'closeOnly') {
    return { sessionDate: session, open: null, high: null, low: null, close, volume: null };
  }
  const high = form === 'badRange' ? close - 2 : close + 1;
  return { sessionDate: session, open: close, high, low: close - 1, close, volume: 1000 + close };
}

function headOf(of: InstrumentId, sourceId: string) {
  const currency = of === kospi ? ('pt' as const) : ('KRW' as const);
  return { instrumentId: of, mic: mic('XKRX'), currency, sourceId, adjustmentBasis: 'none' as const };
}

/** The months before, so that moves are measured against what is usual and against the index. */
function historyOf(of: InstrumentId): Reception {
  const bars = allSessions.slice(0, -26).map((session, at) => {
    const close = 100 + ((at * at) % 3);
    return { sessionDate: session, open: close, high: close + 1, low: close - 1, close, volume: 1000 };
  });
  return { received: { ...headOf(of, 'one'), bars }, fetchedAt: firstMorning };
}

interface Reception {
  readonly received: ReceivedPrices;
  readonly fetchedAt: InstantUtc;
}

function receptionOf({
  hours,
  of,
  source,
  first,
  bars,
  fault,
}: typeof reception extends fc.Arbitrary<infer One> ? One : never): Reception {
  const fetchedAt = instantUtc(Date.parse(firstMorning) + hours * 3_600_000);
  const given = bars.map((bar, at) => barOf(first + at, bar)).slice(0, sessions.length - first);
  const past = given.filter((bar) => bar.sessionDate <= fetchedAt.slice(0, 10));
  const [one] = past;
  return {
    fetchedAt,
    received: {
      ...headOf(of, source),
      bars: past,
      faults:
        fault && one ? [{ sessionDate: one.sessionDate, kind: 'duplicateSession', detail: 'Twice.' }] : [],
    },
  };
}

const tables = [
  'price_series',
  'price_bar_month',
  'price_fault',
  'session_bar_month',
  'session_move',
  'price_event_month',
  'price_derivation',
] as const;

async function rowsOf(database: Database): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await database.selectFrom(table).selectAll().execute();
    dump[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}

async function store(database: Database, receptions: readonly Reception[]): Promise<void> {
  for (const { received, fetchedAt } of receptions) {
    await storePriceSeries(priceStoring(database), received, fetchedAt);
  }
  await deriveStalePrices(priceStoring(database));
}

const someReceptions = fc
  .array(reception, { minLength: 1, maxLength: 6 })
  .map((all) => [historyOf(hynix), historyOf(kospi), ...all.map(receptionOf)]);

describe('stored prices', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openPriceDatabase();
  });
  afterAll(() => closeDatabase(database));

  async function rowsAfter(receptions: readonly Reception[]): Promise<Record<string, string[]>> {
    for (const table of tables.toReversed()) await database.deleteFrom(table).execute();
    await store(database, receptions);
    return rowsOf(database);
  }

  it('are the same rows, raw and derived, in whichever order bars and revisions arrive', async () => {
    const shuffled = someReceptions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, other]) => {
        expect(await rowsAfter(other)).toEqual(await rowsAfter(all));
      }),
      { numRuns: 25 },
    );
  });

  it('stay as they are when the same arrives again, and when all is derived anew', async () => {
    await fc.assert(
      fc.asyncProperty(someReceptions, async (receptions) => {
        const rows = await rowsAfter(receptions);
        for (const { received, fetchedAt } of receptions) {
          const again = await storePriceSeries(priceStoring(database), received, fetchedAt);
          expect(again).toMatchObject({ added: 0, revised: 0, changedSessions: [] });
        }
        await database.updateTable('price_derivation').set({ version: 0 }).execute();
        expect(await deriveStalePrices(priceStoring(database))).toContain(hynix);
        expect(await rowsOf(database)).toEqual(rows);
      }),
      { numRuns: 12 },
    );
  });
});
