import type { LinkJudgement } from '../../shared/schemas/link-judgement.ts';
import type { JudgementPlacement } from '../../shared/schemas/link-judgement-request.ts';

/** A judgement with the place of its words in a text; `span` is null where it speaks of the whole article, or its words are gone. */
export interface PlacedJudgement {
  readonly judgement: LinkJudgement;
  readonly placement: JudgementPlacement;
  readonly span: { readonly start: number; readonly end: number } | null;
}

/**
 * Finds the words that a judgement spoke of in a text, which may have changed since: at its own offsets, else where they
 * stand nearest to them. Of two that are as near, the one before. Offsets are UTF-16.
 */
export function placeJudgement(judgement: LinkJudgement, text: string): PlacedJudgement {
  const { span } = judgement;
  if (span === null) return { judgement, placement: 'wholeArticle', span: null };
  const { start, end, surfaceForm } = span;
  if (text.slice(start, end) === surfaceForm) return { judgement, placement: 'asMade', span: { start, end } };
  const before = text.lastIndexOf(surfaceForm, start);
  const after = text.indexOf(surfaceForm, start);
  if (before < 0 && after < 0) return { judgement, placement: 'wordsGone', span: null };
  const isBefore = after < 0 || (before >= 0 && start - before <= after - start);
  const found = isBefore ? before : after;
  return { judgement, placement: 'moved', span: { start: found, end: found + surfaceForm.length } };
}
