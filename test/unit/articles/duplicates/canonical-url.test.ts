import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { addressKey, canonicalAddress } from '../../../../server/articles/canonical-url.ts';
import { trackingRules } from '../../../../server/articles/data/tracking-parameters.ts';
import { pageAddress } from '../../../../server/articles/page-address.ts';
import { sharedData } from '../../../support/shared-data.ts';

const naver = 'https://n.news.naver.com/mnews/article/001/0014456789';

test.each([
  ['HTTP://News.Example.KR:80/a/../b', 'http://news.example.kr/b'],
  ['https://example.com:443', 'https://example.com/'],
  ['https://example.com./a', 'https://example.com/a'],
  ['https://example.com/a?utm_source=x&utm_medium=y&id=7', 'https://example.com/a?id=7'],
  ['https://example.com/a?fbclid=1&gclid=2&igshid=3&mc_cid=4', 'https://example.com/a'],
  ['https://example.com/a?b=2&a=1&a=0', 'https://example.com/a?a=1&a=0&b=2'],
  [
    'https://example.com/view?newsid=1&no=2&aid=3&oid=4&id=5&idxno=6',
    'https://example.com/view?aid=3&id=5&idxno=6&newsid=1&no=2&oid=4',
  ],
  ['https://example.com/a?ref=rss&source=naver', 'https://example.com/a'],
  ['https://example.com/a?ref=12345&source=1', 'https://example.com/a?ref=12345&source=1'],
  ['https://example.com/a#comments', 'https://example.com/a'],
  ['https://example.com/a#:~:text=quote', 'https://example.com/a'],
  ['https://example.com/#!/story/12', 'https://example.com/#!/story/12'],
  ['https://example.com/%7eann/%e1%84%92?q=%C0%CC', 'https://example.com/~ann/%E1%84%92?q=%C0%CC'],
  ['https://뉴스.한국/기사', 'https://xn--vg1b002a.xn--3e0b707e/%EA%B8%B0%EC%82%AC'],
  ['https://example.com/a;jsessionid=8A?id=1', 'https://example.com/a?id=1'],
  ['https://example.com/story/amp/', 'https://example.com/story'],
  ['https://example.com/story/amp?id=1', 'https://example.com/story?id=1'],
  ['https://example.com/amp', 'https://example.com/amp'],
  ['https://example.com/story?amp=1', 'https://example.com/story'],
  ['https://example.com/story?outputType=amp', 'https://example.com/story'],
  ['https://www.google.com/amp/s/www.example.com/story/amp', 'https://www.example.com/story'],
  [
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/story?id=3',
    'https://www.example.com/story?id=3',
  ],
  ['https://n.news.naver.com/mnews/article/001/0014456789?sid=101', naver],
  ['https://n.news.naver.com/article/001/0014456789?cds=news_edit', naver],
  ['https://news.naver.com/main/read.naver?mode=LSD&mid=sec&sid1=101&oid=001&aid=0014456789', naver],
  ['https://m.news.naver.com/read.nhn?oid=001&aid=0014456789', naver],
  ['https://n.news.naver.com/mnews/article/comment/001/0014456789', naver],
  ['https://finance.naver.com/news/news_read.naver?article_id=0014456789&office_id=001&mode=mainnews', naver],
  ['https://news.v.daum.net/v/20240122160512345', 'https://v.daum.net/v/20240122160512345'],
  ['https://www.yna.co.kr/view/AKR20240122001?input=1195m', 'https://www.yna.co.kr/view/AKR20240122001'],
  ['https://example.com/view?input=1195m', 'https://example.com/view?input=1195m'],
])('%s', (address, canonical) => {
  expect(canonicalAddress(address, null)).toBe(canonical);
});

test.each([
  '',
  ' ',
  'news',
  '/a',
  'javascript:alert(1)',
  'ftp://example.com/a',
  'https://',
  'https://a:b@example.com/',
])('no address: "%s"', (text) => {
  expect(canonicalAddress(text, null)).toBeNull();
});

test('one page under several hosts and schemes has one key', () => {
  const keys = [
    'https://www.example.co.kr/news/123',
    'http://example.co.kr/news/123/',
    'https://m.example.co.kr/news/123',
    'https://amp.example.co.kr/news/123',
    'https://mobile.example.co.kr/news/123',
    'https://www.example.co.kr/amp/news/123',
    'https://www.example.co.kr/news/123/index.html',
  ].map((address) => addressKey(canonicalAddress(address, null) ?? ''));
  expect(new Set(keys)).toEqual(new Set(['example.co.kr/news/123']));
  expect(addressKey('https://m.com/a')).toBe('m.com/a');
  expect(addressKey('https://example.com/news?id=1')).not.toBe(addressKey('https://example.com/news?id=2'));
});

describe('the address that a page declares', () => {
  const fetched = 'https://m.example.co.kr/view?no=7&utm_source=x';
  it('wins on its own site', () => {
    expect(pageAddress('https://www.example.co.kr/news/7', fetched)).toBe('https://www.example.co.kr/news/7');
    expect(pageAddress('/news/7', fetched)).toBe('https://m.example.co.kr/news/7');
    expect(pageAddress('https://www.example.com/a', null)).toBe('https://www.example.com/a');
  });
  it('wins on another site that gives the story the same number', () => {
    const original = 'https://daily.example.org/news/20240122160512';
    expect(pageAddress(original, 'https://portal.example.com/v/20240122160512')).toBe(original);
  });
  it.each([
    'https://www.example.co.kr/',
    'https://www.example.co.kr/kr/',
    'https://www.example.co.kr/index.html',
    'https://other.co.kr/news/7',
    'undefined',
    'null',
    '#',
    '{{canonical}}',
    'news/7',
    'http://',
  ])('loses as %s', (declared) => {
    expect(pageAddress(declared, fetched)).toBe('https://m.example.co.kr/view?no=7');
  });
  it('is unknown where neither is an address', () => {
    expect(pageAddress('/news/7', null)).toBeNull();
    expect(pageAddress(null, null)).toBeNull();
  });
});

test('no rule for all sites names a parameter that identifies stories', () => {
  const everywhere = trackingRules.filter((rule) => rule.host === undefined).flatMap((rule) => rule.names);
  const identifying =
    'id no aid oid newsid news_id idxno idx article_id articleid p a c seq uid code key nid sn num';
  expect(identifying.split(' ').filter((name) => everywhere.includes(name))).toEqual([]);
});

const addressLike = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'HTTPS://', '//', ''),
    fc.constantFrom(
      'Example.com',
      'm.뉴스.kr',
      'www.google.com/amp/s/a.com',
      'x.cdn.ampproject.org/c/s',
      'n.news.naver.com',
      '[::1]:80',
    ),
    fc.array(
      fc.constantFrom(
        '/',
        'amp',
        '..',
        '%7E',
        '%e1',
        '%',
        '%25',
        '%32',
        ';jsessionid=1',
        '기사',
        '?',
        '&',
        'amp=1',
        'utm_a=1',
        'id=1',
        '#',
        '!',
        '001/0014456789',
        '+',
        ' ',
      ),
      { maxLength: 14 },
    ),
  )
  .map(([scheme, host, rest]) => scheme + host + rest.join(''));

test('the normal form of a normal form is itself, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        addressLike,
        addressLike,
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string({ unit: 'binary' }),
      ),
      (address) => {
        const once = canonicalAddress(address, null);
        if (once === null) return;
        expect(canonicalAddress(once, null)).toBe(once);
        expect(pageAddress(address, once)).not.toBeNull();
        addressKey(once);
      },
    ),
    { numRuns: 2_000, seed: 5 },
  );
});

const naughty = sharedData('torture/blns/blns.json');
test.skipIf(naughty === null)('naughty strings are read or refused', () => {
  const strings = z.array(z.string()).parse(JSON.parse(readFileSync(naughty ?? '', 'utf8')));
  for (const text of strings) {
    for (const address of [
      text,
      `https://example.com/${text}`,
      `https://${text}/`,
      `https://example.com/?${text}`,
    ]) {
      const once = canonicalAddress(address, 'https://example.com/');
      if (once !== null) expect(canonicalAddress(once, null)).toBe(once);
      addressKey(text);
    }
  }
});
