import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../server/sources/feeds/read-feed.ts';

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title><link>https://news.example/</link>
<item><guid>1</guid><link>https://news.example/1</link><title>Shares close at 142,600</title><description><![CDATA[One & <b>all</b>]]></description></item>
<item><guid>2</guid><link>https://news.example/2</link><title>A second</title><!-- note --><description>Two</description></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title><id>urn:w</id>
<entry><id>urn:1</id><title>Shares close at $42.27</title><link href="https://news.example/1"/><summary>Up 1.2%.</summary></entry>
<entry><id>urn:2</id><title>A second</title><link href="https://news.example/2"/><published>2025-11-17T10:00:00Z</published></entry>
</feed>`;

const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/1</loc><news:news><news:title>First</news:title></news:news></url>
<url><loc>https://news.example/2</loc><news:news><news:title>Second</news:title></news:news></url>
</urlset>`;

function readingOf(text: string) {
  const reading = readFeed(text, 'https://news.example/feed');
  return 'rejection' in reading
    ? { entries: [], rejections: [reading.rejection] }
    : { ...reading.feed, ...reading };
}

describe.each([
  ['RSS', rss, '<item>'],
  ['Atom', atom, '<entry>'],
  ['a sitemap', sitemap, '<url>'],
])('a feed in %s that breaks off', (_name, whole, entryStart) => {
  const entries = readingOf(whole).entries.map((entry) => JSON.stringify(entry));

  it('gives the entries that came whole and none that is half there, wherever it breaks off', () => {
    expect(entries).toHaveLength(2);
    for (let length = whole.indexOf(entryStart) + entryStart.length; length < whole.length; length += 1) {
      const cut = readingOf(whole.slice(0, length)).entries.map((entry) => JSON.stringify(entry));
      expect(entries.slice(0, cut.length), `${length} characters`).toEqual(cut);
    }
  });

  it('says that the entry within which it breaks off is left out', () => {
    const reading = readingOf(whole.slice(0, whole.lastIndexOf(entryStart) + entryStart.length + 20));
    expect(reading.entries).toHaveLength(1);
    expect(reading.rejections).toEqual([
      {
        ...{ stage: 'source', subject: 'https://news.example/feed#2', reason: 'unusableEntry' },
        detail: 'The feed breaks off within its last entry, which is left out until it comes whole.',
      },
    ]);
  });
});
