import type { Alias } from '../../shared/schemas/alias.ts';
import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { collectNames } from './collect-names.ts';
import { type FormerSymbol, formerSymbols } from './former-symbols.ts';
import { joinIssuers } from './join-issuers.ts';
import type { NameRecord } from './name-record.ts';
import { buildNameTrie, type NameTrie } from './name-trie.ts';

/** What the linker knows of the listings: a pure function of the instruments, of the data files in `data/` and of the operator's aliases. */
export interface Dictionary {
  readonly trie: NameTrie;
  /** Parallel to the names of the trie. */
  readonly records: readonly NameRecord[];
  /** By symbol of the US exchanges, written with a slash: `BRK/B`. */
  readonly byUsSymbol: ReadonlyMap<string, InstrumentId>;
  /** By six-character code of the Korea Exchange. */
  readonly byKrxCode: ReadonlyMap<string, InstrumentId>;
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
  /** The first preferred line of an issuer, by the id of its common line. */
  readonly preferredOf: ReadonlyMap<InstrumentId, InstrumentId>;
  /** The business groups that a listed instrument is a member of. */
  readonly groupsOf: ReadonlyMap<InstrumentId, readonly string[]>;
  /** What US symbols meant before they were changed; a symbol that is in use again stands in `byUsSymbol` too. */
  readonly formerUsSymbols: ReadonlyMap<string, FormerSymbol>;
}

/**
 * Builds the dictionary that `linkText` looks in. Costs about a third of a second for both listings; build it once.
 * Later instruments of the same id win. Delisted instruments stay in: old stories name them. The order of the data's rows
 * does not matter. The operator's aliases outrank the listing and the data.
 *
 * @example const dictionary = buildDictionary(instruments, await readDictionaryData(packageRoot))
 */
export function buildDictionary(
  instruments: readonly Instrument[],
  data: DictionaryData,
  userAliases: readonly Alias[] = [],
): Dictionary {
  const joined = joinIssuers(instruments, data.issuers);
  const byId = new Map(joined.map((instrument) => [instrument.id, instrument]));
  const names = collectNames(byId, data, userAliases);
  return {
    trie: buildNameTrie([...names.keys()]),
    records: [...names.values()],
    byUsSymbol: symbolMap(byId, (id) => /^X(NAS|NYS|ASE):/.test(id)),
    byKrxCode: symbolMap(byId, (id) => /^KRX:[0-9][0-9A-Z]{5}$/.test(id)),
    instruments: byId,
    preferredOf: preferredLines(byId),
    groupsOf: groupsOfMembers(byId, data),
    formerUsSymbols: formerSymbols(data.changes, byId),
  };
}

function symbolMap(
  byId: ReadonlyMap<InstrumentId, Instrument>,
  fits: (id: string) => boolean,
): Map<string, InstrumentId> {
  const lines = [...byId.values()].filter(
    (instrument) => fits(instrument.id) && !instrument.symbol.includes('^'),
  );
  return new Map(lines.map((instrument) => [instrument.symbol, instrument.id]));
}

function preferredLines(byId: ReadonlyMap<InstrumentId, Instrument>): Map<InstrumentId, InstrumentId> {
  const preferred = [...byId.values()]
    .filter((instrument) => instrument.kind === 'preferred' && instrument.id.startsWith('KRX:'))
    .sort((one, other) => (one.nameKorean ?? '').length - (other.nameKorean ?? '').length);
  const found = new Map<InstrumentId, InstrumentId>();
  const commons = new Map(
    [...byId.values()]
      .filter((instrument) => instrument.kind === 'common' && instrument.id.startsWith('KRX:'))
      .map((instrument) => [instrument.issuerId, instrument.id]),
  );
  for (const line of preferred) {
    const common = commons.get(line.issuerId);
    if (common && !found.has(common)) found.set(common, line.id);
  }
  return found;
}

function groupsOfMembers(
  byId: ReadonlyMap<InstrumentId, Instrument>,
  { groupMembers }: DictionaryData,
): Map<InstrumentId, readonly string[]> {
  const found = new Map<InstrumentId, readonly string[]>();
  for (const { instrumentId, group } of groupMembers) {
    if (!byId.has(instrumentId)) continue;
    found.set(instrumentId, [...new Set([...(found.get(instrumentId) ?? []), group])].sort());
  }
  return found;
}
