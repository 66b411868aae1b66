import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../server/store/open-database.ts';
import { priceSeriesOf, savePriceBars } from '../../../../server/store/price-bars.repository.ts';
import { replacePriceEvents, writePriceEvents } from '../../../../server/store/price-events.repository.ts';
import {
  instrumentsWithPrices,
  type PriceSeriesHead,
  savePriceSeriesHead,
  storedSeries,
} from '../../../../server/store/price-series.repository.ts';
import {
  priceSeriesReply,
  replaceSessionBars,
  writeSessionBars,
} from '../../../../server/store/session-bars.repository.ts';
import type { StoredPriceBar } from '../../../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../../../shared/schemas/price-event.ts';
import type { PriceSeriesQuery } from '../../../../shared/schemas/price-series-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { addDays, sessionDate } from '../../../../shared/units/session-date.ts';
import { storedBars } from '../../../support/stored-bars.ts';
import { storedReadings } from '../../../support/stored-readings.ts';
import {
  barsOf,
  closeOf,
  fetched,
  headOf,
  hynix,
  priceEventOf,
  samsung,
  saveGround,
  savePrices,
  sessionBarsOf,
} from '../sample.ts';
import type { Backend } from './backend.ts';

const later = instantUtc('2024-02-05T00:00:00.000Z');
const justBefore = instantUtc('2024-02-04T23:59:59.999Z');
const monday = sessionDate('2024-01-22');

/** The last bar of the sample as a source gave it on 5 February: its close was corrected. */
function correction(more: Partial<StoredPriceBar> = {}): StoredPriceBar[] {
  return barsOf('prices', { fetchedAt: later, ...more })
    .slice(2)
    .map((bar) => ({ ...bar, close: 142500, ...more }));
}

export function priceContract(backend: () => Backend): void {
  describe('raw bars', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await saveGround(database);
      await savePrices(database);
    });

    const save = (bars: readonly StoredPriceBar[], more: Partial<PriceSeriesHead> = {}) =>
      savePriceBars(database, headOf(more), bars);
    const closes = async (asOf?: typeof later) =>
      (await priceSeriesOf(database, hynix, asOf))?.bars.map((bar) => bar.close);

    it('come back as a series with its head', async () => {
      expect(await priceSeriesOf(database, hynix)).toEqual({
        instrumentId: hynix,
        mic: 'XKRX',
        currency: 'KRW',
        sourceId: 'prices',
        adjustmentBasis: 'split',
        hours: 'unknown',
        sourceName: 'Name of prices',
        bars: barsOf().map(({ sessionDate: date, open, high, low, close, volume }) => ({
          sessionDate: date,
          ...{ open, high, low, close, volume },
        })),
      });
      expect(await priceSeriesOf(database, samsung)).toBeNull();
      expect(await instrumentsWithPrices(database)).toEqual([hynix]);
      expect(await storedSeries(database, hynix)).toMatchObject([
        { firstSession: '2024-01-18', lastSession: '2024-01-22', finalBars: 3, sourceName: 'Name of prices' },
      ]);
    });

    it('keep what the exchange states of a session', async () => {
      const exchange = { change: 1300, basePrice: 141300, listedShares: 728_002_365, marketValue: null };
      await save(correction().map((bar) => ({ ...bar, exchange })));
      const series = await priceSeriesOf(database, hynix);
      expect(series?.bars.map((bar) => bar.exchange)).toEqual([undefined, undefined, exchange]);
    });

    it('are added only where they say something new', async () => {
      const none = { added: 0, revised: 0, touched: [], fresh: [], changed: [] };
      expect(await save(barsOf('prices', { fetchedAt: later }))).toEqual({ ...none, unchanged: 3 });
      const corrected = { touched: [monday], fresh: [], changed: [monday] };
      expect(await save(correction())).toEqual({ added: 0, revised: 1, unchanged: 0, ...corrected });
      expect(await save(correction())).toEqual({ ...none, unchanged: 1 });
      const rows = await storedReadings(database);
      expect(rows).toHaveLength(4);
    });

    it('are known from the close of their session, a correction from its fetch', async () => {
      await save(correction());
      expect(await closes()).toEqual([137000, 141300, 142500]);
      expect(await closes(later)).toEqual([137000, 141300, 142500]);
      expect(await closes(justBefore)).toEqual([137000, 141300, 142600]);
      expect(await closes(closeOf(sessionDate('2024-01-19')))).toEqual([137000, 141300]);
      expect(await closes(instantUtc('2024-01-18T06:29:59.999Z'))).toBeUndefined();
    });

    it('read alike in whichever order they arrive', async () => {
      const early = correction({ fetchedAt: instantUtc('2024-01-30T00:00:00.000Z'), close: 142400 });
      await save(correction());
      await save(early);
      expect(await closes()).toEqual([137000, 141300, 142500]);
      // The sample itself was fetched on 1 February, after the one that arrived late and before the correction.
      expect(await closes(justBefore)).toEqual([137000, 141300, 142600]);
      expect(await closes(instantUtc('2024-01-31T00:00:00.000Z'))).toEqual([137000, 141300, 142400]);
    });

    it('go back where the source goes back to what it said first', async () => {
      await save(correction());
      const back = barsOf('prices', { fetchedAt: instantUtc('2024-02-07T00:00:00.000Z') }).slice(2);
      expect((await save(back)).changed).toEqual([monday]);
      expect(await closes()).toEqual([137000, 141300, 142600]);
      expect(await closes(instantUtc('2024-02-06T00:00:00.000Z'))).toEqual([137000, 141300, 142500]);
    });

    it('are not emptied by a reading that leaves prices or the volume out', async () => {
      const empty = { open: null, high: null, low: null, volume: null };
      const silent = barsOf('prices', { fetchedAt: later, ...empty });
      expect(await save(silent)).toMatchObject({ revised: 3, changed: [] });
      const before = barsOf().map(({ open, high, volume }) => ({ open, high, volume }));
      const series = await priceSeriesOf(database, hynix);
      expect(series?.bars.map(({ open, high, volume }) => ({ open, high, volume }))).toEqual(before);
      // Another close is another statement: prices of the old one do not belong to it.
      const other = silent.slice(2).map((bar) => ({ ...bar, close: 140000 }));
      await save(other.map((bar) => ({ ...bar, fetchedAt: instantUtc('2024-02-06T00:00:00.000Z') })));
      expect((await priceSeriesOf(database, hynix))?.bars[2]).toMatchObject({ close: 140000, high: null });
    });

    it('keep both where one fetch tells two prices, and use the one that sorts last', async () => {
      await save(correction({ fetchedAt: fetched }));
      const rows = await storedReadings(database);
      expect(rows).toHaveLength(4);
      expect(await closes()).toEqual([137000, 141300, 142600]);
    });

    it('make no series while they are provisional', async () => {
      const head = headOf({ instrumentId: samsung, adjustmentBasis: 'none' });
      await savePriceSeriesHead(database, head);
      const [bar] = barsOf('prices', { state: 'provisional' });
      if (!bar) throw new Error('no bar in the sample');
      await savePriceBars(database, head, [bar]);
      expect(await priceSeriesOf(database, samsung)).toBeNull();
      const final = await savePriceBars(database, head, [{ ...bar, state: 'final', fetchedAt: later }]);
      expect(final).toMatchObject({ revised: 1, fresh: [bar.sessionDate] });
      expect((await priceSeriesOf(database, samsung))?.bars).toHaveLength(1);
      // The final bar was known with its session, whatever was fetched before that.
      expect((await priceSeriesOf(database, samsung, fetched))?.bars).toHaveLength(1);
    });

    it('are taken from the source that reaches furthest', async () => {
      const head = headOf({ sourceId: 'own-prices', adjustmentBasis: 'none' });
      await savePriceSeriesHead(database, head);
      await savePriceBars(database, head, barsOf('own-prices').slice(0, 2));
      expect((await priceSeriesOf(database, hynix))?.sourceId).toBe('prices');
      const next = { sessionDate: sessionDate('2024-01-23') };
      await savePriceBars(database, head, barsOf('own-prices', next).slice(2));
      expect((await priceSeriesOf(database, hynix))?.sourceId).toBe('own-prices');
    });

    it('are taken from years of another source while few bars reach further by days', async () => {
      const head = headOf({ sourceId: 'own-prices', adjustmentBasis: 'none' });
      await savePriceSeriesHead(database, head);
      const [bar] = barsOf('own-prices');
      if (!bar) throw new Error('no bar in the sample');
      const sessions = Array.from({ length: 252 }, (_, days) => addDays(sessionDate('2023-05-10'), days));
      await savePriceBars(
        database,
        head,
        sessions.map((session) => ({ ...bar, sessionDate: session })),
      );
      expect(sessions.at(-1)).toBe('2024-01-16');
      expect((await priceSeriesOf(database, hynix))?.sourceId).toBe('own-prices');
      await database
        .updateTable('source')
        .set({ setAsideAt: later })
        .where('id', '=', 'own-prices')
        .execute();
      expect((await priceSeriesOf(database, hynix))?.sourceId).toBe('prices');
    });
  });

  describe('the price reply', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await saveGround(database);
      await savePrices(database);
    });

    const reply = (query: PriceSeriesQuery = {}, now = later) =>
      priceSeriesReply(database, hynix, query, now);

    it('has one entry of every column for each session', async () => {
      expect(await reply()).toEqual({
        instrumentId: hynix,
        mic: 'XKRX',
        currency: 'KRW',
        adjustmentBasis: 'split',
        source: { id: 'prices', name: 'Name of prices', attribution: null },
        asOf: later,
        firstSession: '2024-01-18',
        lastSession: '2024-01-22',
        dates: ['2024-01-18', '2024-01-19', '2024-01-22'],
        open: [136000, 139000, 145200],
        high: [138000, 142000, 145400],
        low: [135000, 138500, 141500],
        close: [137000, 141300, 142600],
        volume: [3_000_000, 5_000_000_000, null],
        high52w: [138000.1, 138000.1, 138000.1],
        low52w: [null, null, null],
        events: [priceEventOf('2024-01-22')],
      });
    });

    it('keeps to a range, and tells the whole span', async () => {
      const some = await reply({ from: sessionDate('2024-01-19'), to: sessionDate('2024-01-20') });
      expect(some).toMatchObject({
        dates: ['2024-01-19'],
        firstSession: '2024-01-18',
        lastSession: '2024-01-22',
        events: [],
      });
    });

    it('tells nothing that was not known: neither at asOf nor now', async () => {
      const asOf = instantUtc('2024-01-22T06:29:59.999Z');
      const known = ['2024-01-18', '2024-01-19'];
      expect(await reply({ asOf })).toMatchObject({
        asOf,
        dates: known,
        lastSession: '2024-01-19',
        events: [],
      });
      expect(await reply({}, asOf)).toMatchObject({ asOf, dates: known });
      expect(await reply({ asOf: later }, asOf)).toMatchObject({ asOf, dates: known });
      expect(await reply({ asOf: instantUtc('2024-01-01T00:00:00.000Z') })).toBeNull();
      expect(await priceSeriesReply(database, samsung, {}, later)).toBeNull();
    });

    it('has no prices of a halted session but its repeated close', async () => {
      await replaceSessionBars(database, hynix, sessionBarsOf({ '2024-01-19': { halted: true } }), closeOf);
      expect(await reply()).toMatchObject({
        open: [136000, null, 145200],
        high: [138000, null, 145400],
        low: [135000, null, 141500],
        close: [137000, 141300, 142600],
      });
    });

    it('shows a correction, and what it brought and took back, from its fetch only', async () => {
      await savePriceBars(database, headOf(), correction());
      const corrected = sessionBarsOf({ '2024-01-22': { close: 142500 } });
      const events: PriceEvent[] = [
        priceEventOf('2024-01-19', {
          kind: 'suspectedSplit',
          reason: 'Half of the close before.',
          resolution: 'open',
        }),
      ];
      const step = { moment: later, from: '' as const };
      const knownAt = (session: string) => closeOf(sessionDate(session));
      const laidBars = { steps: [{ ...step, items: corrected }], anew: false, knownAt };
      const laidEvents = { steps: [{ ...step, items: events }], anew: false, knownAt };
      expect(await writeSessionBars(database, hynix, laidBars)).toEqual([monday]);
      expect(await writePriceEvents(database, hynix, laidEvents)).toHaveLength(2);
      expect(await reply()).toMatchObject({ close: [137000, 141300, 142500], events });
      expect(await reply({ asOf: justBefore })).toMatchObject({
        close: [137000, 141300, 142600],
        events: [priceEventOf('2024-01-22')],
      });
      expect(await writeSessionBars(database, hynix, laidBars)).toEqual([]);
      expect(await writePriceEvents(database, hynix, laidEvents)).toEqual([]);
      const rows = await storedBars(database);
      expect(rows.filter((row) => row.sessionDate === monday)).toHaveLength(2);
    });

    it('ends with the session that still runs, and says from when it is provisional', async () => {
      const tuesday = sessionDate('2024-01-23');
      const noon = instantUtc('2024-01-23T03:00:00.000Z');
      const running = { sessionDate: tuesday, state: 'provisional', fetchedAt: noon, knownAt: noon } as const;
      await savePriceBars(database, headOf(), barsOf('prices', running).slice(2));
      expect(await reply()).toMatchObject({
        dates: ['2024-01-18', '2024-01-19', '2024-01-22', '2024-01-23'],
        close: [137000, 141300, 142600, 142600],
        high52w: [138000.1, 138000.1, 138000.1, null],
        lastSession: '2024-01-22',
        provisionalFrom: tuesday,
      });
      expect(await reply({ asOf: closeOf(monday) })).not.toHaveProperty('provisionalFrom');
    });

    it('takes the place of what was derived before where no raw bar changed', async () => {
      const derived = sessionBarsOf({ '2024-01-22': { high52w: 142000 } });
      await replaceSessionBars(database, hynix, derived, closeOf);
      await replacePriceEvents(database, hynix, []);
      expect(await reply({ asOf: closeOf(monday) })).toMatchObject({
        high52w: [138000.1, 138000.1, 142000],
        events: [],
      });
      await replaceSessionBars(database, hynix, derived.slice(0, 2), closeOf);
      expect(await reply()).toMatchObject({ lastSession: '2024-01-19' });
    });
  });
}
