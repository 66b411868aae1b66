import type { JsonFeed } from '../../shared/schemas/news-feed-reply.ts';
import type { NewsFeedItem } from './news-feed.ts';
import type { NewsFeedHead } from './news-feed-head.ts';

/** A feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1); `_newstape` has for programs what the text says to people. */
export function jsonFeed(head: NewsFeedHead, items: readonly NewsFeedItem[]): JsonFeed {
  const about = new URL('/openapi.json', head.ownAddress).href;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.pageAddress,
    feed_url: head.ownAddress,
    description: head.description,
    language: head.language,
    items: items.map((item) => {
      const { event, headline, articleCount, verdicts } = item.row;
      const { key, instrumentId, sessionDate, kind, relation } = event;
      return {
        id: item.id,
        url: item.address,
        ...(item.storyAddress === null ? {} : { external_url: item.storyAddress }),
        title: item.title,
        content_html: item.html,
        date_published: item.publishedAt,
        authors: [{ name: item.outlet }],
        tags: [...item.tags],
        language: headline.language,
        _newstape: { about, key, instrumentId, sessionDate, kind, relation, articleCount, verdicts },
      };
    }),
  };
}
