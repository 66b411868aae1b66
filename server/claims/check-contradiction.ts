import type { ClaimReference, ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import { basisFactor } from '../markets/split-factor.ts';
import { splitStepBetween } from '../markets/split-step.ts';
import { previousBar } from './bar-lookup.ts';
import { restsOnRange } from './check-bar.ts';
import type { ExtremeContext } from './check-extreme.ts';
import { otherBasisOf } from './check-other-bases.ts';
import { claimWindow } from './claim-window.ts';
import { hasOpenFlag } from './open-flags.ts';
import { type Outcome, unverifiable } from './outcome.ts';

/**
 * Lets a contradiction stand only where nothing speaks against it: no basis makes the statement true that its wording
 * leaves open, it has one fair reading, no flag of the prices that it rests on is open, and the prices are of the hours that
 * it speaks of. Else it is unverifiable with the reason. One that stands tells by how much the number is off.
 */
export function confirmContradiction(
  outcome: Outcome,
  statement: ClaimStatement,
  bar: PriceBar,
  context: ExtremeContext,
): Outcome {
  if (outcome.verdict !== 'contradicted') return outcome;
  const { series, calendar } = context;
  const known = outcome.reference;
  const basis = otherBasisOf(statement, bar, context);
  if (basis !== null) return { ...unverifiable('trueOnOtherBasis', known), basis };
  if (statement.isAmbiguous || isFarOff(outcome, statement, bar, context))
    return unverifiable('ambiguous', known);
  const window = claimWindow(statement, bar.sessionDate, series, calendar);
  if (hasOpenFlag(statement, window, series, calendar)) return unverifiable('priceFlagged', known);
  if (series.hours === 'extended' && restsOnRange(statement))
    return unverifiable('hoursOfPricesDiffer', known);
  return withError(outcome, statement, basisFactor(series, bar.sessionDate));
}

/** Farther off than misprints are: a number that is another measure, another share's or another day's was read as this one. */
const farPrice = Math.log(1.15);
const farPoints = { change_pct: 8, period_change_pct: 25 } as const;

/**
 * True where a number is so far from the price data that it is likelier misread than wrong. A change with the sign of the
 * other way is not, nor is one over a split, which is told as it looks.
 */
function isFarOff(
  { reference }: Outcome,
  statement: ClaimStatement,
  bar: PriceBar,
  { series, calendar }: ExtremeContext,
): boolean {
  const { kind, value } = statement;
  if (reference === null || value === null) return false;
  const { value: found, low, high } = reference;
  switch (kind) {
    case 'change_pct':
    case 'period_change_pct': {
      const before = previousBar(series, bar.sessionDate, calendar)?.bar;
      if (found === null || (before && splitStepBetween(before, bar, series))) return false;
      return Math.min(Math.abs(value - found), Math.abs(value + found)) > farPoints[kind];
    }
    case 'close':
    case 'open':
    case 'high':
    case 'low':
    case 'intraday_price': {
      const factor = basisFactor(series, bar.sessionDate);
      const bounds = [found, low, high].flatMap((price) => (price === null ? [] : [price, price * factor]));
      return bounds.length > 0 && bounds.every((price) => Math.abs(Math.log(value / price)) > farPrice);
    }
    default:
      return false;
  }
}

/**
 * Adds by how much the number is off. A price that was printed before a later split is compared in the unit of its day,
 * where it is nearer to that.
 */
function withError(outcome: Outcome, statement: ClaimStatement, factor: number): Outcome {
  const known = outcome.reference;
  const error = known && errorOf(outcome, statement, known);
  if (!known || !error) return outcome;
  const ofDay = factor === 1 || statement.unit === 'pct' ? null : inUnitOfDay(known, factor);
  if (ofDay === null || distance(statement, ofDay) >= distance(statement, known))
    return { ...outcome, ...error };
  return { ...outcome, ...errorOf(outcome, statement, ofDay), reference: ofDay, basis: 'beforeSplit' };
}

interface SizeOfError {
  readonly difference: number;
  readonly differencePercent?: number;
}

function errorOf(
  { reason }: Outcome,
  statement: ClaimStatement,
  { value, low, high, previousExtreme }: ClaimReference,
): SizeOfError | null {
  if (reason === 'notAnExtreme')
    return value === null || previousExtreme === null ? null : sizeOf(value, previousExtreme, statement);
  const { value: said } = statement;
  if (said === null) return null;
  if (reason === 'outsideDayRange') {
    const bound = high !== null && said > high ? high : low;
    return bound === null ? null : sizeOf(said, bound, statement);
  }
  return value === null ? null : sizeOf(nearestSaid(statement, said, value), value, statement);
}

/** The end of a band that lies nearer to the price data; for any other number the number itself. */
function nearestSaid({ modifier, valueHigh }: ClaimStatement, said: number, found: number): number {
  if (modifier !== 'range' || valueHigh === null) return said;
  return Math.abs(found - valueHigh) < Math.abs(found - said) ? valueHigh : said;
}

function sizeOf(said: number, found: number, { unit }: ClaimStatement): SizeOfError {
  const difference = tidy(said - found);
  if (unit === 'pct' || found === 0) return { difference };
  return { difference, differencePercent: tidy((said / found - 1) * 100) };
}

/** Takes off what binary fractions add. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}

function inUnitOfDay(known: ClaimReference, factor: number): ClaimReference {
  const scaled = (price: number | null) => (price === null ? null : tidy(price * factor));
  return {
    ...known,
    value: scaled(known.value),
    low: scaled(known.low),
    high: scaled(known.high),
    previousExtreme: scaled(known.previousExtreme),
  };
}

/** How far a stated price is from the data, in logarithms. */
function distance({ value }: ClaimStatement, known: ClaimReference): number {
  const found = known.value ?? known.high;
  if (value === null || value <= 0 || found === null || found <= 0) return 0;
  return Math.abs(Math.log(value / found));
}
