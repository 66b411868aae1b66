import type { Source } from '../../shared/schemas/source.ts';
import type { OpmlFeed } from '../sources/feeds/read-opml.ts';
import { writeOpml } from '../sources/feeds/write-opml.ts';

/** The feeds in use among these sources as an OPML list. */
export function sourceListOpml(sources: readonly Source[]): string {
  return writeOpml(sources.flatMap(opmlFeed));
}

function opmlFeed({ kind, address, name, link, setAsideAt }: Source): OpmlFeed[] {
  if (kind !== 'feed' || address === null || setAsideAt !== null) return [];
  return [{ address, title: name, siteAddress: link, language: null, folder: [] }];
}
