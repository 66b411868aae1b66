import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { joinIssuers } from '../linking/join-issuers.ts';
import type { FurtherName } from '../store/name-spans.ts';

/** A listing with what the dictionary's data say of it. */
interface NamedListing {
  /** With the issuers that the data give them: a depositary share has that of the share at home. */
  readonly instruments: Instrument[];
  /** Aliases, names of indices, and names of before a rename; also those of instruments that are not in the listing. */
  readonly names: FurtherName[];
}

/** The instruments of a listing and their further names, as the dictionary's data say. */
export function shippedListing(instruments: readonly Instrument[], data: DictionaryData): NamedListing {
  const former = data.changes.flatMap(({ instrumentId, change, before }): FurtherName[] =>
    change === 'rename' && before !== null ? [{ instrumentId, name: before }] : [],
  );
  const further = [...data.aliases, ...data.indexNames].map(({ instrumentId, name }) => ({
    instrumentId,
    name,
  }));
  return { instruments: joinIssuers(instruments, data.issuers), names: [...further, ...former] };
}
