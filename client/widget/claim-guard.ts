import { type Currency, hasCurrencyShape } from '../../shared/units/currency.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import { frameParts, isInstrument, isStory } from './reply-guards.ts';
import {
  type Guard,
  type Guarded,
  isFilled,
  isNumber,
  isText,
  keyOf,
  listOf,
  nullable,
  oneOf,
  recordOf,
  textThat,
} from './shape-guard.ts';
import { verdictWords } from './verdict-words.ts';

const words = verdictWords('en');
const isDate = textThat(isSessionDate);

function isUnit(text: string): text is Currency | 'pct' {
  return text === 'pct' || hasCurrencyShape(text);
}

const isClaim = recordOf({
  instrumentId: nullable(textThat(isInstrumentId)),
  kind: keyOf(words.claimKind),
  value: nullable(isNumber),
  valueHigh: nullable(isNumber),
  unit: textThat(isUnit),
  modifier: oneOf(['exact', 'about', 'range', 'over', 'under']),
  quote: isFilled,
  session: oneOf(['regular', 'intraday', 'pre_market', 'after_market', 'after_hours']),
  extremeBasis: nullable(oneOf(['close', 'intraday'])),
  date: nullable(isDate),
  verdict: keyOf(words.verdict),
  reason: oneOf([
    'matches',
    'matchesUnsplit',
    'differs',
    'outsideDayRange',
    'insideDayRange',
    'notAnExtreme',
    'noInstrument',
    'noCalendar',
    'noPriceSeries',
    'dateUnknown',
    'beforeSeries',
    'afterSeries',
    'notASession',
    'missingSession',
    'previousSessionMissing',
    'halted',
    'sessionNotInDailyData',
    'noShareCount',
    'windowNotCovered',
    'unadjustedSplit',
    'priceInDoubt',
    'sessionNotClosed',
    'awaitingPrice',
    'valueNotStated',
    'ambiguous',
    'priceFlagged',
    'trueOnOtherBasis',
    'underReview',
    'hoursOfPricesDiffer',
  ]),
  reference: nullable(
    recordOf({ value: nullable(isNumber), low: nullable(isNumber), high: nullable(isNumber) }),
  ),
  seriesStart: nullable(isDate),
});
export type ClaimPart = Guarded<typeof isClaim>;

/** The claims of one event. */
export const areClaims: Guard<ClaimPart[]> = listOf(isClaim);

/** `/embed/claim.json`. */
export const isClaimReply = recordOf({
  ...frameParts,
  instrument: nullable(isInstrument),
  story: isStory,
  articleId: isText,
  priceSource: nullable(isText),
  claim: isClaim,
});
