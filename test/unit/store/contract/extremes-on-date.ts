import { beforeEach, describe, expect, it } from 'vitest';
import { BadCursorError } from '../../../../server/store/bad-cursor-error.ts';
import { extremesOnDate } from '../../../../server/store/extremes-on-date.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { replacePriceEvents, writePriceEvents } from '../../../../server/store/price-events.repository.ts';
import { replaceSessionBars } from '../../../../server/store/session-bars.repository.ts';
import type { MarketExtremesQuery } from '../../../../shared/schemas/market-extremes-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { closeOf, hynix, kospi, priceEventOf, samsung, saveGround, sessionBarsOf } from '../sample.ts';
import type { Backend } from './backend.ts';

const now = instantUtc('2024-02-10T00:00:00.000Z');
const monday = sessionDate('2024-01-22');

/** An extreme of that Monday. */
function extreme(more: Parameters<typeof priceEventOf>[1] = {}) {
  return priceEventOf(monday, {
    ...{ kind: 'high52w', basis: '1y,intraday', value: 145400, previousExtreme: 142000, firstCrossing: true },
    ...more,
  });
}

export function extremesContract(backend: () => Backend): void {
  describe('the 52-week extremes of a date', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await saveGround(database);
      for (const id of [hynix, samsung, kospi])
        await replaceSessionBars(database, id, sessionBarsOf(), closeOf);
      await replacePriceEvents(database, hynix, [extreme()]);
      await replacePriceEvents(database, samsung, [
        extreme({ instrumentId: samsung, value: 160000, firstCrossing: false }),
        extreme({ instrumentId: samsung, basis: '1y,close', value: 143000 }),
        extreme({ instrumentId: samsung, kind: 'badRange', basis: 'high,close', resolution: 'open' }),
      ]);
      await replacePriceEvents(database, kospi, [extreme({ instrumentId: kospi })]);
    });

    const find = (query: Partial<MarketExtremesQuery> = {}, isOfMarket = () => true) =>
      extremesOnDate(database, isOfMarket, { kind: 'high52w', price: 'intraday', limit: 50, ...query }, now);

    it('are those of shares, in order, of the newest session where none is asked for', async () => {
      const reply = await find();
      expect(reply.rows.map((row) => [row.instrumentId, row.value, row.firstCrossing])).toEqual([
        [samsung, 160000, false],
        [hynix, 145400, true],
      ]);
      expect(reply).toMatchObject({ date: monday, total: 2, coverage: { withBar: 2, openFlags: 1 } });
    });

    it('are of the price that is asked for, and of the markets that are', async () => {
      expect((await find({ price: 'close' })).rows.map((row) => row.value)).toEqual([143000]);
      expect(await find({}, () => false)).toMatchObject({ date: null, rows: [], total: 0 });
    });

    it('come page by page, and refuse a cursor of another list', async () => {
      const first = await find({ limit: 1 });
      const second = await find({ limit: 1, cursor: first.nextCursor ?? '' });
      expect([...first.rows, ...second.rows].map((row) => row.instrumentId)).toEqual([samsung, hynix]);
      expect(second.nextCursor).toBeNull();
      const ofLows = find({ kind: 'low52w', cursor: first.nextCursor ?? '' });
      await expect(ofLows).rejects.toBeInstanceOf(BadCursorError);
    });

    it('are those that were told at a moment', async () => {
      const moment = instantUtc('2024-02-05T00:00:00.000Z');
      const steps = [{ moment, from: '' as const, items: [] }];
      await writePriceEvents(database, samsung, { steps, anew: false, knownAt: () => '' });
      expect((await find()).rows.map((row) => row.instrumentId)).toEqual([hynix]);
      const before = await find({ asOf: instantUtc('2024-02-04T23:59:59.999Z') });
      expect(before).toMatchObject({ total: 2, coverage: { openFlags: 1 } });
      const unknown = await find({ date: monday, asOf: instantUtc('2024-01-22T06:29:59.999Z') });
      expect(unknown).toMatchObject({ total: 0, coverage: { withBar: 0 } });
    });
  });
}
