import type { Alias } from '../../shared/schemas/alias.ts';
import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { buildDictionary, type Dictionary } from '../linking/dictionary.ts';

/** The listed instruments, and the dictionary of their names: what linking and claims look things up in. */
export interface Reference {
  readonly dictionary: Dictionary;
  readonly instrumentOf: (id: InstrumentId) => Instrument | null;
}

/** Finds the daily prices of an instrument; null where there are none. */
export type SeriesLookup = (id: InstrumentId) => Promise<PriceSeries | null>;

/** Builds the reference once; it is read by every document after that. The operator's aliases take part at once. */
export function buildReference(
  instruments: readonly Instrument[],
  data: DictionaryData,
  userAliases: readonly Alias[] = [],
): Reference {
  const dictionary = buildDictionary(instruments, data, userAliases);
  return { dictionary, instrumentOf: (id) => dictionary.instruments.get(id) ?? null };
}
