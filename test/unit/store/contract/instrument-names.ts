import { beforeEach, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../../../../server/pipeline/prepare-database.ts';
import { searchInstruments } from '../../../../server/store/instruments.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { readSetting } from '../../../../server/store/settings.repository.ts';
import { addUserAlias } from '../../../../server/store/user-aliases.repository.ts';
import { InstrumentSearchQuerySchema } from '../../../../shared/schemas/instrument-reply.ts';
import type { UserAlias } from '../../../../shared/schemas/user-alias.ts';
import { type InstantUtc, instantUtc } from '../../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { hynix, instruments, samsung } from '../sample.ts';
import type { Backend } from './backend.ts';

const nvidia = instrumentId('XNAS:NVDA');
const moments = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'].map((day) =>
  instantUtc(`${day}T00:00:00.000Z`),
);

const names = [
  { instrumentId: hynix, name: '하이닉스반도체' },
  { instrumentId: hynix, name: '하닉스' },
  { instrumentId: samsung, name: '삼전' },
  { instrumentId: nvidia, name: '엔비디아' },
  { instrumentId: nvidia, name: 'Nvidia Graphics' },
  { instrumentId: instrumentId('XNYS:NONE'), name: '상장되지 않은' },
];

/** What both databases must do alike with the further names that searches find instruments by. */
export function instrumentNameContract(backend: () => Backend): void {
  describe('further names', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await prepareDatabase(database, { version: '1', instruments, names }, []);
    });

    const search = async (query: string, asOf?: InstantUtc) => {
      const parsed = InstrumentSearchQuerySchema.parse({ query, ...(asOf ? { asOf } : {}) });
      const { instruments: found } = await searchInstruments(database, parsed);
      return found.map(({ id, matchedName }) => [id, matchedName]);
    };
    const say = (action: UserAlias['action'], name: string, at: number) =>
      addUserAlias(database, {
        ...{ instrumentId: hynix, name, action, kind: 'nickname', language: null, validFrom: null },
        ...{ validTo: null, reason: 'a reason', madeBy: 'operator', madeAt: moments[at] ?? instantUtc('') },
      });

    it.each([
      ['하이닉스반도체', [[hynix, '하이닉스반도체']]],
      ['하이닉스 반도', [[hynix, '하이닉스반도체']]],
      ['ㅎㄴㅅ', [[hynix, '하닉스']]],
      ['엔비디ㅇ', [[nvidia, '엔비디아']]],
      ['엔비디아', [[nvidia, '엔비디아']]],
      ['ㅇㅂㄷㅇ', [[nvidia, '엔비디아']]],
      ['nvidia g', [[nvidia, 'Nvidia Graphics']]],
      ['graphics', [[nvidia, 'Nvidia Graphics']]],
      ['상장되지', []],
    ])('find an instrument by %s, and say which of them did', async (query, expected) => {
      expect(await search(query)).toEqual(expected);
    });

    it('are not named where the code or a listed name fits as well', async () => {
      expect(await search('NVDA')).toEqual([[nvidia, null]]);
      expect(await search('nvidia')).toEqual([[nvidia, null]]);
      // A beginning of a further name is better than a part of the listed one.
      expect(await search('하이닉스')).toEqual([[hynix, '하이닉스반도체']]);
    });

    it('whole are better than beginnings of listed names, and listed names are better than they', async () => {
      await say('add', '삼성전자', 0);
      expect((await search('삼성전자')).slice(0, 2)).toEqual([
        [samsung, null],
        [hynix, '삼성전자'],
      ]);
      await say('add', '삼성', 0);
      expect((await search('삼성'))[0]).toEqual([hynix, '삼성']);
    });

    it('of the operator are found at once, and by no query about the time before', async () => {
      await say('add', '하닉', 1);
      expect(await search('하닉')).toEqual([[hynix, '하닉']]);
      expect(await search('하닉', moments[1])).toEqual([[hynix, '하닉']]);
      expect(await search('하닉', moments[0])).toEqual([[hynix, '하닉스']]);
      await say('remove', '하닉', 2);
      expect(await search('하닉', moments[1])).toEqual([[hynix, '하닉']]);
      expect(await search('하닉', moments[2])).toEqual([[hynix, '하닉스']]);
      await say('add', '하닉', 3);
      expect(await search('하닉', moments[2])).toEqual([[hynix, '하닉스']]);
      expect(await search('하닉')).toEqual([[hynix, '하닉']]);
    });

    it('of the product are hidden from when the operator took them away, however they are composed', async () => {
      await say('remove', '하닉스'.normalize('NFD'), 1);
      expect(await search('하닉스')).toEqual([]);
      expect(await search('하닉스', moments[0])).toEqual([[hynix, '하닉스']]);
      // A newer listing does not bring it back.
      await prepareDatabase(database, { version: '2', instruments, names }, []);
      expect(await search('하닉스')).toEqual([]);
      await say('add', '하닉스', 2);
      expect(await search('하닉스')).toEqual([[hynix, '하닉스']]);
      expect(await search('하닉스', moments[1])).toEqual([]);
    });

    it('follow a newer listing, and those of the operator stay', async () => {
      await say('add', '하닉', 1);
      const version = await readSetting(database, 'dataVersion');
      await prepareDatabase(database, { version: '2', instruments, names }, []);
      expect(await readSetting(database, 'dataVersion')).toBe(version);
      const fewer = names.filter(({ name }) => name !== '삼전');
      await prepareDatabase(database, { version: '3', instruments, names: fewer }, []);
      expect(await readSetting(database, 'dataVersion')).not.toBe(version);
      expect(await search('삼전')).toEqual([]);
      expect(await search('하닉')).toEqual([[hynix, '하닉']]);
      expect(await search('하닉', moments[0])).toEqual([[hynix, '하닉스']]);
    });
  });
}
