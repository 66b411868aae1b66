import type { Language } from '../../shared/units/language.ts';
import type { VerdictReasonKey } from './word-keys.ts';

type ReasonTable = Record<VerdictReasonKey, (seriesStart: string | null) => string>;

const since = (start: string | null, known: (day: string) => string, unknown: string) =>
  start === null ? unknown : known(start);

const KO: ReasonTable = {
  matches: () => '시세와 같습니다',
  matchesUnsplit: () => '분할 전 단위로 같습니다',
  differs: () => '시세와 다릅니다',
  outsideDayRange: () => '그날 저가와 고가 밖입니다',
  insideDayRange: () => '그날 저가와 고가 안입니다',
  notAnExtreme: () => '기간 안에 더 극단의 값이 있습니다',
  noInstrument: () => '상장 종목 목록에 없는 대상입니다',
  noCalendar: () => '이 시장의 거래일 달력이 없습니다',
  noPriceSeries: () => '이 종목의 시세가 없습니다',
  dateUnknown: () => '어느 날의 숫자인지 알 수 없습니다',
  beforeSeries: (start) => since(start, (day) => `이 종목 시세는 ${day}부터`, '시세가 시작하기 전입니다'),
  afterSeries: () => '시세가 아직 그날까지 없습니다',
  notASession: () => '그날은 거래일이 아닙니다',
  missingSession: () => '그 거래일의 시세가 빠져 있습니다',
  previousSessionMissing: () => '직전 거래일 시세가 없습니다',
  halted: () => '그날 거래가 정지되었습니다',
  sessionNotInDailyData: () => '정규장 밖 시세는 일봉에 없습니다',
  noShareCount: () => '주식 수 자료가 없습니다',
  windowNotCovered: (start) =>
    since(
      start,
      (day) => `기간을 다 덮지 못합니다: 이 종목 시세는 ${day}부터`,
      '기간을 다 덮는 시세가 없습니다',
    ),
  unadjustedSplit: () => '분할을 반영하지 않은 시세라 견줄 수 없습니다',
  priceInDoubt: () => '그날 시세끼리 서로 모순됩니다',
  sessionNotClosed: () => '그 거래일이 아직 끝나지 않았습니다',
  awaitingPrice: () => '그 거래일의 확정 시세가 아직 나오지 않았습니다',
  valueNotStated: () => '기사에 값이 적혀 있지 않습니다',
  ambiguous: () => '숫자, 종목 또는 날짜를 달리 읽을 수 있습니다',
  priceFlagged: () => '이 기간 시세에 확인되지 않은 표시가 있습니다',
  trueOnOtherBasis: () => '다른 기준으로는 시세와 같습니다',
  underReview: () => '운영자가 확인하고 있습니다',
  hoursOfPricesDiffer: () => '그날 고가와 저가는 정규장 밖 시세까지 담고 있습니다',
};

const EN: ReasonTable = {
  matches: () => 'equal to the price data',
  matchesUnsplit: () => 'equal in the unit before the split',
  differs: () => 'not equal to the price data',
  outsideDayRange: () => 'outside that day’s low and high',
  insideDayRange: () => 'inside that day’s low and high',
  notAnExtreme: () => 'a more extreme price lies inside the window',
  noInstrument: () => 'not in the listings',
  noCalendar: () => 'no trading calendar of this market here',
  noPriceSeries: () => 'no prices of this share here',
  dateUnknown: () => 'the day that it speaks of is not known',
  beforeSeries: (start) => since(start, (day) => `our prices start on ${day}`, 'before our prices start'),
  afterSeries: () => 'our prices end before that day',
  notASession: () => 'no session on that day',
  missingSession: () => 'that session is missing from our prices',
  previousSessionMissing: () => 'the session before is missing',
  halted: () => 'trading was halted that day',
  sessionNotInDailyData: () => 'daily bars hold no prices outside regular hours',
  noShareCount: () => 'the number of shares is not known here',
  windowNotCovered: (start) =>
    since(start, (day) => `window not covered: our prices start on ${day}`, 'the window is not covered'),
  unadjustedSplit: () => 'our prices do not reflect a split',
  priceInDoubt: () => 'our prices of that day contradict each other',
  sessionNotClosed: () => 'that session has not closed yet',
  awaitingPrice: () => 'the final price of that session is not out yet',
  valueNotStated: () => 'the story states no value',
  ambiguous: () => 'the number, its company or its day can be read in more than one way',
  priceFlagged: () => 'our prices of that time carry a flag that is not settled',
  trueOnOtherBasis: () => 'equal to the price data on another basis',
  underReview: () => 'under review by the operator',
  hoursOfPricesDiffer: () => 'that day’s high and low take in prices outside regular hours',
};

/** Why a verdict is what it is, in words. `seriesStart` is the first day of the prices used, null without prices. */
export function verdictReasonText(
  reason: VerdictReasonKey,
  seriesStart: string | null,
  language: Language,
): string {
  return (language === 'ko' ? KO : EN)[reason](seriesStart);
}
