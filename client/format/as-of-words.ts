import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatInstant } from './date.ts';
import type { MarketClock } from './market.ts';

/** What a page says that shows what was known at a moment. Kept apart, since every page may. */
interface AsOfWords {
  label: string;
  /** Behind a day whose last moment is meant. */
  endOfDay: (day: string, clock: string) => string;
  knownUntil: (moment: string) => string;
  /** That nothing can be changed here. */
  noWriting: string;
  toNow: string;
  /** The moment has not come yet. */
  notYet: (moment: string) => string;
  unreadable: (text: string) => string;
  checkTitle: string;
  checkText: string;
}

const TABLES: Record<Language, AsOfWords> = {
  ko: {
    label: '보는 때',
    endOfDay: (day, clock) => `${day} 하루의 끝(${clock})`,
    knownUntil: (moment) => `${moment}까지 알려진 것만 봅니다.`,
    noWriting: '고치기와 확인은 지금 화면에서 합니다.',
    toNow: '지금으로',
    notYet: (moment) => `${moment}은 아직 오지 않았습니다. 지금까지 알려진 것을 봅니다.`,
    unreadable: (text) =>
      `주소의 asOf=${text}를 읽을 수 없어 지금을 봅니다. 2024-02-01이나 2024-02-01T06:30:00Z처럼 적습니다.`,
    checkTitle: '확인은 지금 화면에서 합니다',
    checkText: '지난 때를 보는 동안에는 새로 확인하거나 남기지 않습니다.',
  },
  en: {
    label: 'The moment shown',
    endOfDay: (day, clock) => `the end of ${day} (${clock})`,
    knownUntil: (moment) => `Only what was known by ${moment}.`,
    noWriting: 'To correct or check something, go to now.',
    toNow: 'Go to now',
    notYet: (moment) => `${moment} has not come yet: what is known by now is shown.`,
    unreadable: (text) =>
      `asOf=${text} in the address cannot be read, so now is shown. Write it as 2024-02-01 or 2024-02-01T06:30:00Z.`,
    checkTitle: 'Checks are made now',
    checkText: 'While a past moment is shown, nothing new is checked or kept.',
  },
};

/** The words about the moment shown, in one language. */
export function asOfWords(language: Language): AsOfWords {
  return TABLES[language];
}

/** A moment on a clock; the last one of a day is told as its end: "2024-02-01 하루의 끝(KST)". */
export function momentText(moment: InstantUtc, clock: MarketClock, language: Language): string {
  const text = formatInstant(moment, clock);
  const [day = '', time] = text.split(' ');
  const isEndOfDay = time === '23:59' && moment.endsWith(':59.999Z');
  return isEndOfDay ? asOfWords(language).endOfDay(day, clock.label) : text;
}
