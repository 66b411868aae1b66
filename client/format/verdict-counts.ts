import type { Language } from '../../shared/units/language.ts';
import type { VerdictKey } from './word-keys.ts';

/** How many numbers came to each verdict. */
export type VerdictCountMap = Record<VerdictKey, number>;

const ORDER: readonly VerdictKey[] = ['verified', 'contradicted', 'pending', 'unverifiable'];

const EN: Record<VerdictKey, (count: number) => string> = {
  verified: (count) => `${count} ${count === 1 ? 'number matches' : 'numbers match'}`,
  contradicted: (count) => `${count} ${count === 1 ? 'number differs' : 'numbers differ'}`,
  pending: (count) => `${count} not published yet`,
  unverifiable: (count) => `${count} cannot be checked`,
};

const KO: Record<VerdictKey, (count: number) => string> = {
  verified: (count) => `수치 ${count}개 일치`,
  contradicted: (count) => `수치 ${count}개 다름`,
  pending: (count) => `${count}개 발표 전`,
  unverifiable: (count) => `${count}개 자료 없음`,
};

/** The counts in words, zeros left out: "3 numbers match, 1 number differs"; "no numbers" where there are none. */
export function verdictCountsText(counts: VerdictCountMap, language: Language): string {
  const table = language === 'ko' ? KO : EN;
  const parts = ORDER.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    table[verdict](counts[verdict]),
  );
  if (parts.length === 0) return language === 'ko' ? '수치 없음' : 'no numbers';
  return parts.join(', ');
}
