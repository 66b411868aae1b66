import { describe, expect, it } from 'vitest';
import { CHART_WORDS_EN } from '../../../shared/drawing/chart-words-en.ts';
import { footLines } from '../../../shared/drawing/foot-lines.ts';
import { textWidth } from '../../../shared/drawing/text-width.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';

const linesOf = (attribution: string | null, width: number) =>
  footLines(
    {
      instrumentName: 'Share',
      series: {
        ...{ mic: mic('XNAS'), currency: 'USD', adjustmentBasis: 'split' },
        source: { id: 'one', name: 'Prices of one', attribution },
        asOf: instantUtc('2024-01-24T21:00:00.000Z'),
        ...{ dates: [], open: [], high: [], low: [], close: [], volume: [], high52w: [], low52w: [] },
        events: [],
      },
      events: { events: [] },
      ...{ selectedKey: null, from: null, to: null, width, height: 300, locale: 'en', showVerdicts: false },
    },
    CHART_WORDS_EN,
  );

describe('the foot of a picture', () => {
  it.each([
    ['words', 'Prices by an exchange that asks for a line of so many words that no picture has room for it'],
    ['one word', `https://prices.example/${'terms-'.repeat(30)}`],
    ['Korean', '출처: 금융위원회 주식시세정보 (공공데이터포털), 이용 허락 조건 제4유형에 따라 표시합니다'],
  ])('keeps the whole line that a source asks for, in %s, within the picture', (_, attribution) => {
    for (const width of [260, 420, 1200]) {
      const lines = linesOf(attribution, width);
      expect(lines.join('').replaceAll(/\s/g, '')).toContain(attribution.replaceAll(/\s/g, ''));
      for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(width - 32);
    }
  });

  it('names the source that asks for no line', () => {
    expect(linesOf(null, 1200).join(' ')).toContain('Prices of one');
  });
});
