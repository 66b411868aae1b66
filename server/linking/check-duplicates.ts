import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { DictionaryFinding } from './dictionary-finding.ts';
import { formerNameOf } from './former-names.ts';

/** Rows that say again what another row says. Spellings of other letter case are no duplicates: the linker weighs them. */
export function checkDuplicates(data: DictionaryData): DictionaryFinding[] {
  const former = data.changes.flatMap((row) => formerNameOf(row) ?? []);
  return [
    ...repeated('aliases.csv', [
      ...data.aliases.map((row) => `${row.instrumentId} ${row.name}`),
      ...former.map((row) => `${row.instrumentId} ${row.name}`),
    ]),
    ...repeated(
      'entities.csv',
      data.entities.map((row) => row.name),
    ),
    ...repeated(
      'groups.csv',
      data.groups.map((row) => row.name),
    ),
    ...repeated(
      'group-members.csv',
      data.groupMembers.map((row) => `${row.group} ${row.instrumentId}`),
    ),
    ...repeated(
      'issuers.csv',
      data.issuers.map((row) => row.instrumentId),
    ),
    ...repeated(
      'people.csv',
      data.people.map((row) => `${row.instrumentId} ${row.nameKorean ?? row.nameEnglish} ${row.office}`),
    ),
    ...repeated(
      'instrument-changes.csv',
      data.changes.map((row) => `${row.instrumentId} ${row.change} ${row.before ?? ''}`),
    ),
  ];
}

function repeated(file: string, keys: readonly string[]): DictionaryFinding[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return [...twice].map((subject) => ({
    severity: 'error',
    kind: 'duplicate',
    file,
    subject,
    detail: `"${subject}" stands more than once (a rename in instrument-changes.csv counts too): keep one row`,
  }));
}
