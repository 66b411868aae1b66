import type { NamedClaim } from '../../../shared/schemas/event-reply.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { isWholeArticleLink } from '../../format/link-evidence.ts';

/** A stretch of the shown text that says something: a number with its verdict, or a name that is linked. */
export interface TextMark {
  start: number;
  end: number;
  /** Numbers that stand here; empty for a name. */
  claims: readonly NamedClaim[];
  /** What a name is linked to; null for a number. */
  instrumentId: InstrumentId | null;
}

/** A verdict that must be seen stands before a quiet one where numbers share their words. */
const ORDER = ['contradicted', 'pending', 'unverifiable', 'verified'] as const;

/** The verdict that a stretch is drawn with: the one that most needs to be seen. */
export function markVerdict(mark: TextMark): NamedClaim['verdict'] {
  return ORDER.find((verdict) => mark.claims.some((claim) => claim.verdict === verdict)) ?? 'verified';
}

function numberMarks(text: string, claims: readonly NamedClaim[]): TextMark[] {
  const shown = claims
    .filter(({ start, end, quote }) => text.slice(start, end) === quote)
    .sort((a, b) => a.start - b.start);
  const marks: TextMark[] = [];
  for (const claim of shown) {
    const last = marks.at(-1);
    if (last && claim.start < last.end) {
      marks.splice(-1, 1, {
        ...last,
        end: Math.max(last.end, claim.end),
        claims: [...last.claims, claim],
      });
    } else marks.push({ start: claim.start, end: claim.end, claims: [claim], instrumentId: null });
  }
  return marks;
}

/**
 * What to mark in as much of an article's text as is shown, in its order: numbers, and linked names beside them. Spans that
 * the shown text no longer holds are left out.
 */
export function textMarks(
  text: string,
  claims: readonly NamedClaim[],
  mentions: readonly Mention[],
): TextMark[] {
  const numbers = numberMarks(text, claims);
  const names = mentions.filter(
    (mention) =>
      mention.judgement === 'positive' &&
      mention.instrumentId !== null &&
      !isWholeArticleLink(mention) &&
      text.slice(mention.start, mention.end) === mention.surfaceForm &&
      !numbers.some((mark) => mention.start < mark.end && mark.start < mention.end),
  );
  return [
    ...numbers,
    ...names.map(({ start, end, instrumentId }) => ({ start, end, claims: [], instrumentId })),
  ].sort((a, b) => a.start - b.start);
}

/** The index of each marked number, by the claim's id: 1 for the first in the text. */
export function claimPlaces(marks: readonly TextMark[]): Map<string, number> {
  const ids = marks.flatMap((mark) => mark.claims.map((claim) => claim.id));
  return new Map(ids.map((id, place) => [id, place + 1]));
}
