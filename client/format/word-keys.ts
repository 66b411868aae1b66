/** What a check of a number against price data can come to. The tables below are keyed by it, so a missing word does not compile. */
export type VerdictKey = 'verified' | 'contradicted' | 'pending' | 'unverifiable';

/** Whether a story was out before the session that could react. */
export type RelationKey = 'precedes' | 'reports' | 'unclear';

/** Why a story precedes or reports. */
export type RelationReasonKey =
  | 'tellsClose'
  | 'tellsIntraday'
  | 'tellsExtendedHours'
  | 'tellsMove'
  | 'publishedBeforeOpen'
  | 'publishedAfterClose'
  | 'publishedInSession'
  | 'publishedOnClosedDay'
  | 'timeUnknown'
  | 'noCalendar';

/** What a story is about; each has its own mark. */
export type EventKindKey = 'price' | 'results' | 'deal' | 'ownership' | 'filing' | 'other';

/** What a number in a story claims. */
export type ClaimKindKey =
  | 'close'
  | 'open'
  | 'high'
  | 'low'
  | 'change_pct'
  | 'change_abs'
  | '52w_high'
  | '52w_low'
  | 'record_high'
  | 'intraday_price'
  | 'intraday_change_pct'
  | 'period_change_pct'
  | 'market_cap';

/** Which part of a day a number speaks of. */
export type ClaimSessionKey = 'regular' | 'intraday' | 'pre_market' | 'after_market' | 'after_hours';

/** Why a verdict is what it is. */
export type VerdictReasonKey =
  | 'matches'
  | 'matchesUnsplit'
  | 'differs'
  | 'outsideDayRange'
  | 'insideDayRange'
  | 'notAnExtreme'
  | 'noInstrument'
  | 'noCalendar'
  | 'noPriceSeries'
  | 'dateUnknown'
  | 'beforeSeries'
  | 'afterSeries'
  | 'notASession'
  | 'missingSession'
  | 'previousSessionMissing'
  | 'halted'
  | 'sessionNotInDailyData'
  | 'noShareCount'
  | 'windowNotCovered'
  | 'unadjustedSplit'
  | 'priceInDoubt'
  | 'sessionNotClosed'
  | 'awaitingPrice'
  | 'valueNotStated'
  | 'ambiguous'
  | 'priceFlagged'
  | 'trueOnOtherBasis'
  | 'underReview'
  | 'hoursOfPricesDiffer';

/** On what basis a number is true. */
export type VerdictBasisKey =
  | 'exchange'
  | 'previousClose'
  | 'intraday'
  | 'close'
  | 'beforeSplit'
  | 'fromOpen'
  | 'window364d'
  | 'window252td'
  | 'todayIncluded'
  | 'otherSession'
  | 'otherWindow';

/** A stretch of the price path around an event. */
export type ReturnWindowKey = 'before5' | 'overnight' | 'intraday' | 'session' | 'after5';

/** Why a return cannot be given. */
export type MissingReturnKey =
  | 'noSeries'
  | 'outsideSeries'
  | 'halted'
  | 'missingSession'
  | 'suspectedSplit'
  | 'noSession'
  | 'terms';

/** What price data alone show on a session. */
export type PriceEventKey =
  | 'high52w'
  | 'low52w'
  | 'move'
  | 'gap'
  | 'limitUp'
  | 'limitDown'
  | 'volumeSpike'
  | 'halt'
  | 'suspectedSplit'
  | 'missingSession'
  | 'highSinceListing'
  | 'lowSinceListing'
  | 'highInData'
  | 'lowInData'
  | 'extraSession'
  | 'duplicateSession'
  | 'mixedBasis'
  | 'badRange'
  | 'zeroVolume';

/** What a person made of a flag of the price data. */
export type FlagStateKey = 'open' | 'accepted' | 'adjusted';

/** Which hours of a day the prices are of. */
export type HoursKey = 'regular' | 'extended' | 'unknown';

/** What a price series was adjusted for. */
export type AdjustmentKey = 'none' | 'split' | 'splitAndDividend' | 'unknown';

/** How the date of a story was known. */
export type DateBasisKey =
  | 'feedEntry'
  | 'structuredData'
  | 'timeElement'
  | 'publishedLine'
  | 'dateline'
  | 'address'
  | 'bodyDate'
  | 'bodyInference'
  | 'none';
