import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusteredRejections, tooManyRejections } from '../../../server/studies/clustered-tests.ts';
import { readRejections, toldNames, wilsonInterval } from '../../bench/simulation/rejection-table.ts';

const method = readFileSync(new URL('../../../docs/method.md', import.meta.url), 'utf8');
const studies = 2000;

const onOneSession = ['chip makers on one session', 'simulated shares of one industry on one session'].map(
  (heading) => readRejections(method, heading),
);

describe('what tests find in clustered events to which nothing was added', () => {
  it('is the larger of what the page of methods has measured', () => {
    expect(Object.keys(clusteredRejections).sort()).toEqual([...toldNames.keys()].sort());
    for (const [told, name] of toldNames) {
      const measured = onOneSession.map((table) => table.get(name)?.[0] ?? Number.NaN);
      const given = measured.filter((share) => !Number.isNaN(share));
      expect(given).toHaveLength(told === 'bootstrap' ? 0 : 2);
      expect(clusteredRejections[told]).toBe(given.length === 0 ? null : Math.max(...given));
    }
  });

  it('is too much where the Monte-Carlo interval lies above 7.5 %, half as much again as is said', () => {
    for (const told of toldNames.keys()) {
      const share = clusteredRejections[told];
      const isTooMuch = share !== null && wilsonInterval((share / 100) * studies, studies).low > 0.075;
      expect(tooManyRejections(told)).toBe(isTooMuch ? share : null);
    }
  });

  it('is less than where two per cent were added, in all tables, and none of a bootstrap of one session', () => {
    for (const heading of [
      'events on different sessions',
      'events on one session',
      'chip makers on one session',
      'simulated shares of one industry on one session',
      'simulated shares of one industry on 10 sessions',
    ])
      for (const [name, shares] of readRejections(method, heading)) {
        expect(shares).toHaveLength(4);
        if (name === toldNames.get('bootstrap') && heading.endsWith('one session'))
          expect(shares).toEqual(shares.map(() => Number.NaN));
        else expect(shares[3]).toBeGreaterThan(shares[0] ?? Number.NaN);
      }
  });

  it('is no more than is said for the bootstrap interval, on ten sessions and on twenty', () => {
    const name = toldNames.get('bootstrap') ?? '';
    for (const heading of ['events on different sessions', 'simulated shares of one industry on 10 sessions'])
      expect(readRejections(method, heading).get(name)?.[0]).toBeLessThan(5.5);
  });
});

describe('the interval of a share of successes', () => {
  it('is that of Wilson', () => {
    const { low, high } = wilsonInterval(5, 100);
    expect(low).toBeCloseTo(0.02154, 4);
    expect(high).toBeCloseTo(0.11175, 4);
  });
});
