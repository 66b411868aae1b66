import type { Rejection } from '../../../shared/schemas/rejection.ts';
import { documentKind } from './document-kind.ts';
import { maxFeedLength, maxListedAddresses } from './feed-limits.ts';
import { notAFeedList, sourceRejection } from './not-a-feed.ts';
import { plainTitle } from './plain-title.ts';
import { readXml } from './read-xml.ts';
import { resolveAddress } from './resolve-address.ts';
import { attributeOf, elementsOf, type XmlElement } from './xml-element.ts';

/** One feed of an OPML list. `folder`: the outlines that it stands in, outermost first. */
export interface OpmlFeed {
  readonly address: string;
  readonly title: string | null;
  readonly siteAddress: string | null;
  readonly language: string | null;
  readonly folder: readonly string[];
}

/** The feeds of a list and the outlines that name none, or why the document is no list. */
export type OpmlReading = { feeds: OpmlFeed[]; rejections: Rejection[] } | { rejection: Rejection };

/**
 * The feeds of an OPML list (opml.org/spec2.opml), in its order; broken XML is read as far as it goes. A feed that is
 * listed twice is given once, from its first place. An outline without a feed's address is a folder where it has
 * outlines in it, else a rejection `unusableFeedAddress`, as is what is beyond 10,000 feeds.
 */
export function readOpml(text: string): OpmlReading {
  if (text.length > maxFeedLength)
    return refused(`The list has ${text.length} characters; at most ${maxFeedLength} are read.`);
  if (documentKind(text) !== 'opml') return { rejection: notAFeedList(text) };
  const xml = readXml(text, null);
  if ('tooLarge' in xml) return refused(`The list is refused. ${xml.tooLarge}`);
  return listed(xml.tops.flatMap((top) => outlinesIn(top, [])));
}

interface PlacedOutline {
  readonly outline: XmlElement;
  readonly folder: readonly string[];
}

/** Every outline with the folders around it, whichever body it stands in. */
function outlinesIn(element: XmlElement, folder: readonly string[]): PlacedOutline[] {
  const isOutline = element.name === 'outline';
  const name = isOutline ? titleOf(element) : null;
  const within = name === null ? folder : [...folder, name];
  const below = elementsOf(element).flatMap((child) => outlinesIn(child, within));
  return isOutline ? [{ outline: element, folder }, ...below] : below;
}

function listed(places: readonly PlacedOutline[]): OpmlReading {
  const feeds = new Map<string, OpmlFeed>();
  const rejections: Rejection[] = [];
  for (const { outline, folder } of places) {
    const feed = feedOf(outline, folder);
    if (feed && !feeds.has(feed.address)) feeds.set(feed.address, feed);
    if (!feed && !isFolder(outline)) rejections.push(unusable(outline));
  }
  const surplus = feeds.size - maxListedAddresses;
  if (surplus > 0) rejections.push(beyond(surplus));
  return { feeds: [...feeds.values()].slice(0, maxListedAddresses), rejections };
}

function feedOf(outline: XmlElement, folder: readonly string[]): OpmlFeed | null {
  const address = resolveAddress(writtenAddress(outline), null);
  if (address === null) return null;
  const language = attributeOf(outline, 'language');
  return {
    address,
    title: titleOf(outline),
    siteAddress: resolveAddress(attributeOf(outline, 'htmlurl'), null),
    language: language?.toLowerCase() === 'unknown' ? null : language,
    folder,
  };
}

/** Some lists call it url, which in outlines of type link or include is another page or list. */
function writtenAddress(outline: XmlElement): string | null {
  const type = attributeOf(outline, 'type')?.toLowerCase() ?? 'rss';
  const isOther = type === 'link' || type === 'include';
  return attributeOf(outline, 'xmlurl') ?? (isOther ? null : attributeOf(outline, 'url'));
}

function isFolder(outline: XmlElement): boolean {
  return writtenAddress(outline) === null && elementsOf(outline, 'outline').length > 0;
}

/** `title` is the feed's name and `text` what the list shows; many lists have one of them only. */
function titleOf(outline: XmlElement): string | null {
  const written = attributeOf(outline, 'title') ?? attributeOf(outline, 'text');
  return written === null ? null : plainTitle(written, 'loose');
}

function unusable(outline: XmlElement): Rejection {
  const written = writtenAddress(outline);
  const fault = written
    ? `names the feed "${written.slice(0, 200)}", which is no address of http or https`
    : 'has no xmlUrl';
  const detail = `The outline ${fault}: write the address of its feed there, or take it out of the list.`;
  return sourceRejection(titleOf(outline) ?? written, 'unusableFeedAddress', detail);
}

function beyond(surplus: number): Rejection {
  const detail = `${surplus} more feeds are left out: at most ${maxListedAddresses} of a list are read. Split the list.`;
  return sourceRejection(null, 'unusableFeedAddress', detail);
}

function refused(detail: string): OpmlReading {
  return { rejection: sourceRejection(null, 'tooLarge', detail) };
}
