import { estimateByT } from '../stats/estimate.ts';
import type { TestMethod } from '../stats/test-result.ts';
import type { StudyResult } from '../studies/study-events.ts';
import type { DrawnInterval } from './study-json.ts';

const testNames: Readonly<Record<TestMethod, string>> = {
  crossSectional: 'cross-sectional t',
  crudeDependence: 'crude dependence t',
  patell: 'Patell z',
  adjustedPatell: 'Patell z, adjusted for correlation (Kolari–Pynnönen)',
  bmp: 'standardised cross-sectional t (BMP)',
  kolariPynnonen: 'the same, adjusted for correlation (Kolari–Pynnönen)',
  generalizedSign: 'generalized sign z',
  corradoRank: 'Corrado rank z',
  grank: 'generalized rank t (GRANK)',
};

/** A study for people: one line an event, then what they say together. Returns in percent. */
export function studyText(
  { design, events, dropped, aggregate }: StudyResult,
  { seed, interval: drawn }: DrawnInterval,
): string {
  const { from, to } = design.window;
  const name = from === to ? `AR[${from}]` : `CAR[${from},${to}]`;
  const lines = events.map(({ asset, eventDate, sessionDate, returns, warnings }) => {
    const { estimate, interval, p } = estimateByT(returns.cumulative, design.level);
    const on = sessionDate === eventDate ? sessionDate : `${eventDate} (session ${sessionDate})`;
    const note = warnings.length > 0 ? `; ${warnings.join(', ')}` : '';
    return `${asset} ${on}: ${name} ${percent(estimate)}, 95 % interval ${percent(interval.low)} to ${percent(interval.high)}, p ${told(p)}, ${returns.model.nUsed} sessions of estimation${note}`;
  });
  for (const { asset, eventDate, reason } of dropped)
    lines.push(`${asset} ${eventDate}: left out, ${reason}`);
  if (aggregate) {
    const { estimate, interval, nUsed } = aggregate.caar;
    const zero = interval.low <= 0 && interval.high >= 0 ? 'zero is inside' : 'zero is outside';
    lines.push(
      `${nUsed} events: mean ${name} ${percent(estimate)}, 95 % interval ${percent(interval.low)} to ${percent(interval.high)}, ${zero}`,
    );
    lines.push(
      drawn === null
        ? '  stationary bootstrap: no interval, which takes events on ten sessions'
        : `  stationary bootstrap: 95 % interval ${percent(drawn.low)} to ${percent(drawn.high)} (seed ${seed})`,
    );
    for (const [method, label] of Object.entries(testNames)) {
      const test = Object.entries(aggregate.tests).find(([key]) => key === method)?.[1];
      if (test) lines.push(`  ${label}: ${test.statistic.toFixed(3)}, p ${told(test.p)}`);
    }
  }
  lines.push('These are associations: a study does not say what caused a return.');
  return `${lines.join('\n')}\n`;
}

function percent(fraction: number): string {
  const text = `${Math.abs(100 * fraction).toFixed(2)} %`;
  return fraction < 0 ? `−${text}` : `+${text}`;
}

function told(p: number | null): string {
  if (p === null) return 'none';
  return p < 0.0001 ? '< 0.0001' : p.toFixed(4);
}
