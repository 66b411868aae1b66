import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../../server/articles/read-page.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { sharedData } from '../../support/shared-data.ts';

const folder = sharedData('seed-page');

test.skipIf(folder === null)('the real page: the article alone, inferred to be of 22 January 2024', () => {
  const [name = ''] = readdirSync(folder ?? '');
  const content = readFileSync(join(folder ?? '', name));
  const reading = readPage({ content, locator: name, crawlDate: sessionDate('2024-11-15') });
  if (reading.outcome !== 'article') throw new Error(reading.rejection.detail);
  const { article, teasers } = reading;
  expect(article.title).toMatch(/^'오픈AI'\s샘 올트먼, 이번 주 방한…/);
  expect(article.text.startsWith(article.title ?? 'no title')).toBe(true);
  expect(article.text).toMatch(/SK네트웍스 주가는 52주 신고가를 기록했다\.$/);
  expect(article.text).not.toMatch(/℃|배너|관련기사|테슬라/);
  expect(article.segments).toHaveLength(1);
  expect(article.pageText).toBe(content.toString('utf8'));
  expect(article).toMatchObject({ publisher: '뉴스스페이스', language: 'ko', coverage: 'fullText' });
  expect(article.date).toMatchObject({
    date: '2024-01-22',
    publishedAt: null,
    precision: 'day',
    basis: 'bodyInference',
  });
  const clues = article.date.evidence.filter((one) => one.start !== null);
  expect(clues.map((one) => one.surface)).toEqual(
    expect.arrayContaining(['22일', '지난해 6월 이후 7개월 만', '지난해 6월', '23년 6월 9일']),
  );
  for (const one of clues) expect(article.pageText.slice(one.start ?? 0, one.end ?? 0)).toBe(one.surface);
  expect(article.date.evidence.find((one) => one.surface === '2024.11.15 (금)')?.note).toMatch(/head/);
  expect(teasers).toHaveLength(5);
  expect(teasers.every((teaser) => teaser.title !== null && teaser.text.length > 300)).toBe(true);
});
