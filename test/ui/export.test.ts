import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chartModel } from '../../client/charts/chart-model.ts';
import { citedDay, citedEnd } from '../../client/charts/cited-compared.ts';
import { comparedEnds } from '../../client/charts/compare-ends.ts';
import { type Compared, rebaseAll } from '../../client/charts/compare-model.ts';
import { comparedFile } from '../../client/charts/export-compared.ts';
import {
  comparisonPicture,
  type ExportedComparison,
  PICTURE_STROKES,
} from '../../client/charts/export-comparison.ts';
import { chartPicture, type ExportedChart } from '../../client/charts/export-picture.ts';
import { sessionsFile } from '../../client/charts/export-sessions.ts';
import { linePath } from '../../client/charts/line-path.ts';
import { PICTURE_WIDTH } from '../../client/charts/picture-frame.ts';
import { csvFile } from '../../client/format/csv-file.ts';
import { formatNumber } from '../../client/format/number.ts';
import { companyEvents, priceReply } from '../support/company-fixture.ts';

const series = priceReply('KRX:000660', 'KRX-000660', 'XKRX', 'KRW');
const events = companyEvents('KRX:000660', 'KRX-000660');
const at = (date: string) => series.dates.findIndex((one) => one >= date);
const view = { from: at('2024-01-02'), to: at('2025-12-30') };
const address = 'https://newstape.example/company/KRX%3A000660?asOf=2026-03-17T06%3A30%3A00.000Z';

describe('an exported table', () => {
  it('begins each row with its citation, in UTF-8 with its mark and CRLF, and runs nothing in a spreadsheet', () => {
    const citation = { source: 'A, B', basis: null, asOf: '2024-01-01T00:00:00.000Z', address };
    const text = csvFile(citation, ['name', 'value'], [['=1+1', -2.5]]);
    expect(text).toBe(
      `\ufeffsource,basis,asOf,address,name,value\r\n"A, B",,2024-01-01T00:00:00.000Z,${address},'=1+1,-2.5\r\n`,
    );
  });

  it('holds the sessions in view with all that the chart shows', () => {
    const text = sessionsFile(series, events, view, address);
    const rows: Record<string, string>[] = parse(text, {
      columns: true,
      bom: true,
      record_delimiter: '\r\n',
    });
    expect(rows).toHaveLength(view.to - view.from + 1);
    expect(rows[0]).toMatchObject({
      ...{ source: series.source.attribution ?? series.source.name, basis: series.adjustmentBasis },
      ...{ asOf: series.asOf, address, session: '2024-01-02', currency: 'KRW' },
      close: String(series.close[view.from]),
    });
    const change = Number(rows[1]?.change);
    expect(change).toBeCloseTo((series.close[view.from + 1] ?? 0) / (series.close[view.from] ?? 1) - 1, 12);
    const told = events.filter(
      ({ event }) =>
        event.sessionDate !== null && event.sessionDate >= '2024-01-02' && event.sessionDate <= '2025-12-30',
    );
    const stories = rows.flatMap(({ stories = '' }) => (stories === '' ? [] : stories.split(' ')));
    expect(stories).toHaveLength(told.length);
    expect(told.length).toBeGreaterThan(3);
  });
});

describe('an exported picture', () => {
  const index = { name: 'KOSPI', series: priceReply('KRX:KS11', 'KRX-KS11', 'XKRX', 'KRW') };
  const words = {
    ...{
      title: 'SK hynix (KRX:000660)',
      period: '2024-01-02 – 2025-12-30',
      address,
      language: 'en' as const,
    },
    stamp: ['split-adjusted · as of 2026-03-17 15:30 KST · source: KRX'],
  };
  const exported: ExportedChart = {
    ...{ series, events, view, selectedKey: null, style: 'line', isLog: false, benchmark: index },
    ...{ name: 'SK hynix', words, theme: 'light', colours: 'us' },
  };
  const texts = (svg: string) =>
    [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

  it('always says name, period, what it rests on, what its signs mean, and its address', () => {
    for (const shown of [
      exported,
      { ...exported, theme: 'dark' as const, events: [] },
      { ...exported, view: { from: 0, to: 1 } },
    ]) {
      const found = texts(chartPicture(shown));
      expect(found).toEqual(expect.arrayContaining([words.title, words.period, ...words.stamp, address]));
    }
    const found = texts(chartPicture(exported));
    expect(found).toEqual(
      expect.arrayContaining(['before', 'reports', 'a number differs', 'results', 'large move']),
    );
  });

  it('breaks a long foot into lines and loses no word of it', () => {
    const long = Array.from({ length: 90 }, (_, place) => `word${place}`).join(' ');
    const found = texts(chartPicture({ ...exported, words: { ...words, stamp: [long] } }));
    const lines = found.filter((text) => text.startsWith('word'));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(long);
    const far = `${address}&${Array.from({ length: 40 }, (_, place) => `field${place}=1`).join('&')}`;
    const drawn = texts(chartPicture({ ...exported, words: { ...words, address: far } }));
    const from = drawn.findIndex((text) => text.startsWith('https'));
    expect(drawn.slice(from).length).toBeGreaterThan(1);
    expect(drawn.slice(from).join('').replaceAll('&amp;', '&')).toBe(far);
  });

  it('draws what the page draws: a line, a surface, candles, or share and index with their difference', () => {
    const paths = (style: ExportedChart['style']) =>
      chartPicture({ ...exported, style }).match(/<path/g)?.length;
    const area = chartPicture({ ...exported, style: 'area' });
    const line = chartPicture(exported);
    const closes = linePath(
      chartModel({ ...exported, width: PICTURE_WIDTH }).points,
      chartModel({ ...exported, width: PICTURE_WIDTH }).geometry,
      chartModel({ ...exported, width: PICTURE_WIDTH }).scale,
    );
    expect(line).toContain(closes);
    expect(area).toContain(closes);
    expect(area).toContain('fill="#eceef2"');
    const candles = chartPicture({ ...exported, style: 'candle' });
    expect(candles).not.toContain(closes);
    expect(candles).toContain('stroke="#0b7043"');
    expect(candles).toContain('fill="#b92b2b"');
    const relative = texts(chartPicture({ ...exported, style: 'relative' }));
    expect(relative).toEqual(expect.arrayContaining(['SK hynix', 'KOSPI']));
    expect(paths('relative')).toBeGreaterThan(4);
    expect(texts(chartPicture({ ...exported, isLog: true }))).toContain('log');
  });

  it('stands alone: one SVG with fonts to fall back on, without scripts, styles or references', () => {
    const title = '<SK & 하이닉스>';
    const svg = chartPicture({ ...exported, words: { ...words, language: 'ko', title } });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1200"/);
    expect(svg).toContain('Apple SD Gothic Neo');
    expect(svg).toContain('&lt;SK &amp; 하이닉스&gt;');
    expect(svg).not.toMatch(/<script|<style|<image|href|var\(|url\(|NaN|undefined/);
  });
});

describe('an exported comparison', () => {
  const kospi = priceReply('KRX:KS11', 'KRX-KS11', 'XKRX', 'KRW');
  const { dates } = series;
  const [base] = dates.slice(view.from, view.from + 1);
  if (base === undefined) throw new Error('the view has no first session');
  const compared: Compared[] = [
    { id: 'KRX:000660', name: 'SK hynix', code: '000660', style: 0, series, events },
    { id: 'KRX:KS11', name: 'KOSPI', code: 'KS11', style: 'index', series: kospi, events: [] },
  ];
  const words = {
    ...{
      title: 'Compare: SK hynix, KOSPI',
      period: '2024-01-02 – 2025-12-30',
      address,
      language: 'en' as const,
    },
    stamp: ['closes, 2024-01-02 = 100', 'SK hynix: split-adjusted · source: KRX'],
  };
  const chart: ExportedComparison = {
    ...{
      compared,
      dates,
      view,
      base,
      rebased: rebaseAll(compared, base),
      isLog: false,
      withPriceLanes: true,
    },
    ...{ selectedKey: null, words, theme: 'light', colours: 'korea' },
  };

  it('has a row for each line on each day, with what its close has come to and the source of its own', () => {
    const rows: Record<string, string>[] = parse(comparedFile(chart, address), {
      columns: true,
      bom: true,
      record_delimiter: '\r\n',
    });
    expect(rows).toHaveLength(2 * (view.to - view.from + 1));
    expect(rows[0]).toMatchObject({ instrumentId: 'KRX:000660', session: base, rebased: '100', address });
    expect(rows[1]).toMatchObject({
      instrumentId: 'KRX:KS11',
      source: kospi.source.attribution ?? kospi.source.name,
    });
    const last = rows.at(-2);
    const expected = (100 * Number(last?.close)) / Number(last?.baseClose);
    expect(Number(last?.rebased)).toBeCloseTo(expected, 9);
  });

  it('is a picture of its lines with their names and last values, its lanes, and what it rests on', () => {
    const svg = comparisonPicture(chart);
    const end = chart.rebased.get('KRX:000660')?.values[view.to] ?? 0;
    expect(svg).toContain(`SK hynix ${formatNumber(end, 1)}`);
    for (const text of [words.title, words.period, ...words.stamp, address]) expect(svg).toContain(text);
    expect(svg).not.toMatch(/<script|<style|<image|href|var\(|url\(|NaN|undefined/);
  });

  it('strokes its lines as the page does', async () => {
    const css = await readFile('client/charts/compare-stroke.css', 'utf8');
    for (const [place, { width, dash }] of PICTURE_STROKES.entries()) {
      const rule = new RegExp(`compare-stroke-${place} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
      expect(/stroke-width: ([^;]+);/.exec(rule)?.[1]).toBe(String(width));
      expect(/stroke-dasharray: ([^;]+);/.exec(rule)?.[1] ?? null).toBe(dash);
    }
  });

  it('is cited by line with base, session, source and page', () => {
    const page = { path: '/compare', fields: { instruments: 'KRX:000660' } };
    const [end] = comparedEnds(compared, chart.rebased, dates, view);
    const figure = end ? citedEnd(end, page, 'en') : null;
    expect(figure).toMatchObject({
      session: `${base} – ${dates[view.to]}`,
      method: `closes, ${base} = 100`,
      page,
    });
    expect(figure?.instrument).toEqual({ id: 'KRX:000660', name: 'SK hynix' });
    const day = citedDay(compared, chart.rebased, { date: base, base }, page, 'en');
    expect(day.values).toEqual([
      { label: 'SK hynix (KRX:000660)', text: '100.0' },
      { label: 'KOSPI (KRX:KS11)', text: '100.0' },
    ]);
  });
});
