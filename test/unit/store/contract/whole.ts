import { describe, expect, it } from 'vitest';
import { saveArticleEntry } from '../../../../server/store/article-entries.repository.ts';
import { saveLinkedBy } from '../../../../server/store/article-linking.repository.ts';
import { replaceReadings } from '../../../../server/store/article-revisions.repository.ts';
import { saveArticles } from '../../../../server/store/articles.repository.ts';
import { addCalendarEdits } from '../../../../server/store/calendar-edits.repository.ts';
import {
  replaceClaims,
  replaceToldClaims,
  toldClaimsOf,
} from '../../../../server/store/claims.repository.ts';
import { countRecords } from '../../../../server/store/counts.repository.ts';
import {
  replaceDuplicateKeys,
  replaceLikenesses,
  saveDuplicateGroups,
} from '../../../../server/store/duplicates.repository.ts';
import { addInstrumentEdits } from '../../../../server/store/instrument-edits.repository.ts';
import { saveShippedNames } from '../../../../server/store/instrument-names.repository.ts';
import { addLinkJudgement } from '../../../../server/store/link-judgements.repository.ts';
import {
  eventsOfArticle,
  replaceNewsEvents,
  replaceToldEvents,
} from '../../../../server/store/news-events.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { addPriceAdjustment } from '../../../../server/store/price-adjustments.repository.ts';
import { savePriceDerivation } from '../../../../server/store/price-derivations.repository.ts';
import { savePriceFaults } from '../../../../server/store/price-faults.repository.ts';
import { listRejections, saveRejection } from '../../../../server/store/rejections.repository.ts';
import { readSetting, writeSetting } from '../../../../server/store/settings.repository.ts';
import { findSource, listSources, saveSource } from '../../../../server/store/sources.repository.ts';
import { addUserAlias, listUserAliases } from '../../../../server/store/user-aliases.repository.ts';
import type { Rejection } from '../../../../shared/schemas/rejection.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { expectCountsToHold } from '../../../support/counted-records.ts';
import { dumpRows } from '../dump.ts';
import {
  articleOf,
  eventOf,
  fetched,
  headOf,
  hynix,
  instruments,
  mentionOf,
  saveGround,
  savePrices,
  saveStory,
  sources,
} from '../sample.ts';
import type { Backend } from './backend.ts';

async function load(database: Database): Promise<void> {
  await saveGround(database);
  await savePrices(database);
  await saveStory(database, articleOf('a', '2024-01-22'));
  await saveStory(database, articleOf('b', null), { mentions: [mentionOf(hynix), mentionOf(null)] });
  await saveRejection(database, { ...rejection, subject: 'empty.txt' }, fetched);
  await saveOneStory(database);
  await saveLinkedBy(database, 'a', 'linker 1');
  const names = [{ instrumentId: hynix, name: '하이닉스반도체' }];
  await saveShippedNames(database, names, await listUserAliases(database));
  const fault = {
    sessionDate: sessionDate('2024-01-22'),
    kind: 'duplicateSession',
    detail: 'Twice.',
  } as const;
  await savePriceFaults(database, headOf(), [fault], fetched);
  await savePriceDerivation(database, { instrumentId: hynix, sourceId: 'prices', version: 1 });
}

/** Articles `a` and `b` as one story, and `a` as an entry of a feed that was read once. */
async function saveOneStory(database: Database): Promise<void> {
  const { id, kind, parentArticleId, knownAt, ...read } = articleOf('a', '2024-01-22');
  const reading = { ...read, fetchedAt: fetched, contentHash: 'hash', found: ['claim'], teasers: [] };
  await replaceReadings(database, id, [{ reading, sequence: 1, repeats: false, changes: [] }]);
  await saveArticleEntry(database, { sourceId: 'stories', guid: 'guid', articleId: id });
  await replaceDuplicateKeys(database, id, '2024-01-22', [-1, 7]);
  await replaceLikenesses(database, id, [{ articleId: id, otherId: 'b', basis: 'sameText', share: 0.9 }]);
  await saveDuplicateGroups(
    database,
    new Map([
      ['a', 'a'],
      ['b', 'a'],
    ]),
  );
  // Whose group changed has its events settled anew.
  await replaceNewsEvents(database, 'b', [eventOf(articleOf('b', null))]);
}

/** What a person said: of an instrument, of a name of it, of a link of article `a`, of a calendar and of a price. Saying it again would be another entry. */
async function say(database: Database): Promise<void> {
  const said = { instrumentId: hynix, reason: 'a reason', madeBy: 'operator', madeAt: fetched };
  const sector = { sector: '반도체' };
  await addInstrumentEdits(database, [
    { ...said, kind: 'change', origin: 'operator', fields: sector, onDate: null },
  ]);
  await addUserAlias(database, {
    ...{ ...said, name: '하닉', action: 'add', kind: 'nickname' },
    ...{ language: null, validFrom: null, validTo: null },
  });
  await addLinkJudgement(database, { ...said, articleId: 'a', verdict: 'right', span: null });
  await addCalendarEdits(database, [
    {
      ...{ calendar: 'XKRX', date: sessionDate('2027-03-02'), kind: 'closed', open: null, close: null },
      ...{ reason: 'a reason', source: null, madeBy: 'operator', madeAt: fetched },
    },
  ]);
  await addPriceAdjustment(database, headOf(), {
    ...{ sessionDate: sessionDate('2024-01-22'), action: 'accept', ratio: null },
    ...{ reason: 'a reason', madeBy: 'operator', madeAt: fetched },
  });
}

const rejection: Rejection = {
  stage: 'article',
  subject: 'list.html',
  reason: 'noArticle',
  detail: 'The page holds a list of headlines.',
};

export function wholeContract(backend: () => Backend): void {
  it('the same input twice leaves every row of every table as it was', async () => {
    const database = await backend().open();
    await load(database);
    await say(database);
    const once = await dumpRows(database);
    await load(database);
    expect(await dumpRows(database)).toEqual(once);
    // A first verdict, which the number tells, has no row.
    const { claim_verdict: history, ...filled } = once;
    expect(history).toEqual([]);
    expect(Object.values(filled).every((rows) => rows.length > 0)).toBe(true);
  });

  it('the data version is raised by a change, and by nothing else', async () => {
    const database = await backend().open();
    const version = async () => Number(await readSetting(database, 'dataVersion'));
    await load(database);
    const loaded = await version();
    expect(loaded).toBeGreaterThan(0);
    await load(database);
    await writeSetting(database, 'other', 'value');
    expect(await version()).toBe(loaded);
    await saveStory(database, articleOf('a', '2024-01-22'), { claims: [] });
    expect(await version()).toBe(loaded + 1);
  });

  it('what a failed transaction did is undone', async () => {
    const database = await backend().open();
    await saveGround(database);
    const before = await dumpRows(database);
    const attempt = database.transaction().execute(async (transaction) => {
      await saveStory(transaction, articleOf('a', '2024-01-22'));
      throw new Error('stopped half way');
    });
    await expect(attempt).rejects.toThrow('stopped half way');
    expect(await dumpRows(database)).toEqual(before);
  });

  it('counts are those of the records', async () => {
    const database = await backend().open();
    expect(await countRecords(database)).toEqual({
      instruments: 0,
      instrumentsWithPrices: 0,
      articles: 0,
      events: 0,
      claims: 0,
    });
    await load(database);
    expect(await countRecords(database)).toEqual({
      instruments: instruments.length,
      instrumentsWithPrices: 1,
      articles: 2,
      events: 2,
      claims: 2,
    });
  });

  it('counts follow what is replaced, told no more or gone, and not what failed', async () => {
    const database = await backend().open();
    await load(database);
    await expectCountsToHold(database);
    const article = articleOf('a', '2024-01-22');
    await saveArticles(database, [{ ...article, kind: 'teaser' }]);
    await expectCountsToHold(database);
    await saveArticles(database, [article]);
    const told = await toldClaimsOf(database, 'a');
    expect(told).toHaveLength(1);
    await replaceToldClaims(
      database,
      'a',
      told.map((one) => ({ ...one, knownUntil: fetched })),
    );
    await expectCountsToHold(database);
    await replaceToldEvents(
      database,
      'a',
      (await eventsOfArticle(database, 'a')).map((one) => ({ ...one, knownUntil: fetched })),
    );
    await expectCountsToHold(database);
    const attempt = database.transaction().execute(async (transaction) => {
      await saveStory(transaction, articleOf('c', '2024-01-23'));
      throw new Error('stopped half way');
    });
    await expect(attempt).rejects.toThrow('stopped half way');
    await expectCountsToHold(database);
    for (const id of ['a', 'b']) {
      await replaceClaims(database, id, []);
      await replaceNewsEvents(database, id, []);
    }
    await expectCountsToHold(database);
    expect(await countRecords(database)).toMatchObject({ articles: 2, events: 0, claims: 0 });
  });

  describe('small tables', () => {
    it('sources come back as they were saved', async () => {
      const database = await backend().open();
      for (const source of sources) await saveSource(database, source);
      expect(await listSources(database)).toEqual([...sources].sort((a, b) => (a.id < b.id ? -1 : 1)));
      const [first] = sources;
      if (first) await saveSource(database, { ...first, redistribute: 'no' });
      expect((await findSource(database, first?.id ?? ''))?.redistribute).toBe('no');
      expect(await findSource(database, 'nothing')).toBeNull();
    });

    it('settings keep the last value', async () => {
      const database = await backend().open();
      expect(await readSetting(database, 'key')).toBeNull();
      await writeSetting(database, 'key', 'one');
      await writeSetting(database, 'key', 'two');
      expect(await readSetting(database, 'key')).toBe('two');
    });

    it('rejections keep their first moment', async () => {
      const database = await backend().open();
      await saveRejection(database, rejection, fetched);
      await saveRejection(database, rejection, instantUtc('2025-01-01T00:00:00.000Z'));
      expect(await listRejections(database)).toEqual([{ ...rejection, rejectedAt: fetched }]);
    });
  });
}
