import { firstText, pick } from './pick.ts';
import type { XmlElement } from './xml-element.ts';

const minutesOf = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/**
 * How many minutes a feed asks to be left alone: RSS's ttl, else the syndication module's updatePeriod divided by its
 * updateFrequency (web.resource.org/rss/1.0/modules/syndication); null where it says neither, or nothing sensible.
 */
export function fetchPause(head: XmlElement): number | null {
  const ttl = positive(firstText(pick(head, 'ttl')));
  if (ttl !== null) return ttl;
  const period = minutesOf.get(firstText(pick(head, 'syndication:updateperiod'))?.toLowerCase() ?? '');
  const times = positive(firstText(pick(head, 'syndication:updatefrequency'))) ?? 1;
  return period === undefined ? null : period / times;
}

function positive(written: string | null): number | null {
  const value = written !== null && /^\d{1,7}$/.test(written) ? Number(written) : 0;
  return value > 0 ? value : null;
}
