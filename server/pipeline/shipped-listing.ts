import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { withEnglishNames } from '../linking/english-display-name.ts';
import { joinIssuers } from '../linking/join-issuers.ts';
import type { FurtherName } from '../store/name-spans.ts';

/**
 * Which way listings and the dictionary's data are read. Raise it where the same files come to other instruments, issuers, names or
 * groups: databases that have the listing take it over again.
 */
export const LISTING_READING = 1;

/** A listing with what the dictionary's data say of it. */
interface NamedListing {
  /** With the issuers that the data give them (a depositary share has that of the share at home) and readable English names. */
  readonly instruments: Instrument[];
  /** Aliases, names of indices, and names of before a rename; also those of instruments that are not in the listing. */
  readonly names: FurtherName[];
}

/** The instruments of a listing and their further names, as the dictionary's data say. */
export function shippedListing(instruments: readonly Instrument[], data: DictionaryData): NamedListing {
  const named = withEnglishNames(joinIssuers(instruments, data.issuers), data.aliases);
  return { instruments: named, names: furtherNames(data) };
}

/** The further names in the dictionary's data: aliases, names of indices, and names of before a rename. */
export function furtherNames({ aliases, indexNames, changes }: DictionaryData): FurtherName[] {
  const former = changes.flatMap(({ instrumentId, change, before }): FurtherName[] =>
    change === 'rename' && before !== null ? [{ instrumentId, name: before }] : [],
  );
  return [
    ...[...aliases, ...indexNames].map(({ instrumentId, name }) => ({ instrumentId, name })),
    ...former,
  ];
}
