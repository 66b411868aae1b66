import type { FeedEntry } from '../../../shared/schemas/feed.ts';

/** An entry that says nothing yet. */
export const blankEntry: FeedEntry = {
  guid: null,
  address: null,
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
