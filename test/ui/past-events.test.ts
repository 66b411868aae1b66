import { describe, expect, it } from 'vitest';
import { dropText, formatTick, intervalOf, missingText, pastWords } from '../../client/format/past-words.ts';
import { labelledBars, layAbnormalBars } from '../../client/panels/past-events/abnormal-bars.ts';
import { layPastDots } from '../../client/panels/past-events/past-dots.ts';
import {
  DroppedPastEventSchema,
  MissingAbnormalReturnSchema,
  StudyKindSchema,
} from '../../shared/schemas/past-events-reply.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

const day = sessionDate('2024-01-22');
const barsOf = (...values: (number | null)[]) =>
  values.map((abnormal, at) => ({
    ...{ offset: at - 1, sessionDate: day, abnormal, usual: abnormal === null ? null : 0.02 },
    missing: abnormal === null ? ('halted' as const) : null,
  }));

describe('the bars of abnormal returns', () => {
  it('stand on one zero line, up and down by the same measure, and hold the usual band', () => {
    const { bars, zero, usual } = layAbnormalBars(
      { sessions: barsOf(0.01, -0.04, 0), chosenBy: null },
      300,
      128,
    );
    const [up, down, none] = bars;
    expect(zero).toBe(64);
    expect(up?.box).toEqual({ y: 52, height: 12 });
    expect(down?.box).toEqual({ y: 64, height: 48 });
    expect(none?.box?.height).toBe(1); // still to be seen
    expect(up?.band).toEqual({ top: 40, bottom: 88 });
    expect(usual).toBe(0.02);
    expect(bars.map(({ x }) => x)).toEqual([50, 150, 250]);
  });

  it('are hatched up to day 0 where the event was chosen by them, and not otherwise', () => {
    const chosen = (chosenBy: 'reports' | null) =>
      layAbnormalBars({ sessions: barsOf(0.01, 0.02, 0.03), chosenBy }, 300, 128).bars.map(
        (bar) => bar.chosen,
      );
    expect(chosen('reports')).toEqual([true, true, false]);
    expect(chosen(null)).toEqual([false, false, false]);
  });

  it('have a gap where there is no return, and none at all in an empty series', () => {
    const { bars } = layAbnormalBars({ sessions: barsOf(0.01, null), chosenBy: null }, 300, 128);
    expect(bars[1]).toMatchObject({ box: null, band: null });
    expect(layAbnormalBars({ sessions: [], chosenBy: null }, 300, 128)).toMatchObject({
      bars: [],
      usual: null,
    });
  });

  it('are labelled at the highest and the lowest', () => {
    const { bars } = layAbnormalBars(
      { sessions: barsOf(0.01, 0.03, -0.02, -0.01), chosenBy: null },
      300,
      128,
    );
    expect(labelledBars(bars).map(({ abnormal }) => abnormal)).toEqual([0.03, -0.02]);
  });
});

describe('the dots of earlier outcomes', () => {
  const eventsOf = (...values: number[]) =>
    values.map((abnormal, at) => ({ key: `event-${at}`, sessionDate: day, abnormal }));

  it('are stacked where they would touch', () => {
    const { dots, rows } = layPastDots({ events: eventsOf(0.01, 0.0101, 0.05), own: null, mean: null }, 300);
    expect(dots.map(({ key, row }) => [key, row])).toEqual([
      ['event-0', 0],
      ['event-1', 1],
      ['event-2', 0],
    ]);
    expect(rows).toBe(2);
  });

  it('share an axis that holds zero and lies within the plot', () => {
    const { dots, xOf, ticks } = layPastDots({ events: eventsOf(-0.08, -0.02), own: null, mean: null }, 300);
    for (const x of [xOf(0), ...dots.map((dot) => dot.x)]) {
      expect(x).toBeGreaterThanOrEqual(6);
      expect(x).toBeLessThanOrEqual(294);
    }
    expect(ticks).toContain(0);
  });
});

describe.each(['ko', 'en'] as const)('the words in %s', (language) => {
  const words = pastWords(language);

  it('have one for each kind and each reason', () => {
    expect(Object.keys(words.kinds).sort()).toEqual([...StudyKindSchema.options].sort());
    for (const reason of MissingAbnormalReturnSchema.options)
      expect(missingText(reason, language)).toBeTruthy();
    for (const reason of DroppedPastEventSchema.options) expect(dropText(reason, language)).toBeTruthy();
  });

  it('say what happened together and never that one thing caused another', () => {
    const interval = intervalOf({ level: 0.95, low: -0.048, high: 0.038 });
    const sentences = [
      ...Object.values(words.kinds),
      ...Object.values(words.chosenBy),
      words.association,
      words.past('x', 8, 5, '−0.5%', interval),
      words.after(5, '−0.5%', interval),
      words.pastNone('x', 5),
    ].join('\n');
    expect(sentences).not.toMatch(/호재|악재|영향|때문|\bcaused\b|\bimpact\b|\beffect\b|because/i);
  });
});

describe('what followed past events, in one sentence', () => {
  const interval = intervalOf({ level: 0.95, low: -0.0484, high: 0.0379 });

  it('has the count, the mean, the interval, and where zero lies', () => {
    expect(pastWords('ko').past('52주 신고가 보도', 8, 5, '−0.5%', interval)).toBe(
      '지난 52주 신고가 보도 8건 뒤 5거래일: 평균 −0.5%, 95% 구간 −4.8% ~ +3.8% (0 포함)',
    );
    expect(pastWords('en').past('52-week-high stories', 8, 5, '−0.5%', interval)).toBe(
      'After 8 earlier 52-week-high stories, next 5 sessions: mean −0.5%, 95% interval −4.8% to +3.8%, zero is inside',
    );
    const above = intervalOf({ level: 0.95, low: 0.001, high: 0.02 });
    expect(pastWords('ko').after(5, '+1.1%', above)).toContain('(0 밖)');
  });

  it('writes ticks without needless decimals', () => {
    expect([-0.15, 0, 0.05].map((tick) => formatTick(tick, [-0.15, 0, 0.05]))).toEqual(['−15%', '0%', '+5%']);
    expect(formatTick(-0.05, [-0.05, -0.025, 0])).toBe('−5.0%');
  });
});
