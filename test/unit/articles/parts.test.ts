import { expect, test } from 'vitest';
import { canonicalAddress } from '../../../server/articles/canonical-url.ts';
import { detectLanguage } from '../../../server/articles/detect-language.ts';
import { findPublisher } from '../../../server/articles/find-publisher.ts';
import { measureHtml } from '../../../server/articles/html-size.ts';
import { sniffMediaType } from '../../../server/articles/media-type.ts';
import { joinSegments, pageOffset } from '../../../server/articles/page-offset.ts';
import { readPage } from '../../../server/articles/read-page.ts';
import { markerOf } from '../../../server/articles/section-marker.ts';
import { sentenceEnd } from '../../../server/articles/trim-sentence-end.ts';

test('page offsets: every letter of the text is the same letter of the page', () => {
  const page = 'menu Headline and text AD more text footer';
  const segments = [
    { start: 5, end: 22 },
    { start: 26, end: 35 },
  ];
  const text = joinSegments(page, segments);
  expect(text).toBe('Headline and text\n\nmore text');
  for (const at of [0, 3, 16, 19, 27]) expect(page[pageOffset(segments, at)]).toBe(text[at]);
  expect(pageOffset(segments, 18)).toBe(22);
  expect(() => pageOffset(segments, 60)).toThrow(/textOffset 60 .* 28/);
});

test('headings of other stories are told by their letters alone', () => {
  expect(markerOf('93건의 관련기사 더보기')).toBe('related');
  expect(markerOf('■ 관련 기사 (3)')).toBe('related');
  expect(markerOf('많이 본 뉴스')).toBe('ranking');
  expect(markerOf('댓글 128')).toBe('comments');
  expect(markerOf('Comments (212)')).toBe('comments');
  expect(markerOf('관련기사를 쓴 기자가 상을 받았다')).toBeNull();
});

test('behind the last sentence: reporters, addresses and rights are cut, sentences are not', () => {
  const cut = (line: string) => line.slice(0, sentenceEnd(line));
  expect(cut('코스피는 2,650선을 회복하며 장을 마쳤다. 홍길동 기자 gildong@example.kr')).toBe(
    '코스피는 2,650선을 회복하며 장을 마쳤다.',
  );
  expect(cut('코스피는 2,650선을 회복하며 장을 마쳤다. ⓒ 경제신문, 무단전재 금지')).toBe(
    '코스피는 2,650선을 회복하며 장을 마쳤다.',
  );
  expect(cut('회사 관계자는 인터뷰에서 홍길동 기자를 만났다고 말했다.')).toBe(
    '회사 관계자는 인터뷰에서 홍길동 기자를 만났다고 말했다.',
  );
  expect(cut('홍길동 기자')).toBe('홍길동 기자');
});

test('publishers as pages print them', () => {
  expect(findPublisher('[뉴스스페이스=이은주 기자] 본문', '')).toBe('뉴스스페이스');
  expect(findPublisher('(서울=한국통신) 최유나 기자 = 본문', '')).toBe('한국통신');
  expect(findPublisher('[이데일리 홍길동 기자] 본문', '')).toBe('이데일리');
  expect(findPublisher('NEW YORK, Oct 3 (Reuters) - Stocks fell.', '')).toBe('Reuters');
  expect(findPublisher('본문', '저작권자 © 경제일보 무단전재 및 재배포 금지')).toBe('경제일보');
  expect(findPublisher('본문', 'ⓒ 2011-2024 All rights reserved')).toBeNull();
});

test('addresses in their normal form', () => {
  expect(canonicalAddress('HTTPS://News.Example.kr/a?utm_source=x&id=7#top', null)).toBe(
    'https://news.example.kr/a?id=7',
  );
  expect(canonicalAddress('/a', 'https://example.kr/b')).toBe('https://example.kr/a');
  expect(canonicalAddress('javascript:alert(1)', null)).toBeNull();
  expect(canonicalAddress('https://user:secret@example.kr/', null)).toBeNull();
  expect(canonicalAddress('', null)).toBeNull();
});

test('depth is measured as a parser nests: unclosed paragraphs and cells do not add up', () => {
  expect(measureHtml('<p>a'.repeat(500), 256)).toEqual({ elements: 500, depth: 1 });
  expect(measureHtml(`<ul>${'<li>a'.repeat(500)}</ul>`, 256).depth).toBe(2);
  expect(measureHtml('<div>'.repeat(500), 256).depth).toBe(257);
  expect(measureHtml('<script>"<div><div><div>"</script><p>x</p><br><img src="a>b">', 256)).toEqual({
    elements: 4,
    depth: 1,
  });
});

test('HTML is told from text that mentions a tag', () => {
  expect(sniffMediaType('\n <!DOCTYPE html><p>x')).toBe('text/html');
  expect(sniffMediaType('<div><p>a</p><p>b</p></div>')).toBe('text/html');
  expect(sniffMediaType('The <br> tag breaks a line.')).toBe('text/plain');
  expect(sniffMediaType('2024.11.15 (금)\n\n맑음서울 14.0℃')).toBe('text/plain');
});

test('language: Korean texts hold Latin names', () => {
  expect(detectLanguage('NVIDIA (NVDA), TSMC, ARM 주가가 일제히 올랐다')).toBe('ko');
  expect(detectLanguage('Samsung (삼성) shares rose in Seoul trading on Monday after results')).toBe('en');
});

test('a page that scripts fill is read from its JSON-LD, and a front page is no canonical address', () => {
  const body =
    '은행주가 배당 확대 기대에 힘입어 이틀 연속 올랐다. KB금융은 2.1% 오른 7만8000원에 거래를 마쳤다. '.repeat(
      3,
    );
  const data = {
    '@type': 'NewsArticle',
    headline: '은행주 이틀 연속 상승',
    datePublished: '2025-04-17T15:52:00+09:00',
    articleBody: body,
  };
  const content = `<html><head><title>은행주 이틀 연속 상승</title><link rel="canonical" href="https://example.kr/"><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><div id="root"></div></body></html>`;
  const reading = readPage({ content, locator: 'page', url: 'https://example.kr/view/7' });
  if (reading.outcome !== 'article') throw new Error(reading.rejection.detail);
  expect(reading.article.text).toBe(`은행주 이틀 연속 상승\n\n${body.trim()}`);
  expect(reading.article.date).toMatchObject({
    date: '2025-04-17',
    precision: 'minute',
    basis: 'structuredData',
  });
  expect(reading.article.canonicalUrl).toBe('https://example.kr/view/7');
});
