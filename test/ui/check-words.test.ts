import { describe, expect, it } from 'vitest';
import { checkWords } from '../../client/format/check-words.ts';
import { domainWords } from '../../client/format/domain-words.ts';
import { placedLabels } from '../../client/panels/check/chart-labels.ts';
import { numberMarks } from '../../client/panels/check/number-marks.ts';
import { sharePictureWords } from '../../shared/drawing/share-picture-words.ts';
import { checkAnswer } from '../../shared/schemas/check-answer.ts';
import { CheckedNumberSchema } from '../../shared/schemas/check-reply.ts';
import { type Verdict, VerdictSchema } from '../../shared/schemas/claim.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';

const numbersOf = (counts: Partial<Record<Verdict, number>>) => ({
  numbers: VerdictSchema.options.flatMap((verdict) =>
    Array.from({ length: counts[verdict] ?? 0 }, () => ({ verdict })),
  ),
});

describe.each(['ko', 'en'] as const)('the words of a check in %s', (language) => {
  it('are the same on the page and in the picture that links show', () => {
    const picture = sharePictureWords(language);
    expect(picture.verdict).toEqual(domainWords(language).verdict);
    expect(picture.kind).toEqual(domainWords(language).claimKind);
    expect(picture.foot).toBe(checkWords(language).perNumber);
  });

  it('answer by the words of the table, and with no other judgement', () => {
    for (const verdict of VerdictSchema.options) {
      const answer = checkAnswer(numbersOf({ [verdict]: 1 }), language);
      const words = domainWords(language).verdict[verdict];
      expect(answer).toContain(words);
      expect(checkAnswer(numbersOf({ [verdict]: 7 }), language)).not.toMatch(
        /false|fake|wrong|오보|허위|사실/,
      );
    }
  });
});

describe('the answer of a check', () => {
  it.each([
    [{}, '시세로 확인할 수치가 없습니다', 'No number here can be set beside price data'],
    [{ verified: 1 }, '수치 1개 시세와 일치', 'The one number matches price data'],
    [{ verified: 2 }, '수치 2개 모두 시세와 일치', 'Both numbers match price data'],
    [{ verified: 6 }, '수치 6개 모두 시세와 일치', 'All 6 numbers match price data'],
    [{ contradicted: 1 }, '수치 1개 시세와 다름', 'The one number differs from price data'],
    [{ contradicted: 3 }, '수치 3개 모두 시세와 다름', 'All 3 numbers differ from price data'],
    [{ pending: 1 }, '수치 1개 시세 발표 전', '1 number: price not published yet'],
    [{ pending: 4 }, '수치 4개 모두 시세 발표 전', '4 numbers: prices not published yet'],
    [{ unverifiable: 1 }, '수치 1개 확인할 자료 없음', 'The one number cannot be checked here'],
    [{ unverifiable: 2 }, '수치 2개 모두 확인할 자료 없음', 'Neither of the 2 numbers can be checked here'],
    [{ unverifiable: 6 }, '수치 6개 모두 확인할 자료 없음', 'None of the 6 numbers can be checked here'],
    [
      { verified: 6, unverifiable: 1 },
      '수치 7개 중 6개 시세와 일치, 1개 확인할 자료 없음',
      '7 numbers: 6 match price data, 1 cannot be checked here',
    ],
    [
      { contradicted: 1, pending: 2 },
      '수치 3개 중 1개 시세와 다름, 2개 시세 발표 전',
      '3 numbers: 1 differs from price data, 2 not published yet',
    ],
  ])('of %j is one sentence', (counts, korean, english) => {
    expect(checkAnswer(numbersOf(counts), 'ko')).toBe(korean);
    expect(checkAnswer(numbersOf(counts), 'en')).toBe(english);
  });
});

describe('labels beside a chart', () => {
  const scale = { low: 0, high: 100, top: 10, bottom: 200 };
  const at = (values: readonly number[]) =>
    placedLabels(
      values.map((value, index) => ({
        kind: (['claimed', 'found', 'before'] as const)[index] ?? 'before',
        value,
        text: '',
      })),
      scale,
    );

  it.each([[[50, 50, 50]], [[0, 1, 2]], [[100, 99, 98]], [[500, -20, 40]]])(
    'stand apart and inside for values %j',
    (values) => {
      const placed = at(values);
      const heights = placed.map(({ labelY }) => labelY);
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
      for (const [index, height] of heights.entries()) {
        expect(height).toBeGreaterThanOrEqual(scale.top - 0.001);
        expect(height).toBeLessThanOrEqual(scale.bottom);
        expect(height - (heights[index - 1] ?? -100)).toBeGreaterThanOrEqual(19);
      }
      for (const { value, isOutside } of placed) expect(isOutside).toBe(value > 100 || value < 0);
    },
  );
});

it('names that a number covers are not marked twice, and marks never overlap', () => {
  const names = [
    { start: 0, end: 4 },
    { start: 2, end: 6 },
    { start: 10, end: 14 },
  ].map((span) => ({ ...span, instrumentId: instrumentId('KRX:005930') }));
  const number = CheckedNumberSchema.parse({
    ...{ id: 'n1', instrumentId: 'KRX:005930', kind: 'close', value: 99_500, valueHigh: null, unit: 'KRW' },
    ...{ modifier: 'exact', precision: 100, extremeBasis: null, changeBase: null, session: 'regular' },
    ...{ date: '2025-10-28', fromDate: null, start: 12, end: 20, quote: '9만9500원', claimVersion: 1 },
    ...{ verdict: 'verified', reason: 'matches', reference: null, seriesStart: null, priceSourceId: null },
    ...{ instrumentNameKorean: '삼성전자', instrumentNameEnglish: null, drawn: null },
  });
  const marks = numberMarks([number], names);
  expect(marks.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [12, 20],
  ]);
});
