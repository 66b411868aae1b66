import type { Mic } from '../../shared/units/mic.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { tickSize } from './tick-size.ts';

/** KRX widened the daily limit from 15 % to 30 % of the base price on 15 June 2015 (KRX, 가격제한폭 확대, 2015-06-15). */
export const limitsKnownFrom = sessionDate('2015-06-15');

/**
 * The highest and lowest price that a Korean share can reach in a session: the base price ±30 %, moved toward the base
 * price to the tick that holds there (유가증권시장 업무규정, article 20). `base` is in won, the last close as a rule.
 * Example: 6,080 won gives 7,900 and 4,260.
 */
export function priceLimits(base: number, date: SessionDate, market: Mic): { upper: number; lower: number } {
  // In tenths of won, so that no fraction is rounded the wrong way.
  const highest = (base * 13) / 10;
  const lowest = (base * 7) / 10;
  const upperTick = tickSize(highest, date, market);
  const lowerTick = tickSize(lowest, date, market);
  return {
    upper: Math.floor(highest / upperTick) * upperTick,
    lower: Math.ceil(lowest / lowerTick) * lowerTick,
  };
}
