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

/** Builds the reference once; it is read by every document after that. */
export function buildReference(instruments: readonly Instrument[]): Reference {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  return { dictionary: buildDictionary(instruments), instrumentOf: (id) => byId.get(id) ?? null };
}
