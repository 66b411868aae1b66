import type { Instrument } from '../../shared/schemas/instrument.ts';
import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import { groupNames } from './data/groups.ts';
import { indexNames } from './data/index-names.ts';
import { krNames } from './data/kr-names.ts';
import { notCompanies } from './data/not-companies.ts';
import { notListed } from './data/not-listed.ts';
import { koreanAbbreviations, usNames } from './data/us-names.ts';
import { englishNameForms } from './english-name-forms.ts';
import { koreanNameForms, spacedEnglishName } from './korean-name-forms.ts';
import { nameClassOf, wordSenseOf } from './name-class.ts';
import type { KnownEntity, NameClass, NameRecord } from './name-record.ts';
import { NameTable } from './name-table.ts';

type Instruments = ReadonlyMap<InstrumentId, Instrument>;

/** Who wins when two sources claim one name: the smaller rank. */
const rank = {
  listing: 0,
  alias: 1,
  index: 1,
  notCompany: 2,
  notListed: 3,
  group: 4,
  derived: 5,
  partial: 9,
} as const;

/** All surface forms in folded spelling, each with what it may stand for. Pure; the order of the instruments does not matter. */
export function collectNames(instruments: Instruments): Map<string, NameRecord> {
  const table = new NameTable(instruments);
  for (const instrument of sorted(instruments)) {
    if (instrument.id.startsWith('KRX:')) addKrxNames(table, instrument);
    else addUsNames(table, instrument);
  }
  addAliases(table, instruments, krNames);
  addAliases(table, instruments, usNames);
  addAliases(table, instruments, koreanAbbreviations, 'ko');
  addIndices(table, instruments);
  for (const entity of notCompanies) addEntity(table, entity, rank.notCompany);
  for (const entity of notListed) addEntity(table, entity, rank.notListed);
  addGroups(table, instruments);
  return table.finish();
}

function sorted(instruments: Instruments): Instrument[] {
  const lines = [...instruments.values()].filter((line) => line.kind !== 'index' && line.kind !== 'other');
  const order = (line: Instrument) => `${(line.nameEnglish ?? '').replace(/ Class /, ' ~')}|${line.symbol}`;
  return lines.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function addKrxNames(table: NameTable, instrument: Instrument): void {
  const korean = instrument.nameKorean;
  if (korean) {
    const nameClass = instrument.kind === 'preferred' ? 'distinctive' : nameClassOf(korean);
    for (const form of koreanNameForms(korean)) addListed(table, form, instrument, rank.listing, nameClass);
  }
  if (!instrument.nameEnglish || instrument.kind !== 'common') return;
  for (const { form, stripped } of englishNameForms(spacedEnglishName(instrument.nameEnglish))) {
    const single = !form.includes(' ');
    if (stripped === 3 || (single && (form.length < 6 || wordSenseOf(form) !== null))) continue;
    addListed(table, form, instrument, rank.derived + stripped, single ? 'short' : 'plain');
  }
}

/** An abbreviation of the US listing that no alias confirms may be any other abbreviation. */
const abbreviation = /^[A-Z]{2,4}$/;

function addUsNames(table: NameTable, instrument: Instrument): void {
  if (!instrument.nameEnglish || instrument.symbol.includes('^') || instrument.kind === 'preferred') return;
  for (const { form, stripped } of englishNameForms(instrument.nameEnglish)) {
    const single = !form.includes(' ');
    const sense = wordSenseOf(form);
    if (single && !/^[A-Za-z][A-Za-z0-9&!+'.-]*[A-Za-z0-9!+]$/.test(form)) continue;
    if (single && stripped > 0 && form.includes('.') && form.length < 6) continue;
    if (single && stripped >= 2 && (sense?.lean === 'generic' || form.length < 4)) continue;
    if (stripped === 3) addListed(table, form, instrument, rank.partial, partialClass(form));
    else addListed(table, form, instrument, rank.derived + stripped, derivedClass(form));
  }
}

function derivedClass(form: string): NameClass {
  return abbreviation.test(form) && wordSenseOf(form) === null ? 'short' : nameClassOf(form);
}

/** What is left without the words for the trade: several words stand well enough alone, one word needs the whole name. */
function partialClass(form: string): NameClass {
  if (form.includes(' ')) return 'plain';
  return wordSenseOf(form) === null ? 'partial' : 'genericWord';
}

function addListed(
  table: NameTable,
  form: string,
  instrument: Instrument,
  priority: number,
  nameClass: NameClass,
  onlyIn: NameRecord['onlyIn'] = null,
): void {
  const sense = wordSenseOf(form);
  table.add(priority, {
    ...blank(form, nameClass),
    kind: 'listed',
    targets: [instrument.id],
    entityName: instrument.nameKorean ?? instrument.nameEnglish ?? form,
    otherwise: sense?.otherwise ?? (sense ? 'commonWord' : 'ambiguous'),
    meaning: sense?.meaning ?? null,
    onlyIn,
  });
}

function addAliases(
  table: NameTable,
  instruments: Instruments,
  aliases: readonly (readonly [id: string, names: string])[],
  onlyIn: NameRecord['onlyIn'] = null,
): void {
  for (const [id, names] of aliases) {
    const instrument = isInstrumentId(id) ? instruments.get(id) : undefined;
    for (const name of names.split('|')) {
      if (instrument) addListed(table, name, instrument, rank.alias, aliasClass(name), onlyIn);
      else table.add(rank.notListed, { ...blank(name, nameClassOf(name)), kind: 'notInListings' });
    }
  }
}

/** A reviewed short name (GM, 보잉) is better known than a name of that length of the listing, unless it is a reviewed word. */
function aliasClass(name: string): NameClass {
  const nameClass = nameClassOf(name);
  return nameClass === 'short' ? 'plain' : nameClass;
}

function addIndices(table: NameTable, instruments: Instruments): void {
  for (const [id, names] of indexNames) {
    const known = isInstrumentId(id) && instruments.has(id) ? [id] : [];
    for (const name of names.split('|')) {
      table.add(rank.index, {
        ...blank(name, 'distinctive'),
        kind: 'index',
        targets: known,
        otherwise: 'index',
      });
    }
  }
}

function addEntity(table: NameTable, entity: KnownEntity, priority: number): void {
  for (const name of entity.names) {
    table.add(priority, {
      ...blank(name, 'distinctive'),
      kind: entity.kind,
      entityName: entity.entity ?? name,
      otherwise: entity.kind,
    });
  }
}

function addGroups(table: NameTable, instruments: Instruments): void {
  for (const { names, group, holding } of groupNames) {
    const line = holding !== null && isInstrumentId(holding) ? instruments.get(holding) : undefined;
    for (const name of names) {
      if (line) table.markHolding(name, group, line);
      else
        table.add(rank.group, {
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
  };
}
