import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { DictionaryFinding } from './dictionary-finding.ts';

/** Rows that point at nothing: instruments outside the listing, groups without members, people without a name. */
export function checkReferences(
  instruments: ReadonlyMap<InstrumentId, Instrument>,
  data: DictionaryData,
): DictionaryFinding[] {
  return [
    ...unknownInstruments(instruments, data),
    ...data.groupMembers.flatMap((row) => wrongMemberName(instruments, row)),
    ...groupProblems(data),
    ...data.people.flatMap((row) => personProblems(row)),
    ...missingReasons(data),
  ];
}

function unknownInstruments(
  instruments: ReadonlyMap<InstrumentId, Instrument>,
  data: DictionaryData,
): DictionaryFinding[] {
  const named: readonly [file: string, ids: readonly (InstrumentId | null)[]][] = [
    ['aliases.csv', data.aliases.map((row) => row.instrumentId)],
    ['index-names.csv', data.indexNames.map((row) => row.instrumentId)],
    ['groups.csv', data.groups.map((row) => row.holding)],
    ['group-members.csv', data.groupMembers.map((row) => row.instrumentId)],
    ['people.csv', data.people.map((row) => row.instrumentId)],
    ['issuers.csv', data.issuers.flatMap((row) => [row.instrumentId, row.sameIssuerAs])],
    // A line that was delisted may be in no listing any more.
    ['instrument-changes.csv', data.changes.map((row) => (isOver(row, data) ? null : row.instrumentId))],
  ];
  return named.flatMap(([file, ids]) => {
    const unknown = new Set(ids.filter((id) => id !== null && !instruments.has(id)));
    return [...unknown].map(
      (id): DictionaryFinding => ({
        severity: 'error',
        kind: 'unknownInstrument',
        file,
        subject: String(id),
        detail: `${id} is not in the listing: correct the id, or name the company in entities.csv`,
      }),
    );
  });
}

function isOver(row: DictionaryData['changes'][number], { changes }: DictionaryData): boolean {
  return changes.some((other) => other.change === 'delisting' && other.instrumentId === row.instrumentId);
}

function wrongMemberName(
  instruments: ReadonlyMap<InstrumentId, Instrument>,
  { instrumentId, name }: DictionaryData['groupMembers'][number],
): DictionaryFinding[] {
  const line = instruments.get(instrumentId);
  if (line === undefined || line.nameKorean === name) return [];
  return [
    {
      severity: 'error',
      kind: 'wrongName',
      file: 'group-members.csv',
      subject: instrumentId,
      detail: `The listing calls ${instrumentId} "${line.nameKorean ?? ''}", the row "${name}": one of the two is wrong`,
    },
  ];
}

function groupProblems({ groups, groupMembers }: DictionaryData): DictionaryFinding[] {
  const named = new Set(groups.map((row) => row.group));
  const filled = new Set(groupMembers.map((row) => row.group));
  const empty = [...named].filter((group) => !filled.has(group));
  const nameless = [...filled].filter((group) => !named.has(group));
  return [
    ...empty.map(
      (group): DictionaryFinding => ({
        severity: 'warning',
        kind: 'emptyGroup',
        file: 'groups.csv',
        subject: group,
        detail: `"${group}" has no listed member in group-members.csv: add them, or leave it so if none is listed`,
      }),
    ),
    ...nameless.map(
      (group): DictionaryFinding => ({
        severity: 'error',
        kind: 'emptyGroup',
        file: 'group-members.csv',
        subject: group,
        detail: `"${group}" has members and no name in groups.csv: add its names there`,
      }),
    ),
  ];
}

function personProblems(row: DictionaryData['people'][number]): DictionaryFinding[] {
  if (row.nameKorean !== null || row.nameEnglish !== null) return [];
  return [
    {
      severity: 'error',
      kind: 'wrongName',
      file: 'people.csv',
      subject: row.instrumentId,
      detail: `The ${row.office} of ${row.instrumentId} has no name: give name_korean or name_english`,
    },
  ];
}

function missingReasons(data: DictionaryData): DictionaryFinding[] {
  const unsourced = data.changes.filter((row) => row.source === null && row.date !== null);
  // A row without either says only that the name changed: better no date than a wrong one.
  const undated = data.changes.filter((row) => row.date === null && row.source !== null);
  return [
    ...unsourced.map(
      (row): DictionaryFinding => ({
        severity: 'warning',
        kind: 'missingSource',
        file: 'instrument-changes.csv',
        subject: `${row.instrumentId} ${row.change}`,
        detail: `The date ${row.date} has no source: look it up and name the address`,
      }),
    ),
    ...undated.map(
      (row): DictionaryFinding => ({
        severity: 'warning',
        kind: 'missingSource',
        file: 'instrument-changes.csv',
        subject: `${row.instrumentId} ${row.change}`,
        detail: `The ${row.change} from "${row.before ?? ''}" to "${row.after ?? ''}" has a source and no date: read it there`,
      }),
    ),
  ];
}
