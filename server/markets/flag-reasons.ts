import type { PriceAdjustment } from '../../shared/schemas/price-adjustment.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { BadRange } from './bad-range.ts';
import type { TracedStep } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';

const figures = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });
const percents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** Why nothing counts as traded in a session. */
export function haltReason({ open, high, low, close }: PriceBar): string {
  return open === null || high === null || low === null
    ? `The volume is 0 and the source gives no open, high or low: nothing was traded, and the close of ${figures.format(close)} only repeats an earlier one.`
    : `The volume is 0 and open, high and low repeat the close of ${figures.format(close)}: nothing was traded.`;
}

/** Which price of a bar contradicts which. */
export function badRangeReason({ wrong, price, against, againstPrice }: BadRange): string {
  const side = wrong === 'high' ? 'below' : 'above';
  return `The ${wrong} of ${figures.format(price)} is ${side} the ${against} of ${figures.format(againstPrice)}: neither high nor low of this bar is used.`;
}

/** That the calendar has a session which the series lacks. */
export function missingReason(calendar: TradingCalendar, session: SessionDate): string {
  return calendar.certaintyOf(session) === 'confirmed'
    ? `${calendar.id} traded on ${session}, and the series has no bar for it.`
    : `${calendar.id} trades on ${session} by its rules (its list of holidays of that year was not out), and the series has no bar for it.`;
}

/** That a bar was left out, which its session is missing for. */
export function excludedReason({ close }: PriceBar): string {
  return `The bar with the close of ${figures.format(close)} enters nothing.`;
}

/** That the exchange was closed on the day of a bar, and why. */
export function extraSessionReason(calendar: TradingCalendar, { sessionDate, close }: PriceBar): string {
  const why = calendar.reasonOf(sessionDate) ?? 'weekend';
  return `${calendar.id} was closed on ${sessionDate} (${why}), and the series has a bar for it with a close of ${figures.format(close)}.`;
}

/** That the prices of a bar moved on a volume of 0. */
export function zeroVolumeReason({ high, low, close }: PriceBar): string {
  const moved =
    high !== null && low !== null && high !== low
      ? `the price moved between ${figures.format(low)} and ${figures.format(high)}`
      : `there is a new close of ${figures.format(close)}`;
  return `The volume is 0, though ${moved}: the volume is not used.`;
}

/** Where a step stands, how large it is, and what speaks for a split. */
export function splitReason(step: TracedStep, bar: PriceBar, series: PriceSeries): string {
  const change = percents.format((bar.close / step.before.close - 1) * 100);
  const closes = `The close went from ${figures.format(step.before.close)} on ${step.before.sessionDate} to ${figures.format(bar.close)} (${change} %)`;
  const ratio = ratioText(step.ratio);
  switch (step.evidence) {
    case 'operator':
      return `${closes}, with a split of ${ratio}.`;
    case 'history':
      return isSaidAdjusted(series)
        ? `${closes}: the split of ${ratio} of ${step.exDate} stands in a series that is said to be adjusted for splits.`
        : `${closes}: the split of ${ratio} of ${step.exDate} is known, and the source did not adjust for it.`;
    case 'laterSplit':
      return `${closes}: this fits the split of ${step.exDate}, as though the source had adjusted for it on one side of this session alone (${ratio}).`;
    case 'nearestRatio':
      return series.currency === 'KRW'
        ? `${closes}, which is beyond the daily limit of 30 % and lies near a split of ${ratio}.`
        : `${closes}, which lies near a split of ${ratio}, without the turnover of a reaction to news.`;
  }
}

/** What a person decided of a flag. */
export function decisionText({ action, ratio, madeBy, reason }: PriceAdjustment): string {
  const what =
    action === 'accept'
      ? 'accepted it as it stands'
      : action === 'exclude'
        ? 'excluded the bar'
        : `gave the split of ${ratioText(ratio ?? 1)}`;
  return `${madeBy} ${what}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`;
}

/** True for a series whose source says that it adjusts for splits. */
export function isSaidAdjusted({ adjustmentBasis }: PriceSeries): boolean {
  return adjustmentBasis === 'split' || adjustmentBasis === 'splitAndDividend';
}

/** `50 for 1`, `1 for 10`. */
function ratioText(ratio: number): string {
  return ratio >= 1 ? `${figures.format(ratio)} for 1` : `1 for ${figures.format(1 / ratio)}`;
}
