import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { alignReturns } from '../../../server/studies/abnormal-columns.ts';
import { cumulativeAbnormal, marketModelAt } from '../../../server/studies/abnormal-returns.ts';
import { newsColumn } from '../../../server/studies/news-count.ts';
import { newsOverTime } from '../../../server/studies/news-over-time.ts';
import { priceColumn, rollingAbnormal } from '../../../server/studies/news-over-time-prices.ts';
import { meanColumn, type SessionColumn } from '../../../server/studies/session-column.ts';
import type { NewsDay } from '../../../shared/schemas/news-and-price.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';
import { oracle, relativeError } from '../stats/oracle-files.ts';

const numbers = z.array(z.number());
const reference = oracle(
  'r/news-and-price.json',
  z.object({
    ...{ stories: numbers, price: numbers, n: numbers, slope: numbers, error: numbers, p: numbers },
    ...{ low: numbers, high: numbers, bonferroni: numbers, holm: numbers, bh: numbers },
    ...{ meanOfOne: z.number(), sessionsOfOne: z.int() },
  }),
);

const column = (values: readonly number[], reason: 'notCollected' | 'halted' = 'halted'): SessionColumn => ({
  values: Float64Array.from(values),
  missingAt: (place) => (Number.isNaN(values[place]) ? reason : null),
});
const over = (stories: readonly number[], price: readonly number[]) =>
  newsOverTime(column(stories, 'notCollected'), column(price), Float64Array.from(stories), 'stories');

describe('news held against the price', () => {
  it('has the slopes, errors and adjusted p that R has at every lag', () => {
    const { lags, notEnough } = over(reference.stories, reference.price);
    expect(notEnough).toBeNull();
    expect(lags.map(({ lag }) => lag)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    for (const [at, { n, correlation, pAdjusted }] of lags.entries()) {
      expect(n).toBe(reference.n[at]);
      const pairs = [
        [correlation?.estimate, reference.slope],
        [correlation?.standardError, reference.error],
        [correlation?.p, reference.p],
        [correlation?.interval.low, reference.low],
        [correlation?.interval.high, reference.high],
        [pAdjusted?.bonferroni, reference.bonferroni],
        [pAdjusted?.holm, reference.holm],
        [pAdjusted?.bh, reference.bh],
      ] as const;
      for (const [found, known] of pairs)
        expect(relativeError(found ?? Number.NaN, known[at] ?? Number.NaN)).toBeLessThan(1e-9);
    }
  });

  it('has the mean of the price by how many stories a session had', () => {
    const { levels } = over(reference.stories, reference.price);
    expect(levels.map(({ level }) => level)).toEqual(['none', 'one', 'two', 'more']);
    expect(levels.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(reference.stories.length);
    const one = levels[1];
    expect(one?.sessions).toBe(reference.sessionsOfOne);
    expect(relativeError(one?.mean?.estimate ?? 0, reference.meanOfOne)).toBeLessThan(1e-9);
  });

  it('says how much there is where it is not enough, and tells no mean of fewer than five sessions', () => {
    const quiet = reference.stories.map((_, at) => (at % 40 === 0 ? 1 : 0));
    expect(over(quiet, reference.price)).toMatchObject({
      notEnough: { reason: 'sessionsWithStories', needed: 5, have: 4 },
      lags: [],
      levels: [],
    });
    const short = reference.stories.slice(0, 59);
    expect(over(short, reference.price.slice(0, 59)).notEnough).toMatchObject({
      reason: 'sessions',
      have: 59,
    });
    const few = reference.stories.map((count, at) => (at === 7 ? 3 : Math.min(count, 2)));
    expect(over(few, reference.price).levels.at(-1)).toEqual({ level: 'more', sessions: 1, mean: null });
  });

  it('counts sessions that lack a value by the first reason that holds', () => {
    const news = reference.stories.map((count, at) => (at < 3 ? Number.NaN : count));
    const price = reference.price.map((value, at) => (at < 4 ? Number.NaN : value));
    const { missing, lags } = over(news, price);
    expect(missing).toEqual([
      { reason: 'notCollected', sessions: 3 },
      { reason: 'halted', sessions: 1 },
    ]);
    expect(lags.find(({ lag }) => lag === 0)?.n).toBe(146);
  });
});

describe('the news of a session', () => {
  const sessions = ['02', '03', '04', '05', '08', '09', '10'].map((day) => sessionDate(`2024-01-${day}`));
  const day = (at: number, more: Partial<NewsDay> = {}): NewsDay => ({
    ...{ sessionDate: sessions[at] ?? null, kind: 'price', relation: 'precedes', stories: 1 },
    ...{ toned: 0, toneSum: 0, ...more },
  });
  const all = { sessions, isCollected: (place: number) => place !== 2 };
  const valuesOf = (
    days: readonly NewsDay[],
    ...how: [Parameters<typeof newsColumn>[2], Parameters<typeof newsColumn>[3]]
  ) => [...newsColumn(days, all, ...how).values];
  const none = Number.NaN;

  it('is 0 where nothing came in, and unknown where nothing was collected', () => {
    const days = [day(0), day(1, { relation: 'reports', stories: 2 }), day(1), { ...day(9) }];
    expect(valuesOf(days, 'stories', 'all')).toEqual([1, 3, none, 0, 0, 0, 0]);
    expect(valuesOf(days, 'stories', 'reports')).toEqual([0, 2, none, 0, 0, 0, 0]);
    expect(newsColumn(days, all, 'stories', 'all').missingAt(2)).toBe('notCollected');
    expect(newsColumn(days, all, 'stories', 'all').missingAt(3)).toBeNull();
  });

  it('weighs a story the less the more of its kind there were in the five sessions before', () => {
    const days = [day(0, { stories: 2 }), day(1, { kind: 'deal' }), day(5), day(6)];
    // Two at once: 1 + 1/2. The deal is the first of its kind. The sixth session is five after the first: 1/3; the seventh has only that one before: 1/2.
    expect(valuesOf(days, 'weighted', 'all')).toEqual([1.5, 1, none, 0, 0, 1 / 3, 1 / 2]);
    const mixed = [day(0, { stories: 1 }), day(0, { stories: 3, relation: 'reports' })];
    const whole = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    expect(valuesOf(mixed, 'weighted', 'precedes')[0]).toBeCloseTo(whole / 4, 12);
    expect(valuesOf(mixed, 'weighted', 'all')[0]).toBeCloseTo(whole, 12);
  });

  it('has the mean tone of the stories that have one', () => {
    const days = [
      day(0, { toned: 1, toneSum: 0.5, stories: 3 }),
      day(1, { toned: 3, toneSum: -1.5 }),
      day(3),
    ];
    expect(valuesOf(days, 'tone', 'all')).toEqual([0.5, -0.5, none, none, none, none, none]);
    expect(newsColumn(days, all, 'tone', 'all').missingAt(3)).toBe('noTone');
  });
});

describe('the price of a session', () => {
  const [series, benchmark] = [bundledSeries('KRX-000660'), bundledSeries('KRX-KS11')];
  const calendar = calendarOf('XKRX');
  const sessions = series.bars.map((bar) => bar.sessionDate);

  it('is the abnormal return that the market model of its own past gives', () => {
    const returns = alignReturns(series, benchmark, calendar);
    const rolling = rollingAbnormal(returns);
    const places = [100, 131, 260, 700, 2_000, returns.share.length - 1];
    const single = places.map((place) => {
      const model = marketModelAt(returns, place);
      const found = model.value && cumulativeAbnormal(returns, model.value, place, { from: 0, to: 0 });
      return found?.value?.estimate ?? Number.NaN;
    });
    expect(single.filter((value) => !Number.isNaN(value)).length).toBeGreaterThan(3);
    for (const [at, place] of places.entries()) {
      if (Number.isNaN(single[at])) expect(rolling[place]).toBeNaN();
      else expect(rolling[place]).toBeCloseTo(single[at] ?? 0, 10);
    }
  });

  it('says of each session why it has none', () => {
    const later = sessions[sessions.length - 1] ?? '';
    const around = [sessionDate('1990-01-03'), ...sessions, sessionDate('2024-12-27')].filter(
      (session) => session <= later || session === '2024-12-27',
    );
    const held = { series, benchmark, calendar };
    for (const measure of ['absoluteAbnormal', 'return', 'volume'] as const) {
      const { values, missingAt } = priceColumn(held, around, measure);
      for (const place of values.keys()) expect(missingAt(place) === null).toBe(!Number.isNaN(values[place]));
    }
    expect(priceColumn(held, sessions, 'absoluteAbnormal').missingAt(50)).toBe('tooFewSessions');
    expect([...priceColumn(held, sessions, 'absoluteAbnormal').values].every((value) => !(value < 0))).toBe(
      true,
    );
    const [plain, own] = [
      priceColumn(held, sessions, 'return'),
      alignReturns(series, series, calendar).share,
    ];
    expect(plain.values.at(-1)).toBe(own.at(-1));
  });

  it('of a group is the mean of the companies, where half of them have one', () => {
    const mean = meanColumn([
      column([1, 2, Number.NaN]),
      column([3, Number.NaN, Number.NaN]),
      column([5, Number.NaN, 1]),
    ]);
    expect([...mean.values]).toEqual([3, Number.NaN, Number.NaN]);
    expect(mean.missingAt(1)).toBe('tooFewMembers');
  });
});
