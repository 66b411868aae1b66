import type { Mention } from '../../shared/schemas/mention.ts';

/** A mention with its place, as far as its standing in the text depends on it. */
export interface Placed {
  readonly start: number;
  readonly judgement: Mention['judgement'];
  readonly instrumentId: Mention['instrumentId'];
  readonly kind: Mention['kind'];
  readonly entityName: Mention['entityName'];
}

/** Whom a text is about, and how much. */
export interface MentionStanding {
  readonly role: Mention['role'];
  readonly relevance: number;
}

/** What a headline, the first paragraph and the share of all namings add to a relevance; together 1. */
export const relevanceWeights = { title: 0.5, lead: 0.2, share: 0.3 } as const;

/** A headline or first paragraph of more companies than these is shared among them. */
const namedTogether = { title: 2, lead: 3 } as const;
/** Half of all namings are as much as a company can have in a story about it and another one. */
const fullShare = 0.5;

interface Tally {
  count: number;
  inTitle: boolean;
  inLead: boolean;
}

/**
 * Whom a text is about. `subject`: named in the headline or in the first paragraph, or named at least three times and in
 * at least a third of all namings. Relevance, 0 to 1, is the same for all mentions of an instrument:
 *
 *     0.5 · title · min(1, 2 / companies in the title) + 0.2 · lead · min(1, 3 / companies in the lead)
 *       + 0.3 · min(1, share of all namings / 0.5)
 *
 * where a text without a headline takes its first paragraph for both. What is not linked has relevance 0, and counts
 * among the namings where it is a company or a group.
 */
export class Standing {
  private readonly tallies = new Map<string, Tally>();
  private total = 0;
  private readonly together: { title: number; lead: number };

  constructor(mentions: readonly Placed[], titleEnd: number, leadEnd: number) {
    for (const mention of mentions) this.count(mention, titleEnd === 0 ? leadEnd : titleEnd, leadEnd);
    const all = [...this.tallies.values()];
    this.together = {
      title: all.filter((one) => one.inTitle).length,
      lead: all.filter((one) => one.inLead).length,
    };
  }

  of(mention: Placed): MentionStanding {
    const tally = this.tallies.get(companyOf(mention) ?? '');
    if (!tally) return { role: 'mentioned', relevance: 0 };
    const isSubject = tally.inTitle || tally.inLead || (tally.count >= 3 && tally.count * 3 >= this.total);
    return {
      role: isSubject ? 'subject' : 'mentioned',
      relevance: mention.instrumentId === null ? 0 : this.relevance(tally),
    };
  }

  private count(mention: Placed, titleEnd: number, leadEnd: number): void {
    const company = companyOf(mention);
    if (company === null) return;
    this.total += 1;
    const tally = this.tallies.get(company) ?? { count: 0, inTitle: false, inLead: false };
    this.tallies.set(company, tally);
    tally.count += 1;
    if (mention.start < titleEnd) tally.inTitle = true;
    if (mention.start < leadEnd) tally.inLead = true;
  }

  private relevance(tally: Tally): number {
    const { title, lead, share } = relevanceWeights;
    const headline = tally.inTitle ? Math.min(1, namedTogether.title / this.together.title) : 0;
    const opening = tally.inLead ? Math.min(1, namedTogether.lead / this.together.lead) : 0;
    const namings = Math.min(1, tally.count / this.total / fullShare);
    return Math.round((title * headline + lead * opening + share * namings) * 100) / 100;
  }
}

function companyOf(mention: Placed): string | null {
  if (mention.judgement === 'positive') return mention.instrumentId;
  const isCompany =
    mention.kind === 'unlisted' || mention.kind === 'notInListings' || mention.kind === 'group';
  return isCompany ? mention.entityName : null;
}

/** Where the first paragraph of a text ends: after the headline lines, the first line with a sentence in it. */
export function leadEndOf(text: string): number {
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (isSentence(line[0])) return line.index + line[0].length;
  }
  return text.length;
}

/** Where the headline ends: after the given title, else after a first line that is no sentence; 0 where there is none. */
export function titleEndOf(text: string, title: string): number {
  if (title !== '') return text.indexOf(title) + title.length;
  const line = /[^\n]+/.exec(text);
  if (!line || isSentence(line[0]) || line[0].length > 200) return 0;
  return line.index + line[0].length === text.trimEnd().length ? 0 : line.index + line[0].length;
}

function isSentence(line: string): boolean {
  return line.length >= 30 && (/[.!?。]["')\]]*\s*$/.test(line) || /다\. /.test(line));
}
