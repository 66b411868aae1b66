import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { type Draft, emptyStatement } from './draft.ts';
import type { ExtremeWord } from './grammar.ts';
import type { Day } from './report-days.ts';

/** What a 52-week or record statement makes of a sentence: the statement, and the price in its words if that is now part of it. */
export interface ExtremeFinding {
  readonly statement: ClaimStatement;
  readonly absorbed: Draft | null;
}

/** Words that tie a price right behind the word for the extreme to it: "52주 신고가(14만5400원)", "a 52-week low of $20.42". */
const tied = /^(?:[을를도은는이가]|인|로|으로)?\s?(?:\(|:|of|at|인|약|가격인|가인)?\s?(?:about |just )?$/;

/**
 * The statement of a word for an extreme, with the price that belongs to it: the one right behind the word, else the last
 * high or low (for an extreme reached during the day) before it in the sentence, else one behind it. A closing price
 * before it with no price of the day makes it speak of closing prices, and states no value of its own.
 */
export function extremeClaim(
  text: string,
  word: ExtremeWord,
  instrument: Instrument,
  day: Day,
  drafts: readonly Draft[],
  sentence: string,
): ExtremeFinding | null {
  if (day.type === 'none') return null;
  const prices = drafts.filter((one) => one.instrument.id === instrument.id && isPrice(one));
  const behind = prices.find(
    (one) => one.statement.start >= word.end && tied.test(text.slice(word.end, one.statement.start)),
  );
  const found = behind ?? (word.ofClose ? undefined : reachedPrice(text, word, prices));
  const closes = prices.some(
    ({ statement: told }) =>
      told.kind === 'close' &&
      told !== found?.statement &&
      told.end <= word.start &&
      !ofAnotherMoment.test(text.slice(told.end, word.start)),
  );
  const basis =
    word.ofClose ||
    (behind && isTold(behind, 'close')) ||
    (!found && closes && !/장중|intraday/.test(text.slice(word.start, word.end)))
      ? 'close'
      : (found && found.role !== 'level') || /장중|intraday|during the (?:day|session)/.test(sentence)
        ? 'intraday'
        : null;
  // "to a record $135.58": by custom the close, which is then a statement of its own.
  const isBare =
    behind?.role === 'level' &&
    /^ $/.test(text.slice(word.end, behind.statement.start)) &&
    /^[ -~]+$/.test(text.slice(word.start, word.end));
  const isAmbiguous = isBare || (day.type === 'day' && day.isOpen);
  const statement: ClaimStatement = {
    ...emptyStatement,
    ...(isAmbiguous ? { isAmbiguous } : {}),
    instrumentId: instrument.id,
    kind: word.kind,
    value: found?.statement.value ?? null,
    unit: instrument.currency,
    modifier: found?.statement.modifier ?? 'exact',
    precision: found?.statement.precision ?? null,
    valueHigh: found?.statement.valueHigh ?? null,
    extremeBasis: basis,
    session: found?.statement.session ?? 'regular',
    date: day.type === 'day' ? day.date : null,
    fromDate: day.type === 'month' ? day.firstDay : null,
    start: found?.statement.start ?? word.start,
    end: found?.statement.end ?? word.end,
    quote: '',
  };
  return { statement, absorbed: found && !isBare && !isTold(found, found.statement.kind) ? found : null };
}

/** "ended at $234.24 after touching a 52-week low": the words behind the close speak of the course of the day. */
const ofAnotherMoment =
  /\b(?:after|having|earlier|before|but|though|although|despite|once|touch(?:ed|ing)|hit(?:ting)?)\b|한때|장중|지만|앞서|으나/;

function isPrice({ statement }: Draft): boolean {
  const { kind, session } = statement;
  return (
    (kind === 'close' || kind === 'high' || kind === 'low' || kind === 'intraday_price') &&
    (session === 'regular' || session === 'intraday')
  );
}

function reachedPrice(text: string, word: ExtremeWord, prices: readonly Draft[]): Draft | undefined {
  const wrong = word.kind === '52w_low' ? 'high' : 'low';
  const reached = prices.filter(
    (one) => one.statement.kind !== wrong && (one.statement.kind !== 'close' || isLedBy(one, word, text)),
  );
  return (
    reached.findLast(({ statement }) => statement.end <= word.start) ??
    reached.find(({ statement }) => statement.start >= word.end)
  );
}

/**
 * "4만5000원으로 52주 신저가를 기록했다", "sank to $24.59, a 52-week low": a price that is no close by its own words leads to the
 * word.
 */
function isLedBy({ role, statement }: Draft, word: ExtremeWord, text: string): boolean {
  const between = text.slice(statement.end, Math.max(statement.end, word.start));
  return (
    role === 'level' &&
    statement.end <= word.start &&
    (/^(?:으로|로|을|를|까지)(?: \S{1,5})?\s?$/.test(between) || besides.test(between))
  );
}

/** "$24.59, a new 52-week low": the word says what the price is. */
const besides = /^(?: a share| per share| apiece)?,\s(?:(?:an?|its|the|their)\s(?:[a-z]+ )?)?$/;

/** True where the price's own words say that it is a close, a high or a low, so that it stays a statement of its own. */
function isTold(draft: Draft, kind: ClaimStatement['kind']): boolean {
  return draft.role === kind && (kind === 'close' || kind === 'high' || kind === 'low');
}
