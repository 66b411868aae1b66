import { quantileOf } from '../stats/quantile-of.ts';
import type { EventInColumns } from './event-in-columns.ts';
import { type PlaceboCandidates, placeboCandidates } from './placebo-candidates.ts';
import type { StudyColumns } from './study-columns.ts';
import type { StudyDesign } from './study-design.ts';

/** Fewer sessions to draw from repeat themselves rather than say how the share scatters. */
const leastSessions = 30;

/** The quantiles of draws: the middle one, and those between which `level` of them lie. */
export interface PlaceboQuantiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** How the mean CAR of a study scatters if its events are put on random sessions of the same shares. */
export interface PlaceboDistribution extends PlaceboQuantiles {
  readonly draws: number;
  readonly level: number;
  /** Of the draws' mean CAR. */
  readonly mean: number;
  /** The mean CAR of the events that are used, on their own sessions. */
  readonly observed: number;
  /** (1 + how many draws lie at least as far from 0 as `observed`) / (1 + draws): never 0. */
  readonly p: number;
  /** The same of the mean cumulative abnormal return up to each session of the window: the last is that of the mean CAR. */
  readonly band: readonly PlaceboQuantiles[];
  /** Events that are used. */
  readonly nUsed: number;
  /** Shares with fewer than 30 sessions to draw from, with how many events each has; these are not used. */
  readonly leftOut: readonly { readonly asset: string; readonly sessions: number; readonly events: number }[];
}

/** How a placebo distribution is drawn. */
export interface PlaceboDraws {
  readonly draws: number;
  /** Uniform on [0, 1). */
  readonly random: () => number;
}

/**
 * Draws a study again and again with its events put on random sessions: each event on one of its own share at which it could have
 * been studied and which no event of the study touches (`placeboCandidates`), drawn with replacement, under the same model and
 * windows. It shows what the mean CAR does without events, without any assumption on how returns are distributed.
 *
 * Events are drawn independently of each other: where they stand on the same sessions and move together the
 * distribution is too narrow. Null where no event can be used. Source: Brown & Warner 1980, "Measuring security price
 * performance", section 3, for random sessions of the same shares; Phipson & Smyth 2010, "Permutation p-values should never be zero", eq. 2,
 * for p; quantiles as of `quantileOf`.
 */
export function placeboDistribution(
  events: readonly EventInColumns[],
  design: StudyDesign,
  { draws, random }: PlaceboDraws,
): PlaceboDistribution | null {
  const { used, leftOut } = candidatesOf(events, design);
  if (used.length === 0 || draws < 1) return null;
  const length = design.window.to - design.window.from + 1;
  // By session of the window, then by draw, so that each session's draws can be sorted as they lie.
  const totals = Array.from({ length }, () => new Float64Array(draws));
  for (const { candidates } of used) addDraws(totals, candidates, design.window.from, random);
  for (const column of totals)
    for (let draw = 0; draw < draws; draw += 1) column[draw] = (column[draw] ?? 0) / used.length;
  const last = totals.at(-1) ?? new Float64Array();
  const observed =
    used.reduce((total, { event }) => total + event.returns.cumulative.estimate, 0) / used.length;
  const mean = last.reduce((total, one) => total + one, 0) / draws;
  const asFar = last.reduce((count, one) => (Math.abs(one) >= Math.abs(observed) ? count + 1 : count), 0);
  const band = totals.map((column) => quantilesOf(column.sort(), design.level));
  const [nUsed, p] = [used.length, (1 + asFar) / (1 + draws)];
  const whole = band.at(-1) ?? quantilesOf(last, design.level);
  return { draws, level: design.level, mean, ...whole, observed, p, band, nUsed, leftOut };
}

/** Each event with the sessions that it can be put on; shares that have too few, with how many events are left out by it. */
function candidatesOf(events: readonly EventInColumns[], design: StudyDesign) {
  const byShare = new Map<StudyColumns, EventInColumns[]>();
  for (const event of events) {
    const others = byShare.get(event.columns);
    if (others) others.push(event);
    else byShare.set(event.columns, [event]);
  }
  const used: { readonly event: EventInColumns; readonly candidates: PlaceboCandidates }[] = [];
  const leftOut: PlaceboDistribution['leftOut'][number][] = [];
  for (const [columns, own] of byShare) {
    const candidates = placeboCandidates(
      columns,
      own.map(({ place }) => place),
      design,
    );
    const sessions = candidates.places.length;
    if (sessions < leastSessions) leftOut.push({ asset: columns.asset, sessions, events: own.length });
    else used.push(...own.map((event) => ({ event, candidates })));
  }
  return { used, leftOut };
}

/** Adds to each draw what one event has, put on a session drawn for it, up to each session of the window. */
function addDraws(
  totals: readonly Float64Array[],
  { columns: { share, market }, places, alpha, beta }: PlaceboCandidates,
  from: number,
  random: () => number,
): void {
  const draws = totals[0]?.length ?? 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = Math.floor(random() * places.length);
    const [level, slope] = [alpha[drawn] ?? Number.NaN, beta[drawn] ?? Number.NaN];
    let at = (places[drawn] ?? 0) + from;
    let cumulative = 0;
    for (const column of totals) {
      cumulative += (share[at] ?? Number.NaN) - level - slope * (market[at] ?? Number.NaN);
      column[draw] = (column[draw] ?? 0) + cumulative;
      at += 1;
    }
  }
}

function quantilesOf(ascending: Float64Array, level: number): PlaceboQuantiles {
  const at = (share: number) => quantileOf(ascending, share);
  return { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2) };
}
