import type { CoMentionPair, CoMentionReply, MissingPair } from '../../shared/schemas/co-mention.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { fitLine } from '../stats/fit-line.ts';
import { pearson } from '../stats/pearson.ts';
import { type PairTable, pairAssociation } from './co-mention-permutation.ts';

/**
 * How companies named together are held against returns. Stories that name more than ten companies are lists of the day's movers or of
 * a portfolio. Four companies have 24 orders, of which the best can't have a p below 0.04; five have 120.
 */
export const coMentionDesign = {
  mostNamed: 10,
  mostCompanies: 30,
  leastSessions: 60,
  leastCompanies: 5,
  level: 0.95,
  draws: 9_999,
  seed: 1,
} as const;

/** A company with its returns and its index's on some sessions of its calendar; NaN where there is none. */
export interface CoMentionedCompany {
  readonly id: InstrumentId;
  /** Names the sessions: columns of one calendar are of the same sessions. */
  readonly calendar: string;
  readonly share: Float64Array;
  readonly benchmark: Float64Array;
}

/** What is left of each return once the line on the index's return over all of the sessions is taken off; NaN without both, or a line. */
export function marketResiduals({ share, benchmark }: Pick<CoMentionedCompany, 'share' | 'benchmark'>) {
  const fit = fitLine(benchmark, share);
  if (fit === null) return new Float64Array(share.length).fill(Number.NaN);
  const [alpha, beta] = [fit.intercept.estimate, fit.slope.estimate];
  return share.map((value, place) => value - alpha - beta * (benchmark[place] ?? Number.NaN));
}

/** How many stories name a pair, whichever comes first; 0 for others. */
export type StoriesOfPair = (one: InstrumentId, other: InstrumentId) => number;

/**
 * Each pair of some companies with how many stories name both and how their returns go together once each one's index is
 * taken out, and how the two hang together over the pairs. `ids` may hold companies without returns. Companies of which a pair
 * lacks a correlation are left out of the association until all pairs have one, those with the most such pairs first.
 */
export function coMention(
  ids: readonly InstrumentId[],
  companies: readonly CoMentionedCompany[],
  storiesOf: StoriesOfPair,
  random: () => number,
): Pick<CoMentionReply, 'pairs' | 'association' | 'notEnough'> {
  const { leastCompanies, draws } = coMentionDesign;
  const residuals = new Map(
    companies.map((company) => [company.id, { ...company, values: marketResiduals(company) }]),
  );
  const ordered = [...ids].sort();
  const pairs = ordered.flatMap((other, at) =>
    ordered.slice(0, at).map((one): CoMentionPair => {
      const held = correlationOf(residuals.get(one), residuals.get(other));
      return { one, other, stories: storiesOf(one, other), ...held };
    }),
  );
  const whole = wholeSet(ordered, pairs);
  const sorted = pairs.toSorted(
    (a, b) => b.stories - a.stories || (a.one + a.other < b.one + b.other ? -1 : 1),
  );
  if (whole.length < leastCompanies) {
    const notEnough = { reason: 'companies', needed: leastCompanies, have: whole.length } as const;
    return { pairs: sorted, association: null, notEnough };
  }
  const counts = tableOf(whole, pairs, ({ stories }) => stories);
  const together = tableOf(whole, pairs, ({ correlation }) => correlation?.estimate ?? Number.NaN);
  const found = pairAssociation(counts, together, draws, random);
  if (found === null) {
    const named = pairs.filter(({ stories }) => stories > 0).length;
    return { pairs: sorted, association: null, notEnough: { reason: 'pairs', needed: 1, have: named } };
  }
  return { pairs: sorted, association: { ...found, companies: whole.length }, notEnough: null };
}

type Residuals = Pick<CoMentionedCompany, 'calendar'> & { readonly values: Float64Array };

function correlationOf(
  one: Residuals | undefined,
  other: Residuals | undefined,
): Pick<CoMentionPair, 'correlation' | 'missing'> {
  const none = (missing: MissingPair) => ({ correlation: null, missing });
  if (!one || !other) return none('noReturns');
  if (one.calendar !== other.calendar) return none('otherCalendar');
  const { leastSessions, level } = coMentionDesign;
  const found = pearson(one.values, other.values, level);
  if (found?.interval == null || found.nUsed < leastSessions) return none('tooFewSessions');
  const { low, high } = found.interval;
  return { correlation: { estimate: found.estimate, low, high, n: found.nUsed }, missing: null };
}

function wholeSet(ids: readonly InstrumentId[], pairs: readonly CoMentionPair[]): InstrumentId[] {
  const left = new Set(ids);
  for (;;) {
    const lacking = pairs.filter(
      ({ one, other, correlation }) => correlation === null && left.has(one) && left.has(other),
    );
    if (lacking.length === 0) return [...left];
    const counts = new Map<InstrumentId, number>();
    for (const { one, other } of lacking)
      for (const id of [one, other]) counts.set(id, (counts.get(id) ?? 0) + 1);
    const [worst] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
    if (worst) left.delete(worst[0]);
  }
}

function tableOf(
  ids: readonly InstrumentId[],
  pairs: readonly CoMentionPair[],
  value: (pair: CoMentionPair) => number,
): PairTable {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const cells = new Float64Array(ids.length ** 2);
  for (const pair of pairs) {
    const [i, j] = [placeOf.get(pair.one), placeOf.get(pair.other)];
    if (i !== undefined && j !== undefined)
      cells[i * ids.length + j] = cells[j * ids.length + i] = value(pair);
  }
  return { size: ids.length, at: (i, j) => cells[i * ids.length + j] ?? Number.NaN };
}
