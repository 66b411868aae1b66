import { describe, expect, it } from 'vitest';
import { type Finding, features } from '../../../server/linking/features.ts';
import { judge, judgementOf, scoreOfSum, thresholds } from '../../../server/linking/judge.ts';

const finding = (feature: Finding['feature'], share?: number): Finding => ({
  feature,
  detail: 'words',
  ...(share === undefined ? {} : { share }),
});

it('a score is the logistic of 1.2 times the sum and 0.7, to four decimals', () => {
  // 1 / (1 + e^-(1.2 x + 0.7)), by hand.
  expect([-4, -1, 0, 1, 4].map(scoreOfSum)).toEqual([0.0163, 0.3775, 0.6682, 0.8699, 0.9959]);
});

it('a link is made from 0.765 on and refused up to 0.4', () => {
  expect(thresholds).toEqual({ positive: 0.765, negative: 0.4 });
  expect([0, 0.4, 0.4001, 0.7649, 0.765, 1].map(judgementOf)).toEqual([
    'negative',
    'negative',
    'unsure',
    'unsure',
    'positive',
    'positive',
  ]);
});

describe('findings', () => {
  it('add up, each with its weight or its share of it', () => {
    expect(
      judge([finding('plainName'), finding('oblique', 0.5), finding('marketStory', 0.333)], true),
    ).toEqual({
      evidence: [
        { feature: 'plainName', weight: 2, detail: 'words' },
        { feature: 'oblique', weight: -0.5, detail: 'words' },
        { feature: 'marketStory', weight: 0.17, detail: 'words' },
      ],
      score: scoreOfSum(1.67),
      judgement: 'positive',
    });
  });

  it('of what is no instrument make no link, however sure they are', () => {
    const sure = finding('distinctiveName');
    expect(judge([sure], false).judgement).toBe('negative');
    expect(judge([sure], true).judgement).toBe('positive');
    expect(judge([sure], false).judgement).toBe('negative');
    expect(judge([], true)).toEqual({ evidence: [], score: 0.6682, judgement: 'unsure' });
  });

  it('that stand alone come to the same each time', () => {
    const [one, symbol] = [finding('shortName'), finding('symbol')];
    expect(judge([one], true)).toEqual(judge([{ ...one }], true));
    expect(judge([one], true)).toEqual(judge([one], true));
    expect(judge([symbol], true).score).toBe(scoreOfSum(features.symbol.weight));
  });
});
