import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { foldName } from './fold-text.ts';
import type { NameRecord } from './name-record.ts';

/** Gathers names from several sources and settles who owns each: the source of the smaller rank. */
export class NameTable {
  private readonly entries = new Map<string, { rank: number; record: NameRecord }>();

  constructor(
    private readonly instruments: ReadonlyMap<InstrumentId, Instrument>,
    private readonly onClaim: (rank: number, record: NameRecord) => void = () => undefined,
  ) {}

  /** Adds one name. Of equal rank, lines of one issuer are alternatives, lines of different issuers contest the name. */
  add(rank: number, record: NameRecord): void {
    this.onClaim(rank, record);
    const key = foldName(record.name);
    const known = this.entries.get(key);
    if (!known) this.entries.set(key, { rank, record });
    else if (known.record.targets.length > 0 && record.targets.length > 0) {
      this.entries.set(key, this.merged(known, { rank, record }));
    } else if (isListedLater(known.record, record)) {
      // Texts of the time before mean what was not listed yet.
      this.entries.set(key, { ...known, record: { ...known.record, otherwise: record.kind } });
    } else if (rank < known.rank)
      this.entries.set(key, { rank, record: withSpellings(record, known.record) });
  }

  /** Says that a bare name is a group's and that of its listed holding. */
  markHolding(name: string, group: string, holding: Instrument): void {
    const key = foldName(name);
    const known = this.entries.get(key)?.record;
    const isHolding = known?.targets.includes(holding.id) === true;
    this.entries.set(key, {
      rank: 0,
      record: {
        name,
        kind: 'listed',
        targets: isHolding && known ? known.targets : [holding.id],
        contested: false,
        entityName: holding.nameKorean ?? name,
        nameClass:
          known?.nameClass === 'word' || known?.nameClass === 'evenWord' ? known.nameClass : 'holding',
        otherwise: 'group',
        meaning: known?.meaning ?? null,
        spellings: [...new Set([name, ...(known?.spellings ?? [])])],
        group,
        onlyIn: null,
        validFrom: null,
        validTo: null,
        speaksFor: [],
      },
    });
  }

  /** The settled names by folded spelling. */
  finish(): Map<string, NameRecord> {
    return new Map([...this.entries].map(([key, { record }]) => [key, record]));
  }

  private merged(
    known: { rank: number; record: NameRecord },
    added: { rank: number; record: NameRecord },
  ): { rank: number; record: NameRecord } {
    const better = added.rank < known.rank ? added : known;
    const worse = better === known ? added : known;
    const sameIssuer = this.issuerOf(better.record) === this.issuerOf(worse.record);
    const otherMarket = this.marketOf(better.record) !== this.marketOf(worse.record);
    const rivals = !sameIssuer && !otherMarket && isReviewedRival(better, worse);
    const keepsBoth = sameIssuer || better.rank === worse.rank || otherMarket || rivals;
    // A reviewer who gives a listed name to another company says that reports rather mean that one.
    const [first, second] = rivals ? [worse.record, better.record] : [better.record, worse.record];
    const both = [...new Set([...first.targets, ...second.targets])];
    const targets = !keepsBoth ? better.record.targets : sameIssuer ? homeFirst(both) : both;
    const contested = better.record.contested || (keepsBoth && !sameIssuer && !otherMarket);
    return {
      rank: better.rank,
      record: {
        ...withSpellings(better.record, worse.record),
        ...(isSameLine(better.record, worse.record) ? joinedValidity(better.record, worse.record) : {}),
        targets,
        contested,
      },
    };
  }

  private issuerOf(record: NameRecord): string | null {
    const [first] = record.targets;
    return (first && this.instruments.get(first)?.issuerId) ?? null;
  }

  private marketOf(record: NameRecord): string {
    return (record.targets[0] ?? '').startsWith('KRX:') ? 'KRX' : 'US';
  }
}

/** A name alone means the share at home, not its depositary share. */
function homeFirst(lines: readonly InstrumentId[]): InstrumentId[] {
  const isHome = (id: InstrumentId) => id.startsWith('KRX:');
  return [...lines.filter(isHome), ...lines.filter((id) => !isHome(id))];
}

/** True for the name of a company outside the listings that a listed instrument has had only since a date. */
function isListedLater(listed: NameRecord, other: NameRecord): boolean {
  const outside = other.kind === 'unlisted' || other.kind === 'notInListings';
  return outside && listed.targets.length > 0 && listed.validFrom !== null;
}

/** The ranks of a listing's own name and of a reviewed alias (see `nameRank`). */
const listingRank = 0;
const aliasRank = 1;

/** True for a listed name that the reviewed aliases give to another company too, as a name that is in use today. */
function isReviewedRival(better: { rank: number }, worse: { rank: number; record: NameRecord }): boolean {
  return better.rank === listingRank && worse.rank === aliasRank && worse.record.validTo === null;
}

function isSameLine(one: NameRecord, other: NameRecord): boolean {
  return one.targets.length === 1 && other.targets.length === 1 && one.targets[0] === other.targets[0];
}

/** A name that one source calls former and another does not is still in use. */
function joinedValidity(one: NameRecord, other: NameRecord): Pick<NameRecord, 'validFrom' | 'validTo'> {
  return {
    validFrom: bound(one.validFrom, other.validFrom, 'earlier'),
    validTo: bound(one.validTo, other.validTo, 'later'),
  };
}

function bound(
  one: SessionDate | null,
  other: SessionDate | null,
  which: 'earlier' | 'later',
): SessionDate | null {
  if (one === null || other === null) return null;
  return one < other === (which === 'earlier') ? one : other;
}

function withSpellings(record: NameRecord, other: NameRecord): NameRecord {
  return { ...record, spellings: [...new Set([...record.spellings, ...other.spellings])] };
}
