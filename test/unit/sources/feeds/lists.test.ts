import { expect, test } from 'vitest';
import { sniffFeed } from '../../../../server/sources/feeds/feed-kind.ts';
import { feedLinks } from '../../../../server/sources/feeds/feed-links.ts';
import { readOpml } from '../../../../server/sources/feeds/read-opml.ts';
import { readSitemapIndex } from '../../../../server/sources/feeds/read-sitemap-index.ts';
import { writeOpml } from '../../../../server/sources/feeds/write-opml.ts';

function listOf(text: string) {
  const reading = readOpml(text);
  if ('rejection' in reading) throw new Error(reading.rejection.detail);
  return reading;
}

test('OPML: folders, spellings of xmlUrl, a second body, doubles, leaves without a feed, broken XML', () => {
  const { feeds, rejections } = listOf(`<opml version="1.0"><head/><body>
    <outline text="증권"><outline text="A & B" xmlUrl="http://a.example/rss" htmlUrl="http://a.example/" language="ko"/>
      <outline text="US"><outline title="C" text="c" XMLURL="feed://c.example/rss"/></outline></outline>
    <outline text="A again" xmlurl="http://a.example/rss"/><outline text="no feed"/></body>
    <body><outline type="rss" xmlUrl="ftp://d.example/"/><outline xmlUrl="https://e.example/rss"/></body>`);
  expect(feeds).toEqual([
    {
      address: 'http://a.example/rss',
      title: 'A & B',
      siteAddress: 'http://a.example/',
      language: 'ko',
      folder: ['증권'],
    },
    {
      address: 'https://c.example/rss',
      title: 'C',
      siteAddress: null,
      language: null,
      folder: ['증권', 'US'],
    },
    { address: 'https://e.example/rss', title: null, siteAddress: null, language: null, folder: [] },
  ]);
  expect(rejections.map(({ subject, reason }) => [subject, reason])).toEqual([
    ['no feed', 'unusableFeedAddress'],
    ['ftp://d.example/', 'unusableFeedAddress'],
  ]);
});

test('a written list reads back to the same feeds', () => {
  const feeds = [
    {
      address: 'https://a.example/rss?x=1&y=2',
      title: 'A "quoted" & more',
      siteAddress: 'https://a.example/',
      language: 'ko',
      folder: ['증권', 'S&P'],
    },
    { address: 'https://b.example/rss', title: 'B', siteAddress: null, language: null, folder: [] },
  ];
  const read = listOf(writeOpml(feeds));
  expect(read.rejections).toEqual([]);
  expect(read.feeds.toSorted((a, b) => a.address.localeCompare(b.address))).toEqual(feeds);
});

test('a sitemap index gives its sitemaps, those of news and the newest first', () => {
  const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>/new.xml</loc><lastmod>2024-01-22</lastmod></sitemap>
    <sitemap><loc>/news.xml</loc></sitemap></sitemapindex>`;
  const address = (name: string) => `https://a.example/${name}.xml`;
  expect(readSitemapIndex(index, address('index'))).toEqual(['news', 'new', 'old'].map(address));
  expect(sniffFeed(index)).toBe('sitemapIndex');
});

test('a page names its feeds, against its base, comments and other links left out', () => {
  const page = `<html><head><base href="https://b.example/"><!-- <link rel="alternate" type="application/rss+xml" href="/no"> -->
    <link rel="alternate" type="application/rss+xml" title="News &amp; more" href="/rss?a=1&amp;b=2"><link rel=alternate type=application/atom+xml href=atom>
    <link rel="alternate" hreflang="ko" href="/ko"><link rel="stylesheet" href="/a.css"></head></html>`;
  expect(feedLinks(page, 'https://a.example/')).toEqual([
    { address: 'https://b.example/rss?a=1&b=2', title: 'News & more' },
    { address: 'https://b.example/atom', title: null },
  ]);
});
