import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import { MentionSchema } from '../../../shared/schemas/mention.ts';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '삼성전자',
    'SK하이닉스',
    'SK',
    '대상',
    '전방',
    '레이',
    'LG그룹',
    '㈜LG',
    '우선주',
    '는 ',
    '가 ',
    '와',
    '·',
    ', ',
    '. ',
    '\n\n',
    '7.4% 급등했다',
    '조사 ',
    'Apple',
    'Gap',
    ' Inc.',
    "'s ",
    ' shares rose 2%. ',
    '$TSLA',
    '(005930)',
    '(NASDAQ: NVDA)',
    '10만 전자',
    '🚀',
    '\u200b',
    '“',
    '…',
    '한화',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const options = { seed: 20240122, numRuns: 300 };
const context = { language: 'ko', title: null, date: null } as const;
const link = (text: string) => linkText(text, listingDictionary, context);

test('mentions are valid, in order, apart, and slice to their surface form', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const mention of link(text)) {
        MentionSchema.parse(mention);
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.surfaceForm);
        end = mention.end;
      }
    }),
    options,
  );
});

test('an instrument stands exactly where the judgement is positive', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const one of link(text)) expect(one.instrumentId !== null).toBe(one.judgement === 'positive');
    }),
    options,
  );
});

test('decomposed text gives the same links in the same words', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const composed = text.normalize('NFC');
      const words = (source: string) =>
        link(source).map((one) => [one.surfaceForm.normalize('NFC'), one.instrumentId]);
      expect(words(composed.normalize('NFD'))).toEqual(words(composed));
    }),
    options,
  );
});

test('the same input gives the same mentions', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(link(text)).toEqual(link(text));
    }),
    { ...options, numRuns: 50 },
  );
});
