import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';

/** True of an extreme of closing prices, which need be none of the day's prices: the chart speaks of those. */
export function isOfCloses(event: PriceEvent): boolean {
  return event.previousExtreme !== null && /,close(?:,|$)/.test(event.basis);
}

/**
 * What a price did on a day, each kind once: an extreme of the day's prices is as a rule one of the closes too. One of the
 * closes alone says so.
 */
export function priceEventNames(events: readonly PriceEvent[], language: Language): string {
  const words = domainWords(language);
  const ofDay = new Set(events.filter((event) => !isOfCloses(event)).map((event) => event.kind));
  const names = events
    .filter((event) => !isOfCloses(event) || !ofDay.has(event.kind))
    .map((event) => {
      const name = words.priceEvent[event.kind];
      return isOfCloses(event) ? `${name} (${words.extremeBasis.close})` : name;
    });
  return [...new Set(names)].join(' · ');
}
