import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { Language } from '../../../shared/units/language.ts';
import { formatInstant } from '../../format/date.ts';
import { marketClock } from '../../format/market.ts';

/** A moment of the server's work, on the clock of the exchange that a reader of this language is likely to follow. */
export function momentText(moment: InstantUtc, language: Language): string {
  return formatInstant(moment, marketClock(language === 'ko' ? 'XKRX' : 'XNYS'));
}
