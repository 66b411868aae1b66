import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentReference } from '../../../server/pipeline/current-reference.ts';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { dictionaryRunners } from '../../../server/pipeline/dictionary-runners.ts';
import { prepareDatabase } from '../../../server/pipeline/prepare-database.ts';
import { relinkArticles } from '../../../server/pipeline/relink.ts';
import { articleReply } from '../../../server/store/articles.repository.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { InstrumentAdditionSchema, InstrumentPatchSchema } from '../../../shared/schemas/instrument-edit.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import { hynix, instruments } from '../store/sample.ts';
import { arrivalOf, arrive, at, saveStorySources } from './same-story.ts';

const data = await readDictionaryData('.');
const glass = instrumentId('XLON:GLSH');
const story = arrivalOf({
  paragraphs: [
    'SK하이닉스는 22일 0.92% 오른 14만2600원에 마감했다. 하이닉스 주가는 사흘째 올랐다.',
    '글래스하임은 같은 날 새 공장을 짓는다고 밝혔다. 노바닉스는 3.1% 올랐다.',
  ],
});

describe('a link is known from when what it rests on was said', () => {
  let database: Database;
  let clock: InstantUtc;
  let id: string;
  beforeEach(async () => {
    database = await openDatabase(':memory:');
    await prepareDatabase(database, { version: '1', instruments, names: [] }, []);
    await saveStorySources(database);
    id = (await arrive(database, story)).article?.id ?? '';
    clock = at('10:00');
  });
  afterEach(() => closeDatabase(database));

  const seriesOf = () => Promise.resolve(null);
  const relink = async () =>
    relinkArticles({ database, seriesOf, reference: await currentReference(database, data) }, { all: true });
  const runners = () =>
    dictionaryRunners({
      ...{ database, data: async () => data, now: () => clock },
      deriving: async () => ({ reference: await currentReference(database, data), seriesOf }),
    });
  const linked = async (instrument: InstrumentId, asOf: InstantUtc | undefined) => {
    const reply = await articleReply(database, id, 'operator', asOf);
    const mentions = reply?.mentions.filter(({ instrumentId: one }) => one === instrument) ?? [];
    return mentions.map(({ surfaceForm }) => surfaceForm);
  };

  it('an added instrument from when it was added, by each of its names', async () => {
    const addition = InstrumentAdditionSchema.parse({
      ...{ id: glass, nameKorean: '글래스하임', nameEnglish: 'Glassheim', kind: 'common' },
      ...{ currency: 'GBP', reason: 'readers ask for it' },
    });
    expect((await runners().addInstrument(addition)).refusal).toBeNull();
    expect(await linked(glass, undefined)).toEqual(['글래스하임']);
    expect(await linked(glass, at('10:00'))).toEqual(['글래스하임']);
    expect(await linked(glass, at('09:59'))).toEqual([]);
    expect(await linked(hynix, at('09:59'))).not.toEqual([]);
  });

  it('a new name from the rename, and the names of before as ever', async () => {
    const before = await linked(hynix, undefined);
    expect(before).toContain('SK하이닉스');
    const patch = InstrumentPatchSchema.parse({
      ...{ change: 'rename', to: '노바닉스', on: '2024-01-22', reason: 'renamed' },
    });
    expect((await runners().changeInstrument(hynix, patch)).refusal).toBeNull();
    await relink();
    expect(await linked(hynix, undefined)).toEqual([...before, '노바닉스']);
    expect(await linked(hynix, at('10:00'))).toEqual([...before, '노바닉스']);
    expect(await linked(hynix, at('09:59'))).toEqual(before);
  });

  it('a name that the operator gave, and one that was given back, as it was known before', async () => {
    const alias = { instrumentId: hynix, kind: 'nickname', reason: 'a reason' } as const;
    expect((await runners().addAlias({ ...alias, name: '노바닉스' })).refusal).toBeNull();
    expect(await linked(hynix, at('09:59'))).not.toContain('노바닉스');
    expect(await linked(hynix, at('10:00'))).toContain('노바닉스');
    const { reason } = alias;
    const taken = await runners().removeAlias({ instrumentId: hynix, name: '하이닉스', reason });
    expect(taken.refusal).toBeNull();
    clock = at('11:00');
    expect((await runners().addAlias({ ...alias, name: '하이닉스' })).refusal).toBeNull();
    await relink();
    expect(await linked(hynix, at('09:59'))).toContain('하이닉스');
  });

  it('a longer name takes nothing from the shorter ones that were there before', async () => {
    const before = await linked(hynix, undefined);
    const alias = { instrumentId: hynix, kind: 'legal', reason: 'a reason' } as const;
    expect((await runners().addAlias({ ...alias, name: 'SK하이닉스 주식회사' })).refusal).toBeNull();
    await relink();
    expect(await linked(hynix, at('09:59'))).toEqual(before);
  });
});
