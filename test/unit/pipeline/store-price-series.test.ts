import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { adjustPrices } from '../../../server/pipeline/adjust-prices.ts';
import { deriveStalePrices } from '../../../server/pipeline/derive-stale-prices.ts';
import { RefusedPricesError } from '../../../server/pipeline/refused-prices-error.ts';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { instrumentReply } from '../../../server/store/instruments.repository.ts';
import { closeDatabase, type Database } from '../../../server/store/open-database.ts';
import { priceSeriesOf } from '../../../server/store/price-bars.repository.ts';
import { storedSeries } from '../../../server/store/price-series.repository.ts';
import { priceSeriesReply } from '../../../server/store/session-bars.repository.ts';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { ReceivedPrices } from '../../../shared/schemas/received-prices.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { openPriceDatabase, priceStoring } from '../../support/price-database.ts';

const hynix = instrumentId('KRX:000660');
const kospi = instrumentId('KRX:KS11');
const later = instantUtc('2024-03-01T00:00:00.000Z');
const calendar = shippedCalendars(mic('XKRX'));
const days = Array.from({ length: 31 }, (_, day) => addDays(sessionDate('2024-01-02'), day));
const sessions = days.filter((day) => calendar?.isSession(day));

function bar(date: string, close: number, more: Partial<PriceBar> = {}): PriceBar {
  const at = { sessionDate: sessionDate(date), open: close, high: close + 1, low: close - 1, close };
  return { ...at, volume: 1000, ...more };
}

function received(bars: readonly PriceBar[], more: Partial<ReceivedPrices> = {}): ReceivedPrices {
  return {
    ...{ instrumentId: hynix, mic: mic('XKRX'), currency: 'KRW', sourceId: 'one', adjustmentBasis: 'none' },
    bars: [...bars],
    ...more,
  };
}

const steady = sessions.map((session, at) => bar(session, 100 + (at % 3)));
let database: Database;
const opened: Database[] = [];
const store = (prices: ReceivedPrices, fetchedAt = later) =>
  storePriceSeries(priceStoring(database), prices, fetchedAt);
const refusal = (prices: ReceivedPrices) => store(prices).catch((error: unknown) => error);

beforeEach(async () => {
  database = await openPriceDatabase();
  opened.push(database);
});
afterAll(async () => {
  for (const one of opened) await closeDatabase(one);
});

describe('received prices', () => {
  it('are counted, and the same again adds nothing', async () => {
    expect(await store(received(steady))).toMatchObject({
      ...{ added: steady.length, revised: 0, unchanged: 0, provisional: 0, changedSessions: sessions },
    });
    expect(await store(received(steady.slice(3)), instantUtc('2024-03-02T00:00:00.000Z'))).toEqual({
      ...{ added: 0, revised: 0, unchanged: steady.length - 3, provisional: 0, changedSessions: [] },
    });
    expect((await priceSeriesOf(database, hynix))?.bars).toEqual(steady);
  });

  it('lose nothing where the source falls silent', async () => {
    await store(received(steady));
    expect(await store(received([]))).toMatchObject({ added: 0, changedSessions: [] });
    const closes = steady.map(({ close, sessionDate: date }) =>
      bar(date, close, { open: null, high: null, low: null, volume: null }),
    );
    expect(await store(received(closes))).toMatchObject({ changedSessions: [] });
    expect((await priceSeriesOf(database, hynix))?.bars).toEqual(steady);
  });

  it('are provisional until the session is closed and the delay of the source is over', async () => {
    const delay = { kind: 'afterClose', minutes: 20 } as const;
    const [first, second] = [bar('2024-01-22', 100), bar('2024-01-23', 104)];
    // Seoul closes at 15:30, which is 06:30 UTC.
    const early = instantUtc('2024-01-23T06:49:59.999Z');
    expect(await store(received([first, second], { delay }), early)).toMatchObject({
      added: 2,
      provisional: 1,
    });
    const shown = await priceSeriesReply(database, hynix, {}, early);
    expect(shown).toMatchObject({
      close: [100, 104],
      provisionalFrom: '2024-01-23',
      lastSession: '2024-01-22',
    });
    expect((await priceSeriesOf(database, hynix))?.bars).toEqual([first]);

    const final = bar('2024-01-23', 105);
    const closed = instantUtc('2024-01-23T06:50:00.000Z');
    expect(await store(received([final], { delay }), closed)).toEqual({
      ...{ added: 0, revised: 1, unchanged: 0, provisional: 0, changedSessions: ['2024-01-23'] },
    });
    const settled = await priceSeriesReply(database, hynix, {}, closed);
    expect(settled).toMatchObject({ close: [100, 105], lastSession: '2024-01-23' });
    expect(settled).not.toHaveProperty('provisionalFrom');
    expect(await priceSeriesReply(database, hynix, {}, early)).toMatchObject({ close: [100, 104] });
  });

  it('of a source that is final on the next session are provisional over a weekend', async () => {
    const delay = { kind: 'nextSession', at: '13:00' } as const;
    const friday = received([bar('2024-01-19', 100)], { delay });
    expect(await store(friday, instantUtc('2024-01-22T03:59:59.999Z'))).toMatchObject({ provisional: 1 });
    expect(await store(friday, instantUtc('2024-01-22T04:00:00.000Z'))).toMatchObject({ provisional: 0 });
  });

  it('are refused in another currency, of nobody, and adjusted otherwise than what stays beside them', async () => {
    await store(received(steady));
    const dollars = await refusal(received(steady, { currency: 'USD' }));
    expect(dollars).toBeInstanceOf(RefusedPricesError);
    expect(String(dollars)).toContain('are in USD, but it is traded in KRW');
    const nobody = await refusal(received(steady, { instrumentId: instrumentId('KRX:999999') }));
    expect(String(nobody)).toContain('is not among the instruments');
    const mixed = await refusal(received(steady.slice(-3), { adjustmentBasis: 'split' }));
    expect(String(mixed)).toContain('adjusted otherwise (split) than those kept from 2024-01-02');
    await store(received(steady, { adjustmentBasis: 'split', hours: 'regular' }));
    await store(received(steady.slice(-1), { adjustmentBasis: 'unknown' }));
    expect(await storedSeries(database, hynix)).toMatchObject([
      { adjustmentBasis: 'split', hours: 'regular' },
    ]);
  });

  it('keep what was wrong in them, so that it is flagged whenever they are derived', async () => {
    const [, twice] = sessions;
    if (!twice) throw new Error('no sessions');
    const detail = 'Line 3 and line 4 give 100 and 101.';
    await store(received(steady, { faults: [{ sessionDate: twice, kind: 'duplicateSession', detail }] }));
    const flagged = async () =>
      (await priceSeriesReply(database, hynix, {}, later))?.events.filter(
        ({ kind }) => kind === 'duplicateSession',
      );
    expect(await flagged()).toMatchObject([{ sessionDate: twice, reason: detail, resolution: 'open' }]);
    await database.updateTable('price_derivation').set({ version: 0 }).execute();
    expect(await deriveStalePrices(priceStoring(database))).toEqual([hynix]);
    expect(await flagged()).toHaveLength(1);
    expect(await deriveStalePrices(priceStoring(database))).toEqual([]);
  });

  it('of an index leave what is measured against it to be derived again', async () => {
    await store(received(steady));
    const index = received(steady, { instrumentId: kospi, currency: 'pt' });
    await store(index);
    expect(await deriveStalePrices(priceStoring(database))).toEqual([hynix]);
    await store(index);
    expect(await deriveStalePrices(priceStoring(database))).toEqual([]);
  });

  it('of an index do so from the first session on that another source has otherwise', async () => {
    await store(received(steady));
    const index = received(steady.slice(0, -1), { instrumentId: kospi, currency: 'pt' });
    await store(index);
    await deriveStalePrices(priceStoring(database));
    await store({ ...index, sourceId: 'two', bars: steady.slice(-1) });
    const derivations = await database.selectFrom('price_derivation').selectAll().execute();
    expect(derivations).toContainEqual(
      expect.objectContaining({ instrumentId: hynix, staleFrom: sessions[0] }),
    );
  });

  it('of one fetch that contradict each other stand in the same order, whichever came first', async () => {
    const two = [received([bar('2024-01-22', 100)]), received([bar('2024-01-22', 101)])];
    const before = instantUtc('2024-02-01T00:00:00.000Z');
    const shown: unknown[] = [];
    for (const order of [two, two.toReversed()]) {
      database = await openPriceDatabase();
      opened.push(database);
      for (const prices of order) await store(prices);
      shown.push([
        (await priceSeriesReply(database, hynix, {}, before))?.close,
        (await priceSeriesReply(database, hynix, {}, later))?.close,
      ]);
    }
    expect(shown).toEqual([
      [[100], [101]],
      [[100], [101]],
    ]);
  });

  it('were given twice from the fetch on that gave them so, where an earlier one turns up', async () => {
    const day = sessionDate('2024-01-22');
    const faults = [{ sessionDate: day, kind: 'duplicateSession' as const, detail: 'Twice.' }];
    await store(received([bar(day, 100)], { faults }));
    const events = async () => (await priceSeriesReply(database, hynix, {}, early))?.events;
    const early = instantUtc('2024-02-01T00:00:00.000Z');
    expect(await events()).toMatchObject([{ kind: 'duplicateSession' }]);
    await store(received([bar(day, 100)]), early);
    expect(await events()).toEqual([]);
  });

  it('of one fetch stay as they were revised where an index made all of them stale between', async () => {
    await store(received(steady), instantUtc('2024-02-20T00:00:00.000Z'));
    const revised = steady.slice(0, 5).map((one) => bar(one.sessionDate, one.close + 1));
    await store(received(revised));
    await store(received(steady.slice(0, 1), { instrumentId: kospi, currency: 'pt' }));
    await store(received([bar('2024-02-02', 100)]));
    const closes = (await priceSeriesReply(database, hynix, {}, later))?.close.slice(0, 5);
    expect(closes).toEqual(revised.map(({ close }) => close));
  });
});

describe('a decision about a session', () => {
  const halved = sessions.map((session, at) => bar(session, at < 10 ? 100 : 50));
  const splitDay = sessions[10] ?? sessionDate('2024-01-16');
  const decide = (action: 'split' | 'accept' | 'exclude' | 'withdraw', madeAt = '2024-03-02T00:00:00.000Z') =>
    adjustPrices(
      priceStoring(database),
      {
        ...{ instrumentId: hynix, sessionDate: splitDay, action, ratio: action === 'split' ? 2 : null },
        ...{ reason: 'A test', madeBy: 'operator', dryRun: false },
      },
      instantUtc(madeAt),
    );
  const flags = async (at: string) =>
    (
      await priceSeriesReply(
        database,
        hynix,
        { asOf: instantUtc(at) },
        instantUtc('2024-04-01T00:00:00.000Z'),
      )
    )?.events
      .filter(({ kind }) => kind === 'suspectedSplit')
      .map(({ resolution }) => resolution);

  it('is known from when it was made until it is taken back', async () => {
    await store(received(halved));
    expect(await decide('split')).toMatchObject({
      step: { returnBefore: -0.5, returnAfter: 0 },
      warnings: [],
    });
    await decide('withdraw', '2024-03-03T00:00:00.000Z');
    expect(await flags('2024-03-01T12:00:00.000Z')).toEqual(['open']);
    expect(await flags('2024-03-02T12:00:00.000Z')).toEqual(['adjusted']);
    expect(await flags('2024-03-03T12:00:00.000Z')).toEqual(['open']);
    const asOf = instantUtc('2024-03-02T12:00:00.000Z');
    expect((await priceSeriesOf(database, hynix, asOf))?.adjustments).toMatchObject([
      { action: 'split', ratio: 2 },
    ]);
    expect(await priceSeriesOf(database, hynix)).not.toHaveProperty('adjustments');
  });

  it('makes the change of the newest session one over the split', async () => {
    await store(received(halved.slice(0, 11)));
    const change = async () => (await instrumentReply(database, hynix))?.last?.change;
    expect(await change()).toBeNull();
    await decide('split');
    expect(await change()).toBe(0);
  });

  it('holds for bars that come later, and gives way to a newer one', async () => {
    await store(received(halved.slice(0, -2)));
    await decide('accept');
    await store(received(halved), instantUtc('2024-03-05T00:00:00.000Z'));
    expect(await flags('2024-03-31T00:00:00.000Z')).toEqual(['accepted']);
    await decide('split', '2024-03-06T00:00:00.000Z');
    await decide('split', '2024-03-06T00:00:00.000Z');
    expect(await flags('2024-03-31T00:00:00.000Z')).toEqual(['adjusted']);
    expect(await flags('2024-03-05T12:00:00.000Z')).toEqual(['accepted']);
    const rows = await database.selectFrom('price_adjustment').select('withdrawnAt').execute();
    expect(rows.filter((row) => row.withdrawnAt === null)).toHaveLength(1);
    expect(rows).toHaveLength(3);
  });
});
