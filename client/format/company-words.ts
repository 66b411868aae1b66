import type { Language } from '../../shared/units/language.ts';

/** What the panels under a company's chart say where they have nothing, or not enough, to show. */
interface CompanyWords {
  /** After "no story states a price number of this share". */
  noNumbersNext: string;
  toCheck: string;
  loadingQuality: string;
  noQualityTitle: string;
  noQualityText: string;
  fewSessionsTitle: string;
  /** Of prices that begin less than a year before the newest session. */
  fewSessions: (firstSession: string) => string;
  loadingWidget: string;
  noWidgetTitle: string;
  noWidgetText: string;
}

const TABLES: Record<Language, CompanyWords> = {
  ko: {
    noNumbersNext: '기사를 붙여 넣으면 그 속의 수치를 시세와 견줍니다.',
    toCheck: '기사 확인하기',
    loadingQuality: '자료 상태를 읽고 있습니다',
    noQualityTitle: '이 종목의 시세가 없습니다',
    noQualityText: '시세를 넣으면 기간, 출처, 조정, 확인할 점이 여기에 섭니다.',
    fewSessionsTitle: '자료가 부족합니다',
    fewSessions: (firstSession) =>
      `52주 최고·최저에는 앞선 1년의 시세가 필요하고 이 종목의 시세는 ${firstSession}부터입니다.`,
    loadingWidget: '종목을 읽고 있습니다',
    noWidgetTitle: '위젯에 그릴 것이 없습니다',
    noWidgetText: '시세를 넣으면 차트를 다른 사이트에 넣는 코드가 여기에 섭니다.',
  },
  en: {
    noNumbersNext: 'Paste a story and the numbers in it are compared with the prices.',
    toCheck: 'Check a story',
    loadingQuality: 'Reading the state of the data',
    noQualityTitle: 'No prices of this share',
    noQualityText: 'Add prices and their span, source, adjustment and open questions stand here.',
    fewSessionsTitle: 'Not enough data',
    fewSessions: (firstSession) =>
      `52-week highs and lows need prices of the year before; those of this share start on ${firstSession}.`,
    loadingWidget: 'Reading the share',
    noWidgetTitle: 'Nothing for a widget to draw',
    noWidgetText: 'Add prices and the code that puts the chart on another site stands here.',
  },
};

/** The words in a language. */
export function companyWords(language: Language): CompanyWords {
  return TABLES[language];
}
