import type { Mention } from '../../shared/schemas/mention.ts';

/** A mention whose role is not known yet. */
export type UnroledMention = Omit<Mention, 'role'>;

/**
 * Says whom a story is about: what stands in the headline or in the first paragraph, and what is named at least
 * three times and in at least a third of all mentions. `leadEnd` is the offset at which the first paragraph ends.
 */
export function withRoles(mentions: readonly UnroledMention[], leadEnd: number): Mention[] {
  const counts = new Map<string, number>();
  const leading = new Set<string>();
  let total = 0;
  for (const mention of mentions) {
    const who = identityOf(mention);
    if (who === null) continue;
    total += 1;
    counts.set(who, (counts.get(who) ?? 0) + 1);
    if (mention.start < leadEnd) leading.add(who);
  }
  return mentions.map((mention) => {
    const who = identityOf(mention);
    const count = who === null ? 0 : (counts.get(who) ?? 0);
    const isSubject = who !== null && (leading.has(who) || (count >= 3 && count * 3 >= total));
    return { ...mention, role: isSubject ? 'subject' : 'mentioned' };
  });
}

function identityOf(mention: UnroledMention): string | null {
  if (mention.judgement === 'positive') return mention.instrumentId;
  const isCompany =
    mention.kind === 'unlisted' || mention.kind === 'notInListings' || mention.kind === 'group';
  return isCompany ? mention.entityName : null;
}

/** Where the first paragraph of a text ends: after the headline lines, the first line with a sentence in it. */
export function leadEndOf(text: string): number {
  for (const line of text.matchAll(/[^\n]+/g)) {
    const isSentence = /[.!?。]["')\]]*\s*$/.test(line[0]) || /다\. /.test(line[0]);
    if (isSentence && line[0].length >= 30) return line.index + line[0].length;
  }
  return text.length;
}
