import type { IssuerRow } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';

/**
 * Gives lines the issuer that their names do not tell: a depositary share that of the share at home. Rows of instruments
 * that are not among these change nothing. Every line of the joined issuer moves with it.
 */
export function joinIssuers(instruments: readonly Instrument[], rows: readonly IssuerRow[]): Instrument[] {
  const issuers = new Map<string, string>(instruments.map(({ id, issuerId }) => [id, issuerId]));
  const joined = new Map<string, string>();
  for (const { instrumentId, sameIssuerAs } of rows) {
    const from = issuers.get(instrumentId);
    const to = issuers.get(sameIssuerAs);
    if (from !== undefined && to !== undefined && from !== to) joined.set(from, to);
  }
  if (joined.size === 0) return [...instruments];
  return instruments.map((line) => {
    const issuerId = joined.get(line.issuerId);
    return issuerId === undefined ? line : { ...line, issuerId };
  });
}
