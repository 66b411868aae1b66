import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { collectNames, nameRank } from './collect-names.ts';
import type { DictionaryFinding } from './dictionary-finding.ts';
import { foldName } from './fold-text.ts';
import type { NameRecord } from './name-record.ts';

/** One source's word on what a name stands for. */
interface Claim {
  readonly rank: number;
  readonly record: NameRecord;
}

/** Sources of a rank up to this one are read by a person or printed by an exchange; what comes after is guessed from longer names. */
const weakest = nameRank.group;

/**
 * Names that two issuers, or an issuer and something else, claim in their full or reviewed form, with who wins and why.
 * Claims of names that are only cut from longer ones do not count, since they lose by rule; nor does a name that is the
 * winner's only from a date on.
 */
export function findCollisions(
  instruments: ReadonlyMap<InstrumentId, Instrument>,
  data: DictionaryData,
): DictionaryFinding[] {
  const claims = new Map<string, Claim[]>();
  const names = collectNames(instruments, data, [], (rank, record) => {
    if (rank > weakest) return;
    const key = foldName(record.name);
    claims.set(key, [...(claims.get(key) ?? []), { rank, record }]);
  });
  const ownerOf = ({ record }: Claim): string => {
    const [target] = record.targets;
    return target === undefined
      ? `${record.kind} ${record.entityName}`
      : (instruments.get(target)?.issuerId ?? target);
  };
  return [...claims].flatMap(([key, made]): DictionaryFinding[] => {
    const owners = [...new Set(made.map(ownerOf))].sort();
    const winner = names.get(key);
    if (owners.length < 2 || winner === undefined || winner.validFrom !== null) return [];
    return [
      {
        severity: 'warning',
        kind: 'collision',
        file: made.every(({ rank }) => rank === nameRank.listing) ? 'listing' : 'aliases.csv',
        subject: winner.name,
        detail: `${owners.join(', ')} claim it; ${outcome(winner, made)}`,
      },
    ];
  });
}

function outcome(winner: NameRecord, claims: readonly Claim[]): string {
  if (winner.contested) return 'the text has to decide, since they stand at equal rank';
  const best = Math.min(...claims.map(({ rank }) => rank));
  const why =
    best === nameRank.listing ? 'the listing outranks the data files' : 'its source outranks the others';
  if (winner.targets.length > 1)
    return `${winner.targets.join(' or ')}, by the market that the text is about`;
  return `${winner.targets[0] ?? `${winner.kind} ${winner.entityName}`} wins, since ${why}`;
}
