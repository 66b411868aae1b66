import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studyPicture } from '../../client/charts/export-study.ts';
import { layOutcomes } from '../../client/charts/study-outcomes-layout.ts';
import { layStudyPlot, type StudyPlotSeries } from '../../client/charts/study-plot-layout.ts';
import { SMALL, smallPath, smallReach } from '../../client/charts/study-small-layout.ts';

const box = { width: 900, gutter: 140, axis: 50 };

/** A study over [+1, +3] whose events were chosen by the session before. */
const chosen: StudyPlotSeries = {
  cumulative: [
    { offset: 1, estimate: 0.01, low: -0.01, high: 0.03 },
    { offset: 2, estimate: 0.02, low: -0.01, high: 0.05 },
    { offset: 3, estimate: 0.01, low: -0.03, high: 0.05 },
  ],
  bySession: [
    { offset: 0, estimate: 0.06, low: 0.05, high: 0.07, isSelectedOn: true },
    { offset: 1, estimate: 0.01, low: -0.01, high: 0.03, isSelectedOn: false },
    { offset: 2, estimate: 0.01, low: -0.01, high: 0.03, isSelectedOn: false },
    { offset: 3, estimate: -0.01, low: -0.03, high: 0.01, isSelectedOn: false },
  ],
  placebo: [
    { offset: 1, low: -0.01, high: 0.01 },
    { offset: 2, low: -0.015, high: 0.015 },
    { offset: 3, low: -0.05, high: 0.05 },
  ],
  before: [
    { offset: -1, estimate: -0.06, isSelectedOn: true },
    { offset: 0, estimate: 0, isSelectedOn: true },
  ],
};

const numbersOf = (path: string) =>
  path
    .split(/[ML Z]/)
    .filter((part) => part !== '')
    .map(Number);

describe('the plot of a study', () => {
  it('begins at zero on the session before the window, and hatches what the events were chosen by up to there', () => {
    const layout = layStudyPlot(chosen, box);
    expect(layout.offsets).toEqual([-1, 0, 1, 2, 3]);
    const [x, y] = numbersOf(layout.meanPath);
    expect(x).toBeCloseTo(layout.xOf(0), 0);
    expect(y).toBeCloseTo(layout.upper.yOf(0), 0);
    expect(layout.hatched).toEqual({ x: layout.left, width: layout.xOf(0) - layout.left });
    expect(layout.placeboPaths).toHaveLength(2);
  });

  it('hatches nothing where the events were not chosen by the price, and starts before a window that holds day 0', () => {
    const cumulative = [-1, 0, 1].map((offset) => ({ offset, estimate: 0.01, low: 0, high: 0.02 }));
    const bySession = cumulative.map((point) => ({ ...point, isSelectedOn: false }));
    const layout = layStudyPlot({ cumulative, bySession, placebo: [], before: [] }, box);
    expect(layout.hatched).toBeNull();
    expect(layout.placeboPaths).toEqual([]);
    expect(layout.offsets).toEqual([-2, -1, 0, 1]);
    expect(layout.labels.placebo).toBeNull();
  });

  it('keeps its labels apart even where their lines end together', () => {
    const { mean, interval, placebo } = layStudyPlot(chosen, box).labels;
    const heights = [mean, interval ?? 0, ...(placebo ?? [])].sort((one, other) => one - other);
    for (let at = 1; at < heights.length; at += 1)
      expect((heights[at] ?? 0) - (heights[at - 1] ?? 0)).toBeGreaterThanOrEqual(14.9);
  });

  it('holds every value inside its pane, and finds the session under a place again', () => {
    const point = fc.record({
      estimate: fc.double({ min: -2, max: 2, noNaN: true }),
      reach: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -20, max: 5 }),
        (points, from) => {
          const cumulative = points.map(({ estimate, reach }, at) => ({
            ...{ offset: from + at, estimate },
            ...{ low: estimate - reach, high: estimate + reach },
          }));
          const bySession = cumulative.map((one) => ({ ...one, isSelectedOn: false }));
          const layout = layStudyPlot({ cumulative, bySession, placebo: [], before: [] }, box);
          for (const { offset, low, high } of cumulative) {
            expect(layout.upper.yOf(high)).toBeGreaterThanOrEqual(layout.upper.top);
            expect(layout.upper.yOf(low)).toBeLessThanOrEqual(layout.upper.bottom);
            expect(layout.offsetAt(layout.xOf(offset))).toBe(offset);
          }
        },
      ),
      { numRuns: 50, seed: 7 },
    );
  });
});

describe('small plots of events', () => {
  it('share one scale, on which the event that moved most reaches the edge', () => {
    const events = [{ cumulative: [0.02, 0.1] }, { cumulative: [-0.05, -0.04] }];
    const reach = smallReach(events);
    expect(reach).toBe(0.1);
    expect(smallPath({ cumulative: [0.02, 0.1] }, reach).end).toEqual([SMALL.width - SMALL.edge, SMALL.edge]);
    expect(smallPath({ cumulative: [0, 0] }, 0).end[1]).toBe(SMALL.height / 2);
  });
});

describe('outcomes of many events', () => {
  it('are counted once each, and zero stands between two columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.9, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 300 }),
        (outcomes) => {
          const { columns, xOf } = layOutcomes(outcomes, 600, 50);
          expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.length);
          const slot = 600 / columns.length;
          expect(Math.abs(xOf(0) / slot - Math.round(xOf(0) / slot))).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 50, seed: 7 },
    );
  });
});

describe('the picture of a study', () => {
  const sentence =
    '12 first 52-week highs of 3 companies: mean CAR[+1, +3] +1.0%, 95% interval −3.0% to +5.0%, zero is inside.';
  const pictureOf = (series: StudyPlotSeries, said = sentence) =>
    studyPicture({
      series,
      ...{ sentence: said, facts: ['n = 12 used, 1 dropped', 'an association, not a cause'] },
      plotWords: {
        ...{ label: said, mean: 'mean +1.0%', interval: '95% interval', placebo: 'random sessions, 95%' },
        ...{
          sessions: 'sessions',
          bySession: 'each session alone',
          selectedOn: ['Selected on this', 'no result'],
        },
        tickOf: (value) => String(value),
      },
      words: {
        ...{ title: 'Study', period: '2024-01-02 – 2024-06-28', language: 'en' },
        ...{
          stamp: ['market model on KOSPI', 'Prices · A & B'],
          address: 'https://x.test/study?asOf=1&window=1',
        },
      },
      ...{ theme: 'dark', colours: 'korea' },
    });

  it('draws what the page draws, under its sentence and over whose prices and which address it rests on', () => {
    const svg = pictureOf(chosen);
    const layout = layStudyPlot(chosen, { width: 1168, gutter: 20 * 6.6 + 14, axis: 52 });
    for (const path of [layout.meanPath, layout.intervalPath, layout.beforePath, ...layout.placeboPaths])
      expect(svg).toContain(`d="${path}"`);
    for (const text of [sentence, 'n = 12 used', 'Selected on this', 'Prices · A &amp; B', 'window=1'])
      expect(svg).toContain(text);
    expect(svg.match(/<circle/g)).toHaveLength(chosen.cumulative.length);
    expect(svg.match(/<pattern/g)).toHaveLength(1);
  });

  it('hatches nothing that was not selected, and breaks a sentence that is wider than the picture', () => {
    const plain = { ...chosen, bySession: chosen.bySession.map((one) => ({ ...one, isSelectedOn: false })) };
    const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
    const svg = pictureOf(plain);
    expect(svg).not.toContain('pattern');
    const long = Array.from({ length: 3 }, () => sentence).join(' ');
    expect(height(pictureOf(plain, long))).toBeGreaterThan(height(svg) + 20);
  });
});
