import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MeasuredQuality, MeasuredQualitySchema } from '../../shared/schemas/measured-quality.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { type Measured, measureQuality } from './measure-quality.ts';
import { qualityDocument } from './quality-table.ts';

const FILE = 'client/panels/about/quality.json';
const DOCUMENT = 'docs/quality.md';

const written = (): MeasuredQuality => MeasuredQualitySchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

let measured: Measured;

const isWholeArticle = ({ set }: MeasuredQuality['links'][number]) => set === 'fullText';

// With NEWSTAPE_MEASURED_ON=2026-11-25 the figures are written with that day; else they are only compared.
beforeAll(async () => {
  measured = await measureQuality();
  const day = process.env.NEWSTAPE_MEASURED_ON;
  if (day === undefined) return;
  const quality = { measuredOn: sessionDate(day), ...measured };
  writeFileSync(FILE, `${JSON.stringify(quality, null, 2)}\n`);
  writeFileSync(DOCUMENT, qualityDocument(quality));
}, 300_000);

describe('the quality that the dashboard tells', () => {
  test('is what is measured of the links, row by row', () => {
    expect(written().links).toEqual(measured.links);
  });

  test('has every pinned figure at its floor', () => {
    expect(written().pinned).toEqual(measured.pinned);
  });

  test('stands in docs/quality.md too', () => {
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(qualityDocument(written()));
  });

  test('is not below the floors of links in whole articles, and no wrong link stands in a headline', () => {
    for (const { instruments, exactSpansF1, wrongInTitle, baseline } of measured.links.filter(
      isWholeArticle,
    )) {
      expect(instruments.precision).toBeGreaterThanOrEqual(0.99);
      expect(instruments.recall).toBeGreaterThanOrEqual(0.97);
      expect(exactSpansF1).toBeGreaterThanOrEqual(0.97);
      expect(wrongInTitle).toBe(0);
      expect(baseline.f1).toBeLessThan(instruments.f1);
    }
  });

  test('has both languages and each coverage, with texts behind every row', () => {
    const rows = written().links.map(({ language, set }) => `${language} ${set}`);
    expect(new Set(rows).size).toBe(12);
    expect(written().links.filter(({ instruments }) => instruments.asked === 0)).toEqual([]);
  });
});
