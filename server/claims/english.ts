import { englishClauseStart, splitEnglishGap } from './english-clauses.ts';
import { englishDayWordsOf } from './english-days.ts';
import { englishChangeBaseOf, isEnglishExcluded } from './english-exclusions.ts';
import { englishExtremeWords } from './english-extremes.ts';
import {
  englishHedgeOf,
  englishMoveOf,
  firstEnglishMove,
  isEnglishChangeAmount,
  ofEarlierMove,
} from './english-moves.ts';
import { englishPeriodOf } from './english-periods.ts';
import { englishDayPartOf, englishPriceRoleOf, isEnglishMarketValue } from './english-prices.ts';
import {
  englishOtherSubjects,
  englishRoleOf,
  hasUnknownEnglishSubject,
  unnamedEnglishSubject,
} from './english-subjects.ts';
import type { Frame } from './frame.ts';
import type { Grammar, Period } from './grammar.ts';

/** "In 2023, Nvidia gained 239%": a period that opens the sentence. */
const opening = /^\s*(?:In|So far|This|Last|Over|During|Year|For|Since|Through)\b[^,]{0,40},/;

/** "Thu, September 18, 2025 at 4:55 PM EDT" is when the report came out, not the time of its prices. */
const withoutDatelines = (text: string) => text.replace(/^[^\n]{0,80}\b(?:19|20)\d{2}\b[^\n]{0,40}$/gm, '');

function periodOfFrame({ before, gapAfter }: Frame): Period | null {
  const behind =
    gapAfter.split(
      /[,;]| and | but | while | (?:its|the|their) (?:lowest|highest|biggest|worst|best|largest|first|most|steepest|sharpest)/,
    )[0] ?? '';
  const own = englishPeriodOf(`${before.slice(englishClauseStart(before))}${behind}`);
  return own ?? englishPeriodOf(opening.exec(before)?.[0] ?? '');
}

/** True where the sentence has told of an opening, a high or a low, so that a price without a word of its own may be that. */
const isOfCourse = (before: string) =>
  /\b(?:open(?:ed|s|ing)|high|low|peak(?:ed)?|touch(?:ed|ing)|hit(?:ting)?|intraday)\b/i.test(before);

/** How claims are read in English: verbs and labels stand before a number, the day often behind it. */
export const english: Grammar = {
  splitGap: splitEnglishGap,
  verbsFollow: false,
  moveOf: englishMoveOf,
  moveBehind: firstEnglishMove,
  isChangeAmount: isEnglishChangeAmount,
  hedgeOf: englishHedgeOf,
  priceRoleOf: englishPriceRoleOf,
  isPriceOpen: (frame, role) =>
    role === 'level' &&
    (/^(?:over|under)$/.test(englishHedgeOf(frame) ?? '') || isOfCourse(frame.before)) &&
    !/\b(?:clos(?:ed|es|ing)|end(?:ed|s|ing)|finish(?:ed|es|ing)|settl(?:ed|es|ing))\b/i.test(frame.before),
  isChangeOpen: ({ gapAfter }) =>
    ofEarlierMove.test(gapAfter) ||
    /^[^.]{0,60}\b(?:before|but|then|only to)\b[^.]{0,40}\b(?:par(?:ed|ing)|eras(?:ed|ing)|revers(?:ed|ing)|giv(?:e|ing) (?:up|back)|gave (?:up|back)|trimm(?:ed|ing)|fad(?:ed|ing)|turn(?:ed|ing) (?:lower|higher|negative|positive))/i.test(
      gapAfter,
    ),
  dayPartOf: englishDayPartOf,
  isGoingOn: ({ before }) =>
    /\b(?:is|are)\s(?:[a-z]+ly )?(?:up|down|off|higher|lower|trading|indicated|[a-z]+ing)\b[^;]{0,60}$/i.test(
      before,
    ),
  isMarketValue: isEnglishMarketValue,
  isExcluded: isEnglishExcluded,
  changeBaseOf: englishChangeBaseOf,
  periodOf: periodOfFrame,
  dayWordsOf: englishDayWordsOf,
  extremeWordsOf: englishExtremeWords,
  roleOf: englishRoleOf,
  hasForeignSubject: hasUnknownEnglishSubject,
  unnamedSubjectOf: unnamedEnglishSubject,
  mayLeaveOut: (before) => /\b(?:it|its|they|both)\b/i.test(before) || unnamedEnglishSubject(before) !== null,
  clauseStart: englishClauseStart,
  otherSubjectsOf: englishOtherSubjects,
  pointsForward: (between) =>
    /^\s(?:gain|jump|rise|rally|surge|drop|fall|slide|slump|decline|loss|plunge|pop|advance|tumble)\s(?:in|for|by|at) (?:shares of |the )?$/i.test(
      between,
    ),
  describesNext: () => false,
  isDistributive: (sentence) =>
    /\brespectively\b|\d ?%(?:, \d[\d.]{0,9}%){0,9},? and \d[\d.]*%/i.test(sentence),
  isShared: (words) => /\b(?:both|each|all)\b/i.test(words),
  isIntradayReport: (text) =>
    /\b(?:as of|at|by) \d{1,2}(?::\d\d)? ?[ap]\.?m/i.test(withoutDatelines(text.slice(0, 800))) &&
    !/\b(?:closed|ended|finished|settled)\b/.test(text),
  isAside: (sentence) =>
    /\bhad (?:clos|end|finish|settl|risen|fallen|gained|lost|dropped|jumped|traded|hit|touched|reached)/i.test(
      sentence,
    ),
  rowPeriodOf: (line) => {
    const span =
      /\b(?:(full-year|year-to-date|annual|yearly|12-month)|(monthly)|weekly)\b[^.]{0,40}:\s*$/i.exec(line);
    return span && { type: 'toDate', since: span[1] ? 'year' : span[2] ? 'month' : 'week' };
  },
  isPeriodReport: (text) =>
    /\b(?:week|month|quarter|year) (?:in review|in numbers|that was|on Wall Street|scorecard)|\b(?:year|month|quarter|week)-end (?:scorecard|review|wrap|recap)\b|\b(?:weekly|monthly|quarterly) (?:wrap|recap|review|roundup|digest|report)\b/i.test(
      text.slice(0, 160),
    ),
  isListJoint: (between) => /^(?:,? and |, |,? & )$/.test(between),
};
