import type { ReactNode } from 'react';
import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { screenWords } from '../format/screen-words.ts';
import type { Cited } from './cite-context.tsx';

/** Numbers that stand together: of one company (or of something without an id), or of one story. */
export interface ClaimGroup {
  key: string;
  /** Over them; null where the panel says already what they are of. */
  heading: ReactNode;
  claims: readonly NamedClaim[];
  /** The day that the heading says, which the numbers then need not say again; absent: the table's. */
  day?: string | null;
  /** How its numbers are cited; absent: as the table says. */
  citedOf?: (claim: NamedClaim) => Cited;
}

function nameOf(claim: NamedClaim, language: Language): string {
  const names = { nameKorean: claim.instrumentNameKorean, nameEnglish: claim.instrumentNameEnglish };
  const code =
    claim.instrumentId === null ? screenWords(language).unknownCompany : instrumentCode(claim.instrumentId);
  return instrumentName(names, language, code);
}

/** Claims by the company that each speaks of, companies in the order of their first number. */
export function groupByCompany(claims: readonly NamedClaim[], language: Language): ClaimGroup[] {
  const names = [...new Set(claims.map((claim) => nameOf(claim, language)))];
  return names.map((name) => ({
    ...{ key: name, heading: name },
    claims: claims.filter((claim) => nameOf(claim, language) === name),
  }));
}
