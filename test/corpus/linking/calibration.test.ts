import { describe, expect, test } from 'vitest';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';
import { measureCalibration, scoredCandidates } from './measure-calibration.ts';
import { readPassages } from './measure-linking.ts';

describe('the arithmetic of calibration', () => {
  test('a sure and right score costs nothing, an even one a quarter', () => {
    const sure = measureCalibration([
      { score: 1, isRight: true },
      { score: 0, isRight: false },
    ]);
    expect(sure).toMatchObject({ brier: 0, calibrationError: 0, baselineBrier: 0.25 });
    expect(measureCalibration([{ score: 0.5, isRight: true }]).brier).toBe(0.25);
  });

  test('a score that is right as often as it says has no error', () => {
    const candidates = [true, true, true, false].map((isRight) => ({ score: 0.75, isRight }));
    expect(measureCalibration(candidates)).toMatchObject({ candidates: 4, calibrationError: 0 });
  });

  test('nothing cannot be measured', () => {
    expect(() => measureCalibration([])).toThrow('candidates');
  });
});

test('scores are probabilities on texts that they were not fitted on', () => {
  const passages = ['korean-fresh', 'english-fresh', 'articles-fresh'].flatMap((name) =>
    readPassages(`test/corpus/linking/${name}.jsonl`),
  );
  const figures = measureCalibration(scoredCandidates(passages, listingDictionary));
  expect(figures.candidates).toBeGreaterThan(1_500);
  expect(figures.calibrationError).toBeLessThan(0.025);
  expect(figures.brier).toBeLessThan(0.032);
  expect(figures.baselineBrier).toBeGreaterThan(3 * figures.brier);
});
