import type { Language } from '../../shared/units/language.ts';

/** Names of the pages where they are linked from every page. Kept apart from the words of those pages, which load with them. */
interface NavigationWords {
  main: string;
  check: string;
  today: string;
  compare: string;
  /** The name of the button that compares a company, for readers of screens. */
  compareWith: (company: string) => string;
  events: string;
  claims: string;
  study: string;
  /** What the lower bar of phones has no room for, and the settings. */
  more: string;
  watchlist: string;
  data: string;
  /** The way from the demo to one's own data. */
  ownData: string;
  about: string;
  /** The way to widgets for other pages. */
  widgets: string;
}

const TABLES: Record<Language, NavigationWords> = {
  ko: {
    main: '주 메뉴',
    check: '확인',
    today: '오늘',
    compare: '비교',
    compareWith: (company) => `다른 종목과 비교: ${company}`,
    events: '사건',
    claims: '수치',
    study: '연구',
    more: '더보기',
    watchlist: '관심 종목',
    data: '데이터',
    ownData: '내 데이터로 시작하기',
    about: '자료 안내',
    widgets: '위젯',
  },
  en: {
    main: 'Main',
    check: 'Check',
    today: 'Today',
    compare: 'Compare',
    compareWith: (company) => `Compare ${company} with others`,
    events: 'Events',
    claims: 'Numbers',
    study: 'Study',
    more: 'More',
    watchlist: 'Watchlist',
    data: 'Data',
    ownData: 'Start with your own data',
    about: 'About the data',
    widgets: 'Widgets',
  },
};

/** The names of the pages in one language. */
export function navigationWords(language: Language): NavigationWords {
  return TABLES[language];
}
