import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  embedCode,
  embedPath,
  printEmbedAttributes,
  printEmbedQuery,
} from '../../../shared/drawing/embed-code.ts';
import {
  DEFAULT_EMBED_OPTIONS,
  type EmbedOptions,
  VIEW_RANGES,
} from '../../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../../shared/drawing/embed-query.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const hynix = instrumentId('KRX:000660');
const read = (query: string) => readEmbedQuery('chart', new URLSearchParams(query));

describe('reading', () => {
  test('what is said is understood, and what is not said is as by default', () => {
    const { options, faults } = read(
      'instrument=KRX%3A000660&range=1y&kinds=price,results&verdicts=on&theme=dark&lang=ko-KR&asOf=2024-02-29&height=300',
    );
    expect(faults).toEqual([]);
    expect(options).toEqual({
      ...DEFAULT_EMBED_OPTIONS,
      ...{ instrument: hynix, range: '1y', kinds: ['price', 'results'], verdicts: true },
      ...{ theme: 'dark', locale: 'ko', asOf: '2024-02-29', height: 300 },
    });
  });

  test('several marks, repeated or one a line', () => {
    const marks = [
      { date: sessionDate('2024-01-22'), headline: '신고가', address: 'https://example.org/a?b=1' },
      { date: sessionDate('2024-01-29'), headline: 'second', address: null },
    ];
    const texts = ['2024-01-22|신고가|https://example.org/a?b=1', '2024-01-29|second'];
    const repeated = new URLSearchParams([['instrument', hynix], ...texts.map((text) => ['mark', text])]);
    expect(readEmbedQuery('chart', repeated).options.marks).toEqual(marks);
    const lines = new URLSearchParams({ instrument: hynix, mark: texts.join('\n') });
    expect(readEmbedQuery('chart', lines).options.marks).toEqual(marks);
  });

  test.each([
    ['range=2y', 'range', '"2y" is not one of 1m, 3m, 6m, 1y, 5y, all'],
    ['theme=pink', 'theme', '"pink" is not one of light, dark'],
    ['from=2024-02-30', 'from', '"2024-02-30" is not a date written as YYYY-MM-DD'],
    ['from=2024-02-01&to=2024-01-01', 'from', '2024-02-01 is after to (2024-01-01)'],
    [
      'kinds=price,toString',
      'kinds',
      '"toString" is not one of price, results, deal, ownership, filing, other',
    ],
    ['height=9', 'height', '"9" is not a number of pixels from 40 to 2000'],
    ['verdicts=1', 'verdicts', '"1" is neither on nor off'],
    ['constructor=1', 'constructor', 'is not an option of a widget'],
    [
      'mark=2024-01-22',
      'mark',
      'the mark of 2024-01-22 needs a headline of 1 to 200 characters after the first |',
    ],
    [
      'mark=2024-01-22%7Ch%7Cjavascript:alert(1)',
      'mark',
      'the address of the mark of 2024-01-22 must begin with https:// or http://',
    ],
  ])('%s is named with its fault and counts as not said', (query, parameter, message) => {
    const { options, faults } = read(`instrument=KRX%3A000660&${query}`);
    expect(faults).toEqual([{ parameter, message }]);
    expect(options).toEqual({ ...DEFAULT_EMBED_OPTIONS, instrument: hynix });
  });

  test('a widget without what it shows is told so', () => {
    expect(read('').faults).toEqual([
      { parameter: 'instrument', message: 'must be given: a chart without it shows nothing' },
    ]);
  });
});

describe('printing', () => {
  const text = fc.string({ minLength: 1, maxLength: 30 });
  const word = text.map((one) => one.replace(/[\s|,\r\n]/gu, 'x'));
  const options: fc.Arbitrary<EmbedOptions> = fc.record({
    instrument: fc.constant(hynix),
    claim: fc.constant(null),
    study: fc.constant(null),
    range: fc.option(fc.constantFrom(...VIEW_RANGES)),
    from: fc.option(fc.constant(sessionDate('2024-01-02'))),
    to: fc.option(fc.constant(sessionDate('2024-02-02'))),
    kinds: fc.uniqueArray(fc.constantFrom('price' as const, 'deal' as const), { maxLength: 2 }),
    events: fc.uniqueArray(word, { maxLength: 4 }),
    event: fc.option(word),
    marks: fc.array(
      fc.record({
        date: fc.constant(sessionDate('2024-01-22')),
        headline: word,
        address: fc.option(fc.webUrl().map((url) => new URL(url).href)),
      }),
      { maxLength: 3 },
    ),
    verdicts: fc.boolean(),
    theme: fc.option(fc.constantFrom('light' as const, 'dark' as const)),
    locale: fc.option(fc.constantFrom('ko' as const, 'en' as const)),
    colours: fc.option(fc.constantFrom('koreaSafe' as const, 'us' as const)),
    transparent: fc.boolean(),
    width: fc.option(fc.integer({ min: 200, max: 2000 })),
    height: fc.option(fc.integer({ min: 40, max: 2000 })),
    alt: fc.option(text),
    asOf: fc.option(fc.constant(sessionDate('2024-02-29'))),
    live: fc.boolean(),
  });

  test('a printed query reads as the options that it was printed from', () => {
    fc.assert(
      fc.property(options, (one) => {
        expect(read(printEmbedQuery(one))).toEqual({ options: one, faults: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('what is not said is not printed', () => {
    expect(embedPath('chart', { ...DEFAULT_EMBED_OPTIONS, instrument: hynix }, '.svg')).toBe(
      '/embed/chart.svg?instrument=KRX%3A000660',
    );
  });

  test('attributes hold several marks as lines, and quote what would end them', () => {
    const marks = [
      { date: sessionDate('2024-01-22'), headline: 'a"b', address: null },
      { date: sessionDate('2024-01-29'), headline: '<c>', address: null },
    ];
    expect(printEmbedAttributes({ ...DEFAULT_EMBED_OPTIONS, instrument: hynix, marks }, 'data-')).toBe(
      ' data-instrument="KRX:000660" data-mark="2024-01-22|a&quot;b\n2024-01-29|&lt;c&gt;"',
    );
  });

  test('every way in names the server, and the image stays where scripts do not run', () => {
    const code = {
      origin: 'https://news.example.org',
      widget: 'chart' as const,
      options: { ...DEFAULT_EMBED_OPTIONS, instrument: hynix },
      title: 'SK <hynix>',
    };
    expect(embedCode('iframe', code)).toBe(
      '<iframe src="https://news.example.org/embed/chart?instrument=KRX%3A000660" title="SK &lt;hynix&gt;" width="640" height="440" loading="lazy" style="border:0;width:100%;max-width:640px"></iframe>',
    );
    const image =
      '<a href="https://news.example.org/company/KRX%3A000660"><img src="https://news.example.org/embed/chart.svg?instrument=KRX%3A000660" alt="SK &lt;hynix&gt;" width="640" height="440" loading="lazy" style="display:block;max-width:100%;height:auto"></a>';
    expect(embedCode('image', code)).toBe(image);
    expect(embedCode('element', code)).toBe(
      `<newstape-chart instrument="KRX:000660" style="display:block;min-height:440px">${image}</newstape-chart>\n<script async src="https://news.example.org/embed/loader.js"></script>`,
    );
    expect(embedCode('script', code)).toBe(
      `<div style="display:block;min-height:440px"><script async src="https://news.example.org/embed/loader.js" data-instrument="KRX:000660"></script><noscript>${image}</noscript></div>`,
    );
  });
});
