import { expect, test } from 'vitest';
import { CHART_WORDS_KO } from '../../../shared/drawing/chart-words-ko.ts';
import { drawCompanyChart } from '../../../shared/drawing/company-chart.ts';
import { drawPageChart } from '../../../shared/drawing/page-chart.ts';
import { pageNames } from '../../../shared/drawing/page-names.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { eventOn, eventsReply, pricesReply } from '../../support/embed-fixtures.ts';
import { inputOf, seriesOf, storyOn } from './drawn-series.ts';

const real = inputOf({
  instrumentName: 'SK하이닉스',
  series: pricesReply(),
  events: eventsReply(),
  selectedKey: eventOn('2024-01-22').event.key,
  from: sessionDate('2023-11-20'),
  to: sessionDate('2024-02-29'),
  locale: 'ko',
});

const texts = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
const count = (svg: string, part: string) => svg.split(part).length - 1;

test('whole replies of the schemas fit, and the same input gives the same bytes', () => {
  const svg = drawCompanyChart(real);
  expect(drawCompanyChart({ ...real })).toBe(svg);
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"')).toBe(true);
});

test('a picture names itself, its period, its source, basis and as-of', () => {
  const found = texts(drawCompanyChart(real));
  expect(found).toContain('SK하이닉스');
  expect(found).toContain('2023-11-20 – 2024-02-29');
  const foot = found.filter((text) => text.includes('KRX 일봉')).join();
  expect(foot).toContain('2026-03-17 15:30 KST 기준');
  expect(foot).toContain('분할 조정, 배당 미조정');
  expect(foot).toContain('출처: Bundled prices');
});

test('the last close of the view, round values, the year, the selected day and both 52-week bounds are said', () => {
  const found = texts(drawCompanyChart(real));
  for (const text of ['156,200', '140,000', '2024년', '01-22', '52주 최저 76,700 ↓ 화면 아래']) {
    expect(found).toContain(text);
  }
  expect(found).toContain('52주 최고 166,900 · 장중 · 당일 제외');
});

test('readers of screens get the name and a sentence of what is shown', () => {
  const svg = drawCompanyChart(real);
  expect(svg).toContain('<title>SK하이닉스</title>');
  expect(svg).toMatch(/<desc>[^<]*131,400[^<]*156,200[^<]*기사 사건 7건[^<]*2024-01-22[^<]*<\/desc>/);
});

test('under 400 px there is no volume and no long label', () => {
  const svg = drawCompanyChart({ ...real, width: 320 });
  expect(svg).not.toContain('class="volume"');
  expect(texts(svg).some((text) => text.startsWith('52주'))).toBe(false);
  expect(drawCompanyChart(real)).toContain('class="volume"');
});

test('every width from 260 px up draws all text inside the picture', () => {
  for (let width = 260; width <= 1000; width += 40) {
    const svg = drawCompanyChart({ ...real, width });
    for (const match of svg.matchAll(/<text x="([\d.-]+)"/g)) {
      expect(Number(match[1])).toBeGreaterThanOrEqual(0);
      expect(Number(match[1])).toBeLessThanOrEqual(width);
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('a size below the smallest is refused by name, value and bounds', () => {
  expect(() => drawCompanyChart({ ...real, width: 259 })).toThrow(
    'width is 259; it must be from 260 to 10000 pixels',
  );
  expect(() => drawCompanyChart({ ...real, height: Number.NaN })).toThrow(/height is NaN/);
});

test('hostile text stays text', () => {
  const hostile = `</text></svg><script>alert(1)</script>" onload='x' & \u0000 ]]>`;
  const input = inputOf({
    instrumentName: hostile,
    events: { events: [storyOn(5, {}, hostile)] },
    selectedKey: storyOn(5, {}, hostile).event.key,
  });
  for (const svg of [drawCompanyChart(input), drawPageChart(input, CHART_WORDS_KO)]) {
    expect(svg).not.toMatch(/<script|onload='/);
    expect(svg).not.toContain('\u0000');
    expect(count(svg, '</svg>')).toBe(1);
    expect(svg).toContain('&lt;script&gt;');
  }
});

test('the line stops at a halt, so it is drawn in two runs', () => {
  const d = (svg: string) => /class="price-line" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const series = seriesOf([10, 11, 12, 13, 14], {
    events: [{ kind: 'halt', sessionDate: sessionDate('2024-01-03'), value: null, basis: 'noTrading' }],
  });
  expect(count(d(drawCompanyChart(inputOf({ series }))), 'M')).toBe(2);
  expect(count(d(drawCompanyChart(inputOf({ series: seriesOf([10, 11, 12, 13, 14]) }))), 'M')).toBe(1);
});

test('a view without prices says so and keeps its marks', () => {
  const svg = drawCompanyChart(
    inputOf({
      from: sessionDate('2024-03-01'),
      to: sessionDate('2024-03-31'),
      events: { events: [storyOn(65)] },
    }),
  );
  expect(texts(svg).some((text) => text.includes('no prices'))).toBe(true);
  expect(count(svg, 'class="mark"')).toBe(1);
});

test('one price, and prices that never move, are drawn', () => {
  for (const closes of [[100], [100, 100, 100]]) {
    expect(drawCompanyChart(inputOf({ series: seriesOf(closes) }))).toContain('class="price-line"');
  }
});

test('columns of unequal length are read as far as they go', () => {
  const series = seriesOf([10, 11, 12], { volume: [], high52w: [12], close: [10, 11] });
  expect(drawCompanyChart(inputOf({ series }))).not.toMatch(/NaN|undefined/);
});

test('the highlight bar stands only where verdicts are shown', () => {
  expect(count(drawCompanyChart({ ...real, showVerdicts: true }), 'class="differs"')).toBe(1);
  expect(count(drawCompanyChart(real), 'class="differs"')).toBe(0);
});

test('on a page marks are buttons of one tab stop, and colours are the page’s', () => {
  const svg = drawPageChart(real, CHART_WORDS_KO);
  const marks = [...svg.matchAll(/data-events="([\d,]+)"/g)].map(([, places = '']) =>
    places.split(',').map(Number),
  );
  expect(new Set(marks.flat()).size).toBe(7); // of nine, two lie outside the view
  const names = pageNames(real, CHART_WORDS_KO, marks);
  expect(names.marks.filter(({ tabindex }) => tabindex === '0')).toEqual([
    {
      ...{ role: 'button', tabindex: '0', 'aria-pressed': 'true' },
      'aria-label': expect.stringMatching(/^2024-01-22, 시세 이야기, 움직임을 전한 보도, 9건 중 4번째, \S+/),
    },
  ]);
  expect(names.marks.filter((mark) => mark['aria-pressed'] === 'true')).toHaveLength(1);
  expect(drawCompanyChart(real)).toContain(`<desc>${names.description.slice(0, 20)}`);
  expect(svg).not.toMatch(/#[0-9a-f]{3,6}/i);
  expect(svg).not.toMatch(/ style=|<style|<title>SK/);
});

test('a picture has no references, no controls and plain colours alone', () => {
  const svg = drawCompanyChart(real);
  expect(svg).not.toMatch(/var\(|tabindex|href|url\(|style=/);
});

test('the price lane has a sign for each bar or step in doubt, and none for what was accepted or has no sign', () => {
  const kinds = ['mixedBasis', 'zeroVolume', 'highSinceListing', 'limitDown', 'lowInData'] as const;
  const events = kinds.map((kind, place) => ({
    ...{
      kind,
      value: 1,
      basis: 'test',
      sessionDate: sessionDate(`2024-01-${String(4 + 6 * place).padStart(2, '0')}`),
    },
    resolution: kind === 'mixedBasis' ? ('open' as const) : undefined,
  }));
  const signs = (more: object) => {
    const series = seriesOf(
      Array.from({ length: 31 }, (_, place) => 100 + place),
      {
        events: events.map((event) => ({ ...event, ...more })),
      },
    );
    const drawn = drawCompanyChart(inputOf({ series }));
    return [...drawn.matchAll(/class="price-mark"[^>]*><title>([^<]*)/g)].map((match) => match[1]);
  };
  expect(signs({})).toEqual([
    '2024-01-04 mixed adjustment',
    '2024-01-16 high since listing',
    '2024-01-22 limit down',
  ]);
  expect(signs({ resolution: 'accepted' })).toEqual([]);
  expect(signs({ basis: 'listing,close' })).toEqual(['2024-01-04 mixed adjustment', '2024-01-22 limit down']);
});
