import type { Mention } from '../../shared/schemas/mention.ts';

/** How often each surface form stands in the story, the most frequent first; links that were refused do not count. */
export function surfaceCounts(mentions: readonly Mention[]): { surface: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { surfaceForm, judgement } of mentions) {
    if (judgement === 'positive') counts.set(surfaceForm, (counts.get(surfaceForm) ?? 0) + 1);
  }
  return [...counts].map(([surface, count]) => ({ surface, count })).sort((a, b) => b.count - a.count);
}
