import { createHash } from 'node:crypto';
import type { Alias } from '../../shared/schemas/alias.ts';
import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { buildDictionary, type Dictionary } from '../linking/dictionary.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { shippedCalendars } from '../markets/shipped-calendars.ts';

/** The listed instruments, the dictionary of their names, and the trading calendars: what linking, claims and events look things up in. */
export interface Reference {
  readonly dictionary: Dictionary;
  readonly instrumentOf: (id: InstrumentId) => Instrument | null;
  readonly calendarOf: CalendarLookup;
  /** The same for the same instruments, data and aliases: with the linker's version it names what linked an article. */
  readonly version: string;
  /** When the operator gave a name that a link rests on; null, as where this is absent: it was known from the first. */
  readonly namedSince?: (mention: Mention) => InstantUtc | null;
}

/** Finds the daily prices of an instrument; null where there are none. */
export type SeriesLookup = (id: InstrumentId) => Promise<PriceSeries | null>;

/** The dictionary that was built last: what else a reference is made anew for, as an edited calendar, leaves the names alone. */
let built: { readonly version: string; readonly dictionary: Dictionary } | null = null;

/**
 * Builds the reference once; it is read by every document after that. The operator's aliases take part at once. The
 * calendars are those that ship where no others are given.
 */
export function buildReference(
  instruments: readonly Instrument[],
  data: DictionaryData,
  userAliases: readonly Alias[] = [],
  calendarOf: CalendarLookup = shippedCalendars,
): Reference {
  const given = JSON.stringify([instruments, data, userAliases]);
  const version = createHash('sha256').update(given).digest('hex').slice(0, 16);
  if (built?.version !== version)
    built = { version, dictionary: buildDictionary(instruments, data, userAliases) };
  const { dictionary } = built;
  return {
    dictionary,
    version,
    instrumentOf: (id) => dictionary.instruments.get(id) ?? null,
    calendarOf,
  };
}
