import type { LinkEvidence, Mention } from '../../shared/schemas/mention.ts';
import { type Finding, features } from './features.ts';

/** A score at or above which a link is made, and one at or below which it is refused. Between them: unsure. */
export const thresholds = { positive: 0.6, negative: 0.4 } as const;

/** What the findings about one name come to. */
export interface Judgement {
  /** Each finding with its signed weight in log-odds. */
  readonly evidence: LinkEvidence[];
  /** Probability of the link, 0 to 1: the logistic of the summed weights, 0.5 without evidence. */
  readonly score: number;
  readonly judgement: Mention['judgement'];
}

/** Weighs the findings about a name. `canLink` is false for what is known to be no instrument, which is never linked. */
export function judge(findings: readonly Finding[], canLink: boolean): Judgement {
  const evidence = findings.map(evidenceOf);
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  const score = scoreOfSum(sum);
  return { evidence, score, judgement: canLink ? judgementOf(score) : 'negative' };
}

function evidenceOf({ feature, detail, share = 1 }: Finding): LinkEvidence {
  const { weight } = features[feature];
  return { feature, weight: share === 1 ? weight : Math.round(weight * share * 100) / 100, detail };
}

/** The logistic of a sum of log-odds, to four decimals. */
export function scoreOfSum(sum: number): number {
  return Math.round((1 / (1 + Math.exp(-sum))) * 10_000) / 10_000;
}

/** The judgement on a score. */
export function judgementOf(score: number): Mention['judgement'] {
  if (score >= thresholds.positive) return 'positive';
  return score <= thresholds.negative ? 'negative' : 'unsure';
}
