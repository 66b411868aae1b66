import { directionOf } from './direction-of.ts';
import type { Frame } from './frame.ts';
import type { Grammar, PriceRole } from './grammar.ts';
import { chainOf, isOpen } from './numbers-in-line.ts';

const isPrice = ({ quantity }: Frame) => quantity.unit !== 'pct' && !quantity.isAmount;

/** "closed at $120 and Apple at $198": nothing but a name stands between two prices that share a verb. */
const listed = /^,?\s?(?:and|while)\s(?:[A-Z][\w.&'’]*\s){0,4}(?:shares )?(?:at )?(?:about |around )?$/;

/** What a price is: by its own words, else by those of the numbers that it shares a verb with. Null: no price, or nothing says it. */
export function roleOf(frame: Frame, frames: readonly Frame[], grammar: Grammar): PriceRole | null {
  if (!isPrice(frame)) return null;
  const own = grammar.priceRoleOf(frame, chainOf(frame, frames, grammar));
  if (grammar.verbsFollow) {
    if (own !== null) return own;
    const next = frames.slice(frame.index + 1, frame.index + 7).find(isPrice);
    const shared = next && isOpen(frame) ? grammar.priceRoleOf({ ...next, lead: '' }, next.gapBefore) : null;
    const before = frames[frame.index - 1];
    const isDescribed =
      before !== undefined &&
      (before.quantity.unit === 'pct' || grammar.isChangeAmount(before)) &&
      grammar.describesNext(before.tail.replace(/^\s?\([^()]{0,20}\)/, ''));
    const movedBy = frames[frame.index + 1];
    const isMoved =
      isOpen(frame) &&
      movedBy?.quantity.unit === 'pct' &&
      directionOf(movedBy, frames, grammar) !== 0 &&
      frame.tail.trim() !== '';
    if (isMoved && shared === null) return 'level';
    if (isDescribed && (shared === 'high' || shared === 'low' || shared === 'quote')) return 'level';
    return shared ?? (isDescribed ? 'level' : null);
  }
  if (own !== 'level' && own !== null) return own;
  const before = frames.slice(Math.max(0, frame.index - 3), frame.index).findLast(isPrice);
  const isList = before && frame.lead.length < 50 && listed.test(frame.lead.trimStart());
  return isList ? (grammar.priceRoleOf(before, chainOf(before, frames, grammar)) ?? own) : own;
}

/** "9.30% 높은 수준에서 마감했고, 장중 최고가는 50만원": the next number is of another clause. */
const turn = /,|[가-힣](?:고|며|지만|으나)\s/;

/** "0.5% 오른 7만8900원에 마감": the price tells when the percentage is of. */
export function timedBy(frame: Frame, frames: readonly Frame[], grammar: Grammar): Frame {
  const next = frames[frame.index + 1];
  if (frame.quantity.unit !== 'pct' || !next || !isPrice(next)) return frame;
  const leads = grammar.verbsFollow
    ? grammar.describesNext(frame.tail) && !turn.test(frame.gapAfter.slice(frame.tail.length))
    : /^ (?:at|to) $/.test(frame.gapAfter);
  return leads ? next : frame;
}

/** The role of the price that a percentage describes, or that of its own verb ("opened 2% higher"). */
export function openingRole(
  timed: Frame,
  frame: Frame,
  frames: readonly Frame[],
  grammar: Grammar,
): PriceRole | null {
  if (timed !== frame) return roleOf(timed, frames, grammar);
  return !grammar.verbsFollow && grammar.priceRoleOf(frame, frame.lead) === 'open' ? 'open' : null;
}
