import { describe, expect, it } from 'vitest';
import { checkWords } from '../../client/format/check-words.ts';
import { domainWords } from '../../client/format/domain-words.ts';
import { placedLabels } from '../../client/panels/check/chart-labels.ts';
import { numberMarks } from '../../client/panels/check/number-marks.ts';
import { sharePictureWords } from '../../shared/drawing/share-picture-words.ts';
import { CheckedNumberSchema } from '../../shared/schemas/check-reply.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';

const counts = [0, 1, 2, 7].flatMap((verified) =>
  [0, 1, 3].flatMap((contradicted) =>
    [0, 1].flatMap((pending) =>
      [0, 2].map((unverifiable) => ({ verified, contradicted, pending, unverifiable })),
    ),
  ),
);

describe.each(['ko', 'en'] as const)('the words of a check in %s', (language) => {
  it('are the same on the page and in the picture that links show', () => {
    const picture = sharePictureWords(language);
    expect(picture.verdict).toEqual(domainWords(language).verdict);
    expect(picture.kind).toEqual(domainWords(language).claimKind);
    for (const one of counts) expect(picture.answer(one)).toBe(checkWords(language).answer(one));
    expect(picture.foot).toBe(checkWords(language).perNumber);
  });

  it('name what differs by the table’s words alone', () => {
    const { answer } = checkWords(language);
    const differing = answer({ verified: 0, contradicted: 1, pending: 0, unverifiable: 0 });
    expect(differing).toContain(language === 'ko' ? '시세와 다름' : 'differs from price data');
    for (const one of counts) expect(answer(one)).not.toMatch(/false|fake|wrong|오보|허위|사실/);
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
