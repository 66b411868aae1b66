import type { LinkEvidence, Mention } from '../../shared/schemas/mention.ts';
import { type Finding, features } from './features.ts';

/** A score at or above which a link is made, and one at or below which it is refused. Between them: unsure. */
export const thresholds = { positive: 0.6, negative: 0.4 } as const;

/** The evidence of a mention: each finding with its signed weight in log-odds. */
export function evidenceOf(findings: readonly Finding[]): LinkEvidence[] {
  return findings.map(({ feature, detail, share = 1 }) => ({
    feature,
    weight: Math.round(features[feature].weight * share * 100) / 100,
    detail,
  }));
}

/** Probability-like score of a link, 0 to 1: the logistic of the summed weights, 0.5 without evidence. */
export function scoreOf(evidence: readonly LinkEvidence[]): number {
  const sum = evidence.reduce((total, one) => total + one.weight, 0);
  return Math.round((1 / (1 + Math.exp(-sum))) * 10_000) / 10_000;
}

/** The judgement on a score. */
export function judgementOf(score: number): Mention['judgement'] {
  if (score >= thresholds.positive) return 'positive';
  return score <= thresholds.negative ? 'negative' : 'unsure';
}
