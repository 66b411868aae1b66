import { firstHtml, pick } from './pick.ts';
import type { XmlElement } from './xml-element.ts';

/** The description of an entry's media (Media RSS), which may stand in a group or with one of its contents; null where there is none. */
export function mediaText(entry: XmlElement): string | null {
  const holders = [entry, ...pick(entry, 'media:group', 'media:content')];
  return firstHtml(holders.flatMap((holder) => pick(holder, 'media:description')));
}
