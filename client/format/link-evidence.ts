import type { LinkEvidence, Mention, RunnerUp } from '../../shared/schemas/mention.ts';
import type { Language } from '../../shared/units/language.ts';
import { linkFeatureText } from './link-feature.ts';

type Evidenced = Pick<Mention, 'evidence'>;

/** What a person said comes before all that the linker weighed. */
const PERSON = 'analystJudgement';
/** A link that a person made for the article as a whole: it stands over the headline, which is no name of the company. */
const WHOLE_ARTICLE = 'wholeArticle';

/** True of a link that a person made for the whole article: its span is the headline and must not be told as a name. */
export function isWholeArticleLink({ evidence }: Evidenced): boolean {
  return evidence.some(({ feature }) => feature === WHOLE_ARTICLE);
}

/** True where a person decided, not the linker. */
export function isJudgedByPerson({ evidence }: Evidenced): boolean {
  return evidence.some(({ feature }) => feature === PERSON);
}

/** How often each surface form stands in the story, the most frequent first; links that were refused do not count. */
export function surfaceCounts(mentions: readonly Mention[]): { surface: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const { surfaceForm, judgement } = mention;
    if (judgement === 'positive' && !isWholeArticleLink(mention))
      counts.set(surfaceForm, (counts.get(surfaceForm) ?? 0) + 1);
  }
  return [...counts].map(([surface, count]) => ({ surface, count })).sort((a, b) => b.count - a.count);
}

/** How many kinds of evidence are told: the weightiest first. */
const FEATURES_SHOWN = 4;

const rank = ({ feature, weight }: LinkEvidence) =>
  feature === PERSON ? Number.POSITIVE_INFINITY : Math.abs(weight);

/** The weightiest evidence over several mentions, one of each wording: two kinds of one wording would read as a repeat. */
export function strongestEvidence(mentions: readonly Mention[], language: Language): LinkEvidence[] {
  const strongest = new Map<string, LinkEvidence>();
  const told = mentions
    .flatMap((mention) => mention.evidence)
    // That a link stands at no one place is told where the names stand.
    .filter(({ feature, detail }) => feature !== WHOLE_ARTICLE || detail !== '');
  for (const evidence of told) {
    const wording = linkFeatureText(evidence.feature, language);
    const known = strongest.get(wording);
    if (!known || rank(evidence) > rank(known)) strongest.set(wording, evidence);
  }
  // Two of a person's judgements have the same infinite rank, whose difference is no number.
  return [...strongest.values()]
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
    .slice(0, FEATURES_SHOWN);
}

/** The mention that the score of a group is told from: the highest; null of none. */
export function surestMention<One extends Mention>(mentions: readonly One[]): One | null {
  return [...mentions].sort((a, b) => b.score - a.score)[0] ?? null;
}

/** The likeliest of the readings that were passed over in a group of mentions; null where nothing else was in question. */
export function likeliestRunnerUp(mentions: readonly Mention[]): RunnerUp | null {
  const others = mentions.flatMap(({ runnerUp }) => runnerUp ?? []);
  return others.sort((a, b) => b.score - a.score)[0] ?? null;
}
