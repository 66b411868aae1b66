import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../server/store/open-database.ts';
import {
  instrumentsWithPrices,
  priceSeriesOf,
  savePriceBars,
  savePriceSeriesHead,
} from '../../../../server/store/price-bars.repository.ts';
import { replacePriceEvents } from '../../../../server/store/price-events.repository.ts';
import { priceSeriesReply, replaceSessionBars } from '../../../../server/store/session-bars.repository.ts';
import type { StoredPriceBar } from '../../../../shared/schemas/price-bar.ts';
import type { PriceSeriesQuery } from '../../../../shared/schemas/price-series-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import {
  barsOf,
  closeOf,
  fetched,
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

    const closes = async (asOf?: typeof later) =>
      (await priceSeriesOf(database, hynix, asOf))?.bars.map((bar) => bar.close);

    it('come back as a series with its head', async () => {
      expect(await priceSeriesOf(database, hynix)).toEqual({
        instrumentId: hynix,
        mic: 'XKRX',
        currency: 'KRW',
        sourceId: 'prices',
        adjustmentBasis: 'split',
        bars: barsOf().map(({ sessionDate: date, open, high, low, close, volume }) => ({
          sessionDate: date,
          ...{ open, high, low, close, volume },
        })),
      });
      expect(await priceSeriesOf(database, samsung)).toBeNull();
      expect(await instrumentsWithPrices(database)).toEqual([hynix]);
    });

    it('are added only where they say something new', async () => {
      expect(await savePriceBars(database, barsOf('prices', { fetchedAt: later }))).toBe(0);
      expect(await savePriceBars(database, correction())).toBe(1);
      expect(await savePriceBars(database, correction())).toBe(0);
      const rows = await database.selectFrom('price_bar').selectAll().execute();
      expect(rows).toHaveLength(4);
    });

    it('are known from the close of their session, a correction from its fetch', async () => {
      await savePriceBars(database, correction());
      expect(await closes()).toEqual([137000, 141300, 142500]);
      expect(await closes(later)).toEqual([137000, 141300, 142500]);
      expect(await closes(justBefore)).toEqual([137000, 141300, 142600]);
      expect(await closes(closeOf(sessionDate('2024-01-19')))).toEqual([137000, 141300]);
      expect(await closes(instantUtc('2024-01-18T06:29:59.999Z'))).toBeUndefined();
    });

    it('read alike in whichever order they arrive', async () => {
      const early = correction({ fetchedAt: instantUtc('2024-01-30T00:00:00.000Z'), close: 142400 });
      await savePriceBars(database, correction());
      await savePriceBars(database, early);
      expect(await closes()).toEqual([137000, 141300, 142500]);
      expect(await closes(justBefore)).toEqual([137000, 141300, 142600]);
      expect(await closes(instantUtc('2024-01-31T00:00:00.000Z'))).toEqual([137000, 141300, 142400]);
    });

    it('keep both where one fetch tells two prices, the second last', async () => {
      await savePriceBars(database, correction({ fetchedAt: fetched }));
      expect(await closes()).toEqual([137000, 141300, 142500]);
    });

    it('make no series while they are provisional', async () => {
      const head = { instrumentId: samsung, sourceId: 'prices', adjustmentBasis: 'none' } as const;
      await savePriceSeriesHead(database, head);
      const [bar] = barsOf('prices', { instrumentId: samsung, state: 'provisional' });
      if (bar) await savePriceBars(database, [bar]);
      expect(await priceSeriesOf(database, samsung)).toBeNull();
      if (bar) await savePriceBars(database, [{ ...bar, state: 'final', fetchedAt: later }]);
      expect((await priceSeriesOf(database, samsung))?.bars).toHaveLength(1);
    });

    it('are taken from the source that reaches furthest', async () => {
      const head = { instrumentId: hynix, sourceId: 'own-prices', adjustmentBasis: 'none' } as const;
      await savePriceSeriesHead(database, head);
      await savePriceBars(database, barsOf('own-prices').slice(0, 2));
      expect((await priceSeriesOf(database, hynix))?.sourceId).toBe('prices');
      const next = { sessionDate: sessionDate('2024-01-23') };
      await savePriceBars(database, barsOf('own-prices', next).slice(2));
      expect((await priceSeriesOf(database, hynix))?.sourceId).toBe('own-prices');
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
      await savePriceBars(database, correction());
      const corrected = sessionBarsOf({ '2024-01-22': { close: 142500 } });
      const events = [priceEventOf('2024-01-19', { kind: 'move', value: 0.0314 })];
      await replaceSessionBars(database, hynix, corrected, closeOf);
      await replacePriceEvents(database, hynix, events);
      expect(await reply()).toMatchObject({ close: [137000, 141300, 142500], events });
      expect(await reply({ asOf: justBefore })).toMatchObject({
        close: [137000, 141300, 142600],
        events: [priceEventOf('2024-01-22')],
      });
      expect(await replaceSessionBars(database, hynix, corrected, closeOf)).toBe(false);
      expect(await replacePriceEvents(database, hynix, events)).toBe(false);
      const rows = await database.selectFrom('session_bar').select('sessionDate').execute();
      expect(rows.filter((row) => row.sessionDate === monday)).toHaveLength(2);
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
