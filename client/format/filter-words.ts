import type { Language } from '../../shared/units/language.ts';

/** Words of the conditions that lists are narrowed by. */
interface FilterWords {
  group: string;
  sector: string;
  market: string;
  source: string;
  storyLanguage: string;
  storyLanguages: Record<'ko' | 'en', string>;
  reports: string;
  firstReports: string;
  watchlist: string;
  listOf: (name: string, companies: number) => string;
  companies: (count: number) => string;
  counted: (name: string, count: number) => string;
  fromDay: (day: string) => string;
  untilDay: (day: string) => string;
  more: string;
  fewer: string;
  /** The button that opens the conditions on a phone. */
  open: (chosen: number) => string;
  done: string;
  chosen: string;
  /** Takes one condition away. */
  remove: (condition: string) => string;
  ignored: (conditions: string) => string;
  recent: string;
  withEvents: string;
  readAs: (text: string) => string;
  fullSearch: (most: number) => string;
}

const TABLES: Record<Language, FilterWords> = {
  ko: {
    group: '그룹',
    sector: '업종',
    market: '시장',
    source: '출처',
    storyLanguage: '기사 언어',
    storyLanguages: { ko: '한국어', en: '영어' },
    reports: '되풀이 기사',
    firstReports: '첫 보도만',
    watchlist: '관심 목록',
    listOf: (name, companies) => `${name} (${companies})`,
    companies: (count) => `종목 ${count}개`,
    counted: (name, count) => `${name} (${count.toLocaleString('en-US')})`,
    fromDay: (day) => `${day}부터`,
    untilDay: (day) => `${day}까지`,
    more: '조건 더 보기',
    fewer: '조건 줄여 보기',
    open: (chosen) => (chosen === 0 ? '조건' : `조건 ${chosen}개`),
    done: '결과 보기',
    chosen: '고른 조건',
    remove: (condition) => `${condition}, 조건 빼기`,
    ignored: (conditions) => `주소의 ${conditions} 조건은 알 수 없어 뺐습니다.`,
    recent: '최근 고른 종목',
    withEvents: '사건이 있는 종목',
    readAs: (text) => `‘${text}’로 찾았습니다`,
    fullSearch: (most) => `종목은 한 번에 ${most}개까지 고를 수 있습니다.`,
  },
  en: {
    group: 'Group',
    sector: 'Sector',
    market: 'Market',
    source: 'Source',
    storyLanguage: 'Story language',
    storyLanguages: { ko: 'Korean', en: 'English' },
    reports: 'Repeated stories',
    firstReports: 'First reports only',
    watchlist: 'Watchlist',
    listOf: (name, companies) => `${name} (${companies})`,
    companies: (count) => `${count} companies`,
    counted: (name, count) => `${name} (${count.toLocaleString('en-US')})`,
    fromDay: (day) => `from ${day}`,
    untilDay: (day) => `until ${day}`,
    more: 'More filters',
    fewer: 'Fewer filters',
    open: (chosen) => (chosen === 0 ? 'Filters' : `Filters (${chosen})`),
    done: 'Show results',
    chosen: 'Chosen filters',
    remove: (condition) => `${condition}, remove this filter`,
    ignored: (conditions) => `The address asks for ${conditions}, which is not known: left out.`,
    recent: 'Chosen lately',
    withEvents: 'Companies with events',
    readAs: (text) => `Found by “${text}”`,
    fullSearch: (most) => `At most ${most} companies can be chosen at once.`,
  },
};

/** The words of conditions in one language. */
export function filterWords(language: Language): FilterWords {
  return TABLES[language];
}
