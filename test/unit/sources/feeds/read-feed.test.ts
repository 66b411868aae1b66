import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../../../server/articles/decode-bytes.ts';
import { readFeed } from '../../../../server/sources/feeds/read-feed.ts';
import { FeedSchema } from '../../../../shared/schemas/feed.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/feeds/${name}`, 'utf8');
const rss = (inside: string) =>
  `<rss version="2.0"><channel><title>t</title><link>http://a.example/</link><description>d</description>${inside}</channel></rss>`;
const atom = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

function feedOf(text: string, address: string | null = 'https://feeds.example.com/rss') {
  const reading = readFeed(text, address);
  if ('rejection' in reading) throw new Error(reading.rejection.detail);
  FeedSchema.parse(reading.feed);
  return { ...reading.feed, rejections: reading.rejections };
}

test('a Korean wire feed: plain titles, addresses of the site, stamps as written', () => {
  const feed = feedOf(fixture('korean-wire.xml'));
  expect(feed).toMatchObject({
    dialect: 'rss',
    title: '나라통신 마켓',
    language: 'ko',
    minutesBetweenFetches: 10,
  });
  expect(feed.entries[0]).toMatchObject({
    guid: 'A20240122',
    address: 'https://news.example.kr/view/A20240122?section=market&site=rss',
    title: '[특징주] 한미반도체, "수주" 소식에 <장중> 52주 신고가',
    summaryHtml: '한미반도체가 22일 장 초반 강세다.',
    contentHtml: '<p>한미반도체가 22일 장 초반 강세다.</p>',
    publishedStamp: 'Mon, 22 Jan 2024 09:05:00 +0900',
    authors: ['김나라'],
    categories: ['증권'],
  });
  expect(feed.entries[1]).toMatchObject({
    address: 'https://news.example.kr/view/B20240122',
    title: '삼성전자&SK하이닉스, S&P500 하락에 약세',
    summaryHtml: '사진 설명',
    publishedStamp: '2024-01-22 15:40:00',
  });
  expect(feed.rejections).toEqual([
    {
      stage: 'source',
      subject: 'https://feeds.example.com/rss#C20240122',
      reason: 'unusableEntry',
      detail: 'Entry 3 of 3 has neither title nor text nor address: nothing of it can be shown.',
    },
  ]);
});

test('a feed whose prolog says EUC-KR', () => {
  const text = fixture('korean-wire.xml').replace('UTF-8', 'EUC-KR');
  const decoded = decodeBytes(iconv.encode(text, 'cp949'));
  expect('text' in decoded && feedOf(decoded.text).entries[0]?.title).toContain('한미반도체');
});

test('Atom: a text title means itself, html is read, relative addresses are of the feed', () => {
  const feed = feedOf(fixture('filings.atom'), 'https://filings.example.gov/feed');
  expect(feed.malformed).toBeNull();
  expect(feed.entries[0]).toMatchObject({
    title: '8-K - Example & Sons <EXS> (0000001234) (Filer)',
    address: 'https://filings.example.gov/Archives/edgar/data/1234/000000123424000001-index.htm',
    publishedStamp: null,
    updatedStamp: '2024-01-22T16:04:58-05:00',
    categories: ['form type'],
  });
});

test.each([
  ['<title>A &amp;lt; B</title>', 'A &lt; B'],
  ['<title type="html">A &amp;lt; &lt;i&gt;B&lt;/i&gt;</title>', 'A < B'],
  ['<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt; <i>B</i></div></title>', 'A < B'],
  ['<title>a\u202Eb\u200Fc\nd</title>', 'abc d'],
])('the Atom title %s is %s', (written, title) => {
  expect(feedOf(atom(`<entry>${written}</entry>`)).entries[0]?.title).toBe(title);
});

test('a news sitemap and a JSON Feed without titles', () => {
  expect(feedOf(fixture('news-sitemap.xml')).entries[0]).toMatchObject({
    address: 'https://www.example.com/markets/chipmaker-record?a=1&b=2',
    title: "Chipmaker's shares hit a record",
    publishedStamp: '2024-01-22T09:35:00-05:00',
    updatedStamp: '2024-01-22T15:00:00Z',
    publisher: 'Example Post',
    language: 'en',
    categories: ['chips', 'markets'],
  });
  const json = feedOf(fixture('text-only.json'), null);
  expect(json.entries).toMatchObject([
    {
      guid: 'https://notes.example.org/1',
      address: 'https://notes.example.org/1',
      title: null,
      authors: ['Lee'],
    },
    { guid: '2', address: 'https://notes.example.org/two', title: 'A < B & C' },
  ]);
});

test('xml:base, FeedBurner, permalinks and Atom links in RSS give the address', () => {
  const items = [
    '<item xml:base="http://b.example/x/"><title>1</title><link>one</link></item>',
    '<item><title>2</title><link>http://proxy.example/2</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">http://a.example/2</feedburner:origLink></item>',
    '<item><title>3</title><guid>http://a.example/3</guid></item>',
    '<item><title>4</title><guid isPermaLink="false">http://a.example/4</guid></item>',
    '<item><title>5</title><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="http://x/"/><atom:link href="/5"/></item>',
  ];
  expect(feedOf(rss(items.join(''))).entries.map((entry) => entry.address)).toEqual([
    'http://b.example/x/one',
    'http://a.example/2',
    'http://a.example/3',
    null,
    'http://a.example/5',
  ]);
});

test('broken XML: every item is there, and the fault is told', () => {
  const text = rss(
    '<item><title>S&P</title></item><item><title><![CDATA[one</title></item><item><title><![CDATA[two]]></title></item></channel><item><title>out &nbsp;side</title></item>',
  );
  const feed = feedOf(text);
  expect(feed.entries.map((entry) => entry.title)).toEqual(['S&P', 'one', 'two', 'out side']);
  expect(feed.malformed).toMatch(/^The XML is broken in line 1: /);
});

test('RSS 0.90 and 1.0 keep their items beside the channel', () => {
  const text =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://a/"><title>t</title><link>http://a.example/</link><description/></channel><item rdf:about="http://a.example/1"><title>x</title><dc:date>2024-01-22</dc:date></item></rdf:RDF>';
  const feed = feedOf(text);
  expect(feed).toMatchObject({ dialect: 'rdf', malformed: null });
  expect(feed.entries[0]).toMatchObject({
    guid: 'http://a.example/1',
    address: 'http://a.example/1',
    publishedStamp: '2024-01-22',
  });
});

test.each([
  ['', 'emptyDocument', 'empty'],
  ['<!doctype html><html><body>News</body></html>', 'notAFeed', 'HTML page'],
  ['<html><form><input type="password"></form></html>', 'notAFeed', 'login page'],
  ['<opml version="2.0"><body/></opml>', 'notAFeed', 'OPML'],
  ['<sitemapindex><sitemap/></sitemapindex>', 'notAFeed', 'other sitemaps'],
  ['{"error":"not found"}', 'notAFeed', 'without the items'],
  ['{"version":"https://jsonfeed.org/version/1.1","items":[', 'notAFeed', 'broken'],
  ['Too many requests', 'notAFeed', 'plain text'],
  ['x'.repeat(5 * 1024 * 1024 + 1), 'tooLarge', 'at most'],
])('what is no feed is told for what it is: %.30s', (text, reason, words) => {
  const reading = readFeed(text, null);
  expect('rejection' in reading && reading.rejection).toMatchObject({
    stage: 'source',
    subject: 'feed',
    reason,
  });
  expect('rejection' in reading && reading.rejection.detail).toContain(words);
});

test('beyond 5,000 entries there is one rejection with the count', () => {
  const feed = feedOf(rss('<item><title>a</title></item>'.repeat(5002)));
  expect(feed.entries).toHaveLength(5000);
  expect(feed.rejections.map((one) => one.detail)).toEqual([
    'The last 2 of 5002 entries are left out: at most 5000 of a feed are read.',
  ]);
});

test.each([
  ['deep nesting', rss('<item>'.repeat(5000)), 'tooLarge'],
  ['a tag of a megabyte', `<rss><item a="${'x'.repeat(1_000_000)}"/></rss>`, 'tooLarge'],
  [
    'a bomb of entities',
    `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(200)}">]>${rss(`<item><title>${'&a;'.repeat(500_000)}</title></item>`)}`,
    'tooLarge',
  ],
])('%s is refused before it does harm', (_, text, reason) => {
  const reading = readFeed(text, null);
  expect('rejection' in reading && reading.rejection.reason).toBe(reason);
});

test('declared entities are read, outer ones never; names of prototypes are harmless', () => {
  const own = '<!DOCTYPE rss [<!ENTITY co "Example"><!ENTITY x SYSTEM "file:///etc/hostname">]>';
  expect(feedOf(own + rss('<item><title>&co; &x; up</title></item>')).entries[0]?.title).toBe(
    'Example &x; up',
  );
  const named =
    '<item><title>x</title><__proto__ polluted="1"><polluted>1</polluted></__proto__><constructor>c</constructor></item>';
  expect(feedOf(rss(named)).entries[0]?.title).toBe('x');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('NUL characters and halves of pairs are taken out', () => {
  expect(feedOf(rss('<item><title>a\u0000b\ud800c</title></item>')).entries[0]?.title).toBe('abc');
});
