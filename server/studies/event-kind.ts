import type { EventKind } from '../../shared/schemas/news-event.ts';
import { type EventKeywords, eventKeywords } from './event-keywords.ts';

/** A word of the headline weighs as much as three of the lead. */
const titleWeight = 3;

/** The lead: as much of the text as most front pages print under a headline, in UTF-16 units. */
const leadLength = 300;

/** One word of the lead alone is chance. */
const leastScore = 2;

const patterns = eventKeywords.map((keywords) => ({ kind: keywords.kind, words: patternOf(keywords) }));

/**
 * What a story is about, by the words of its headline and lead: a price move, results, a deal, ownership, a filing.
 * `other` where too little speaks for any. Without a headline the first line of the text stands for it.
 * A plain count of keywords (`event-keywords.ts`), meant for filtering a list, not for measuring anything.
 */
export function eventKind(title: string | null, text: string): EventKind {
  const headline = (title ?? text.split('\n', 1)[0] ?? '').toLowerCase();
  const lead = text.slice(0, leadLength).toLowerCase();
  let best: { kind: EventKind; score: number } = { kind: 'other', score: leastScore - 1 };
  for (const { kind, words } of patterns) {
    const score = titleWeight * distinct(headline, words) + distinct(lead.replace(headline, ''), words);
    if (score > best.score) best = { kind, score };
  }
  return best.kind;
}

function distinct(text: string, words: RegExp): number {
  return new Set(text.match(words)).size;
}

function patternOf({ korean, english }: EventKeywords): RegExp {
  return new RegExp(`${korean.join('|')}|\\b(?:${english.join('|')})\\b`, 'g');
}
