import type { EmbedInstrument } from '../../shared/schemas/embed-reply.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Withheld } from '../../shared/schemas/withheld.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { HeldPrices } from '../store/held-prices.ts';
import type { Database } from '../store/open-database.ts';

/** What the facts of a widget are read with. */
export interface EmbedReading {
  readonly database: Database;
  readonly now: () => InstantUtc;
  /** In the demo: its newest session with a story; null otherwise. */
  readonly demoAsOf: SessionDate | null;
  /** What is kept back from who asks, among the prices of some instruments. */
  readonly held: (instruments: Iterable<string>) => Promise<HeldPrices>;
}

/**
 * What a widget is told of held-back prices of its own series: what is kept back beside a number of a story is told there.
 */
export function toldOf(held: HeldPrices, sourceId: string | null): { readonly withheld?: Withheld } {
  const sources = held.told().withheld?.sources.filter(({ id }) => id === sourceId) ?? [];
  return sources.length === 0 ? {} : { withheld: { reason: 'terms', sources } };
}

/** The source of a widget's prices: where they are held back, as the terms in force want it named. */
export function namedSource(
  own: { readonly id: string; readonly name: string; readonly attribution: string | null },
  withheld: Withheld | undefined,
) {
  const { id, name, attribution } = withheld?.sources.find((source) => source.id === own.id) ?? own;
  return { id, name, attribution };
}

/** An instrument as a widget names it. */
export function embedInstrument(instrument: Instrument): EmbedInstrument {
  const { id, mic, symbol, nameKorean, nameEnglish, currency } = instrument;
  return { id, mic, symbol, nameKorean, nameEnglish, currency };
}
