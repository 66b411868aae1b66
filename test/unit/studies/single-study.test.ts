import { describe, expect, it } from 'vitest';
import { singlePlacebo } from '../../../server/studies/single-placebo.ts';
import { studyAlone } from '../../../server/studies/single-study.ts';
import type { StudyColumns } from '../../../server/studies/study-columns.ts';
import { bar } from '../../support/bundled-series.ts';
import { eventAt, madeColumns, shortDesign } from './made-columns.ts';

const columns = madeColumns('KRX:000660', 300, 7);
const shareOf = (of: StudyColumns) => ({ columns: of, bars: of.sessions.map((day) => bar(day, 1000)) });
const shown = { from: -10, to: 5 };

describe('one event by itself', () => {
  it('has the abnormal returns and errors that a study of it has', () => {
    const known = eventAt(columns, 200, shortDesign)?.returns;
    const study = studyAlone(shareOf(columns), columns.sessions[200] ?? null, shortDesign, shown);
    expect(study).toMatchObject({ place: 200, missing: null });
    expect(study.model).toEqual(known?.model);
    for (const [step, offset] of [-1, 0, 1].entries()) {
      const session = study.sessions.find((one) => one.offset === offset);
      expect(session?.abnormal?.estimate).toBeCloseTo(known?.abnormal[step] ?? Number.NaN, 14);
      expect(session?.abnormal?.standardError).toBeCloseTo(known?.standardErrors[step] ?? Number.NaN, 14);
    }
    const whole = study.sessions.find(({ offset }) => offset === 1)?.cumulative;
    expect(whole?.estimate).toBeCloseTo(known?.cumulative.estimate ?? Number.NaN, 14);
    expect(study.sessions.filter(({ cumulative }) => cumulative !== null)).toHaveLength(3);
  });

  it('tells the sessions that there are of a window that is not over', () => {
    const study = studyAlone(shareOf(columns), columns.sessions[299] ?? null, shortDesign, shown);
    expect(study.missing).toBe('notYet');
    const missing = new Map(study.sessions.map((one) => [one.offset, one.missing]));
    expect([missing.get(-1), missing.get(0), missing.get(1)]).toEqual([null, null, 'notYet']);
    expect(study.placebo?.asFar).toBeNull();
  });

  it('says why there is nothing', () => {
    const share = shareOf(columns);
    expect(studyAlone(share, null, shortDesign, shown).missing).toBe('noSession');
    expect(studyAlone(share, columns.sessions[20] ?? null, shortDesign, shown)).toMatchObject({
      ...{ model: null, sessions: [], missing: 'tooFewEstimationSessions' },
    });
  });
});

describe('all other windows of a share', () => {
  it('are those at which a study finds an event and that do not touch this one', () => {
    const sums: number[] = [];
    for (let place = 0; place < 300; place += 1) {
      const found = eventAt(columns, place, shortDesign);
      if (found && Math.abs(place - 200) > 2) sums.push(found.returns.cumulative.estimate);
    }
    const observed = eventAt(columns, 200, shortDesign)?.returns.cumulative.estimate ?? Number.NaN;
    const placebo = singlePlacebo(columns, 200, observed, shortDesign);
    expect(placebo?.windows).toBe(sums.length);
    const far = sums.filter((sum) => Math.abs(sum) >= Math.abs(observed)).length;
    expect(placebo?.asFar).toBeCloseTo((1 + far) / (1 + sums.length), 12);
    const last = placebo?.band.at(-1);
    const inside = sums.filter((sum) => last && sum >= last.low && sum <= last.high).length;
    expect(inside / sums.length).toBeCloseTo(0.95, 1);
  });

  it('are none of a share with few', () => {
    expect(singlePlacebo(madeColumns('KRX:000660', 95, 7), 80, 0, shortDesign)).toBeNull();
  });
});
