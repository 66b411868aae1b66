import type { Alias } from '../../shared/schemas/alias.ts';
import type {
  AliasRow,
  DictionaryData,
  EntityRow,
  GroupRow,
  InstrumentChangeRow,
} from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { formerNames } from './former-names.ts';
import { englishListingNames, koreanListingNames } from './listing-names.ts';
import { nameClassOf, wordSenseOf } from './name-class.ts';
import type { NameClass, NameRecord } from './name-record.ts';
import { NameTable } from './name-table.ts';
import { type PeopleIndex, peopleIndex } from './people-index.ts';

type Instruments = ReadonlyMap<InstrumentId, Instrument>;

/** Who wins when two sources claim one name: the smaller rank. The operator's own aliases stand above the listing. */
export const nameRank = {
  own: -1,
  listing: 0,
  alias: 1,
  index: 1,
  notCompany: 2,
  notListed: 3,
  group: 4,
  derived: 5,
  partial: 9,
} as const;

/**
 * All surface forms in folded spelling, each with what it may stand for. Pure; neither the order of the instruments nor
 * that of the data's rows matters. `onClaim` hears each source's word on a name, also where it loses.
 */
export function collectNames(
  instruments: Instruments,
  data: DictionaryData,
  userAliases: readonly Alias[] = [],
  onClaim?: (rank: number, record: NameRecord) => void,
): Map<string, NameRecord> {
  const table = new NameTable(instruments, onClaim);
  for (const instrument of sorted(instruments)) {
    if (instrument.id.startsWith('KRX:')) addKrxNames(table, instrument);
    else addOtherNames(table, instrument);
  }
  const former = formerNames(data.changes, instruments);
  addAliases(table, instruments, [...data.aliases, ...former], nameRank.alias);
  addAliases(table, instruments, userAliases, nameRank.own);
  addIndices(table, instruments, data.indexNames);
  const people = peopleIndex(data.people);
  addPeople(table, people);
  for (const entity of sortedRows(data.entities, entityOrder)) addEntity(table, entity, people);
  addDelisted(table, instruments, data.changes);
  addGroups(table, instruments, data.groups);
  return table.finish();
}

function sorted(instruments: Instruments): Instrument[] {
  const lines = [...instruments.values()].filter((line) => line.kind !== 'index' && line.kind !== 'other');
  return sortedRows(
    lines,
    (line) => `${(line.nameEnglish ?? '').replace(/ Class /, ' ~')}|${line.symbol}|${line.id}`,
  );
}

/** Rows in an order of their own, so that the order of a file cannot decide anything. */
function sortedRows<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

const entityOrder = (row: EntityRow) => `${row.name}|${row.kind}|${row.entity}`;
const aliasOrder = (row: Alias) =>
  `${row.instrumentId}|${row.name}|${row.validFrom ?? ''}|${row.validTo ?? ''}`;

function addKrxNames(table: NameTable, instrument: Instrument): void {
  for (const { form, nameClass } of koreanListingNames(instrument))
    addListed(table, form, instrument, nameRank.listing, nameClass);
  if (instrument.kind !== 'common') return;
  for (const { form, stripped, nameClass } of englishListingNames(instrument))
    addListed(table, form, instrument, nameRank.derived + stripped, nameClass);
}

/** Names of all other markets, those that an operator added too: the US listings have no Korean names, an operator's rows may. */
function addOtherNames(table: NameTable, instrument: Instrument): void {
  for (const { form, nameClass } of koreanListingNames(instrument))
    addListed(table, form, instrument, nameRank.listing, nameClass);
  if (instrument.symbol.includes('^') || instrument.kind === 'preferred') return;
  for (const { form, stripped, nameClass } of englishListingNames(instrument)) {
    const rank = stripped === 3 ? nameRank.partial : nameRank.derived + stripped;
    addListed(table, form, instrument, rank, nameClass);
  }
}

function addListed(
  table: NameTable,
  form: string,
  instrument: Instrument,
  priority: number,
  nameClass: NameClass,
  alias: Alias | null = null,
): void {
  const sense = wordSenseOf(form);
  table.add(priority, {
    ...blank(form, nameClass),
    kind: 'listed',
    targets: [instrument.id],
    entityName: instrument.nameKorean ?? instrument.nameEnglish ?? form,
    otherwise: sense?.otherwise ?? (sense ? 'commonWord' : 'ambiguous'),
    meaning: sense?.meaning ?? null,
    onlyIn: alias?.language ?? null,
    validFrom: alias?.validFrom ?? null,
    validTo: alias?.validTo ?? null,
  });
}

function addAliases(
  table: NameTable,
  instruments: Instruments,
  aliases: readonly Alias[],
  rank: number,
): void {
  for (const alias of sortedRows(aliases, aliasOrder)) {
    const { name } = alias;
    const instrument = instruments.get(alias.instrumentId);
    if (instrument?.kind === 'index') addIndex(table, alias, [instrument.id]);
    else if (instrument) addListed(table, name, instrument, rank, aliasClass(name), alias);
    else table.add(nameRank.notListed, { ...blank(name, nameClassOf(name)), kind: 'notInListings' });
  }
}

/** A reviewed short name (GM, 보잉) is better known than a name of that length of the listing, unless it is a reviewed word. */
function aliasClass(name: string): NameClass {
  const nameClass = nameClassOf(name);
  return nameClass === 'short' ? 'plain' : nameClass;
}

function addIndices(table: NameTable, instruments: Instruments, rows: readonly AliasRow[]): void {
  for (const row of sortedRows(rows, aliasOrder))
    addIndex(table, row, instruments.has(row.instrumentId) ? [row.instrumentId] : []);
}

function addIndex(table: NameTable, alias: Alias, targets: readonly InstrumentId[]): void {
  table.add(nameRank.index, {
    ...blank(alias.name, 'distinctive'),
    kind: 'index',
    targets,
    otherwise: 'index',
    onlyIn: alias.language,
  });
}

function addPeople(table: NameTable, people: PeopleIndex): void {
  for (const [name, { entity, speaksFor }] of people.byName) {
    table.add(nameRank.notCompany, {
      ...blank(name, 'distinctive'),
      kind: 'person',
      entityName: entity,
      otherwise: 'person',
      speaksFor,
    });
  }
}

function addEntity(table: NameTable, row: EntityRow, people: PeopleIndex): void {
  const outside = row.kind === 'unlisted' || row.kind === 'notInListings';
  table.add(outside ? nameRank.notListed : nameRank.notCompany, {
    ...blank(row.name, 'distinctive'),
    kind: row.kind,
    entityName: row.entity,
    otherwise: row.kind,
    onlyIn: row.language,
    speaksFor: row.kind === 'person' ? (people.byName.get(row.entity)?.speaksFor ?? []) : [],
  });
}

/** Lines that left the exchange and are in no listing any more: stories of their time are recognised, and linked to nothing. */
function addDelisted(
  table: NameTable,
  instruments: Instruments,
  changes: readonly InstrumentChangeRow[],
): void {
  for (const row of changes) {
    if (row.change !== 'delisting' || row.before === null || instruments.has(row.instrumentId)) continue;
    table.add(nameRank.notListed, {
      ...blank(row.before, nameClassOf(row.before)),
      kind: 'notInListings',
      otherwise: 'notInListings',
    });
  }
}

function addGroups(table: NameTable, instruments: Instruments, rows: readonly GroupRow[]): void {
  for (const { name, group, holding } of sortedRows(rows, (row) => `${row.name}|${row.group}`)) {
    const line = holding === null ? undefined : instruments.get(holding);
    if (line) table.markHolding(name, group, line);
    else {
      table.add(nameRank.group, {
        ...blank(name, 'distinctive'),
        kind: 'group',
        entityName: group,
        otherwise: 'group',
      });
    }
  }
}

function blank(name: string, nameClass: NameClass): NameRecord {
  return {
    name,
    kind: 'ambiguous',
    targets: [],
    contested: false,
    entityName: name,
    nameClass,
    otherwise: 'ambiguous',
    meaning: null,
    spellings: [name],
    group: null,
    onlyIn: null,
    validFrom: null,
    validTo: null,
    speaksFor: [],
  };
}
