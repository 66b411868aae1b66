import { beforeEach, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../../../../server/pipeline/prepare-database.ts';
import {
  addInstrumentEdits,
  effectiveInstruments,
  listInstrumentEdits,
  type NewInstrumentEdit,
} from '../../../../server/store/instrument-edits.repository.ts';
import {
  findInstrument,
  instrumentReply,
  listInstruments,
  saveInstruments,
  searchInstruments,
} from '../../../../server/store/instruments.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { referenceVersion } from '../../../../server/store/reference-version.ts';
import {
  addUserAlias,
  listUserAliases,
  type NewUserAlias,
  userAliases,
  userAliasesInForce,
} from '../../../../server/store/user-aliases.repository.ts';
import type { Instrument } from '../../../../shared/schemas/instrument.ts';
import { InstrumentSearchQuerySchema } from '../../../../shared/schemas/instrument-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { mic } from '../../../../shared/units/mic.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { hynix, instruments } from '../sample.ts';
import type { Backend } from './backend.ts';

const vodafone = instrumentId('XLON:VOD');
const early = instantUtc('2026-03-01T00:00:00.000Z');
const late = instantUtc('2026-05-01T00:00:00.000Z');
const between = instantUtc('2026-04-01T00:00:00.000Z');

const listing = (version: string, changed: Partial<Instrument> = {}) => ({
  version,
  instruments: instruments.map((one) => (one.id === hynix ? { ...one, ...changed } : one)),
  names: [{ instrumentId: hynix, name: '하이닉스반도체' }],
});

const edit = (more: Partial<NewInstrumentEdit>): NewInstrumentEdit => ({
  instrumentId: hynix,
  kind: 'change',
  origin: 'operator',
  fields: {},
  onDate: null,
  reason: 'a reason',
  madeBy: 'operator',
  madeAt: early,
  ...more,
});

const addition = edit({
  instrumentId: vodafone,
  kind: 'add',
  madeAt: late,
  fields: {
    mic: mic('XLON'),
    symbol: 'VOD',
    kind: 'common',
    issuerId: 'XLON:VOD',
    nameKorean: '보다폰',
    nameEnglish: 'Vodafone',
    currency: 'GBP',
    sector: null,
    listedDate: null,
    delistedDate: null,
  },
});

const alias = (more: Partial<NewUserAlias>): NewUserAlias => ({
  instrumentId: hynix,
  name: '하닉',
  action: 'add',
  kind: 'nickname',
  language: 'ko',
  validFrom: null,
  validTo: sessionDate('2026-12-31'),
  reason: 'a nickname',
  madeBy: 'kim',
  madeAt: early,
  ...more,
});

/** What both databases must do alike with the operator's own instruments and names. */
export function userDictionaryContract(backend: () => Backend): void {
  describe("the operator's own instruments", () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await prepareDatabase(database, listing('1'), []);
    });

    it('are stored and found like any other, from the moment on when they were added', async () => {
      const [added] = await addInstrumentEdits(database, [addition]);
      expect(added).toEqual({ ...addition, sequence: 1 });
      expect(await findInstrument(database, vodafone)).toMatchObject({ mic: 'XLON', currency: 'GBP' });
      const search = async (asOf?: typeof late) => {
        const query = InstrumentSearchQuerySchema.parse({ query: '보다폰', ...(asOf ? { asOf } : {}) });
        return (await searchInstruments(database, query)).instruments.map(({ id }) => id);
      };
      expect(await search()).toEqual([vodafone]);
      expect(await search(late)).toEqual([vodafone]);
      expect(await search(between)).toEqual([]);
      expect(await instrumentReply(database, vodafone, between)).toBeNull();
      expect((await effectiveInstruments(database, between)).map(({ id }) => id)).not.toContain(vodafone);
      expect(await effectiveInstruments(database)).toEqual(await listInstruments(database));
    });

    it('keep what the operator said when a newer listing is shipped, and take over the rest', async () => {
      await addInstrumentEdits(database, [
        addition,
        edit({ kind: 'rename', fields: { nameKorean: '새하이닉스' } }),
      ]);
      await prepareDatabase(database, listing('2', { nameKorean: 'SK하이닉스(주)', sector: '새 업종' }), []);
      expect(await findInstrument(database, hynix)).toMatchObject({
        nameKorean: '새하이닉스',
        sector: '새 업종',
      });
      expect(await findInstrument(database, vodafone)).toMatchObject({ nameEnglish: 'Vodafone' });
      expect(await listInstrumentEdits(database)).toHaveLength(2);
    });

    it('outrank a listing that comes to have the same instrument', async () => {
      await addInstrumentEdits(database, [addition]);
      const shipped = (await listInstruments(database)).filter(({ id }) => id === vodafone);
      const renamed = shipped.map((one) => ({ ...one, nameEnglish: 'Vodafone Group' }));
      expect(renamed).toHaveLength(1);
      expect(await saveInstruments(database, renamed)).toBe(0);
      expect(await findInstrument(database, vodafone)).toMatchObject({ nameEnglish: 'Vodafone' });
    });

    it('outrank a newer listing that was compared, which a later shipped one outranks by column', async () => {
      await addInstrumentEdits(database, [
        edit({ fields: { nameEnglish: 'Mine' } }),
        edit({
          origin: 'listing',
          fields: { nameEnglish: 'Theirs', nameKorean: '비교한 이름', sector: '비교한 업종' },
        }),
      ]);
      const compared = { nameEnglish: 'Mine', nameKorean: '비교한 이름', sector: '비교한 업종' };
      expect(await findInstrument(database, hynix)).toMatchObject(compared);
      await prepareDatabase(database, listing('2', { nameKorean: '더 새 이름' }), []);
      expect(await findInstrument(database, hynix)).toMatchObject({ ...compared, nameKorean: '더 새 이름' });
    });

    it('read at a moment as they were known then', async () => {
      const before = await findInstrument(database, hynix);
      await addInstrumentEdits(database, [edit({ fields: { nameKorean: '새이름' }, madeAt: late })]);
      const then = await effectiveInstruments(database, between);
      expect(then.find(({ id }) => id === hynix)).toEqual(before);
      expect((await instrumentReply(database, hynix, between))?.instrument).toEqual(before);
      expect((await instrumentReply(database, hynix, late))?.instrument.nameKorean).toBe('새이름');
    });

    it('are refused whole where an edit is of an instrument that nobody added', async () => {
      const edits = [edit({ fields: { sector: 'x' } }), { ...addition, kind: 'change' as const }];
      await expect(addInstrumentEdits(database, edits)).rejects.toThrow('must add it');
      expect(await listInstrumentEdits(database)).toEqual([]);
      expect((await findInstrument(database, hynix))?.sector).not.toBe('x');
    });

    it('and names change the version of the reference, and nothing else does', async () => {
      const versions = [await referenceVersion(database)];
      await addInstrumentEdits(database, [addition]);
      versions.push(await referenceVersion(database));
      await addUserAlias(database, alias({}));
      versions.push(await referenceVersion(database));
      await prepareDatabase(database, listing('2'), []);
      versions.push(await referenceVersion(database));
      expect(new Set(versions).size).toBe(4);
      expect(await referenceVersion(database)).toBe(versions[3]);
    });
  });

  describe("the operator's own names", () => {
    it('hold until they are taken away, and everything that was said stays', async () => {
      const database = await backend().open();
      await saveInstruments(database, instruments);
      await addUserAlias(database, alias({}));
      await addUserAlias(database, alias({ action: 'remove', madeAt: late, reason: 'nobody says so' }));
      expect(await userAliases(database)).toEqual([]);
      expect(await userAliases(database, between)).toEqual([
        {
          instrumentId: hynix,
          name: '하닉',
          kind: 'nickname',
          language: 'ko',
          validFrom: null,
          validTo: '2026-12-31',
          reason: 'a nickname',
        },
      ]);
      expect(await userAliasesInForce(database)).toMatchObject([{ action: 'remove', sequence: 2 }]);
      expect(await listUserAliases(database)).toHaveLength(2);
      await addUserAlias(database, alias({ name: '하닉'.normalize('NFD'), madeAt: late }));
      expect(await userAliasesInForce(database)).toMatchObject([
        { action: 'add', sequence: 3, name: '하닉' },
      ]);
    });
  });
}
