import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import type { PriceProvider } from '../../sources/price-providers/price-provider.ts';
import { benchmarkOf } from '../../studies/benchmark-of.ts';
import type { PriceProviders } from '../price-providers.ts';

/** From which provider the prices of an instrument come, or why from none. */
export type Assignment =
  | { readonly provider: PriceProvider; readonly whyNot: null }
  | { readonly provider: null; readonly whyNot: string };

/**
 * The provider of each instrument: of those that are ready and have it, the one whose prices are in use already, since a
 * series of two sources is none; else one that gives whole markets, at one call a market a day; else the first that is listed.
 */
export function assignProvider(
  providers: PriceProviders,
  instrument: Instrument,
  sourceInUse: string | undefined,
): Assignment {
  const having = providers.filter((provider) => provider.whyNot(instrument) === null);
  const ready = having.filter(({ access }) => access.isSet);
  const chosen =
    ready.find(({ source }) => source.id === sourceInUse) ??
    ready.find(({ readSession }) => readSession !== null) ??
    ready[0];
  if (chosen) return { provider: chosen, whyNot: null };
  const variables = having.map(({ access }) => access.variable);
  const whyNot =
    variables.length === 0
      ? `No provider has ${instrument.id}: import its prices from a file.`
      : `No provider that has ${instrument.id} is ready: set ${variables.join(' or ')}, or import its prices from a file.`;
  return { provider: null, whyNot };
}

/** The indices of the markets of some instruments that are not among them: every study is measured against its index. */
export function benchmarksOf(instruments: readonly Instrument[]): InstrumentId[] {
  const had = new Set(instruments.map(({ id }) => id));
  const wanted = new Set(instruments.flatMap(({ mic }) => benchmarkOf(mic) ?? []));
  return [...wanted].filter((id) => !had.has(id));
}
