import { type Currency, hasCurrencyShape } from '../../shared/units/currency.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import {
  type Guard,
  type Guarded,
  isNumber,
  keyOf,
  listOf,
  nullable,
  oneOf,
  recordOf,
  textThat,
} from './shape-guard.ts';
import { verdictWords } from './verdict-words.ts';

const words = verdictWords('en');

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
  seriesStart: nullable(textThat(isSessionDate)),
});
export type ClaimPart = Guarded<typeof isClaim>;

/** The claims of one event. */
export const areClaims: Guard<ClaimPart[]> = listOf(isClaim);
