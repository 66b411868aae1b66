import type { Language } from '../../shared/units/language.ts';

/** What the copying of a citation says. */
interface CiteWords {
  /** The name of the button beside a figure. */
  copy: (what: string) => string;
  copied: string;
  /** Over the text, where the browser does not let it be copied. */
  title: string;
  byHand: string;
  close: string;
}

const TABLES: Record<Language, CiteWords> = {
  ko: {
    copy: (what) => `인용문 복사: ${what}`,
    copied: '인용문을 복사했습니다.',
    title: '인용문',
    byHand: '브라우저가 복사를 허락하지 않았습니다. 글을 골라 직접 복사합니다.',
    close: '닫기',
  },
  en: {
    copy: (what) => `Copy citation: ${what}`,
    copied: 'The citation was copied.',
    title: 'Citation',
    byHand: 'The browser did not let it be copied. Select the text and copy it.',
    close: 'Close',
  },
};

/** The words about citations, in one language. */
export function citeWords(language: Language): CiteWords {
  return TABLES[language];
}
