import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';

/** What a price did on a day, each kind once: an extreme of the day's prices is as a rule one of the closes too. */
export function priceEventNames(events: readonly PriceEvent[], language: Language): string {
  const words = domainWords(language).priceEvent;
  return [...new Set(events.map((event) => words[event.kind]))].join(' · ');
}
