import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusteredRejections, findsTooMuchClustered } from '../../../server/studies/clustered-tests.ts';
import { readRejections, toldNames, wilsonInterval } from '../../bench/simulation/rejection-table.ts';

const method = readFileSync(new URL('../../../docs/method.md', import.meta.url), 'utf8');
const studies = 2000;

describe('what tests find in clustered events to which nothing was added', () => {
  const measured = readRejections(method, 'chip makers on one session');

  it('is what the page of methods has measured', () => {
    expect(Object.keys(clusteredRejections).sort()).toEqual([...toldNames.keys()].sort());
    for (const [told, share] of Object.entries(clusteredRejections)) {
      const name = [...toldNames].find(([key]) => key === told)?.[1] ?? '';
      expect(measured.get(name)?.[0]).toBe(share);
    }
  });

  it('is too much where the Monte-Carlo interval lies above 7.5 %, half as much again as is said', () => {
    for (const told of toldNames.keys()) {
      const { low } = wilsonInterval((clusteredRejections[told] / 100) * studies, studies);
      expect(findsTooMuchClustered(told)).toBe(low > 0.075);
    }
  });

  it('is less than where two per cent were added, in all tables', () => {
    for (const heading of [
      'events on different sessions',
      'events on one session',
      'chip makers on one session',
    ])
      for (const [, shares] of readRejections(method, heading)) {
        expect(shares).toHaveLength(4);
        expect(shares[3]).toBeGreaterThan(shares[0] ?? Number.NaN);
      }
  });
});

describe('the interval of a share of successes', () => {
  it('is that of Wilson', () => {
    const { low, high } = wilsonInterval(5, 100);
    expect(low).toBeCloseTo(0.02154, 4);
    expect(high).toBeCloseTo(0.11175, 4);
  });
});
