import type { Language } from '../../shared/units/language.ts';
import { sourceName } from './source-name.ts';

/** What a page says of the terms of prices: whose they are, and why their values are not shown. */
interface TermsWords {
  /** In place of a chart or a close. */
  withheldTitle: string;
  withheld: string;
  /** In place of one value. */
  valueWithheld: string;
  /** Before the lines that the sources ask for. */
  prices: string;
}

const TABLES: Record<Language, TermsWords> = {
  ko: {
    withheldTitle: '시세 값은 보이지 않습니다',
    withheld: '시세 값은 출처 약관에 따라 보이지 않습니다',
    valueWithheld: '약관상 비공개',
    prices: '시세',
  },
  en: {
    withheldTitle: 'Price values are not shown',
    withheld: 'Price values are not shown here under the terms of their source',
    valueWithheld: 'withheld by terms',
    prices: 'Prices',
  },
};

/** The words about the terms of prices, in one language. */
export function termsWords(language: Language): TermsWords {
  return TABLES[language];
}

/** The line that a source asks for, else its name. */
export function sourceLine(
  { attribution, name }: { attribution: string | null; name: string },
  language: Language,
): string {
  return sourceName(attribution ?? name, language);
}
