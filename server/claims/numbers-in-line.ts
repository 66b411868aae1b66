import type { Frame } from './frame.ts';
import type { Grammar } from './grammar.ts';

/** True where nothing but a list's joint stands between a number and the next, so that it shares that one's verb. */
export function isOpen(frame: Frame): boolean {
  return /^(?:[\s,(·]|와|과|및|씩|각각|에|으로|로|그리고)*$/.test(frame.tail);
}

/** A number's own words, and those of the number that describes it. */
export function chainOf(frame: Frame, frames: readonly Frame[], grammar: Grammar): string {
  if (!grammar.verbsFollow) return frame.before.slice(grammar.clauseStart(frame.before));
  const before = frames[frame.index - 1];
  return before && grammar.describesNext(before.tail) ? before.lead + before.tail + frame.lead : frame.lead;
}
