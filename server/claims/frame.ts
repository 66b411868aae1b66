import type { Quantity } from './quantity.ts';
import type { Sentence } from './sentences.ts';

/**
 * A number with the words around it.
 *
 * `lead` and `tail` are the words that belong to it alone: those between it and its neighbouring numbers, divided where
 * a clause ends. `before` and `after` reach to the ends of the sentence, or 400 characters.
 */
export interface Frame {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  /** Place among the sentence's numbers. */
  readonly index: number;
  readonly lead: string;
  readonly tail: string;
  /** From the number to the next number, or to the end of the sentence. */
  readonly gapAfter: string;
  /** From the number before, or the start of the sentence, to this number. */
  readonly gapBefore: string;
  readonly before: string;
  readonly after: string;
  /** In brackets right behind another number: "1000억달러(약 140조원)". */
  readonly inBrackets: boolean;
}

/** So much of a sentence is read around a number; a text without full stops must not cost more than its length. */
const reach = 400;

/**
 * Where the words behind a number part: what comes before `left` belongs to it, what comes from `right` on to the next
 * number. `isLast`: no number follows in the sentence.
 */
export type SplitGap = (gap: string, isLast: boolean) => { readonly left: number; readonly right: number };

/** Frames for the numbers of one sentence, in order. */
export function framesOf(
  text: string,
  sentence: Sentence,
  quantities: readonly Quantity[],
  splitGap: SplitGap,
): Frame[] {
  return quantities.map((quantity, index) => {
    const from = quantities[index - 1]?.contextEnd ?? sentence.start;
    const to = quantities[index + 1]?.start ?? sentence.end;
    const gapBefore = text.slice(Math.max(from, quantity.start - reach), quantity.start);
    const gapAfter = text.slice(quantity.contextEnd, Math.min(to, quantity.contextEnd + reach));
    return {
      quantity,
      sentence,
      index,
      gapBefore,
      gapAfter,
      lead: index === 0 ? gapBefore : gapBefore.slice(splitGap(gapBefore, false).right),
      tail: gapAfter.slice(0, splitGap(gapAfter, index === quantities.length - 1).left),
      before: text.slice(Math.max(sentence.start, quantity.start - reach), quantity.start),
      after: text.slice(quantity.contextEnd, Math.min(sentence.end, quantity.contextEnd + reach)),
      inBrackets:
        index > 0 && /^\s?[([]\s?[^()[\]]{0,12}$/.test(gapBefore) && /^[^([]{0,12}[)\]]/.test(gapAfter),
    };
  });
}
