import type { Language } from '../../shared/units/language.ts';

/** Words of what arrives while a page is open, and of a service that does not answer. */
interface LiveWords {
  newStories: (count: number) => string;
  newData: string;
  show: string;
  /** Beside an event that came while the page stands open. */
  isNew: string;
  /** `last` and `next` are times of day; null where there is none. */
  stale: (last: string | null, next: string) => string;
}

const TABLES: Record<Language, LiveWords> = {
  ko: {
    newStories: (count) => `새 소식 ${count}건`,
    newData: '새 자료가 들어왔습니다',
    show: '보기',
    isNew: '새',
    stale: (last, next) =>
      `자료가 오래됨: ${last === null ? '' : `마지막 확인 ${last}, `}다음 시도 ${next}. 지금 보이는 내용은 그대로 둡니다.`,
  },
  en: {
    newStories: (count) => (count === 1 ? '1 new event' : `${count} new events`),
    newData: 'New data have come in',
    show: 'Show',
    isNew: 'new',
    stale: (last, next) =>
      `Data may be old: ${last === null ? '' : `last answer ${last}, `}next try ${next}. What is shown stays.`,
  },
};

/** The words of live changes in one language. */
export function liveWords(language: Language): LiveWords {
  return TABLES[language];
}

/** "14:02:31" on the reader's own clock. */
export function clockTime(milliseconds: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(milliseconds);
}
