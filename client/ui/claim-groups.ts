import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { screenWords } from '../format/screen-words.ts';

/** Numbers of one company (or of something without an id), in the order of the story. */
export interface ClaimGroup {
  /** Null where the panel says already which company it is. */
  name: string | null;
  claims: readonly NamedClaim[];
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
  return names.map((name) => ({ name, claims: claims.filter((claim) => nameOf(claim, language) === name) }));
}
