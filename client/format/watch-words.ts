import type { Language } from '../../shared/units/language.ts';

/** Words of the star that watches a company. */
interface WatchWords {
  watch: string;
  /** The star's name for readers of screens: it is pressed or not. */
  watchOf: (company: string) => string;
  /** The list that is there from the first. */
  firstList: string;
  full: (most: number) => string;
  notKept: string;
}

const TABLES: Record<Language, WatchWords> = {
  ko: {
    watch: '관심',
    watchOf: (company) => `관심 종목: ${company}`,
    firstList: '관심 종목',
    full: (most) => `목록 하나에는 종목을 ${most}개까지 담을 수 있습니다. 다른 목록을 고르십시오.`,
    notKept: '브라우저가 목록을 저장하지 못했습니다. 이 창을 닫으면 사라지니 파일로 내보내 두십시오.',
  },
  en: {
    watch: 'Watch',
    watchOf: (company) => `Watch ${company}`,
    firstList: 'Watchlist',
    full: (most) => `A list holds at most ${most} companies. Choose another list.`,
    notKept:
      'The browser could not keep the list. It is gone when this window is closed: export it to a file.',
  },
};

/** The words of watching in one language. */
export function watchWords(language: Language): WatchWords {
  return TABLES[language];
}
