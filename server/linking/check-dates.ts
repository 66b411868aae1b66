import type { DictionaryData, InstrumentChangeRow } from '../../shared/schemas/dictionary-data.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { DictionaryFinding } from './dictionary-finding.ts';

/** Dates that cannot both be right: an end before its start, a change after the delisting, a former name without an end. */
export function checkDates(data: DictionaryData): DictionaryFinding[] {
  return [
    ...data.aliases.flatMap((row) =>
      reversed('aliases.csv', `${row.instrumentId} ${row.name}`, row.validFrom, row.validTo),
    ),
    ...data.people.flatMap((row) =>
      reversed('people.csv', `${row.instrumentId} ${row.nameKorean ?? row.nameEnglish}`, row.from, row.to),
    ),
    ...data.changes.flatMap((row) => changeAfterDelisting(row, data.changes)),
    ...data.aliases.flatMap((row) => formerWithoutEnd(row)),
  ];
}

function reversed(
  file: string,
  subject: string,
  from: SessionDate | null,
  to: SessionDate | null,
): DictionaryFinding[] {
  if (from === null || to === null || from <= to) return [];
  return [
    {
      severity: 'error',
      kind: 'contradictingDates',
      file,
      subject,
      detail: `It ends on ${to}, before it begins on ${from}: exchange or correct the dates`,
    },
  ];
}

function changeAfterDelisting(
  row: InstrumentChangeRow,
  changes: readonly InstrumentChangeRow[],
): DictionaryFinding[] {
  const end = changes.find(
    (other) => other.change === 'delisting' && other.instrumentId === row.instrumentId,
  )?.date;
  if (!end || row.date === null || row.date <= end) return [];
  return [
    {
      severity: 'error',
      kind: 'contradictingDates',
      file: 'instrument-changes.csv',
      subject: row.instrumentId,
      detail: `A ${row.change} on ${row.date} comes after the delisting on ${end}: correct one of them`,
    },
  ];
}

function formerWithoutEnd(row: DictionaryData['aliases'][number]): DictionaryFinding[] {
  if (row.kind !== 'former' || row.validTo !== null) return [];
  return [
    {
      severity: 'warning',
      kind: 'contradictingDates',
      file: 'aliases.csv',
      subject: `${row.instrumentId} ${row.name}`,
      detail: 'A former name without valid_to counts as in use: give the last day, if it is known',
    },
  ];
}
