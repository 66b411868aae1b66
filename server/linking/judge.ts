import type { LinkEvidence, Mention } from '../../shared/schemas/mention.ts';
import { type Finding, features } from './features.ts';

/**
 * A score at or above which a link is made, and one at or below which it is refused. Between them: unsure. The first is
 * above a half since a wrong link costs a reader more than a missing one.
 */
export const thresholds = { positive: 0.765, negative: 0.4 } as const;

/**
 * Makes a sum of log-odds a probability: the weights were set by hand and are too timid by about this much. Fitted as by
 * Platt (1999, "Probabilistic outputs for support vector machines") on 1,956 labelled names and rounded; on 1,893 others
 * the mean distance between score and truth fell from 0.046 to 0.017 (`test/corpus/linking/measure-calibration.ts`).
 */
export const calibration = { slope: 1.2, intercept: 0.7 } as const;

/** What the findings about one name come to. */
export interface Judgement {
  /** Each finding with its signed weight in log-odds. */
  readonly evidence: LinkEvidence[];
  /** Probability of the link, 0 to 1: the calibrated logistic of the summed weights. */
  readonly score: number;
  readonly judgement: Mention['judgement'];
}

/** Weighs the findings about a name. `canLink` is false for what is known to be no instrument, which is never linked. */
export function judge(findings: readonly Finding[], canLink: boolean): Judgement {
  const [only] = findings;
  if (only === undefined || findings.length > 1 || !canLink || only.feature === 'symbol') {
    return weigh(findings, canLink);
  }
  const known = judgedAlone.get(only);
  if (known) return known;
  const judgement = weigh(findings, canLink);
  judgedAlone.set(only, judgement);
  return judgement;
}

/** What a finding comes to where it is the only one: most names have no more than their class, whose finding they share. A symbol's is new each time. */
const judgedAlone = new WeakMap<Finding, Judgement>();

function weigh(findings: readonly Finding[], canLink: boolean): Judgement {
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

/** The probability that a sum of log-odds stands for, to four decimals. */
export function scoreOfSum(sum: number): number {
  const calibrated = calibration.slope * sum + calibration.intercept;
  return Math.round((1 / (1 + Math.exp(-calibrated))) * 10_000) / 10_000;
}

/** The judgement on a score. */
export function judgementOf(score: number): Mention['judgement'] {
  if (score >= thresholds.positive) return 'positive';
  return score <= thresholds.negative ? 'negative' : 'unsure';
}
