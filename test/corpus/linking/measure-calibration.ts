import type { Dictionary } from '../../../server/linking/dictionary.ts';
import { explainLinks } from '../../../server/linking/link-text.ts';
import type { LabelledPassage } from './measure-linking.ts';

/** A candidate with the probability that the linker gave it, and whether the label agrees. */
export interface ScoredCandidate {
  readonly score: number;
  readonly isRight: boolean;
}

/** How far scores are probabilities. */
export interface CalibrationFigures {
  readonly candidates: number;
  /** Mean squared distance of score and truth (Brier 1950), 0 at best. */
  readonly brier: number;
  /** Mean distance of score and share of right links over ten bins of equal width, weighted by their size (Naeini et al. 2015). */
  readonly calibrationError: number;
  /** The Brier score of giving every candidate the share of right ones. */
  readonly baselineBrier: number;
}

/** Every name of passages that was looked at and could be linked, as the linker scored it. Optional labels and indices are left out. */
export function scoredCandidates(
  passages: readonly LabelledPassage[],
  dictionary: Dictionary,
): ScoredCandidate[] {
  return passages.flatMap(({ text, lang, mentions }) =>
    explainLinks(text, dictionary, { language: lang, title: null, date: null }).flatMap((one) => {
      const instrument = one.instrumentId ?? one.runnerUp?.instrumentId ?? null;
      const isKnownOther = one.evidence.some(({ feature }) => feature === 'notAnIssuer');
      if (instrument === null || isKnownOther || isIndex(instrument)) return [];
      const label = mentions.find(({ start, end }) => start < one.end && one.start < end);
      if (label?.optional) return [];
      const answers = label ? [label.instrument, ...(label.accept ?? [])] : [];
      return [{ score: one.score, isRight: answers.includes(instrument) }];
    }),
  );
}

const indices: ReadonlySet<string> = new Set(['KRX:KS11', 'KRX:KQ11', 'US:SPX']);

function isIndex(id: string): boolean {
  return indices.has(id);
}

/** Measures how far the scores of candidates are probabilities. Throws a `RangeError` without candidates. */
export function measureCalibration(candidates: readonly ScoredCandidate[]): CalibrationFigures {
  if (candidates.length === 0) throw new RangeError('candidates: at least one is needed');
  const truth = candidates.map(({ isRight }) => (isRight ? 1 : 0));
  const share = mean(truth);
  const scores = candidates.map(({ score }) => score);
  return {
    candidates: candidates.length,
    brier: mean(scores.map((score, at) => (score - (truth[at] ?? 0)) ** 2)),
    calibrationError: binnedError(scores, truth),
    baselineBrier: mean(truth.map((right) => (share - right) ** 2)),
  };
}

const binCount = 10;

function binnedError(scores: readonly number[], truth: readonly number[]): number {
  const bins = Array.from({ length: binCount }, () => ({ score: 0, right: 0 }));
  scores.forEach((score, at) => {
    const bin = bins[Math.min(binCount - 1, Math.floor(score * binCount))];
    if (!bin) return;
    bin.score += score;
    bin.right += truth[at] ?? 0;
  });
  const distance = bins.reduce((sum, { score, right }) => sum + Math.abs(score - right), 0);
  return distance / scores.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
