import { afterAll, expect, test } from 'vitest';
import { createPageReader, readHere } from '../../../server/pipeline/page-reader.ts';

const reader = createPageReader();
afterAll(() => reader.close());

const page = (headline: string) => ({
  content: `<!doctype html><html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>2024.01.22 16:12</p><p>SK하이닉스가 22일 0.92% 오른 14만2600원에 거래를 마쳤다.</p><p>삼성전자는 0.54% 오른 7만5100원에 마감했다.</p></body></html>`,
  locator: headline,
});

test('pages come back from the thread as they are read here, each with its own', async () => {
  const pages = ['SK하이닉스 0.92% 상승 마감', '삼성전자 7만5천원 회복', '반도체 동반 강세'].map(page);
  const readings = await Promise.all(pages.map((one) => reader.read(one)));
  expect(readings).toEqual(await Promise.all(pages.map(readHere)));
  expect(readings.map((one) => one.outcome)).toEqual(['article', 'article', 'article']);
});

test('a page that takes too long is a rejection, and the next page is read', async () => {
  const hasty = createPageReader(1);
  const slow = await hasty.read(page('느린 기사'));
  await hasty.close();
  expect(slow).toMatchObject({ outcome: 'rejected', rejection: { reason: 'tooSlow', subject: '느린 기사' } });
  expect((await reader.read(page('다음 기사'))).outcome).toBe('article');
});

test('five megabytes of brackets, deep nesting and many elements end in time with their reason', async () => {
  const strict = createPageReader(1000);
  const evil = [
    '<'.repeat(5_000_000),
    '<div>'.repeat(100_000),
    '<p>a</p>'.repeat(50_000),
    `<html><body>${'<a href='.repeat(500_000)}`,
    `<html><body><p ${'a="'.repeat(1_000_000)}`,
    `<html><body>${'&amp;'.repeat(900_000)}</body></html>`,
  ];
  for (const content of evil) {
    const reading = await strict.read({ content, locator: 'evil', mediaType: 'text/html' });
    expect(reading.outcome, content.slice(0, 40)).toBe('rejected');
  }
  await strict.close();
}, 120_000);
