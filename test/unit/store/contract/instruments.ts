import { beforeAll, describe, expect, it } from 'vitest';
import {
  findInstrument,
  instrumentReply,
  listInstruments,
  saveInstruments,
  searchInstruments,
} from '../../../../server/store/instruments.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { replaceSessionBars } from '../../../../server/store/session-bars.repository.ts';
import {
  type InstrumentSearchQuery,
  InstrumentSearchQuerySchema,
} from '../../../../shared/schemas/instrument-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import {
  articleOf,
  closeOf,
  hynix,
  instruments,
  saveGround,
  savePrices,
  saveStory,
  sessionBarsOf,
} from '../sample.ts';
import type { Backend } from './backend.ts';

export function instrumentContract(backend: () => Backend): void {
  describe('instruments', () => {
    let database: Database;
    beforeAll(async () => {
      database = await backend().open();
      await saveGround(database);
      await savePrices(database);
      await saveStory(database, articleOf('a', '2024-01-22'));
    });

    const search = async (query: string, more: Partial<InstrumentSearchQuery> = {}) => {
      const reply = await searchInstruments(database, InstrumentSearchQuerySchema.parse({ query, ...more }));
      return reply.instruments.map(({ id }) => id);
    };

    it('come back as they were saved, by id', async () => {
      const all = await listInstruments(database);
      expect(all).toEqual([...instruments].sort((a, b) => (a.id < b.id ? -1 : 1)));
      expect(await findInstrument(database, hynix)).toEqual(instruments[0]);
      expect(await findInstrument(database, instrumentId('KRX:999999'))).toBeNull();
    });

    it('are written only where something changed', async () => {
      expect(await saveInstruments(database, instruments)).toBe(0);
    });

    it.each([
      ['000660', ['KRX:000660']],
      ['krx:005930', ['KRX:005930']],
      ['nvda', ['XNAS:NVDA']],
      ['NVIDIA', ['XNAS:NVDA']],
      ['sk HYNIX', ['KRX:000660']],
      ['SK', ['XNAS:SK', 'KRX:000660', 'KRX:001740']],
      ['삼성전자', ['KRX:005930', 'KRX:005935']],
      ['하이닉스', ['KRX:000660']],
      ['sk하이니', ['KRX:000660']],
      ['ㅅㅋㅎㅇㄴㅅ', ['KRX:000660']],
      ['skㅎㅇㄴㅅ', ['KRX:000660']],
      ['ㅎㅇㄴㅅ', ['KRX:000660']],
      ['ㅅㅅㅈㅈ', ['KRX:005930', 'KRX:005935']],
      ['삼ㅅ전자', ['KRX:005930', 'KRX:005935']],
      ['삼성ㅈㅈ', ['KRX:005930', 'KRX:005935']],
      ['ㅅ성전자', ['KRX:005930', 'KRX:005935']],
      ['하ㅇ닉', ['KRX:000660']],
      ['삼ㅅ전기', []],
      ['삼ㅈ전자', []],
      ['tkatjd', ['KRX:005930', 'KRX:005935']],
      ['Gkdlslrtm', ['KRX:000660']],
      ['ㅜㅍㅇㅁ', ['XNAS:NVDA']],
      ['%', ['KRX:0000A0']],
      ['_', ['KRX:0000A0']],
      ['\\', []],
      ["'; drop table instrument", []],
      ['없는회사', []],
    ])('are found by %s, the best fit first', async (query, expected) => {
      expect(await search(query)).toEqual(expected);
    });

    it('say how a query was read that was typed on the other keyboard', async () => {
      const readAs = async (query: string) =>
        (await searchInstruments(database, InstrumentSearchQuerySchema.parse({ query }))).readAs;
      expect(await readAs('tkatjd')).toBe('삼성');
      expect(await readAs('ㅜㅍㅇㅁ')).toBe('nvda');
      expect([await readAs('삼성'), await readAs('qqq'), await readAs('')]).toEqual([
        ...[undefined, undefined, undefined],
      ]);
    });

    it('are all found by an empty query, those with events first', async () => {
      const found = await search('  ');
      expect(found).toHaveLength(instruments.length);
      expect(found[0]).toBe(hynix);
      expect(await search('', { limit: 2 })).toHaveLength(2);
    });

    it('can be narrowed to those with prices or events, as known at a moment', async () => {
      expect(await search('', { having: 'prices' })).toEqual([hynix]);
      expect(await search('', { having: 'events' })).toEqual([hynix]);
      const before = { asOf: instantUtc('2024-01-18T06:29:59.999Z') };
      expect(await search('', { having: 'prices', ...before })).toEqual([]);
      expect(await search('', { having: 'events', ...before })).toEqual([]);
    });

    it('say in a search how many events they have', async () => {
      const query = InstrumentSearchQuerySchema.parse({ query: '000660' });
      const { instruments: found } = await searchInstruments(database, query);
      expect(found).toEqual([{ ...instruments[0], eventCount: 1, hasPrices: true, matchedName: null }]);
    });

    it('have their newest bar at a moment', async () => {
      const reply = await instrumentReply(database, hynix);
      expect(reply).toEqual({
        instrument: instruments[0],
        last: {
          sessionDate: '2024-01-22',
          close: 142600,
          change: 142600 / 141300 - 1,
          high52w: 138000.1,
          low52w: null,
        },
        firstSession: '2024-01-18',
        eventCount: 1,
      });
      const earlier = await instrumentReply(database, hynix, closeOf(sessionDate('2024-01-18')));
      expect(earlier?.last).toMatchObject({ sessionDate: '2024-01-18', change: null });
      expect(earlier?.eventCount).toBe(0);
      const before = await instrumentReply(database, hynix, instantUtc('2024-01-01T00:00:00.000Z'));
      expect(before).toMatchObject({ last: null, firstSession: null });
      expect(await instrumentReply(database, instrumentId('KRX:999999'))).toBeNull();
    });

    it.each([{ halted: true }, { suspectedSplit: true }, { missingBefore: 1 }])(
      'have no change where the step to the last close is no return: %o',
      async (why) => {
        await replaceSessionBars(database, hynix, sessionBarsOf({ '2024-01-22': why }), closeOf);
        expect((await instrumentReply(database, hynix))?.last).toMatchObject({ close: 142600, change: null });
        await replaceSessionBars(database, hynix, sessionBarsOf(), closeOf);
      },
    );
  });
}
