import { pick } from './pick.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * Where a document breaks RSS's rules (rssboard.org/rss-specification; RSS 1.0 for RDF), a sentence each. `channel` is
 * missing where the document has none; `items` are all that were found.
 */
export function brokenRssRules(
  root: XmlElement,
  channel: XmlElement | undefined,
  items: readonly XmlElement[],
): string[] {
  if (!channel) return ['It has no channel element.'];
  if (root === channel) return ['It is a channel without an rss element around it (as in CDF).'];
  return [...headFaults(channel), ...placeFaults(root, channel, items), ...itemFaults(items)];
}

function headFaults(channel: XmlElement): string[] {
  const missing = ['title', 'link', 'description'].filter((name) => pick(channel, name).length === 0);
  return missing.length === 0 ? [] : [`Its channel has no ${missing.join(' and no ')}.`];
}

/** RSS 2.0's items stand in the channel, those of RSS 0.90 and 1.0 beside it. */
function placeFaults(root: XmlElement, channel: XmlElement, items: readonly XmlElement[]): string[] {
  const place = new Set(pick(root.name === 'rdf' ? root : channel, 'item'));
  const astray = items.filter((item) => !place.has(item)).length;
  return astray === 0 ? [] : [`${astray} of its items stand where no item may.`];
}

function itemFaults(items: readonly XmlElement[]): string[] {
  const bare = items.filter((item) => pick(item, 'title', 'description').length === 0).length;
  return bare === 0 ? [] : [`${bare} of its items have neither title nor description.`];
}
