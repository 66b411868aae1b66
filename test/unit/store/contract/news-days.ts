import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { coMentions } from '../../../../server/store/co-mentions.ts';
import { saveDuplicateGroups } from '../../../../server/store/duplicates.repository.ts';
import { saveSourcePoll } from '../../../../server/store/feed-states.repository.ts';
import { newsDays, renewStoryEvents } from '../../../../server/store/news-days.ts';
import { collectedSessions } from '../../../../server/store/news-days-collected.ts';
import { replaceNewsEvents } from '../../../../server/store/news-events.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { articlesWithoutTone, replaceTones, toneThen } from '../../../../server/store/tones.repository.ts';
import type { NewsEvent } from '../../../../shared/schemas/news-event.ts';
import { type InstantUtc, instantUtc } from '../../../../shared/units/instant-utc.ts';
import { mic } from '../../../../shared/units/mic.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { articleOf, eventOf, hynix, samsung, saveGround, saveStory } from '../sample.ts';
import type { Backend } from './backend.ts';

const day = sessionDate;
const krx = [mic('XKRX')];

export function newsDayContract(backend: () => Backend): void {
  describe('days of news', () => newsDayTests(backend));
}

function newsDayTests(backend: () => Backend): void {
  let database: Database;
  beforeEach(async () => {
    database = await backend().open();
    await saveGround(database);
  });

  const story = async (id: string, date: string, ...events: Partial<NewsEvent>[]) => {
    const article = articleOf(id, date);
    await saveStory(database, article, {
      events: (events.length === 0 ? [{}] : events).map((more) =>
        eventOf(article, { reactionSessionDate: day(date), ...more }),
      ),
    });
    return article;
  };
  const january = { from: day('2024-01-01'), to: day('2024-01-31') };
  const days = (more: object = {}) =>
    newsDays(database, { ids: [hynix], ...january, asOf: undefined, withTone: false, ...more });
  const tone = (sequence: number, score: number | null, knownFrom: InstantUtc | null = null) => ({
    ...{ sequence, score, knownFrom, contentHash: `${sequence}`, lexiconVersion: 1 },
    words: score === null ? [] : [{ start: 0, end: 2, word: '강세', weight: 1 }],
  });

  it('count stories by the session that could react, those without one apart', async () => {
    await story('one', '2024-01-18');
    await story('two', '2024-01-18', { relation: 'precedes', kind: 'deal' });
    await story('three', '2024-01-19', { reactionSessionDate: null });
    await story('four', '2024-02-01');
    expect((await days()).map((row) => [row.sessionDate, row.kind, row.relation, row.stories])).toEqual([
      [null, 'price', 'reports', 1],
      ['2024-01-18', 'deal', 'precedes', 1],
      ['2024-01-18', 'price', 'reports', 1],
    ]);
    const before = instantUtc('2024-01-18T06:00:00.000Z');
    expect(await days({ asOf: before })).toEqual([]);
  });

  it('follow events that move between stories which both stay, whichever is settled first', async () => {
    const keys: string[] = [];
    for (const id of ['a', 'b']) keys.push(eventOf(await story(id, '2024-01-18')).key);
    const stories = async () =>
      (
        await database
          .selectFrom('news_event')
          .select(({ fn }) => fn.coalesce('storyId', 'leadArticleId').as('storyId'))
          .orderBy('key')
          .execute()
      ).map(({ storyId }) => storyId);
    for (const [first, echo] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      for (const group of [first, echo]) {
        await saveDuplicateGroups(
          database,
          new Map([
            [first, first],
            [echo, group],
          ]),
        );
        await renewStoryEvents(database, keys);
        expect(await stories()).toEqual(first === 'a' ? [first, group] : [group, first]);
      }
    }
  });

  it('count a story once, whoever tells it again, and once for several companies', async () => {
    const both = [{}, { instrumentId: samsung }];
    await story('first', '2024-01-18', ...both);
    const echo = await story('echo', '2024-01-19');
    await saveDuplicateGroups(
      database,
      new Map([
        ['first', 'first'],
        ['echo', 'first'],
      ]),
    );
    const again = eventOf(echo, { reactionSessionDate: day('2024-01-19'), novelty: 'echo' });
    await replaceNewsEvents(database, 'echo', [{ ...again, key: `${again.key}|again` }]);
    const counted = async (more: object) => (await days(more)).map((row) => [row.sessionDate, row.stories]);
    expect(await counted({})).toEqual([['2024-01-18', 1]]);
    expect(await counted({ ids: [hynix, samsung] })).toEqual([['2024-01-18', 1]]);
    expect(await counted({ from: day('2024-01-19') })).toEqual([]);
  });

  it('forget an event that is told no more', async () => {
    await story('one', '2024-01-18', {}, { instrumentId: samsung });
    const left = eventOf(articleOf('one', '2024-01-18'), { reactionSessionDate: day('2024-01-18') });
    await replaceNewsEvents(database, 'one', [left]);
    const { rows } = await sql`select "instrumentId", "companies" from news_event`.execute(database);
    expect(rows).toEqual([{ instrumentId: hynix, companies: 1 }]);
  });

  it('sum the tones of the revisions that were in force', async () => {
    const later = instantUtc('2024-01-25T00:00:00.000Z');
    for (const id of ['one', 'two', 'three']) await story(id, '2024-01-18');
    await replaceTones(database, 'one', [tone(1, 0.5), tone(2, -1, later)]);
    await replaceTones(database, 'two', [tone(1, null)]);
    const [then] = await days({ withTone: true, asOf: instantUtc('2024-01-20T00:00:00.000Z') });
    expect(then).toMatchObject({ stories: 3, toned: 1, toneSum: 0.5 });
    expect((await days({ withTone: true }))[0]).toMatchObject({ stories: 3, toned: 1, toneSum: -1 });
    expect(await toneThen(database, 'one', instantUtc('2024-01-20T00:00:00.000Z'))).toMatchObject({
      score: 0.5,
    });
    expect(await articlesWithoutTone(database, 1, '', 9)).toEqual(['three']);
    expect(await articlesWithoutTone(database, 2, 'one', 1)).toEqual(['three']);
  });

  it('tell sessions for which nothing was collected', async () => {
    await story('one', '2024-01-18');
    const poll = (triedAt: string, outcome: 'fetched' | 'failed') =>
      saveSourcePoll(database, {
        ...{ sourceId: 'stories', triedAt: instantUtc(triedAt), outcome, failure: null },
        ...{ entriesNew: 0, entriesChanged: 0, entriesUnchanged: 0, entriesRejected: 0 },
      });
    await poll('2024-01-19T03:00:00.000Z', 'fetched');
    await poll('2024-01-22T03:00:00.000Z', 'failed');
    const times = ['2024-01-18', '2024-01-19', '2024-01-22'].map((session) => ({
      session: day(session),
      from: instantUtc(`${session}T00:00:00.000Z`),
      to: instantUtc(`${session}T06:30:00.000Z`),
    }));
    expect(await collectedSessions(database, krx, times, undefined)).toEqual([
      { session: '2024-01-18', looked: false, told: true },
      { session: '2024-01-19', looked: true, told: false },
      { session: '2024-01-22', looked: false, told: false },
    ]);
    const asOf = instantUtc('2024-01-18T06:00:00.000Z');
    const then = await collectedSessions(database, krx, times, asOf);
    expect(then.some(({ looked, told }) => looked || told)).toBe(false);
  });

  it('count the stories that name companies together, and leave lists out', async () => {
    const skSquare = 'KRX:001740';
    const named = (...ids: string[]) => ids.map((id) => ({ instrumentId: id as NewsEvent['instrumentId'] }));
    await story('one', '2024-01-18', ...named(hynix, samsung));
    await story('two', '2024-01-19', ...named(hynix, samsung));
    await story('list', '2024-01-19', ...named(hynix, samsung, skSquare));
    await story('alone', '2024-01-19', ...named(hynix));
    const scope = { ids: [hynix, samsung], ...january, asOf: undefined, mostNamed: 2 };
    expect(await coMentions(database, scope)).toEqual({
      pairs: [{ one: hynix, other: samsung, stories: 2 }],
      companies: [
        { id: hynix, stories: 4 },
        { id: samsung, stories: 3 },
      ],
      lists: 1,
    });
    const asOf = instantUtc('2024-01-18T08:00:00.000Z');
    expect((await coMentions(database, { ...scope, asOf })).pairs[0]?.stories).toBe(1);
  });
}
