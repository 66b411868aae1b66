import type { Withheld } from '../../shared/schemas/withheld.ts';
import type { Database } from './open-database.ts';
import { sourcesInUse } from './price-series.repository.ts';
import type { Audience } from './shown-text.ts';
import { pricesMayLeave, termsInForce } from './source-terms.ts';
import { listSources } from './sources.repository.ts';

/** Which price values are kept back from whoever asks, and on whose account those of one reply were. */
export interface HeldPrices {
  /** Whether the prices of an instrument, by the series that is used, are kept back. One without prices has none to keep. */
  readonly ofInstrument: (id: string | null) => boolean;
  /** Whether what was made of prices of a source is kept back. A source that nobody knows is. */
  readonly ofSource: (id: string | null) => boolean;
  /** What a reply says of all that was found to be kept back so far; nothing where nothing was. */
  readonly told: () => { readonly withheld?: Withheld };
}

/** Of the operator: nothing is kept back. */
const nothingHeld: HeldPrices = {
  ofInstrument: () => false,
  ofSource: () => false,
  told: () => ({}),
};

/**
 * What the terms of sources keep back from an audience, as they are now, whatever moment a reply speaks of. `instruments`
 * are all that a reply tells prices of.
 */
export async function heldPrices(
  database: Database,
  audience: Audience,
  instruments: Iterable<string>,
): Promise<HeldPrices> {
  if (audience === 'operator') return nothingHeld;
  const used = await sourcesInUse(database, [...new Set(instruments)]);
  const sources = new Map((await listSources(database)).map((source) => [source.id, source]));
  const met = new Map<string, Withheld['sources'][number]>();
  const ofSource = (id: string | null) => {
    if (id === null) return false;
    const source = sources.get(id);
    if (source === undefined) met.set(id, { id, name: id, attribution: null, link: null });
    else {
      const terms = termsInForce(source);
      if (pricesMayLeave(terms)) return false;
      met.set(id, { id, name: source.name, attribution: terms.attribution, link: terms.link });
    }
    return true;
  };
  return {
    ofSource,
    ofInstrument: (id) => (id === null ? false : ofSource(used.get(id) ?? null)),
    told: () => (met.size === 0 ? {} : { withheld: { reason: 'terms', sources: [...met.values()] } }),
  };
}
