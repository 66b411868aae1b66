import { CHART_WORDS_EN } from '../../shared/drawing/chart-words-en.ts';
import { CHART_WORDS_KO } from '../../shared/drawing/chart-words-ko.ts';
import { element, escapeXml } from '../../shared/drawing/markup.ts';
import { sharePictureWords } from '../../shared/drawing/share-picture-words.ts';
import type { EventListRow } from '../../shared/schemas/event-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import type { FeedEvent } from '../store/newest-known-events.ts';
import { newsFeedWords } from './news-feed-words.ts';

/** One event as every dialect of feed tells it. Texts are plain and of one line, but for `html`. */
export interface NewsFeedItem {
  /** The same on every server and at every reading. */
  readonly id: string;
  readonly title: string;
  /** The event on this server. */
  readonly address: string;
  /** The story that was known first; null where it has no address. */
  readonly storyAddress: string | null;
  readonly html: string;
  /** When the story was published, where its minute is known; else from when it counts as known. */
  readonly publishedAt: InstantUtc;
  readonly outlet: string;
  readonly tags: readonly string[];
  readonly row: EventListRow;
}

/** Where links of a feed lead, and in whose language its own words are. */
export interface NewsFeedPlace {
  readonly origin: string;
  readonly language: Language;
  /** The moment that the feed was asked for; absent: now. */
  readonly asOf?: InstantUtc | undefined;
}

const verdicts = ['verified', 'contradicted', 'pending', 'unverifiable'] as const;

/** Control characters, and marks that turn the direction of writing, which could make a title read as another. */
const unseen = /(?!\s)\p{Cc}|\p{Bidi_Control}|[\u200b\ufeff]/gu;

/** A text of another's as one line. */
function plain(text: string): string {
  return text.replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim();
}

/** The name of an event's company in a language, else in the other, else its id. */
export function companyName(row: EventListRow, language: Language): string {
  const { instrumentNameKorean: korean, instrumentNameEnglish: english } = row;
  return plain((language === 'ko' ? (korean ?? english) : (english ?? korean)) ?? row.event.instrumentId);
}

/** An event as an item of a feed. No price is in it: of the numbers of its stories it tells how many came to which verdict. */
export function newsFeedItem({ row, knownAt, excerpt }: FeedEvent, place: NewsFeedPlace): NewsFeedItem {
  const { event, headline } = row;
  const { kind, relation } = place.language === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN;
  const name = companyName(row, place.language);
  const headlineText = plain(headline.title ?? '') || kind[event.kind];
  const { precision, publishedAt } = headline.date;
  const item = {
    id: `newstape:event:${event.key}`,
    title: `${name}: ${headlineText}`,
    address: eventAddress(event, place),
    storyAddress: webAddress(headline.canonicalUrl),
    publishedAt: precision === 'minute' ? (publishedAt ?? knownAt) : knownAt,
    outlet: plain(headline.publisher ?? headline.sourceName),
    tags: [name, kind[event.kind], relation[event.relation]],
    row,
  };
  return { ...item, html: htmlOf(item, quotedText(excerpt, headlineText), place.language) };
}

function eventAddress({ instrumentId, key }: EventListRow['event'], { origin, asOf }: NewsFeedPlace): string {
  const moment = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
  return `${origin}/company/${encodeURIComponent(instrumentId)}?event=${encodeURIComponent(key)}${moment}`;
}

/** An address that a reader may be led to, as it is sent; null for any other scheme. */
function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** An excerpt without the headline that many texts begin with. */
function quotedText(excerpt: string, headline: string): string {
  const text = plain(excerpt);
  return text.startsWith(headline) ? text.slice(headline.length).trim() : text;
}

function htmlOf(item: Omit<NewsFeedItem, 'html'>, quoted: string, language: Language): string {
  const words = newsFeedWords(language);
  const { event, headline, articleCount, verdicts: counts } = item.row;
  const { date } = headline.date;
  const facts = [
    ...item.tags,
    event.sessionDate === null ? words.noSession : words.session(event.sessionDate),
    ...(date !== null && headline.date.precision === 'day' ? [words.dayOnly(date)] : []),
    ...(articleCount > 1 ? [words.articles(articleCount)] : []),
  ];
  const told = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${sharePictureWords(language).verdict[verdict]} ${counts[verdict]}`);
  const links = [
    ...(item.storyAddress === null ? [] : [link(item.storyAddress, words.story(item.outlet))]),
    link(item.address, words.event),
  ];
  return [
    element('p', {}, escapeXml(facts.join(' · '))),
    element('p', {}, escapeXml(told.length === 0 ? words.noNumbers : words.numbers(told.join(' · ')))),
    ...(headline.note === null ? [] : [element('p', {}, escapeXml(words.note(plain(headline.note))))]),
    ...(quoted === '' ? [] : [element('blockquote', { lang: headline.language }, escapeXml(quoted))]),
    element('p', {}, links.join(' · ')),
  ].join('\n');
}

function link(address: string, text: string): string {
  return element('a', { href: address }, escapeXml(text));
}
