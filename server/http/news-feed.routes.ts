import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { type NewsFeedQuery, NewsFeedQuerySchema } from '../../shared/schemas/news-feed-query.ts';
import { JsonFeedSchema } from '../../shared/schemas/news-feed-reply.ts';
import { MOST_LOOKED_AT, newestKnownEvents } from '../store/newest-known-events.ts';
import type { Database } from '../store/open-database.ts';
import type { Audience } from '../store/shown-text.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { jsonFeed } from './json-feed-writer.ts';
import { newsFeedItem } from './news-feed.ts';
import { newsFeedHead } from './news-feed-head.ts';
import { listConditionTexts, parameterTexts, withOrderedDates } from './parameters.ts';
import { readProblems } from './reply-descriptions.ts';
import { requestOrigin } from './request-origin.ts';
import { writeRssFeed } from './rss-feed-writer.ts';

const query = describeParameters(NewsFeedQuerySchema, {
  ...listConditionTexts,
  from: parameterTexts.from,
  to: parameterTexts.to,
  kind: 'Only events about this.',
  relation: 'Only events whose story precedes a move, reports one, or is unclear.',
  verdict: 'Only events with at least one claim of this verdict.',
  asOf: parameterTexts.asOf,
  limit: 'Most events to send.',
  lang: "The language of Newstape's own words; headlines stay in theirs.",
});

const says = `What became known last first; without \`instrument\` and \`group\` among the newest ${MOST_LOOKED_AT} events. Of the text of a story as much as its source lets this caller see; no prices.`;

const rssRoute = createRoute({
  method: 'get',
  path: '/events.rss',
  operationId: 'readEventsAsRss',
  tags: ['events'],
  summary: 'News events, filtered, as RSS 2.0',
  request: { query },
  responses: {
    200: { description: says, content: { 'application/rss+xml': { schema: z.string() } } },
    ...readProblems,
  },
});

const jsonRoute = createRoute({
  method: 'get',
  path: '/events.json',
  operationId: 'readEventsAsJsonFeed',
  tags: ['events'],
  summary: 'News events, filtered, as JSON Feed 1.1',
  request: { query },
  responses: {
    200: { description: says, content: { 'application/feed+json': { schema: JsonFeedSchema } } },
    ...readProblems,
  },
});

/** What the feeds need besides the data. */
interface FeedRules {
  readonly audienceOf: (context: HttpContext) => Audience;
  readonly trustProxy: boolean;
}

/** `/feeds/events.rss` and `/feeds/events.json`. */
export function newsFeedRoutes(database: Database, { audienceOf, trustProxy }: FeedRules) {
  const read = async (context: HttpContext, asked: NewsFeedQuery) => {
    const audience = audienceOf(context);
    const origin = requestOrigin(context, trustProxy);
    const events = await newestKnownEvents(database, withOrderedDates(asked), audience);
    const items = events.map((event) =>
      newsFeedItem(event, { origin, language: asked.lang, asOf: asked.asOf }),
    );
    const { pathname, search } = new URL(context.req.url);
    const head = newsFeedHead(asked, items, new URL(pathname + search, origin));
    const cache = audience === 'operator' ? 'private, no-cache' : 'no-cache';
    return { head, items, headers: { 'Cache-Control': cache } };
  };
  return new OpenAPIHono<HttpEnv>()
    .openapi(rssRoute, async (context) => {
      const { head, items, headers } = await read(context, context.req.valid('query'));
      const type = 'application/rss+xml; charset=utf-8';
      return context.body(writeRssFeed(head, items), 200, { ...headers, 'Content-Type': type });
    })
    .openapi(jsonRoute, async (context) => {
      const { head, items, headers } = await read(context, context.req.valid('query'));
      const type = 'application/feed+json';
      return context.json(jsonFeed(head, items), 200, { ...headers, 'Content-Type': type });
    });
}
