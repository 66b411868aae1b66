import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { domainWords } from '../../../client/format/domain-words.ts';
import { exchangeName, marketClock } from '../../../client/format/market.ts';
import { formatPrice } from '../../../client/format/number.ts';
import { formatChange } from '../../../client/format/percent.ts';
import { formatQuantity } from '../../../client/format/quantity.ts';
import { MARK_PATHS } from '../../../client/ui/mark-glyph.tsx';
import { verdictWords } from '../../../client/widget/verdict-words.ts';
import { changeText } from '../../../shared/drawing/change-text.ts';
import { chartFoot } from '../../../shared/drawing/chart-foot.ts';
import { CHART_WORDS_EN } from '../../../shared/drawing/chart-words-en.ts';
import { CHART_WORDS_KO } from '../../../shared/drawing/chart-words-ko.ts';
import { fixedPalette, PAGE_PALETTE } from '../../../shared/drawing/fixed-palette.ts';
import { MARK_SHAPES } from '../../../shared/drawing/mark-shapes.ts';
import { priceText, quantityText } from '../../../shared/drawing/number-text.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { seriesOf } from './drawn-series.ts';

/** The drawing may not read the client's words, numbers and colours: these tests keep both the same. */

describe.each([
  ['ko', CHART_WORDS_KO],
  ['en', CHART_WORDS_EN],
] as const)('in %s', (language, words) => {
  const client = domainWords(language);

  test('kinds, relations, price events and adjustments have the client’s words', () => {
    expect(words.kind).toEqual(client.eventKind);
    expect(words.relation).toEqual(client.relation);
    expect(client.priceEvent).toMatchObject(words.priceEvent);
    expect(Object.keys(words.priceEvent).length).toBeGreaterThan(10);
    expect(words.adjustment).toEqual(client.adjustment);
    expect(client.hours).toEqual({ ...words.hours, unknown: expect.any(String) });
    expect(words.provisionalFrom('2024-01-22')).toBe(client.provisionalFrom('2024-01-22'));
    expect(words.extremeBasis).toBe(`${client.extremeBasis.intraday} · ${client.todayExcluded}`);
  });

  test('verdicts and kinds of numbers have the client’s words', () => {
    const { verdict, claimKind, priceData } = client;
    expect(verdictWords(language)).toEqual({ verdict, claimKind, priceData });
  });

  test('prices and quantities are printed alike', () => {
    for (const value of [
      0.5, 12.345, 999, 9999, 12_345, 142_600, 9_210_000, 8.22e6, 1.03e8, 5.5e11, 1.03e14,
    ]) {
      for (const unit of ['KRW', 'USD', 'pt'] as const) {
        expect(priceText(value, unit)).toBe(formatPrice(value, unit));
      }
      expect(quantityText(value, language)).toBe(formatQuantity(value, language));
    }
  });

  test('a change is printed alike', () => {
    for (const fraction of [0.0092, -0.0114, 0, 0.00004, -0.00004, 0.00005, 0.3, -0.2999, 12.5, 0.10005]) {
      const { direction, arrow, figure } = formatChange(fraction);
      expect(changeText(fraction)).toEqual({ direction, text: `${arrow}${figure}` });
    }
  });

  test('the foot says hours only where the source does, and from when prices are not final', () => {
    const footOf = (more: Parameters<typeof seriesOf>[1]) =>
      chartFoot(seriesOf([1], more), words).slice(3, -1);
    expect(footOf({})).toEqual([]);
    expect(footOf({ hours: 'unknown' })).toEqual([]);
    expect(footOf({ hours: 'extended', provisionalFrom: sessionDate('2024-01-22') })).toEqual([
      client.hours.extended,
      client.provisionalFrom('2024-01-22'),
    ]);
  });

  test('markets have the client’s clock and exchange', () => {
    for (const code of ['XKRX', 'XKOS', 'XNAS', 'XNYS', 'XASE']) {
      const foot = chartFoot(seriesOf([1], { mic: mic(code) }), words);
      expect(foot[0]).toBe(words.dailyBars(exchangeName(code)));
      expect(foot[1]).toContain(` ${marketClock(code).label}`);
    }
  });
});

test('marks have the dashboard’s shapes', () => {
  expect(
    Object.fromEntries(Object.entries(MARK_SHAPES).map(([kind, { outline }]) => [kind, outline])),
  ).toEqual(MARK_PATHS);
});

const tokens = readFileSync('client/app/tokens.css', 'utf8');

/** The values that a selector of the tokens gives, over those of the plain root. */
function tokensOf(...selectors: readonly string[]): Record<string, string> {
  const blocks = selectors.map((selector) => {
    const start = tokens.indexOf(`${selector} {`);
    return start < 0 ? '' : tokens.slice(start, tokens.indexOf('}', start));
  });
  return Object.fromEntries(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]+)/g)].map((match) => [match[1], match[2]]),
    ),
  );
}

test.each([
  ['light', 'korea', [':root']],
  ['light', 'us', [':root', ':root[data-colours="us"]']],
  ['light', 'koreaSafe', [':root', ':root[data-colours="koreaSafe"]']],
  ['light', 'usSafe', [':root', ':root[data-colours="usSafe"]']],
  ['dark', 'korea', [':root[data-theme="dark"]']],
  ['dark', 'us', [':root[data-theme="dark"]', ':root[data-theme="dark"][data-colours="us"]']],
  ['dark', 'koreaSafe', [':root[data-theme="dark"]', ':root[data-theme="dark"][data-colours="koreaSafe"]']],
  ['dark', 'usSafe', [':root[data-theme="dark"]', ':root[data-theme="dark"][data-colours="usSafe"]']],
] as const)('%s, %s: a picture has the colours of the tokens', (theme, convention, selectors) => {
  const { ...palette } = fixedPalette(theme, convention);
  expect(tokensOf(...selectors)).toMatchObject(palette);
});

test('a page’s chart uses a custom property that the tokens define for every colour', () => {
  for (const [name, value] of Object.entries(PAGE_PALETTE)) {
    expect(value).toBe(`var(--${name})`);
    expect(tokens).toContain(`--${name}:`);
  }
});
