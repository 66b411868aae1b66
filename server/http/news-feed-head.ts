import { CHART_WORDS_EN } from '../../shared/drawing/chart-words-en.ts';
import { CHART_WORDS_KO } from '../../shared/drawing/chart-words-ko.ts';
import { sharePictureWords } from '../../shared/drawing/share-picture-words.ts';
import { instrumentIdsOf } from '../../shared/schemas/list-conditions.ts';
import type { NewsFeedQuery } from '../../shared/schemas/news-feed-query.ts';
import { companyName, type NewsFeedItem } from './news-feed.ts';
import { newsFeedWords } from './news-feed-words.ts';

/** What a feed says of itself. */
export interface NewsFeedHead {
  readonly title: string;
  readonly description: string;
  readonly language: NewsFeedQuery['lang'];
  /** The list of events with the same conditions. */
  readonly pageAddress: string;
  readonly ownAddress: string;
}

/** The head of a feed that was asked for at `address`; the items tell the names of the companies that it is about. */
export function newsFeedHead(
  query: NewsFeedQuery,
  items: readonly NewsFeedItem[],
  address: URL,
): NewsFeedHead {
  const words = newsFeedWords(query.lang);
  const asked = conditionTexts(query, items);
  const page = new URL(`/events${address.search}`, address);
  page.searchParams.delete('limit');
  return {
    title: `Newstape: ${asked.length === 0 ? words.allEvents : asked.join(', ')}`,
    description: words.description,
    language: query.lang,
    pageAddress: page.href,
    ownAddress: address.href,
  };
}

/** Each condition of a feed in words, so that a person tells several feeds apart. */
function conditionTexts(query: NewsFeedQuery, items: readonly NewsFeedItem[]): string[] {
  const words = newsFeedWords(query.lang);
  const { kind, relation } = query.lang === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN;
  const { verdict } = sharePictureWords(query.lang);
  return [
    companiesText(query, items),
    query.group,
    query.sector,
    query.market,
    wordsOf(kind, query.kind),
    wordsOf(relation, query.relation),
    wordsOf(verdict, query.verdict),
    query.source,
    wordsOf(words.storyLanguage, query.language),
    query.reports && words.firstOnly,
    query.from && words.from(query.from),
    query.to && words.to(query.to),
    query.asOf && words.asOf(query.asOf),
  ].filter((text) => text !== undefined);
}

/** The words of a condition that may name several things, with commas between them. */
function wordsOf(table: Readonly<Record<string, string>>, condition: string | undefined) {
  return condition
    ?.split(',')
    .map((one) => table[one] ?? one)
    .join(' · ');
}

function companiesText({ instrument, lang }: NewsFeedQuery, items: readonly NewsFeedItem[]) {
  if (instrument === undefined) return undefined;
  const ids = instrumentIdsOf(instrument);
  const row = items.find((item) => item.row.event.instrumentId === ids[0])?.row;
  return newsFeedWords(lang).companies(row ? companyName(row, lang) : (ids[0] ?? ''), ids.length - 1);
}
