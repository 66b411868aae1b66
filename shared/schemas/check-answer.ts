import type { Language } from '../units/language.ts';
import type { Verdict } from './claim.ts';

type Counts = Readonly<Record<Verdict, number>>;

const order: readonly Verdict[] = ['verified', 'contradicted', 'pending', 'unverifiable'];

const korean: Readonly<Record<Verdict, string>> = {
  verified: '시세와 일치',
  contradicted: '시세와 다름',
  pending: '시세 발표 전',
  unverifiable: '확인할 자료 없음',
};

/**
 * The answer of a check in one sentence: how many numbers came to which verdict, in one phrase where all share one. The page,
 * its title and the picture of a kept check tell the same, in the words of the dashboard's table, which a test compares.
 */
export function checkAnswer(
  { numbers }: { readonly numbers: readonly { readonly verdict: Verdict }[] },
  language: Language,
): string {
  const counts = { verified: 0, contradicted: 0, pending: 0, unverifiable: 0 };
  for (const { verdict } of numbers) counts[verdict] += 1;
  const all = numbers.length;
  const [first, ...others] = order.filter((verdict) => counts[verdict] > 0);
  if (first === undefined)
    return language === 'ko'
      ? '시세로 확인할 수치가 없습니다'
      : 'No number here can be set beside price data';
  if (others.length === 0) return language === 'ko' ? koreanOfAll(first, all) : englishOfAll(first, all);
  const parts = [first, ...others].map((verdict) =>
    language === 'ko' ? `${counts[verdict]}개 ${korean[verdict]}` : englishPart(verdict, counts),
  );
  return language === 'ko' ? `수치 ${all}개 중 ${parts.join(', ')}` : `${all} numbers: ${parts.join(', ')}`;
}

function koreanOfAll(verdict: Verdict, count: number): string {
  return `수치 ${count}개${count === 1 ? '' : ' 모두'} ${korean[verdict]}`;
}

function englishOfAll(verdict: Verdict, count: number): string {
  const all = count === 1 ? 'The one number' : count === 2 ? 'Both numbers' : `All ${count} numbers`;
  const verb = (one: string, many: string) => `${all} ${count === 1 ? one : many} price data`;
  switch (verdict) {
    case 'verified':
      return verb('matches', 'match');
    case 'contradicted':
      return verb('differs from', 'differ from');
    case 'pending':
      return `${count === 1 ? '1 number' : `${count} numbers`}: ${count === 1 ? 'price' : 'prices'} not published yet`;
    default:
      if (count === 1) return 'The one number cannot be checked here';
      return count === 2
        ? 'Neither of the 2 numbers can be checked here'
        : `None of the ${count} numbers can be checked here`;
  }
}

function englishPart(verdict: Verdict, { verified, contradicted, pending, unverifiable }: Counts): string {
  switch (verdict) {
    case 'verified':
      return `${verified} ${verified === 1 ? 'matches' : 'match'} price data`;
    case 'contradicted':
      // The price data were named before where a number matches them.
      return `${contradicted} ${contradicted === 1 ? 'differs' : 'differ'}${verified > 0 ? '' : ' from price data'}`;
    case 'pending':
      return `${pending} not published yet`;
    default:
      return `${unverifiable} cannot be checked here`;
  }
}
