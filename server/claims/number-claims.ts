import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Currency } from '../../shared/units/currency.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type Draft, emptyStatement } from './draft.ts';
import type { Frame } from './frame.ts';
import type { DayPart, Direction, Hedge, Period, PriceRole } from './grammar.ts';
import { periodDays } from './periods.ts';
import { printedValue } from './printed-value.ts';
import type { Reading } from './reading.ts';
import { marketOf } from './subjects.ts';

/** A number of which it is known what it is about. */
export interface PlacedNumber {
  readonly frame: Frame;
  readonly instrument: Instrument;
  /** The words since its subject, within its clause. */
  readonly said: string;
  /** Its own words and those of the numbers that describe it ("장 초반 3.2% 오른 8만원": all before 8만원). */
  readonly chain: string;
  readonly day: SessionDate | null;
  /** The last day of a period "to date" that it may be told of. */
  readonly periodDay: SessionDate | null;
  /** Its words name a day that is not determined ("a year ago"): only a change over a period is a statement then. */
  readonly isOfThePast: boolean;
  /** By its own words or, where it has none, by those of the number it stands in a list with. */
  readonly direction: Direction;
  readonly role: PriceRole | null;
  /** The part of the day that its words speak of; null where they do not say. */
  readonly part: DayPart | null;
  /** A word for a day stands before it in the sentence, or with it. */
  readonly hasDay: boolean;
  /** The period that the sentence before told of, where it may go on. */
  readonly carriedPeriod: Period | null;
  /** What the price is that a percentage describes; null where it describes none. */
  readonly timedRole: PriceRole | null;
  /** Its day or its subject is carried over from words that leave room for another. */
  readonly isAmbiguous: boolean;
}

type Kinded = Pick<ClaimStatement, 'kind' | 'session' | 'unit'> & Partial<ClaimStatement>;

/** The statement that a number makes about its instrument; null where it makes none. */
export function numberClaim(number: PlacedNumber, reading: Reading): Draft | null {
  const { frame, instrument } = number;
  const { quantity } = frame;
  const { grammar } = reading;
  if (grammar.isExcluded(frame, number.said)) return null;
  if (number.isOfThePast && quantity.unit !== 'pct') return null;
  if (quantity.isAmount) return marketValue(number, reading);
  if (quantity.unit === 'pct') return change(number, reading);
  if (quantity.unit === 'pt' || (quantity.unit === 'bare' && instrument.kind === 'index')) {
    return instrument.kind === 'index' ? indexLevel(number, reading) : null;
  }
  if (instrument.kind === 'index') return null;
  if (quantity.unit !== 'bare' && grammar.isChangeAmount(frame)) return changeAmount(number, quantity.unit);
  if (quantity.unit === 'bare' && !isBarePrice(number, reading)) return null;
  return price(number, reading);
}

function marketValue(number: PlacedNumber, { grammar }: Reading): Draft | null {
  const { frame, instrument, said } = number;
  const { unit } = frame.quantity;
  if (instrument.kind === 'index' || frame.inBrackets || (unit !== 'KRW' && unit !== 'USD')) return null;
  if (!grammar.isMarketValue(frame, said)) return null;
  return draft(number, { kind: 'market_cap', session: 'regular', unit }, 1, grammar.hedgeOf(frame));
}

function change(number: PlacedNumber, reading: Reading): Draft | null {
  const { frame, said, direction } = number;
  const { grammar } = reading;
  if (direction === 0) return null;
  const hedge = grammar.hedgeOf(frame);
  const period = periodOf(number, reading);
  if (period) {
    const days = periodDays(
      period,
      {
        reported: period.type === 'toDate' ? number.periodDay : number.day,
        published: reading.articleDate,
        market: marketOf(number.instrument),
      },
      reading.tradingDays,
    );
    const kinded: Kinded = {
      kind: 'period_change_pct',
      session: 'regular',
      unit: 'pct',
      fromDate: days.from,
      date: days.date,
    };
    const isLoose =
      (grammar.periodOf(frame) === null && !reading.periods.isPeriodFirm) ||
      (period.type === 'sessions' && !period.isCounted) ||
      (period.type === 'back' && (period.unit === 'month' || !grammar.verbsFollow));
    return {
      ...draft({ ...number, isAmbiguous: number.isAmbiguous || isLoose }, kinded, direction, hedge),
      period,
    };
  }
  if (number.isOfThePast) return null;
  const base = grammar.changeBaseOf(frame, said);
  if (base === 'foreign') return null;
  const session = sessionOf(partOf(number, reading), number);
  const kinded: Kinded =
    session === 'regular'
      ? { kind: 'change_pct', session, unit: 'pct', changeBase: base }
      : { kind: 'intraday_change_pct', session, unit: 'pct', changeBase: base };
  const isOfStretch =
    !number.hasDay &&
    !grammar.verbsFollow &&
    reading.periods.hasToldPeriod(frame.sentence.paragraph) &&
    !/\bthe (?:day|session)\b/.test(frame.lead + frame.tail);
  const isAmbiguous = number.isAmbiguous || isOfStretch || grammar.isChangeOpen(frame);
  return draft(
    { ...number, isAmbiguous },
    { ...kinded, ...cutPercent(number, hedge, reading) },
    direction,
    hedge,
  );
}

/** A whole percentage in a headline is as often cut off as it is rounded ("15% 급등" for 15.78 %): it is good to one. */
function cutPercent(
  { frame: { quantity } }: PlacedNumber,
  hedge: Hedge,
  { headlineEnd }: Reading,
): Partial<ClaimStatement> {
  const isCut =
    quantity.end <= headlineEnd &&
    hedge === null &&
    quantity.precision === 1 &&
    !quantity.isBand &&
    quantity.upper === null;
  return isCut ? { modifier: 'about', precision: 1 } : {};
}

/** The period of a change: told of in its clause, or going on from the sentence before. */
function periodOf({ frame, carriedPeriod, part }: PlacedNumber, reading: Reading): Period | null {
  const own = reading.grammar.periodOf(frame);
  if (own?.type === 'same') return reading.periods.lastPeriod ?? { type: 'vague' };
  return own ?? (part === null || part === 'regular' ? carriedPeriod : null);
}

function indexLevel(number: PlacedNumber, reading: Reading): Draft | null {
  const { frame, direction } = number;
  const { grammar } = reading;
  if (grammar.isChangeAmount(frame) || (frame.quantity.unit === 'pt' && frame.inBrackets)) {
    return direction === 0 ? null : changeAmount(number, 'pt');
  }
  const role = number.role ?? (frame.quantity.unit === 'bare' ? 'level' : null);
  return role === null || role === 'within' ? null : priced({ ...number, role }, reading, 'pt');
}

function changeAmount(number: PlacedNumber, unit: Currency): Draft | null {
  if (number.direction === 0) return null;
  const kinded: Kinded = { kind: 'change_abs', session: 'regular', unit, changeBase: 'previousClose' };
  return draft(number, kinded, number.direction, null);
}

/** A bare number is a price only where a verb or label of the day's prices stands right at it ("closed at 118.42"). */
function isBarePrice({ frame, role }: PlacedNumber, { grammar }: Reading): boolean {
  const named = role === 'close' || role === 'open' || role === 'high' || role === 'low';
  return named && !grammar.verbsFollow && /\b(?:at|of|to)\s$/.test(frame.lead);
}

function price(number: PlacedNumber, reading: Reading): Draft | null {
  const { unit } = number.frame.quantity;
  const counted = unit === 'bare' ? number.instrument.currency : unit;
  return counted === 'pct' ? null : priced(number, reading, counted);
}

function priced(number: PlacedNumber, reading: Reading, unit: Currency): Draft | null {
  const { frame, role } = number;
  if (role === null) return null;
  const isSoFar = reading.isIntradayReport && (role === 'high' || role === 'low');
  const part = partOf(number, reading);
  const session =
    role === 'quote' || role === 'within'
      ? sessionOf(part === 'regular' ? 'intraday' : (part ?? 'intraday'), number)
      : sessionOf(part, number);
  const isQuote = session !== 'regular' && (role !== 'open' || session !== 'intraday');
  const kind = isQuote
    ? 'intraday_price'
    : role === 'level' || role === 'quote' || role === 'within'
      ? 'close'
      : role;
  const isLoose =
    !isQuote && (isSoFar || reading.grammar.isPriceOpen(frame, role) || isRoundHeadline(number, reading));
  return draft(
    { ...number, isAmbiguous: number.isAmbiguous || isLoose },
    { kind, session: isQuote ? session : 'regular', unit },
    1,
    reading.grammar.hedgeOf(frame),
  );
}

/** "11개월 만에 7만원": a round sum in a headline without a word on the close may be any price near it. */
function isRoundHeadline({ frame: { quantity }, role }: PlacedNumber, { headlineEnd }: Reading): boolean {
  const isRound = quantity.precision >= (quantity.unit === 'KRW' ? 1000 : 1);
  return role === 'level' && quantity.end <= headlineEnd && isRound;
}

/** The part of the day of a number: by its words; in a report that came out before the close that, where nothing says the close. */
function partOf(number: PlacedNumber, reading: Reading): DayPart | null {
  const { grammar, isIntradayReport } = reading;
  const { part } = number;
  if (
    number.timedRole !== null &&
    number.timedRole !== 'close' &&
    number.timedRole !== 'level' &&
    (part === null || part === 'regular')
  )
    return 'intraday';
  const said =
    number.role === 'close' || number.role === 'open' || number.role === 'high' || number.role === 'low';
  if (part !== null || said) return part;
  if (isIntradayReport && reading.isOfPublication(number.day, marketOf(number.instrument))) return 'intraday';
  return grammar.verbsFollow ? null : reading.partAtPublication(number.day, marketOf(number.instrument));
}

function sessionOf(part: DayPart | null, { instrument }: PlacedNumber): ClaimStatement['session'] {
  if (part === 'preMarket') return 'pre_market';
  if (part === 'afterTrading') return marketOf(instrument) === 'KR' ? 'after_market' : 'after_hours';
  return part === 'intraday' ? 'intraday' : 'regular';
}

function draft(
  number: PlacedNumber,
  kinded: Kinded,
  direction: number,
  hedge: Parameters<typeof printedValue>[2],
): Draft {
  const { frame, instrument } = number;
  const { start, end } = frame.quantity;
  const statement: ClaimStatement = {
    ...emptyStatement,
    instrumentId: instrument.id,
    date: number.day,
    ...printedValue(frame.quantity, direction, hedge),
    ...kinded,
    ...(number.isAmbiguous ? { isAmbiguous: true } : {}),
    start,
    end,
    quote: '',
  };
  const role = kinded.kind === 'market_cap' || kinded.unit === 'pct' ? null : number.role;
  return { statement, instrument, role, period: null };
}
