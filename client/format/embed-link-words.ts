import type { Language } from '../../shared/units/language.ts';

/** Words of the ways to a widget. Kept apart from the words of the page that makes them, which load with it. */
interface EmbedLinkWords {
  /** Beside a number: its badge. */
  badge: string;
  /** The same for readers of screens. */
  badgeOf: (number: string) => string;
  /** Below a study. */
  widget: string;
  /** Under a company's chart. */
  explained: string;
  make: string;
}

const TABLES: Record<Language, EmbedLinkWords> = {
  ko: {
    badge: '배지',
    badgeOf: (number) => `배지: ${number}, 다른 페이지에 넣기`,
    widget: '위젯',
    explained: '지금 보는 기간과 기사 그대로 이 차트를 다른 페이지에 넣을 수 있습니다.',
    make: '위젯 만들기',
  },
  en: {
    badge: 'Badge',
    badgeOf: (number) => `Badge of ${number}, for another page`,
    widget: 'Widget',
    explained: 'This chart can stand on another page, with the stretch of time and the story that you see.',
    make: 'Make a widget',
  },
};

/** The words of the ways to a widget, in one language. */
export function embedLinkWords(language: Language): EmbedLinkWords {
  return TABLES[language];
}
