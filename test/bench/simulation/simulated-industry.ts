import { fitLine } from '../../../server/stats/fit-line.ts';
import { givenColumns, type StudyColumns } from '../../../server/studies/study-columns.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { BundledShare } from '../bundled-columns.ts';

/** What the shares of an industry on one market are simulated from: its real sessions, and how its real shares moved on them. */
export interface Industry {
  readonly sessions: readonly SessionDate[];
  readonly market: Float64Array;
  /** What all shares have in common beyond the market on each session, of deviation 1. */
  readonly common: Float64Array;
  readonly members: readonly {
    readonly beta: number;
    readonly residualDeviation: number;
    /** What is the share's own on each session, of deviation 1. */
    readonly own: Float64Array;
  }[];
  /** The mean correlation of the members' residuals over their pairs. */
  readonly correlation: number;
}

/** Takes real shares of one market apart, on the sessions that all have, into market, common part and own part. */
export function industryOf(shares: readonly BundledShare[]): Industry {
  const tables = shares.map(
    ({ columns }) => new Map(columns.sessions.map((session, place) => [session, place])),
  );
  const [first] = shares;
  if (first === undefined) throw new Error('An industry needs shares');
  const places = first.columns.sessions.flatMap((session) => {
    const at = tables.map((table) => table.get(session));
    const isWhole = at.every(
      (place, share) => place !== undefined && shares[share]?.columns.missingAt(place) === null,
    );
    return isWhole ? [at.map((place) => place ?? -1)] : [];
  });
  const taken = (column: Float64Array, share: number) =>
    Float64Array.from(places, (at) => column[at[share] ?? -1] ?? Number.NaN);
  const market = taken(first.columns.market, 0);
  const lines = shares.map(({ columns }, share) => {
    const returns = taken(columns.share, share);
    const line = fitLine(market, returns);
    if (line === null) throw new Error(`${columns.asset} has no line on its market`);
    const [alpha, beta] = [line.intercept.estimate, line.slope.estimate];
    const residuals = returns.map((one, at) => one - alpha - beta * (market[at] ?? Number.NaN));
    return { beta, residualDeviation: line.residualDeviation, standard: standardised(residuals) };
  });
  const common = standardised(
    market.map((_, at) => lines.reduce((sum, { standard }) => sum + (standard[at] ?? Number.NaN), 0)),
  );
  return {
    sessions: places.flatMap((at) => first.columns.sessions[at[0] ?? -1] ?? []),
    ...{ market, common },
    members: lines.map(({ beta, residualDeviation, standard }) => {
      const slope = meanProduct(standard, common);
      const own = standardised(standard.map((one, at) => one - slope * (common[at] ?? Number.NaN)));
      return { beta, residualDeviation, own };
    }),
    correlation: meanOf(
      lines.flatMap(({ standard }, at) =>
        lines.slice(at + 1).map((other) => meanProduct(standard, other.standard)),
      ),
    ),
  };
}

/** The mean length of the stretches of sessions that are put together, so that calm and wild times last as they did. */
const meanStretch = 20;

/**
 * `count` shares over `length` sessions. Stretches of real sessions are put together; each session brings its market, its common
 * part and the size of its own parts, so that fat tails and wild sessions stay as they were. A share's residual is
 * σ·(√r·common + √(1 − r)·own): σ, and the slope on the market, of one real share in turn, the own part that of a real share drawn
 * for each session with a sign drawn too, which leaves shares no correlation but r.
 */
export function simulatedShares(
  { sessions, market, common, members, correlation }: Industry,
  count: number,
  length: number,
  random: () => number,
): StudyColumns[] {
  const drawn = new Int32Array(length);
  for (let place = 0; place < length; place += 1)
    drawn[place] =
      place === 0 || random() < 1 / meanStretch
        ? Math.floor(random() * market.length)
        : ((drawn[place - 1] ?? 0) + 1) % market.length;
  const marketDrawn = Float64Array.from(drawn, (at) => market[at] ?? Number.NaN);
  const [together, apart] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  return Array.from({ length: count }, (_, share) => {
    const { beta = Number.NaN, residualDeviation = Number.NaN } = members[share % members.length] ?? {};
    const returns = marketDrawn.map((ofMarket, place) => {
      const at = drawn[place] ?? 0;
      const own = members[Math.floor(random() * members.length)]?.own[at] ?? Number.NaN;
      const signed = random() < 0.5 ? own : -own;
      return beta * ofMarket + residualDeviation * (together * (common[at] ?? Number.NaN) + apart * signed);
    });
    return givenColumns(`simulated ${share}`, sessions.slice(0, length), returns, marketDrawn);
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function meanProduct(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? Number.NaN), 0) / one.length;
}

/** Values less their mean, divided by their deviation. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const centred = values.map((one) => one - mean);
  const deviation = Math.sqrt(meanProduct(centred, centred));
  return centred.map((one) => one / deviation);
}
