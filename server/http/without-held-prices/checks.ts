import type { CheckedNumber, CheckReply, SharedCheckReply } from '../../../shared/schemas/check-reply.ts';
import type { HeldPrices } from '../../store/held-prices.ts';
import { claimWithout } from './claims.ts';
import { type Leaving, leaving } from './leaving.ts';

/** What a check found of a text, or what was kept of it: verdicts stay, values and bars of prices that are held back go. */
export function checkWithout<Reply extends CheckReply | SharedCheckReply>(
  reply: Reply,
  held: HeldPrices,
): Leaving<Reply> {
  const numbers = reply.facts.numbers.map((number) => numberWithout(number, held));
  const bars = reply.bars.filter(({ sourceId }) => !held.ofSource(sourceId));
  return leaving({ ...reply, facts: { ...reply.facts, numbers }, bars, ...held.told() });
}

/** Where a change is drawn gives away the close that it counts from. */
function numberWithout(number: CheckedNumber, held: HeldPrices): CheckedNumber {
  const shown = claimWithout(number, held);
  return number.drawn !== null && held.ofSource(number.priceSourceId) ? { ...shown, drawn: null } : shown;
}
