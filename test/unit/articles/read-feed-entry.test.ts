import { describe, expect, test } from 'vitest';
import { feedPublisher } from '../../../server/articles/find-publisher.ts';
import { type EntryFeed, readFeedEntry } from '../../../server/articles/read-feed-entry.ts';
import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const nothing: FeedEntry = {
  guid: 'g1',
  address: 'https://news.example.kr/a?id=7&utm_source=rss',
  title: null,
  summaryHtml: null,
  contentHtml: null,
  publishedStamp: null,
  updatedStamp: null,
  authors: [],
  categories: [],
  publisher: null,
  language: null,
};
const korean: EntryFeed = {
  language: 'ko-KR',
  title: '한빛경제 : 증권',
  locator: 'https://news.example.kr/rss.xml#g1',
  address: 'https://news.example.kr/rss.xml',
  crawlDate: sessionDate('2024-01-22'),
  fetchedAt: instantUtc('2024-01-22T09:00:00.000Z'),
};
const english: EntryFeed = { ...korean, language: 'en-US', title: 'Top News - Hanbit Wire' };

function read(entry: Partial<FeedEntry>, feed: EntryFeed = korean) {
  const reading = readFeedEntry({ ...nothing, ...entry }, feed);
  if (reading.outcome !== 'article') throw new Error(reading.rejection.detail);
  return reading.article;
}

const sentence =
  '한빛전자가 22일 신형 배터리 공장을 착공했다고 밝혔다. 회사는 공장이 완공되면 생산 능력이 두 배로 늘어난다고 설명했다.';

describe('what an entry holds', () => {
  test('title and text are joined as those of a page are', () => {
    const article = read({
      title: '한빛전자, 배터리 공장 착공',
      summaryHtml: `<p>${sentence}</p><p>${sentence}</p>`,
    });
    expect(article.text).toBe(`한빛전자, 배터리 공장 착공\n\n${sentence}\n\n${sentence}`);
    expect(article.pageText).toBe(article.text);
    expect(article.segments).toEqual([{ start: 0, end: article.text.length }]);
    expect(article).toMatchObject({
      publisher: '한빛경제',
      language: 'ko',
      canonicalUrl: 'https://news.example.kr/a?id=7',
    });
  });

  test('an entry with neither title nor text is a rejection that says so', () => {
    expect(
      readFeedEntry({ ...nothing, summaryHtml: '<img src="https://t.example/p.gif">' }, korean),
    ).toMatchObject({
      outcome: 'rejected',
      rejection: { stage: 'article', subject: korean.locator, reason: 'unusableEntry' },
    });
  });

  test('what feeds put around a text is left out', () => {
    const { text } = read(
      {
        title: 'Stocks rise',
        contentHtml: `<p>Stocks rose on Monday as traders bet on lower rates.</p>
          <figure><img src="x.jpg"><figcaption>A trader at work</figcaption></figure>
          <img width="1" height="1" src="https://t.example/p.gif"><script>track()</script>
          <p><a href="https://x.example">Continue reading Stocks rise →</a></p>
          <p>The post <a href="/a">Stocks rise</a> appeared first on <a href="/">Hanbit Wire</a>.</p>`,
      },
      english,
    );
    expect(text).toBe('Stocks rise\n\nStocks rose on Monday as traders bet on lower rates.');
    const lines = [
      '홍길동 기자 gildong@example.kr',
      '저작권자 ⓒ 한빛경제, 무단전재 및 재배포 금지',
      '[사진=한빛전자 제공]',
      '[기사 전문 보기]',
    ];
    const article = read({
      title: '착공',
      summaryHtml: [sentence, ...lines].map((line) => `<p>${line}</p>`).join(''),
    });
    expect(article.text).toBe(`착공\n\n${sentence}`);
  });

  test('plain text keeps its lines, HTML that was escaped twice is read as HTML', () => {
    expect(read({ title: '착공', summaryHtml: `${sentence}\n${sentence}` }).text.split('\n\n')).toHaveLength(
      3,
    );
    expect(
      read(
        {
          title: 'Rates &',
          summaryHtml: '&lt;p&gt;R&amp;amp;D rose 5%.&lt;/p&gt;&lt;p&gt;Sales fell.&lt;/p&gt;',
        },
        english,
      ).text,
    ).toBe('Rates &\n\nR&D rose 5%.\n\nSales fell.');
  });

  test('a text too deep to parse leaves the title', () => {
    const article = read({ title: 'Deep', contentHtml: `${'<div>'.repeat(5000)}text` }, english);
    expect(article).toMatchObject({ coverage: 'titleOnly', text: 'Deep' });
  });
});

describe('coverage', () => {
  test.each([
    ['no text', null],
    ['the title again', '<b>Hanbit breaks ground on battery plant</b>'],
    [
      'the title and the outlet',
      '<a href="/x">Hanbit breaks ground on battery plant</a>&nbsp;<font>Hanbit Wire</font>',
    ],
    ['a call to read on', '<a href="/x">Read more</a>'],
  ])('titleOnly: %s', (_, summaryHtml) => {
    const article = read({ title: 'Hanbit breaks ground on battery plant', summaryHtml }, english);
    expect(article).toMatchObject({ coverage: 'titleOnly', text: 'Hanbit breaks ground on battery plant' });
  });

  const paragraph =
    'Hanbit Electronics has broken ground on a battery plant, the company said in a statement on Monday. The plant will double its capacity once it is complete, and shipments will begin two years later.';
  test.each([
    ['summary', 'one sentence', '<p>Hanbit Electronics has broken ground on a plant.</p>'],
    [
      'summary',
      'cut with an ellipsis',
      `<p>${paragraph}</p>`.repeat(3).replace(/<\/p>$/, ' Analysts [&#8230;]</p>'),
    ],
    [
      'summary',
      'a call to read on at the end',
      `${`<p>${paragraph}</p>`.repeat(3)}<p><a>Read the full story</a></p>`,
    ],
    ['fullText', 'several paragraphs', `<p>${paragraph}</p>`.repeat(3)],
  ])('%s: %s', (coverage, _, contentHtml) => {
    expect(read({ title: 'Battery plant', contentHtml, summaryHtml: paragraph }, english).coverage).toBe(
      coverage,
    );
  });
});

describe('date', () => {
  test('the stamps of publication and change', () => {
    const { date } = read({
      title: 'A',
      publishedStamp: 'Mon, 22 Jan 2024 17:03:00 +0900',
      updatedStamp: '2024-01-22T17:40:00+09:00',
    });
    expect(date).toMatchObject({
      date: '2024-01-22',
      publishedAt: '2024-01-22T08:03:00.000Z',
      precision: 'minute',
      basis: 'feedEntry',
    });
    expect(date.revised).toMatchObject({ at: '2024-01-22T08:40:00.000Z' });
    expect(date.conflicts).toEqual([]);
  });

  test('a stamp without a zone is on the outlet’s clock where the language tells it', () => {
    expect(read({ title: 'A', publishedStamp: '2024-01-22 09:00:00' }).date.publishedAt).toBe(
      '2024-01-22T00:00:00.000Z',
    );
    const { date } = read({ title: 'A', publishedStamp: '2024-01-22 09:00:00' }, english);
    expect(date).toMatchObject({ date: '2024-01-22', publishedAt: null, precision: 'day' });
  });

  test('a stamp after the fetch is a conflict: its day counts, or nothing', () => {
    const { date } = read({ title: 'A', publishedStamp: 'Mon, 22 Jan 2024 17:03:00 GMT' });
    expect(date).toMatchObject({ date: '2024-01-22', publishedAt: null, precision: 'day' });
    expect(date.conflicts[0]?.note).toContain('after the moment of the fetch');
    const later = read({ title: 'A', publishedStamp: 'Fri, 26 Jan 2024 17:03:00 GMT' }).date;
    expect(later).toMatchObject({ date: null, precision: 'unknown' });
    expect(later.conflicts).toHaveLength(1);
  });

  test('without a stamp the address or the text tells the day', () => {
    const address = 'https://news.example.kr/2024/01/19/battery';
    expect(read({ title: 'A', address }).date).toMatchObject({ date: '2024-01-19', basis: 'address' });
    const unread = read({ title: 'A', publishedStamp: 'some day' }).date;
    expect(unread).toMatchObject({ date: null, precision: 'unknown' });
    expect(unread.evidence[0]).toMatchObject({ surface: 'some day', date: null });
  });
});

test.each([
  ['한빛경제 : 증권', '한빛경제'],
  ['한빛통신 최신기사', '한빛통신'],
  ['RSS | 한빛데일리', '한빛데일리'],
  ['Top News - Hanbit Wire', 'Hanbit Wire'],
  ['HanbitWatch.com - Top Stories', 'HanbitWatch.com'],
  ['Hanbit News', 'Hanbit News'],
  ['The Hanbit Street Journal: Markets', 'The Hanbit Street Journal'],
  ['Latest News', null],
  ['"한빛전자" - Google News', null],
  [null, null],
])('%s is a feed of %s', (title, publisher) => {
  expect(feedPublisher(title)).toBe(publisher);
});

test('the outlet behind a collecting feed’s title is the entry’s own', () => {
  const article = read(
    { title: 'Hanbit breaks ground on battery plant - Hanbit Wire', publisher: 'Hanbit Wire' },
    english,
  );
  expect(article).toMatchObject({ title: 'Hanbit breaks ground on battery plant', publisher: 'Hanbit Wire' });
});
