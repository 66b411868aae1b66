import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../server/store/open-database.ts';
import { studiedEvents, studiedPrices } from '../../../../server/store/past-events.repository.ts';
import { replaceSessionBars, writeSessionBars } from '../../../../server/store/session-bars.repository.ts';
import type { Claim } from '../../../../shared/schemas/claim.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import {
  articleOf,
  claimOf,
  closeOf,
  eventOf,
  hynix,
  kospi,
  samsung,
  saveGround,
  savePrices,
  saveStory,
  sessionBarsOf,
} from '../sample.ts';
import type { Backend } from './backend.ts';

export function pastEventContract(backend: () => Backend): void {
  describe('past events', () => pastEventTests(backend));
}

function pastEventTests(backend: () => Backend): void {
  let database: Database;
  beforeEach(async () => {
    database = await backend().open();
    await saveGround(database);
    await savePrices(database);
  });

  const told = async (...claims: Partial<Claim>[]) => {
    const article = articleOf('told', '2024-01-22');
    const [highs, event] = [claims.map((more, at) => claimOf(article, at + 1, more)), eventOf(article)];
    await saveStory(database, article, { claims: highs, events: [event] });
    const [studied] = await studiedEvents(database, hynix, undefined);
    return studied?.told.map(({ kind, value }) => [kind, value]);
  };
  const change: Partial<Claim> = {
    kind: 'change_pct',
    unit: 'pct',
    value: 0.92,
    changeBase: 'previousClose',
  };

  it('are those of one company by their sessions, those without one first', async () => {
    for (const [id, day] of [
      ['s2', '2024-01-19'],
      ['s1', '2024-01-18'],
      ['s0', null],
    ] as const) {
      const article = articleOf(id, day);
      const others = [eventOf(article), eventOf(article, { instrumentId: samsung })];
      await saveStory(database, article, { events: others });
    }
    const events = await studiedEvents(database, hynix, undefined);
    expect(events.map(({ sessionDate: day }) => day)).toEqual([null, '2024-01-18', '2024-01-19']);
    expect(events[1]).toEqual({
      key: 'KRX:000660|2024-01-18|s1',
      instrumentId: hynix,
      mic: 'XKRX',
      sessionDate: '2024-01-18',
      reactionSessionDate: null,
      kind: 'price',
      relation: 'reports',
      novelty: 'first',
      benchmarkId: kospi,
      knownAt: '2024-01-18T07:00:00.000Z',
      told: [],
    });
  });

  it('are those that were known at a moment', async () => {
    for (const day of ['2024-01-18', '2024-01-19']) await saveStory(database, articleOf(day, day));
    const then = await studiedEvents(database, hynix, instantUtc('2024-01-18T12:00:00.000Z'));
    expect(then.map(({ sessionDate: day }) => day)).toEqual(['2024-01-18']);
  });

  it('say which extremes and changes their stories tell, of their company and session alone', async () => {
    const figures = await told(
      change,
      { ...change, date: sessionDate('2024-01-19'), value: 3.14 },
      { ...change, instrumentId: samsung, value: 0.54 },
      { ...change, changeBase: 'open', value: -1.79 },
      { kind: '52w_high', value: 145400, extremeBasis: 'intraday' },
      { kind: 'close' },
    );
    expect(figures).toEqual([
      ['change_pct', 0.92],
      ['52w_high', 145400],
    ]);
  });

  it('do not say what differs from the prices', async () => {
    const differs = { verdict: 'contradicted', reason: 'differs' } as const;
    expect(await told({ ...change, ...differs }, { ...change, value: -2 })).toEqual([['change_pct', -2]]);
  });

  it('have the prices as they are used, and as they were known at a moment', async () => {
    const then = await studiedPrices(database, hynix, instantUtc('2024-01-19T12:00:00.000Z'));
    expect(then).toMatchObject({ instrumentId: hynix, mic: 'XKRX', currency: 'KRW', sourceId: 'prices' });
    expect(then?.bars.map((bar) => [bar.sessionDate, bar.close])).toEqual([
      ['2024-01-18', 137000],
      ['2024-01-19', 141300],
    ]);
    expect((await studiedPrices(database, hynix, undefined))?.bars.at(-1)).toEqual({
      sessionDate: '2024-01-22',
      open: 145200,
      high: 145400,
      low: 141500,
      close: 142600,
      volume: null,
    });
    await replaceSessionBars(database, hynix, sessionBarsOf().slice(0, 1), closeOf);
    expect((await studiedPrices(database, hynix, undefined))?.bars).toHaveLength(1);
    expect(await studiedPrices(database, samsung, undefined)).toBeNull();
  });

  it('have of a revised session the prices that stood at the moment', async () => {
    const [first, second] = sessionBarsOf();
    if (!first || !second) throw new Error('the sample has no two sessions');
    const revisedAt = instantUtc('2024-01-21T00:00:00.000Z');
    await writeSessionBars(database, hynix, {
      steps: [
        { moment: '', from: '', items: [first, second] },
        { moment: revisedAt, from: second.sessionDate, items: [{ ...second, close: 141000 }] },
      ],
      anew: true,
      knownAt: (session) => closeOf(sessionDate(session)),
    });
    const closesAt = async (asOf?: string) =>
      (await studiedPrices(database, hynix, asOf === undefined ? undefined : instantUtc(asOf)))?.bars.map(
        (bar) => bar.close,
      );
    expect(await closesAt('2024-01-20T00:00:00.000Z')).toEqual([137000, 141300]);
    expect(await closesAt(revisedAt)).toEqual([137000, 141000]);
    expect(await closesAt()).toEqual([137000, 141000]);
  });
}
