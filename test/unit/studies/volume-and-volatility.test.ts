import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { traceSeries } from '../../../server/markets/trace-series.ts';
import type { MeasureColumns } from '../../../server/studies/measure-columns.ts';
import { usualDesign } from '../../../server/studies/study-design.ts';
import { studyEvent } from '../../../server/studies/study-event.ts';
import { volatilityColumns } from '../../../server/studies/volatility-columns.ts';
import { volumeColumns } from '../../../server/studies/volume-columns.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { bar, bundledSeries, calendarOf, madeSeries } from '../../support/bundled-series.ts';
import { oracle, relativeError } from '../stats/oracle-files.ts';

const numbers = z.array(z.number());
const StudySchema = z.object({
  n: z.int(),
  beta: z.number(),
  sigma: z.number(),
  abnormal: numbers,
  errors: numbers,
  cumulative: z.number(),
  error: z.number(),
});
const reference = oracle(
  'r/volume-and-volatility.json',
  z.object({ date: z.string(), volume: StudySchema, volatility: StudySchema }),
);
const guarded = { guards: true };
const traced = (file: string) =>
  traceSeries(bundledSeries(file), calendarOf(file.startsWith('KRX') ? 'XKRX' : 'XNYS'));
const placeOf = ({ columns }: MeasureColumns, date: string) => columns.sessions.indexOf(sessionDate(date));
const reasonOn = (measured: MeasureColumns, date: string) =>
  measured.columns.missingAt(placeOf(measured, date));

describe('volume and volatility of a share on the day of its results', () => {
  const [nvidia, index] = [traced('US-NVDA'), traced('US-SPX')];
  it.each([
    ['volume', volumeColumns],
    ['volatility', volatilityColumns],
  ] as const)('have the %s that R has', (name, columnsOf) => {
    const { columns, model } = columnsOf('US-NVDA', nvidia, index, guarded);
    const { event } = studyEvent(columns, sessionDate(reference.date), { ...usualDesign, model });
    const known = reference[name];
    expect(model).toBe('marketModel');
    expect(event?.returns.model.nUsed).toBe(known.n);
    const pairs = [
      [event?.returns.model.beta, known.beta],
      [event?.returns.model.residualDeviation, known.sigma],
      [event?.returns.cumulative.estimate, known.cumulative],
      [event?.returns.cumulative.standardError, known.error],
      ...known.abnormal.map((one, at) => [event?.returns.abnormal[at], one] as const),
      ...known.errors.map((one, at) => [event?.returns.standardErrors[at], one] as const),
    ] as const;
    for (const [found, expected] of pairs)
      expect(relativeError(found ?? Number.NaN, expected ?? Number.NaN)).toBeLessThan(1e-9);
  });

  it('are held against their own mean where the index has no volume', () => {
    const measured = volumeColumns('KRX-000660', traced('KRX-000660'), traced('KRX-KQ11'), guarded);
    const alone = volumeColumns('KRX-000660', traced('KRX-000660'), null, guarded);
    for (const { columns, model } of [measured, alone]) {
      const { event } = studyEvent(columns, sessionDate('2024-01-22'), { ...usualDesign, model });
      expect(model).toBe('meanAdjusted');
      expect(event?.returns.model).toMatchObject({ beta: 0, nUsed: 240 });
    }
  });
});

describe('sessions without a volume or a range', () => {
  const dates = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08', '2024-03-11'];
  const calendar = calendarOf('XKRX');
  const of = (changed: Readonly<Record<string, Parameters<typeof bar>[2]>>) =>
    traceSeries(madeSeries(dates.map((date, at) => bar(date, 100 + at, changed[date]))), calendar);

  it('are halts where nothing was traded, and none where the source gives none', () => {
    const series = of({
      '2024-03-05': { open: 100, high: 100, low: 100, close: 100, volume: 0 },
      '2024-03-07': { volume: null },
    });
    const volume = volumeColumns('A', series, null, guarded);
    expect(dates.map((date) => reasonOn(volume, date))).toEqual([
      ...[null, 'halted', null, 'noReturn', null, null],
    ]);
    expect(volumeColumns('A', series, null, { guards: false }).columns.missingAt(1)).toBe('halted');
    const range = volatilityColumns('A', series, null, guarded);
    expect(dates.map((date) => reasonOn(range, date))).toEqual([
      ...['firstSession', 'halted', 'halted', null, null, null],
    ]);
  });

  it('are those of a price that never left the close before, and not those that only leapt', () => {
    const still = { open: 100, high: 100, low: 100, close: 100 };
    const series = of({ '2024-03-05': still, '2024-03-06': { open: 130, high: 130, low: 130, close: 130 } });
    const range = volatilityColumns('A', series, null, guarded);
    expect(reasonOn(range, '2024-03-05')).toBe('noReturn');
    const leapt = Math.log(Math.log(130 / 100)) - Math.log(4 * Math.LN2) / 2;
    expect(range.columns.share[placeOf(range, '2024-03-06')]).toBeCloseTo(leapt, 12);
  });

  it('are those over a missing session, for the range alone', () => {
    const series = traceSeries(
      madeSeries(dates.filter((_, at) => at !== 2).map((date, at) => bar(date, 100 + at))),
      calendar,
    );
    expect(reasonOn(volatilityColumns('A', series, null, guarded), '2024-03-07')).toBe('missingSession');
    expect(reasonOn(volumeColumns('A', series, null, guarded), '2024-03-07')).toBeNull();
  });
});

describe('a split that the source did not adjust for', () => {
  const dates = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'];
  const calendar = calendarOf('XKRX');
  const bars = dates.map((date, at) => bar(date, at < 2 ? 1000 : 500, { volume: at < 2 ? 1000 : 2000 }));
  const unsettled = traceSeries(madeSeries(bars), calendar);
  const settled = traceSeries(
    madeSeries(bars, {
      adjustments: [
        {
          ...{ action: 'split', sessionDate: sessionDate('2024-03-06'), ratio: 2, reason: 'two for one' },
          ...{ madeBy: 'test', madeAt: instantUtc('2024-03-06T00:00:00.000Z') },
        },
      ],
    }),
    calendar,
  );

  it('hides the volumes before it until somebody settles it, and then halves those after it', () => {
    const open = volumeColumns('A', unsettled, null, guarded);
    expect(dates.map((date) => reasonOn(open, date))).toEqual([
      ...['suspectedSplit', 'suspectedSplit', null, null],
    ]);
    const { share } = volumeColumns('A', settled, null, guarded).columns;
    for (const value of share) expect(value).toBeCloseTo(Math.log(1000), 12);
  });

  it('has no range of its own session until somebody settles it, and then that of the new shares', () => {
    const open = volatilityColumns('A', unsettled, null, guarded);
    expect(dates.map((date) => reasonOn(open, date))).toEqual([
      ...['firstSession', null, 'suspectedSplit', null],
    ]);
    const { share } = volatilityColumns('A', settled, null, guarded).columns;
    expect(share[2]).toBeCloseTo(share[3] ?? Number.NaN, 12);
  });
});
