import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainLinks, linkText } from '../../../server/linking/link-text.ts';
import { MentionSchema } from '../../../shared/schemas/mention.ts';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';

const options = { seed: 20240122, numRuns: 400 };
const contexts = fc.record({
  language: fc.constantFrom('ko' as const, 'en' as const),
  title: fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }), { nil: null }),
  date: fc.constantFrom(null),
});

/** Names in the spellings that shift offsets: decomposed, full-width, with emoji, invisible marks and line ends about them. */
const piece = fc.oneof(
  fc.constantFrom(
    '삼성전자'.normalize('NFD'),
    'SK하이닉스'.normalize('NFD'),
    'Ｎｖｉｄｉａ',
    'ＳＫ하이닉스',
    '（005930）',
    '＄ＴＳＬＡ',
    '👨‍👩‍👧‍👦',
    '🇰🇷',
    '🚀',
    '\r\n',
    '\r',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u3000',
    'ﬁ',
    '㈜',
    '㎏',
    'Ⅳ',
    '삼성·SK',
    'McDonald’s ',
    'AT&T ',
    'Apple Inc. ',
    '$NVDA ',
    'BRK.B ',
    '는 3% 올랐다. ',
    ' shares rose 2%. ',
    '\ud83d',
    '\udc00',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('offsets slice to the surface form with emoji, full-width and decomposed letters and any line ends', () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      let end = 0;
      for (const mention of linkText(text, listingDictionary, context)) {
        MentionSchema.parse(mention);
        expect(text.slice(mention.start, mention.end)).toBe(mention.surfaceForm);
        expect(mention.surfaceForm).not.toBe('');
        expect(mention.start).toBeGreaterThanOrEqual(end);
        end = mention.end;
      }
    }),
    options,
  );
});

test('names in full-width or decomposed letters are linked as in usual ones', () => {
  const instruments = (text: string) =>
    linkText(text, listingDictionary, { language: 'en', title: null, date: null }).map(
      (one) => one.instrumentId,
    );
  expect(instruments('Ｎｖｉｄｉａ rose 2%.')).toEqual(['XNAS:NVDA']);
  expect(instruments('🚀🚀 Nvidia\r\nrose 2%.')).toEqual(['XNAS:NVDA']);
});

test('no string at all makes linking throw', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((codes) => String.fromCharCode(...codes)),
    fc
      .array(fc.constantFrom('(', '$', ':', '.', "'", ' ', '\n', 'A', '가', '0', '㈜', '·', '만'), {
        maxLength: 200,
      })
      .map((list) => list.join('')),
  );
  fc.assert(
    fc.property(any, contexts, (text, context) => {
      expect(Array.isArray(linkText(text, listingDictionary, context))).toBe(true);
      expect(Array.isArray(explainLinks(text, listingDictionary, context))).toBe(true);
    }),
    options,
  );
});

/** Texts that drive a search that looks again and again at the same letters beyond any limit. */
const enduring: readonly string[] = [
  'Nvidia',
  'Nvidia, ',
  'Bank of America and ',
  'A',
  'a ',
  '(',
  '$A',
  'NYSE: ',
  ' \n',
  "'s ",
  '삼성전자',
  '삼성전자는 ',
  '삼성전자·SK하이닉스, ',
  '가',
  '대상 ',
  '㈜',
  '10만',
  '은는이가',
  '가'.normalize('NFD'),
];

/** Processor time in milliseconds, which other work of the machine does not lengthen. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  const mentions = linkText(text, listingDictionary, { language: 'ko', title: null, date: null });
  expect(mentions.every(({ start, end, surfaceForm }) => text.slice(start, end) === surfaceForm)).toBe(true);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(enduring)('time grows with the length only: 320,000 letters of %j', { timeout: 60_000 }, (unit) => {
  const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  const [short, long] = [textOf(40_000), textOf(320_000)];
  // Eight times the length: 8 times the time, or 64 times where it grows with the square. A time can only be too long, by
  // the sweeping of memory that fell into it: the shortest of a few tries tells, and the square stays above in every one.
  const least = timeOf(short);
  let most = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && most >= Math.max(24 * least, 800); tries += 1)
    most = Math.min(most, timeOf(long));
  expect(most).toBeLessThan(Math.max(24 * least, 800));
});
