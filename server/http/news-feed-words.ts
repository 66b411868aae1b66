import type { Language } from '../../shared/units/language.ts';

/** The words of a feed of news besides those of `shared/drawing` for kinds, relations and verdicts. */
export interface NewsFeedWords {
  /** The feed's name after "Newstape": all events, or those of its conditions. */
  readonly allEvents: string;
  readonly companies: (first: string, more: number) => string;
  readonly firstOnly: string;
  readonly from: (day: string) => string;
  readonly to: (day: string) => string;
  readonly asOf: (moment: string) => string;
  readonly storyLanguage: Record<Language, string>;
  readonly description: string;
  readonly session: (day: string) => string;
  readonly noSession: string;
  readonly dayOnly: (day: string) => string;
  readonly numbers: (counts: string) => string;
  readonly noNumbers: string;
  /** What the source says of the text, such as that a story of the demo holds an error on purpose. */
  readonly note: (text: string) => string;
  readonly articles: (count: number) => string;
  readonly story: (outlet: string) => string;
  readonly event: string;
}

const ko: NewsFeedWords = {
  allEvents: '모든 사건',
  companies: (first, more) => (more === 0 ? first : `${first} 외 ${more}종목`),
  firstOnly: '첫 보도만',
  from: (day) => `${day}부터`,
  to: (day) => `${day}까지`,
  asOf: (moment) => `${moment} 기준`,
  storyLanguage: { ko: '한국어 기사', en: '영어 기사' },
  description:
    '뉴스 사건과, 기사 속 수치를 시세와 견준 결과입니다. 판정은 수치마다 하며 기사 전체의 판정이 아닙니다. 정보일 뿐 투자 조언이 아닙니다.',
  session: (day) => `거래일 ${day}`,
  noSession: '거래일 모름',
  dayOnly: (day) => `보도일 ${day}, 시각 모름`,
  numbers: (counts) => `기사 속 수치: ${counts}`,
  noNumbers: '기사 속 주가 수치 없음',
  note: (text) => `출처의 설명: ${text}`,
  articles: (count) => `기사 ${count}건`,
  story: (outlet) => `기사 보기: ${outlet}`,
  event: 'Newstape에서 보기',
};

const en: NewsFeedWords = {
  allEvents: 'all events',
  companies: (first, more) => (more === 0 ? first : `${first} and ${more} more`),
  firstOnly: 'first reports only',
  from: (day) => `from ${day}`,
  to: (day) => `to ${day}`,
  asOf: (moment) => `as of ${moment}`,
  storyLanguage: { ko: 'stories in Korean', en: 'stories in English' },
  description:
    'News events, and how the numbers in their stories compare with price data. One verdict per number, none for the story as a whole. Information, not advice.',
  session: (day) => `session ${day}`,
  noSession: 'session not known',
  dayOnly: (day) => `published ${day}, time not known`,
  numbers: (counts) => `Numbers in the story: ${counts}`,
  noNumbers: 'No price number in the story',
  note: (text) => `Note by the source: ${text}`,
  articles: (count) => `${count} ${count === 1 ? 'story' : 'stories'}`,
  story: (outlet) => `Read the story: ${outlet}`,
  event: 'See it in Newstape',
};

const tables: Readonly<Record<Language, NewsFeedWords>> = { ko, en };

/** The words of a feed in one language. */
export function newsFeedWords(language: Language): NewsFeedWords {
  return tables[language];
}
