import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fitLine } from '../../../server/stats/fit-line.ts';
import { seededRandom } from '../../../server/stats/seeded-random.ts';
import { coMention, marketResiduals } from '../../../server/studies/co-mention.ts';
import { type PairTable, pairAssociation } from '../../../server/studies/co-mention-permutation.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import { oracle } from '../stats/oracle-files.ts';

const table = z.array(z.array(z.number()));
const reference = oracle(
  'r/news-and-price.json',
  z.object({
    counts: table,
    together: table,
    association: z.number(),
    associationP: z.number(),
    orders: z.int(),
  }),
);
const tableOf = (cells: readonly (readonly number[])[]): PairTable => ({
  size: cells.length,
  at: (one, other) => cells[one]?.[other] ?? Number.NaN,
});
const never = () => {
  throw new Error('drawn where every order is tried');
};

describe('two tables of pairs', () => {
  const [counts, together] = [tableOf(reference.counts), tableOf(reference.together)];

  it('go together as R finds by trying every order', () => {
    const found = pairAssociation(counts, together, 0, never);
    expect(found?.estimate).toBeCloseTo(reference.association, 12);
    expect(found).toMatchObject({ pairs: 15, permutations: reference.orders, exact: true });
    expect(found?.p).toBeCloseTo(reference.associationP, 12);
  });

  it('have a drawn p near that of every order, and never 0', () => {
    // Two more members that are named with nobody make drawing needed; twice the same table is the extreme.
    const wider = (cells: readonly (readonly number[])[]) =>
      tableOf(Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (__, j) => cells[i]?.[j] ?? 0)));
    const same = pairAssociation(wider(reference.counts), wider(reference.counts), 999, seededRandom(3));
    expect(same).toMatchObject({ permutations: 999, exact: false });
    expect(same?.estimate).toBeCloseTo(1, 12);
    expect(same?.p).toBeGreaterThanOrEqual(1 / 1000);
    expect(same?.p).toBeLessThan(0.02);
    const independent = tableOf(
      Array.from({ length: 8 }, (_, i) =>
        Array.from({ length: 8 }, (__, j) => (i * j * 7 + (i + j) * 5) % 11),
      ),
    );
    expect(pairAssociation(wider(reference.counts), independent, 999, seededRandom(3))?.p).toBeGreaterThan(
      0.05,
    );
  });

  it('have none where one of them never changes', () => {
    expect(
      pairAssociation(tableOf(reference.counts.map((row) => row.map(() => 2))), together, 9, never),
    ).toBeNull();
  });
});

describe('companies named together', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => instrumentId(`KRX:00000${letter}`));
  const random = seededRandom(7);
  const draws = (length = 200) => Float64Array.from({ length }, () => random() - 0.5);
  const market = draws();
  const [shared, others] = [draws(), ids.map(() => draws())];
  // The first two share more than the market.
  const companies = ids.map((id, at) => ({
    ...{ id, calendar: 'XKRX', benchmark: market },
    share: market.map((value, t) => value + (others[at]?.[t] ?? 0) + (at < 2 ? 2 * (shared[t] ?? 0) : 0)),
  }));
  const storiesOf = (one: InstrumentId, other: InstrumentId) =>
    one === ids[0] && other === ids[1] ? 9 : Number(one > 'KRX:00000B') + Number(other > 'KRX:00000E');

  it('lose the part of the market', () => {
    const [first] = companies;
    if (!first) throw new Error('no company');
    const left = marketResiduals(first);
    expect(fitLine(market, left)?.slope.estimate).toBeCloseTo(0, 12);
    expect(left.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
  });

  it('come with how their returns go together, those with the most stories first', () => {
    const { pairs, association, notEnough } = coMention(ids, companies, storiesOf, random);
    expect(pairs).toHaveLength(15);
    expect(pairs[0]).toMatchObject({ one: ids[0], other: ids[1], stories: 9, missing: null });
    expect(pairs[0]?.correlation?.n).toBe(200);
    expect(pairs[0]?.correlation?.low).toBeGreaterThan(0.5);
    expect(notEnough).toBeNull();
    expect(association).toMatchObject({ pairs: 15, companies: 6, exact: true, permutations: 720 });
  });

  it('say why a pair has no correlation, and how many companies are left', () => {
    const [, , american, short] = companies;
    if (!american || !short) throw new Error('too few companies');
    const cut = { ...short, share: short.share.map((value, at) => (at < 150 ? Number.NaN : value)) };
    const rest = companies.filter(({ id }) => id !== american.id && id !== short.id && id !== ids[5]);
    const { pairs, association, notEnough } = coMention(
      ids,
      [...rest, cut, { ...american, calendar: 'XNYS' }],
      storiesOf,
      random,
    );
    const reason = (one: number, other: number) =>
      pairs.find((pair) => pair.one === ids[one] && pair.other === ids[other])?.missing;
    expect([reason(0, 2), reason(0, 3), reason(0, 5)]).toEqual([
      'otherCalendar',
      'tooFewSessions',
      'noReturns',
    ]);
    expect(association).toBeNull();
    expect(notEnough).toEqual({ reason: 'companies', needed: 5, have: 3 });
  });
});
