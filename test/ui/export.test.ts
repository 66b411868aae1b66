import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chartModel } from '../../client/charts/chart-model.ts';
import { chartPicture, type ExportedChart } from '../../client/charts/export-picture.ts';
import { sessionsFile } from '../../client/charts/export-sessions.ts';
import { linePath } from '../../client/charts/line-path.ts';
import { PICTURE_WIDTH } from '../../client/charts/picture-frame.ts';
import { csvFile } from '../../client/format/csv-file.ts';
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
