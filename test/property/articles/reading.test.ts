import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { joinSegments, pageOffset } from '../../../server/articles/page-offset.ts';
import { type PageReading, readPage } from '../../../server/articles/read-page.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { sharedData } from '../../support/shared-data.ts';

const pieces = [
  ...[
    '입력 2024.01.29 16:12',
    '28일 한국거래소에 따르면 삼성전자는 2% 오른 7만5000원에 거래를 마쳤다.',
    '관련기사',
    '댓글 3',
    '배너',
    '[광고] 지금 신청하세요',
  ],
  ...[
    '맑음서울 1.0℃',
    '홈 > 증권',
    '삼성전자, 하루 만에 반등…반도체주 강세',
    '많이 본 뉴스',
    '1 코스피 급등',
    'Published Jan 3, 2024 5:00 pm ET',
    '🚀',
  ],
  ...[
    'Shares of Nvidia rose 3% on Monday after results beat estimates.',
    'Related',
    '<p>',
    '</div>',
    '<div class="related">',
    '\r\n',
    '',
    '\u200b',
    '\ud800',
  ],
];
const pageArbitrary = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 30 })), {
    maxLength: 40,
  })
  .map((lines) => lines.join('\n'));

function holds(reading: PageReading, content: string, isText: boolean): void {
  if (reading.outcome === 'rejected') {
    expect(reading.rejection.detail).toMatch(/\.$/);
    return;
  }
  const { text, pageText, segments, date } = reading.article;
  if (isText) expect(pageText).toBe(content);
  expect(joinSegments(pageText, segments)).toBe(text);
  const bounds = segments.flatMap(({ start, end }) => [start, end]);
  expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
  for (const at of [0, Math.floor(text.length / 2), text.length - 1]) {
    if (!/\s/.test(text[at] ?? ' ')) expect(pageText[pageOffset(segments, at)]).toBe(text[at]);
  }
  for (const { start, end, surface } of date.evidence) {
    if (start !== null && end !== null) expect(pageText.slice(start, end)).toBe(surface);
  }
  if (date.date !== null) expect(date.date <= '2025-01-02').toBe(true);
}

test.each(['text/plain', 'text/html'] as const)(
  '%s: spans, offsets and evidence agree, whatever the page',
  (mediaType) => {
    fc.assert(
      fc.property(pageArbitrary, (content) => {
        const reading = readPage({
          content,
          mediaType,
          locator: 'page',
          crawlDate: sessionDate('2025-01-01'),
        });
        holds(reading, content, mediaType === 'text/plain');
        expect(
          readPage({ content, mediaType, locator: 'page', crawlDate: sessionDate('2025-01-01') }),
        ).toEqual(reading);
      }),
      { seed: 20240122, numRuns: 150 },
    );
  },
);

test('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
      expect(['article', 'rejected']).toContain(readPage({ content, locator: 'bytes' }).outcome);
    }),
    { seed: 20240122, numRuns: 200 },
  );
});

test.each([
  '가 ',
  '1',
  '<',
  '(',
  '[',
  '다. ',
  '2024.01.22 ',
  '지난해 12월 이후 ',
  '12일 ',
  'May ',
  '기자 ',
  '▶ ',
  '"',
  '&#',
])(
  'a page of nothing but %j is read in linear time',
  (unit) => {
    const timeOf = (length: number) => {
      const content = unit.repeat(Math.ceil(length / unit.length));
      const before = process.cpuUsage();
      readPage({ content, mediaType: 'text/plain', locator: 'page', crawlDate: sessionDate('2025-01-01') });
      return process.cpuUsage(before).user / 1000;
    };
    expect(timeOf(400_000)).toBeLessThan(3000);
  },
  30_000,
);

const strings = sharedData('torture/blns/blns.json');

test.skipIf(strings === null)('naughty strings in a page harm nothing', () => {
  const naughty = z.array(z.string()).parse(JSON.parse(readFileSync(strings ?? '', 'utf8')));
  expect(naughty.length).toBeGreaterThan(400);
  for (const one of naughty) {
    const content = `삼성전자, 하루 만에 반등\n입력 2024.01.29 16:12\n${one}\n29일 삼성전자는 2% 오른 7만5000원에 거래를 마쳤다. ${one} 시장은 안도했다.\n`;
    for (const mediaType of ['text/plain', 'text/html'] as const)
      holds(
        readPage({ content, mediaType, locator: 'page', crawlDate: sessionDate('2025-01-01') }),
        content,
        mediaType === 'text/plain',
      );
  }
});
