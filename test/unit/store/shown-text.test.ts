import { describe, expect, it } from 'vitest';
import { cutAfter, cutAround } from '../../../server/store/cut-words.ts';
import { givenOut, shownDate, shownQuote, shownText } from '../../../server/store/shown-text.ts';

const words = (count: number, word = '단어') => Array.from({ length: count }, () => word).join(' ');
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

describe('how much is given out', () => {
  it.each([
    ['yes', 'facts', 'public', 'fullText'],
    ['unknown', 'facts', 'operator', 'excerpt'],
    ['unknown', 'facts', 'public', 'facts'],
    ['no', 'excerpt', 'public', 'excerpt'],
    ['no', 'excerpt', 'operator', 'excerpt'],
    ['no', 'fullText', 'public', 'fullText'],
  ] as const)('redistribute %s and %s, for the %s: %s', (redistribute, giveOut, audience, expected) => {
    expect(givenOut({ redistribute, giveOut }, audience)).toBe(expected);
  });

  it('is nothing, 300 characters, or all', () => {
    const text = words(200);
    expect(shownText(text, 'facts')).toBe('');
    expect(shownText(text, 'fullText')).toBe(text);
    const excerpt = shownText(text, 'excerpt');
    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt.length).toBeGreaterThan(250);
    expect(excerpt.endsWith('단어…')).toBe(true);
    expect(shownText('short', 'excerpt')).toBe('short');
  });
});

describe('the words of a claim', () => {
  it('are left alone up to 160 characters', () => {
    const quote = 'x'.repeat(160);
    expect(shownQuote(quote, 1)).toBe(quote);
  });

  it('are cut around the number that the claim states, at the ends of words', () => {
    const quote = `${words(60)} 3 ${words(60)} 13만5,000 ${words(40)} 142,600원에 ${words(60)}`;
    const shown = shownQuote(quote, 142600);
    expect(shown.length).toBeLessThanOrEqual(160);
    expect(shown).toContain(' 142,600원에 ');
    expect(shown).toMatch(/^…단어 .* 단어…$/);
  });

  it('are cut around the first number where the value is printed otherwise', () => {
    const shown = shownQuote(`${words(100)} 14만2600원 ${words(100)}`, 142600);
    expect(shown).toContain('14만2600원');
    expect(shown.length).toBeLessThanOrEqual(160);
  });

  it('are cut at their beginning where they state no number', () => {
    expect(shownQuote(words(200), null)).toMatch(/^단어 .*…$/);
  });
});

it('the evidence of a date is cut like the words of a claim', () => {
  const evidence = {
    basis: 'bodyDate' as const,
    surface: words(200),
    start: 0,
    end: 5,
    date: null,
    note: 'n',
  };
  const shown = shownDate({
    ...{ date: null, publishedAt: null, precision: 'unknown', basis: 'none', revised: null },
    evidence: [evidence],
    conflicts: [{ ...evidence, surface: 'short' }],
  });
  expect(shown.evidence[0]?.surface.length).toBeLessThanOrEqual(160);
  expect(shown.conflicts[0]?.surface).toBe('short');
});

describe('a cut', () => {
  it.each([0, 1, 2, 3])('never parts a surrogate pair, at offset %i', (offset) => {
    const text = 'a'.repeat(offset) + '😀'.repeat(400);
    for (const place of [0, 199, 400, 401, text.length]) {
      const cut = cutAround(text, { from: place, to: place }, 160);
      expect(isWhole(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(160);
    }
    expect(isWhole(cutAfter(text, 300))).toBe(true);
    expect(cutAfter(text, 300).length).toBeLessThanOrEqual(300);
  });

  it('keeps the place where it stands near an end', () => {
    const text = `first ${words(200)} last`;
    expect(cutAround(text, { from: 0, to: 5 }, 160)).toMatch(/^first .*…$/);
    expect(cutAround(text, { from: text.length - 4, to: text.length }, 160)).toMatch(/^….* last$/);
  });

  it('takes no longer for a long text than for a short one', () => {
    const long = ' '.repeat(2_000_000);
    const before = process.cpuUsage();
    for (let turn = 0; turn < 200; turn += 1) cutAround(long, { from: turn, to: turn }, 160);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});
