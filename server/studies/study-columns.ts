import type { SessionDate } from '../../shared/units/session-date.ts';
import { logReturns, ordinaryReturns } from '../markets/log-returns.ts';
import type { TracedSeries } from '../markets/trace-series.ts';
import type { StudyDesign } from './study-design.ts';

/** Why a session has no return that a study may use. */
export type MissingStudyReturn = 'firstSession' | 'noReturn' | 'halted' | 'suspectedSplit' | 'missingSession';

/** Returns of a share and its benchmark on the sessions that both have, as fractions, by place; NaN where there is none. */
export interface StudyColumns {
  /** How the person calls the share. */
  readonly asset: string;
  readonly sessions: readonly SessionDate[];
  readonly share: Float64Array;
  readonly market: Float64Array;
  /** Why a place has no pair of returns; null where it has one. */
  readonly missingAt: (place: number) => MissingStudyReturn | null;
}

/** How returns are taken from prices. */
type Taken = Pick<StudyDesign, 'returns' | 'guards'>;

/**
 * The returns from close to close of one common session to the next. Without guards every step counts, over whatever lies
 * in between. With guards a return is left out in both columns where it belongs to no single session of trading of the
 * share or the benchmark: where either session was halted, over a session that either of them or the calendar lacks
 * here, and over a step that looks like a split that nobody settled. Known splits are taken out of the returns.
 */
export function studyColumns(
  asset: string,
  share: TracedSeries,
  market: TracedSeries,
  { returns, guards }: Taken,
): StudyColumns {
  const common = commonPlaces(share, market);
  const sessions = common.flatMap(([place]) => share.bars[place]?.sessionDate ?? []);
  const [own, other] = [new Float64Array(common.length), new Float64Array(common.length)];
  const reasons = new Map<number, MissingStudyReturn>();
  const ordinary = guards && [share, market].map((one) => ordinaryReturns(one, logReturns(one)));
  for (const [at, [place, otherPlace]] of common.entries()) {
    const before = common[at - 1];
    if (before === undefined) {
      reasons.set(at, 'firstSession');
      own[at] = other[at] = Number.NaN;
      continue;
    }
    if (ordinary) {
      const isNext = before[0] === place - 1 && before[1] === otherPlace - 1;
      own[at] = isNext ? (ordinary[0]?.[place] ?? Number.NaN) : Number.NaN;
      other[at] = isNext ? (ordinary[1]?.[otherPlace] ?? Number.NaN) : Number.NaN;
      if (Number.isNaN((own[at] ?? 0) + (other[at] ?? 0)))
        reasons.set(
          at,
          isNext
            ? (whyNone(share, place) ?? whyNone(market, otherPlace) ?? 'missingSession')
            : 'missingSession',
        );
    } else {
      own[at] = Math.log((share.close[place] ?? Number.NaN) / (share.close[before[0]] ?? Number.NaN));
      other[at] = Math.log(
        (market.close[otherPlace] ?? Number.NaN) / (market.close[before[1]] ?? Number.NaN),
      );
    }
  }
  const taken = (column: Float64Array) => (returns === 'log' ? column : column.map(Math.expm1));
  return {
    ...{ asset, sessions, share: taken(own), market: taken(other) },
    missingAt: (place) => reasons.get(place) ?? null,
  };
}

/** The same of returns that were given as such. All columns are of the same sessions. */
export function givenColumns(
  asset: string,
  sessions: readonly SessionDate[],
  share: Float64Array,
  market: Float64Array,
): StudyColumns {
  const missingAt = (place: number) =>
    Number.isNaN((share[place] ?? Number.NaN) + (market[place] ?? Number.NaN)) ? 'noReturn' : null;
  return { asset, sessions, share, market, missingAt };
}

/** The place of each common session in both series, ascending. */
export function commonPlaces(share: TracedSeries, market: TracedSeries): [number, number][] {
  const places = new Map(Array.from(market.days, (day, place) => [day, place]));
  return Array.from(share.days, (day, place): [number, number | undefined] => [
    place,
    places.get(day),
  ]).filter((pair): pair is [number, number] => pair[1] !== undefined);
}

function whyNone({ halted, steps }: TracedSeries, place: number): MissingStudyReturn | null {
  if (halted[place] === 1 || halted[place - 1] === 1) return 'halted';
  return steps.has(place) ? 'suspectedSplit' : null;
}

/** The place of the first session on or after a date; null where there is none. */
export function placeOnOrAfter({ sessions }: StudyColumns, date: SessionDate): number | null {
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const session = sessions[middle];
    if (session !== undefined && session < date) low = middle + 1;
    else high = middle;
  }
  return low < sessions.length ? low : null;
}
