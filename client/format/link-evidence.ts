import type { LinkEvidence, Mention } from '../../shared/schemas/mention.ts';
import type { Language } from '../../shared/units/language.ts';
import { linkFeatureText } from './link-feature.ts';

/** How often each surface form stands in the story, the most frequent first; links that were refused do not count. */
export function surfaceCounts(mentions: readonly Mention[]): { surface: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { surfaceForm, judgement } of mentions) {
    if (judgement === 'positive') counts.set(surfaceForm, (counts.get(surfaceForm) ?? 0) + 1);
  }
  return [...counts].map(([surface, count]) => ({ surface, count })).sort((a, b) => b.count - a.count);
}

/** How many kinds of evidence are told: the weightiest first. */
const FEATURES_SHOWN = 4;

/** The weightiest evidence over several mentions, one of each wording: two kinds of one wording would read as a repeat. */
export function strongestEvidence(mentions: readonly Mention[], language: Language): LinkEvidence[] {
  const strongest = new Map<string, LinkEvidence>();
  for (const evidence of mentions.flatMap((mention) => mention.evidence)) {
    const wording = linkFeatureText(evidence.feature, language);
    const known = strongest.get(wording);
    if (!known || Math.abs(evidence.weight) > Math.abs(known.weight)) strongest.set(wording, evidence);
  }
  return [...strongest.values()]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, FEATURES_SHOWN);
}
