import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../server/stats/seeded-random.ts';
import { placeboCandidates } from '../../../server/studies/placebo-candidates.ts';
import { placeboDistribution } from '../../../server/studies/placebo-distribution.ts';
import { givenColumns } from '../../../server/studies/study-columns.ts';
import { eventAt, eventsAt, madeColumns, shortDesign } from './made-columns.ts';

const draws = 1000;
const drawn = (seed: number) => ({ draws, random: seededRandom(seed) });

describe('the sessions that an event may be put on', () => {
  const { sessions, share, market } = madeColumns('A', 400, 3);
  for (const place of [20, 21, 22, 190, 280]) share[place] = Number.NaN;
  market.fill(0.001, 300, 371); // a market that stands still for an estimation window
  const columns = givenColumns('A', sessions, share, market);

  it.each(['marketModel', 'meanAdjusted', 'marketAdjusted'] as const)(
    'are those at which a study of %s finds one, apart from the events, with the same returns',
    (model) => {
      for (const window of [
        { from: -1, to: 1 },
        { from: 1, to: 5 },
      ]) {
        const design = { ...shortDesign, window, model };
        const found = placeboCandidates(columns, [230, 399], design);
        const isApart = (place: number) => {
          const [first, last] = [place + window.from, place + window.to];
          return [230, 399].every(
            (event) => last < event + Math.min(0, window.from) || first > event + window.to,
          );
        };
        const studied = sessions.flatMap((_, place) => {
          const event = isApart(place) ? eventAt(columns, place, design) : null;
          return event ? [event] : [];
        });
        expect([...found.places]).toEqual(studied.map(({ place }) => place));
        for (const [at, { returns }] of studied.entries()) {
          expect(found.alpha[at]).toBeCloseTo(returns.model.alpha, 13);
          expect(found.beta[at]).toBeCloseTo(returns.model.beta, 10);
        }
      }
    },
  );
});

describe('a placebo distribution', () => {
  const shares = ['A', 'B', 'C', 'D', 'E'].map((asset, at) => madeColumns(asset, 900, 10 + at));
  const events = shares.flatMap((columns) => eventsAt(columns, [200, 400, 600, 800], shortDesign));

  it('scatters as the mean of so many events does, around nothing', () => {
    const found = placeboDistribution(events, shortDesign, drawn(1));
    const deviation = (0.02 * Math.sqrt(3)) / Math.sqrt(events.length);
    expect(found).toMatchObject({ draws, nUsed: 20, leftOut: [], level: 0.95 });
    expect(Math.abs(found?.mean ?? 1)).toBeLessThan(0.25 * deviation);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(2 * 1.96 * deviation * 0.85);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeLessThan(2 * 1.96 * deviation * 1.2);
    expect(found?.band).toHaveLength(3);
    expect(found?.band[2]).toEqual({ low: found?.low, median: found?.median, high: found?.high });
    const width = (at: number) => (found?.band[at]?.high ?? 0) - (found?.band[at]?.low ?? 0);
    expect(width(2) / width(0)).toBeGreaterThan(1.5); // √3
    expect(width(2) / width(0)).toBeLessThan(2);
  });

  it('never draws an event, and finds what is far larger than anything else with the smallest p there is', () => {
    const lifted = shares.map(({ asset, sessions, share, market }) => {
      const own = share.slice();
      for (const place of [200, 400, 600, 800]) own[place] = 0.5;
      return givenColumns(asset, sessions, own, market);
    });
    const design = { ...shortDesign, model: 'marketAdjusted' } as const;
    const found = placeboDistribution(
      lifted.flatMap((columns) => eventsAt(columns, [200, 400, 600, 800], design)),
      design,
      drawn(2),
    );
    expect(found?.observed).toBeGreaterThan(0.4);
    expect(found?.high).toBeLessThan(0.03);
    expect(found?.p).toBe(1 / (draws + 1));
  });

  it('is the same for the same seed and another for another', () => {
    const one = placeboDistribution(events, shortDesign, drawn(5));
    expect(placeboDistribution(events, shortDesign, drawn(5))).toEqual(one);
    expect(placeboDistribution(events, shortDesign, drawn(6))?.low).not.toBe(one?.low);
  });

  it('leaves out shares with too few sessions to draw from, and is none of those alone', () => {
    const short = madeColumns('short', 92, 4);
    const own = eventsAt(short, [80], shortDesign);
    const found = placeboDistribution([...events, ...own], shortDesign, drawn(3));
    expect(found).toMatchObject({ nUsed: 20, leftOut: [{ asset: 'short', events: 1 }] });
    expect(found?.leftOut[0]?.sessions).toBeLessThan(30);
    expect(placeboDistribution(own, shortDesign, drawn(3))).toBeNull();
    expect(placeboDistribution([], shortDesign, drawn(3))).toBeNull();
  });
});
