import type { Frame } from './frame.ts';
import type { Direction, Grammar } from './grammar.ts';
import { isOpen } from './numbers-in-line.ts';

/** Words between two percentages that share a verb: "… higher, Apple", "… for the week and". */
const goesOn =
  /^(?:higher|lower|(?:in|on|for|over) (?:the|this) (?:day|week|month|year|session))?,?\s?(?:and|while|or|,|\()/;
/** "tumbled 11.7 percent to 172,200 won and SK hynix 9.6 percent": nothing but a name, so that the verb goes on. */
const nextNamed = /^,?\s?(?:and|while|,)?\s?(?:[A-Z][\w.&'’]*\s|hynix\s){1,4}(?:shares )?(?:by )?$/;

/** Which way a number's move goes: by its own words, else by those of the numbers that it shares a verb with. */
export function directionOf(frame: Frame, frames: readonly Frame[], grammar: Grammar): Direction {
  const own = grammar.moveOf(frame);
  if (own !== 0) return own;
  if (isNamesBracket(frame)) return bracketDirection(frames, grammar);
  if (grammar.verbsFollow) {
    for (let place = frame.index; place < frame.index + 6; place += 1) {
      const [here, next] = [frames[place], frames[place + 1]];
      if (!here || !next || !isOpen(here)) return 0;
      const found = grammar.moveOf(next);
      if (found !== 0) return found;
    }
    return 0;
  }
  const before = frames[frame.index - 1];
  const earlier = frames[frame.index - 2];
  if (
    frame.quantity.unit === 'pct' &&
    before?.quantity.unit !== 'pct' &&
    earlier?.quantity.unit === 'pct' &&
    nextNamed.test(frame.gapBefore)
  )
    return directionOf(earlier, frames, grammar);
  const isList =
    before?.quantity.unit === frame.quantity.unit &&
    frame.gapBefore.length < 60 &&
    goesOn.test(frame.gapBefore.trim());
  return before && isList ? directionOf(before, frames, grammar) : 0;
}

/** True for the number of "엔비디아(2.03%)": alone in brackets behind a name. */
function isNamesBracket({ gapBefore, gapAfter, quantity }: Frame): boolean {
  return quantity.unit === 'pct' && /[\p{L}\p{N}]\s?\($/u.test(gapBefore) && gapAfter.startsWith(')');
}

/** In a list of names with numbers in brackets those without a sign rose where others fell by theirs, else all did what the verb says. */
function bracketDirection(frames: readonly Frame[], grammar: Grammar): Direction {
  if (frames.some((frame) => isNamesBracket(frame) && frame.quantity.printedSign === -1)) return 1;
  const last = frames.findLast(isNamesBracket);
  return last ? grammar.moveBehind(last.gapAfter.slice(0, 24)) : 0;
}
