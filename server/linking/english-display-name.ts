import type { AliasRow } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { spacedEnglishName } from './korean-name-forms.ts';

const legalForm = /[, ](?:co|corp|company|corporation|inc|ltd|limited)\.?$/i;

/**
 * Gives KRX instruments an English name as a reader writes it, since the exchange prints "SamsungElectronics" and
 * "HANMISemiconductorCO.,Ltd.": the longest reviewed English name without a legal form, else the printed one with its
 * words apart. Preferred lines have no reviewed name and keep their printed one, apart. Names that are missing stay null.
 */
export function withEnglishNames(
  instruments: readonly Instrument[],
  aliases: readonly AliasRow[],
): Instrument[] {
  const reviewed = new Map<string, string>();
  for (const { instrumentId, name, kind, validTo } of aliases) {
    if (kind !== 'english' || validTo !== null || !instrumentId.startsWith('KRX:')) continue;
    const known = reviewed.get(instrumentId);
    if (known === undefined || isBetter(name, known)) reviewed.set(instrumentId, name);
  }
  return instruments.map((line) => {
    if (!line.id.startsWith('KRX:') || line.nameEnglish === null || line.kind === 'index') return line;
    return { ...line, nameEnglish: reviewed.get(line.id) ?? spacedEnglishName(line.nameEnglish) };
  });
}

function isBetter(name: string, known: string): boolean {
  const [isLegal, wasLegal] = [legalForm.test(name), legalForm.test(known)];
  if (isLegal !== wasLegal) return wasLegal;
  return name.length > known.length || (name.length === known.length && name < known);
}
