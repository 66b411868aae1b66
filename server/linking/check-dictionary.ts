import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { checkDates } from './check-dates.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkReferences } from './check-references.ts';
import { checkWords } from './check-words.ts';
import type { DictionaryFinding } from './dictionary-finding.ts';
import { joinIssuers } from './join-issuers.ts';
import { findCollisions } from './name-collisions.ts';

/**
 * Looks for what a reviewer of the data files has to know: rows that name no instrument, dates that contradict, rows that
 * stand twice, names that several issuers claim, names that are ordinary words. Errors come first; the order of the rows
 * does not matter. Empty: nothing found.
 */
export function checkDictionary(
  instruments: readonly Instrument[],
  data: DictionaryData,
): DictionaryFinding[] {
  const byId = new Map(joinIssuers(instruments, data.issuers).map((line) => [line.id, line]));
  const found = [
    ...checkReferences(byId, data),
    ...checkDates(data),
    ...checkDuplicates(data),
    ...checkWords(data),
    ...findCollisions(byId, data),
  ];
  const order = ({ severity, file, kind, subject }: DictionaryFinding) =>
    `${severity}|${file}|${kind}|${subject}`;
  return found.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
