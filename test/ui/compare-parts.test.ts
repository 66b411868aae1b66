import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addedToLastComparison,
  compareAddress,
  readCompareAddress,
} from '../../client/app/compare-address.ts';
import { lineBreaks } from '../../client/charts/compare-breaks.ts';
import { comparedEnds } from '../../client/charts/compare-ends.ts';
import { comparedFacts } from '../../client/charts/compare-facts.ts';
import { spreadLabels } from '../../client/charts/compare-labels.ts';
import { comparedLine } from '../../client/charts/compare-line.ts';
import { type Compared, compareModel, rebaseAll, shownName } from '../../client/charts/compare-model.ts';
import { rebaseSeries } from '../../client/charts/compare-rebase.ts';
import { unionOfSessions } from '../../client/charts/compare-sessions.ts';
import { plotGeometry } from '../../client/charts/plot-geometry.ts';
import { compareWords } from '../../client/format/compare-words.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { type PriceSeriesReply, PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { companyEvents } from '../support/company-fixture.ts';

const day = sessionDate;

/** A series of closes by date. */
function seriesOf(
  closes: Readonly<Record<string, number>>,
  events: readonly Partial<PriceEvent>[] = [],
  more: Partial<PriceSeriesReply> = {},
): PriceSeriesReply {
  const dates = Object.keys(closes);
  const nothing = dates.map(() => null);
  return PriceSeriesReplySchema.parse({
    instrumentId: 'KRX:000660',
    mic: 'XKRX',
    currency: 'KRW',
    adjustmentBasis: 'split',
    source: { id: 'files', name: 'files', attribution: null },
    asOf: '2024-12-31T06:30:00.000Z',
    firstSession: dates[0],
    lastSession: dates.at(-1),
    calendarConfirmedUntil: '2030-12-31',
    dates,
    ...{ open: nothing, high: nothing, low: nothing, volume: nothing, high52w: nothing, low52w: nothing },
    close: Object.values(closes),
    events: events.map((event) => ({
      ...{
        instrumentId: 'KRX:000660',
        value: null,
        previousExtreme: null,
        firstCrossing: null,
        basis: 'flag',
      },
      ...event,
    })),
    ...more,
  });
}

function comparedOf(id: string, series: PriceSeriesReply | null, style: Compared['style'] = 0): Compared {
  return { id, name: id, code: id.slice(-4), style, series, events: [] };
}

/** Values to six decimals: products of fractions are not exact. */
const rounded = (values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : Number(value.toFixed(6))));

const korea = seriesOf({ '2024-10-07': 100, '2024-10-08': 110, '2024-10-10': 121, '2024-10-11': 99 });
const america = seriesOf({ '2024-10-08': 50, '2024-10-09': 60, '2024-10-10': 55 }, [], {
  mic: mic('XNAS'),
  currency: 'USD',
});
const axis = unionOfSessions([korea.dates, america.dates]);

describe('the common axis', () => {
  it('holds the sessions of all markets by date, each once', () => {
    expect(axis).toEqual(['2024-10-07', '2024-10-08', '2024-10-09', '2024-10-10', '2024-10-11']);
  });
});

describe('rebasing', () => {
  it('takes the close in force at the base: of its session, else of the one before', () => {
    expect(rebaseSeries(korea, day('2024-10-08'))).toMatchObject({
      base: { date: '2024-10-08', close: 110, isLater: false },
    });
    const closed = rebaseSeries(korea, day('2024-10-09'));
    expect(closed.base).toEqual({ date: '2024-10-08', close: 110, isLater: false });
    expect(closed.values.map((value) => value?.toFixed(1))).toEqual(['90.9', '100.0', '110.0', '90.0']);
  });

  it('begins at the first session of a series that starts after the base, and says so', () => {
    const later = rebaseSeries(america, day('2024-10-07'));
    expect(later.base).toEqual({ date: '2024-10-08', close: 50, isLater: true });
    expect(rounded(later.values)).toEqual([100, 120, 110]);
  });

  it('gives a halted session no value and never takes it as the base', () => {
    const halted = seriesOf({ '2024-10-07': 100, '2024-10-08': 100, '2024-10-10': 150 }, [
      { kind: 'halt', sessionDate: day('2024-10-08') },
    ]);
    const rebased = rebaseSeries(halted, day('2024-10-08'));
    expect(rebased.base?.date).toBe('2024-10-07');
    expect(rebased.values).toEqual([100, null, 150]);
    expect(comparedFacts(halted, rebased, day('2024-10-08'))).toMatchObject({
      value: null,
      absence: 'halted',
    });
  });

  it.each([
    ['open', 'before', '2024-10-07', [100, 110, null, null]],
    ['open', 'after', '2024-10-11', [null, null, 96.363636, 100]],
    ['accepted', 'before', '2024-10-07', [100, 110, 53, 55]],
  ] as const)(
    'over a split that is %s, with the base %s it, compares prices of the measure of the base alone',
    (resolution, _, base, values) => {
      const split = seriesOf({ '2024-10-07': 100, '2024-10-08': 110, '2024-10-10': 53, '2024-10-11': 55 }, [
        { kind: 'suspectedSplit', sessionDate: day('2024-10-10'), value: 0.48, resolution },
      ]);
      expect(rounded(rebaseSeries(split, day(base)).values)).toEqual(values);
    },
  );

  it('counts a share before an adjusted split as the shares that it became', () => {
    const split = seriesOf({ '2024-10-07': 100, '2024-10-08': 110, '2024-10-10': 55 }, [
      { kind: 'suspectedSplit', sessionDate: day('2024-10-10'), value: 2, resolution: 'adjusted' },
    ]);
    const rebased = rebaseSeries(split, day('2024-10-07'));
    expect(rounded(rebased.values)).toEqual([100, 110, 110]);
    expect(rebased.brokenAt.size).toBe(0);
  });

  it('changes every value by the same factor where another base is taken', () => {
    const closes = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(closes, fc.nat(), fc.nat(), (prices, one, other) => {
        const dates = prices.map((_, index) => `2024-03-${String(index + 1).padStart(2, '0')}`);
        const series = seriesOf(Object.fromEntries(dates.map((date, index) => [date, prices[index] ?? 1])));
        const [first, second] = [one, other].map((place) =>
          rebaseSeries(series, day(dates[place % dates.length] ?? '')),
        );
        expect(first?.values[one % dates.length]).toBeCloseTo(100, 9);
        const factors = series.dates.map(
          (_, index) => (first?.values[index] ?? 0) / (second?.values[index] ?? 1),
        );
        for (const factor of factors) expect(factor / (factors[0] ?? 1)).toBeCloseTo(1, 9);
      }),
      { seed: 7 },
    );
  });
});

describe('a day of one series', () => {
  const facts = (series: PriceSeriesReply, date: string) =>
    comparedFacts(series, rebaseSeries(series, day('2024-10-08')), day(date));

  it('has close, change and value of that day', () => {
    expect(facts(korea, '2024-10-10')).toMatchObject({ close: 121, absence: null });
    expect(facts(korea, '2024-10-10').value).toBeCloseTo(110, 9);
    expect(facts(korea, '2024-10-10').change).toBeCloseTo(0.1, 9);
  });

  it('never has the value of another session, and says why there is none', () => {
    expect(facts(korea, '2024-10-09')).toEqual({ close: null, change: null, value: null, absence: 'closed' });
    expect(facts(korea, '2024-10-04').absence).toBe('before');
    expect(facts(korea, '2024-10-14').absence).toBe('notYet');
    expect(facts(korea, '2024-12-02').absence).toBe('after');
    const { calendarConfirmedUntil: _, ...uncalendared } = korea;
    expect(facts(uncalendared, '2024-10-09').absence).toBe('noBar');
    const missing = seriesOf({ '2024-10-07': 1, '2024-10-10': 1 }, [
      { kind: 'missingSession', sessionDate: day('2024-10-08') },
    ]);
    expect(facts(missing, '2024-10-08').absence).toBe('missing');
  });

  it('has a word for each absence in both languages', () => {
    for (const language of ['ko', 'en'] as const) {
      const texts = Object.values(compareWords(language).absence);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe('a line', () => {
  const geometry = plotGeometry(600, 100, { from: 0, to: axis.length - 1 });

  it('goes through its own sessions alone, over days on which its market was closed', () => {
    const rebased = rebaseSeries(korea, day('2024-10-07'));
    const line = comparedLine({
      id: 'a',
      series: korea,
      rebased,
      dates: axis,
      view: geometry.view,
      columns: 500,
    });
    expect(line?.points.map(({ position }) => position)).toEqual([0, 1, 3, 4]);
    expect(line?.last).toEqual({ position: 4, value: 99 });
  });

  it('breaks where sessions are missing and carries the sign of it', () => {
    const missing = seriesOf({ '2024-10-07': 100, '2024-10-10': 120 }, [
      { kind: 'missingSession', sessionDate: day('2024-10-08') },
    ]);
    const rebased = rebaseSeries(missing, day('2024-10-07'));
    const line = comparedLine({
      id: 'a',
      series: missing,
      rebased,
      dates: axis,
      view: geometry.view,
      columns: 500,
    });
    expect(line?.points.map(({ value }) => value)).toEqual([100, null, 120]);
    expect(lineBreaks(missing, rebased, axis, geometry)).toEqual([
      { kind: 'missingSession', position: 1, value: 100 },
    ]);
  });

  it('is none where the view has no session of it', () => {
    const view = { from: 4, to: 4 };
    const rebased = rebaseSeries(america, day('2024-10-08'));
    const input = { id: 'a', series: america, rebased, dates: axis, view, columns: 500 };
    expect(comparedLine(input)).toBeNull();
  });
});

describe('labels at the ends of lines', () => {
  it('stay where they are where they do not meet', () => {
    expect(spreadLabels([100, 20, 60], 16, 0, 200)).toEqual([100, 20, 60]);
    expect(spreadLabels([50, 50], 16, 0, 200)).toEqual([42, 58]);
  });

  it('never overlap, keep the order of their lines and stay inside', () => {
    const heights = fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const placed = spreadLabels(wanted, 16, 10, 300);
        const order = wanted.map((_, index) => index).sort((a, b) => (placed[a] ?? 0) - (placed[b] ?? 0));
        for (const [place, index] of order.entries()) {
          const [height, before] = [placed[index] ?? 0, order[place - 1]];
          expect(height).toBeGreaterThanOrEqual(10);
          expect(height).toBeLessThanOrEqual(300 + 1e-9);
          if (before === undefined) continue;
          expect(height - (placed[before] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
          expect(wanted[index] ?? 0).toBeGreaterThanOrEqual(wanted[before] ?? 0);
        }
      }),
      { seed: 7 },
    );
  });

  it('write a name whole or its code, never a part of it', () => {
    const samsung = { ...comparedOf('KRX:005930', null), name: 'Samsung Electronics', code: '005930' };
    expect(shownName(samsung, 148)).toBe('Samsung Electronics');
    expect(shownName(samsung, 80)).toBe('005930');
  });
});

describe('the model', () => {
  const events = companyEvents('KRX:000660', 'KRX-000660');
  const first = events.find(({ event }) => event.sessionDate !== null && event.sessionDate >= '2024-01-01');
  const date = first?.event.sessionDate ?? day('2024-01-02');
  const series = seriesOf({ '2023-12-01': 100, [date]: 120, '2024-12-02': 90 });
  const company = { ...comparedOf('KRX:000660', series), events };
  const index = comparedOf('KRX:KS11', seriesOf({ '2023-12-01': 2000, '2024-12-02': 2500 }), 'index');
  const dates = unionOfSessions([series.dates, index.series?.dates ?? []]);
  const input = {
    compared: [company, index],
    dates,
    view: { from: 0, to: dates.length - 1 },
    base: day('2023-12-01'),
    rebased: rebaseAll([company, index], day('2023-12-01')),
    width: 1000,
    withPriceLanes: false,
    isLog: false,
  };

  it('gives each company a lane, with its marks on their sessions, and the index none', () => {
    const { lanes } = compareModel(input);
    expect(lanes.map(({ compared }) => compared.id)).toEqual(['KRX:000660']);
    const mark = lanes[0]?.marks.find(({ key }) => key === first?.event.key);
    expect(mark?.position).toBe(dates.indexOf(date));
  });

  it('shows 100 and every value, and names each line with its last value', () => {
    const { scale, labels, layout } = compareModel(input);
    expect(scale.low).toBeLessThan(90);
    expect(scale.high).toBeGreaterThan(125);
    expect(labels.map(({ name, value }) => [name, value])).toEqual([
      ['KRX:000660', '90.0'],
      ['KRX:KS11', '125.0'],
    ]);
    expect(layout.axis.top).toBeGreaterThan(layout.priceBottom + 30);
  });

  it('writes the longest label of its axis whole, and keeps every value on a logarithmic one', () => {
    const rocket = comparedOf('XNAS:NVDA', seriesOf({ '2023-12-01': 1, [date]: 900, '2024-12-02': 1200 }));
    const all = { ...input, compared: [rocket], rebased: rebaseAll([rocket], input.base) };
    expect(compareModel(all).geometry.left).toBeGreaterThan(compareModel(input).geometry.left);
    const { scale, ticks, geometry } = compareModel({ ...all, isLog: true });
    expect(scale.isLog && scale.low > 0 && scale.low < 100 && scale.high > 120_000).toBe(true);
    expect(ticks.every((tick) => tick >= scale.low && tick <= scale.high)).toBe(true);
    expect(geometry.right).toBeGreaterThan(geometry.left);
  });

  it('says what each has come to, or why nothing is drawn', () => {
    const ended = comparedOf('XNAS:ARM', seriesOf({ '2023-10-02': 50, '2023-10-03': 51 }), 1);
    const unpriced = comparedOf('KRX:000270', null, 2);
    const all = [company, ended, unpriced];
    const ends = comparedEnds(all, rebaseAll(all, input.base), dates, input.view);
    expect(ends.map(({ drawn }) => drawn?.value ?? null)).toEqual([90, null, null]);
    expect(ends.map(({ why }) => why)).toEqual([
      null,
      { kind: 'endsBefore', day: '2023-10-03' },
      { kind: 'noPrices', day: null },
    ]);
    expect(ends[0]?.events).toBe(
      events.filter(({ event }) => event.sessionDate !== null && event.sessionDate >= '2023-12-01').length,
    );
  });
});

describe('the address of a comparison', () => {
  const read = (query: string) => readCompareAddress(new URLSearchParams(query));
  const six = ['KRX:000660', 'KRX:005930', 'KRX:035720', 'XNAS:NVDA', 'XNAS:ARM', 'KRX:042700'];

  it('names at most five companies, each once, and keeps what is left out', () => {
    const { ids, leftOut } = read(`instruments=${six.join(',')},KRX:000660`);
    expect(ids).toEqual(six.slice(0, 5));
    expect(leftOut).toEqual(['KRX:042700']);
  });

  it('leaves out what is not understood', () => {
    expect(read('instruments=hynix,KRX:KS11,KRX:000660&base=yesterday&index=DAX&marks=all')).toEqual({
      ...{ ids: ['KRX:000660'], leftOut: [], index: undefined, base: null, withPriceMarks: false },
    });
    expect(read('index=none').index).toBeNull();
    expect(read('index=US:SPX&base=2025-01-02&marks=price')).toMatchObject({
      ...{ index: 'US:SPX', base: '2025-01-02', withPriceMarks: true },
    });
  });

  it('of a company added to the last comparison has it at the end, or first where there is no room', () => {
    const [added, ...others] = six.map(instrumentId);
    const arm = instrumentId('XNAS:ARM');
    expect(addedToLastComparison('KRX:000660,KRX:005930', arm)).toEqual(['KRX:000660', 'KRX:005930', arm]);
    expect(addedToLastComparison('KRX:000660', instrumentId('KRX:000660'))).toEqual(['KRX:000660']);
    if (added) expect(addedToLastComparison(others.join(','), added)).toEqual([added, ...others]);
    expect(readCompareAddress(new URL(compareAddress(six), 'http://x').searchParams).ids).toHaveLength(5);
  });
});
