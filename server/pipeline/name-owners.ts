import type { Alias } from '../../shared/schemas/alias.ts';
import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { effectiveInstruments } from '../store/instrument-edits.repository.ts';
import { userAliases } from '../store/user-aliases.repository.ts';
import { type DictionaryContext, nameOf } from './dictionary-context.ts';

/** A name as two names are compared: width, case and spaces aside. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * The instruments of other issuers that have a name too, by their listing, the product's data or the operator. Each
 * issuer comes once. Former names count: old stories use them.
 */
export function otherOwners(
  name: string,
  id: InstrumentId,
  instruments: readonly Instrument[],
  aliases: readonly Pick<Alias, 'instrumentId' | 'name'>[],
): Instrument[] {
  const wanted = folded(name);
  const isNamed = (other: string | null) => other !== null && folded(other) === wanted;
  const byAlias = new Set(
    aliases.filter((alias) => isNamed(alias.name)).map(({ instrumentId }) => instrumentId),
  );
  const own = instruments.find((instrument) => instrument.id === id)?.issuerId;
  const owners = instruments.filter(
    (other) =>
      other.id !== id &&
      other.issuerId !== own &&
      (isNamed(other.nameKorean) || isNamed(other.nameEnglish) || byAlias.has(other.id)),
  );
  return [...new Map(owners.map((owner) => [owner.issuerId, owner])).values()];
}

/** A sentence for each name that another issuer has too: the edit is made, and the name alone will not decide. */
export async function contestedNotices(
  { database, data }: Pick<DictionaryContext, 'database' | 'data'>,
  id: InstrumentId,
  names: readonly string[],
): Promise<string[]> {
  const instruments = await effectiveInstruments(database);
  const aliases = aliasesOf(data, await userAliases(database));
  return names.flatMap((name) => {
    const owners = otherOwners(name, id, instruments, aliases).slice(0, 3);
    if (owners.length === 0) return [];
    return [
      `"${name}" is also a name of ${owners.map(nameOf).join(', ')}: it is contested, and links only with evidence for one of them.`,
    ];
  });
}

function aliasesOf(data: DictionaryData, own: readonly Alias[]): Pick<Alias, 'instrumentId' | 'name'>[] {
  return [...data.aliases, ...data.indexNames, ...own];
}
