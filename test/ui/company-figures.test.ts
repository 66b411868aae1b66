import { describe, expect, it } from 'vitest';
import { citationText } from '../../client/format/citation.ts';
import { citedListRow } from '../../client/format/cited-claim.ts';
import { groupByStory } from '../../client/panels/claim-list/story-numbers.ts';
import { citedAfter, citedSessionReturn } from '../../client/panels/past-events/cited-past.ts';
import { citedReturn } from '../../client/panels/returns/cited-return.ts';
import { studyAround } from '../../server/studies/abnormal-around.ts';
import { AroundEventReplySchema } from '../../shared/schemas/past-events-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { bundledSeries, calendarOf } from '../support/bundled-series.ts';
import { companyEvents, priceReply } from '../support/company-fixture.ts';
import { studiedEvent } from '../support/studied-events.ts';

const id = 'KRX:000660';
const items = companyEvents(id, 'KRX-000660');
const rows = items.flatMap(({ claims, articles: [article] }) =>
  article ? claims.map((claim) => ({ claim, article, priceSourceName: 'Made prices' })) : [],
);
const reading = {
  ...{ origin: 'https://newstape.example', version: '1.2.3' },
  asOf: instantUtc('2026-03-18T00:00:00.000Z'),
};

describe('the numbers of a company, story by story', () => {
  it('keep every number once, under its own story, in the order of the list', () => {
    // As a list comes: by the day of the number, in which stories can be mixed.
    const list = rows.toSorted((a, b) => ((a.claim.date ?? '') < (b.claim.date ?? '') ? 1 : -1));
    const stories = groupByStory(list);
    expect(stories.flatMap((story) => story.rows).length).toBe(list.length);
    expect(new Set(stories.map(({ article }) => article.id)).size).toBe(stories.length);
    expect(stories.length).toBeLessThan(list.length);
    for (const { article, rows: own } of stories) {
      expect(own.every((row) => row.article.id === article.id)).toBe(true);
      expect(own).toEqual(list.filter((row) => row.article.id === article.id));
    }
  });

  it('say the day that most of them are about', () => {
    const [one] = rows;
    if (!one) throw new Error('no numbers');
    const on = (date: string | null) => ({ ...one, claim: { ...one.claim, date } });
    const days = [on('2024-01-19'), on('2024-01-22'), on('2024-01-22'), on(null)];
    expect(groupByStory(days as typeof rows)[0]?.day).toBe('2024-01-22');
    expect(groupByStory([on(null)] as typeof rows)[0]?.day).toBeNull();
  });

  it('are cited with the story and the source of their prices, at the page of the story', () => {
    const row = rows.find(({ claim }) => claim.reference !== null);
    if (!row) throw new Error('no number with a price beside it');
    const text = citationText(citedListRow(row, 'en'), reading, 'en');
    expect(text).toContain(`source: 데모 기사, ${row.article.title}, Made prices`);
    expect(text).toContain(`https://newstape.example/article/${row.article.id}?asOf=`);
  });
});

describe('the returns around an event as they are cited', () => {
  const item = items.find(({ event }) => event.returns.some(({ instrument }) => instrument !== null));
  const window = item?.event.returns.find(({ window: name }) => name === 'session');
  const series = priceReply(id, 'KRX-000660', 'XKRX', 'KRW');

  it('tell share and index, the basis, the sessions and the source', () => {
    if (!item || !window) throw new Error('no returns');
    const figure = citedReturn(item.event, window, { name: 'SK Hynix', series }, 'en');
    if (!figure) throw new Error('no figure');
    expect(citationText(figure, reading, 'en')).toMatch(
      /^the day, share [+−]\d+\.\d\d%, the day, KOSPI [+−]\d+\.\d\d% · basis: split-adjusted.* · SK Hynix \(KRX:000660\) · session \d{4}-\d\d-\d\d.* · source: demo data · as known at .* · https:\/\/newstape\.example\/company\/KRX%3A000660\?event=/,
    );
  });

  it('are none where neither is known', () => {
    if (!item || !window) throw new Error('no returns');
    const nothing = { ...window, instrument: null, benchmark: null };
    expect(citedReturn(item.event, nothing, { name: 'SK Hynix', series: null }, 'en')).toBeNull();
  });
});

describe('abnormal returns as they are cited', () => {
  const prices = {
    calendar: calendarOf('XKRX'),
    series: bundledSeries('KRX-000660'),
    benchmark: bundledSeries('KRX-KS11'),
  };
  const reply = AroundEventReplySchema.parse({
    ...studyAround(studiedEvent('2024-01-22', { relation: 'reports' }), [], prices),
    asOf: '2026-03-18T00:00:00.000Z',
  });

  it('have the interval, the model and the sessions it was fitted on', () => {
    if (!reply.past.own) throw new Error('nothing followed');
    const text = citationText(citedAfter(reply, reply.past.own, 'en'), reading, 'en');
    expect(text).toContain('[+1, +5] −8.0% · interval 95%: −16.1% ~ +0.1%');
    expect(text).toMatch(
      /session 2024-01-22 .*method: Market model on KOSPI.*240 of the sessions.*Newstape 1\.2\.3/,
    );
  });

  it('of one session say its own day, what is usual, and that it is no result where the event was chosen by it', () => {
    const at = (offset: number) => reply.sessions.find((session) => session.offset === offset);
    const [before, after] = [at(-4), at(1)];
    if (!before || !after) throw new Error('no sessions');
    const cited = citedSessionReturn(reply, before, 'en');
    expect(cited?.session).toBe('2024-01-16');
    expect(cited?.values.map(({ text }) => text)).toEqual(['−0.3%', '±3.6%']);
    expect(cited?.basis.join()).toContain('not a result');
    expect(citedSessionReturn(reply, after, 'en')?.basis).toEqual([]);
    expect(citedSessionReturn(reply, { ...after, abnormal: null }, 'en')).toBeNull();
  });
});
