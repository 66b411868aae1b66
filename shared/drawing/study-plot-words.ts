import type { EmbedStudyReply } from '../schemas/embed-reply.ts';
import type { Language } from '../units/language.ts';

/** The words of a study's plot. */
interface StudyPlotWords {
  readonly title: string;
  readonly counted: (events: number, companies: number) => string;
  readonly mean: Readonly<Record<EmbedStudyReply['measure'], string>>;
  readonly range: (low: string, high: string, percent: number) => string;
  readonly zeroInside: string;
  readonly noMean: string;
  /** Over the part that the events were chosen by. */
  readonly notAResult: string;
  readonly random: string;
  readonly association: string;
}

const ko: StudyPlotWords = {
  title: '사건 연구',
  counted: (events, companies) => `사건 ${events}건, 기업 ${companies}곳`,
  mean: {
    return: '지수 대비 평균 누적 수익률',
    volume: '평소 대비 평균 누적 로그 거래량',
    volatility: '평소 대비 평균 누적 로그 변동폭',
  },
  range: (low, high, percent) => `${percent}% 구간 ${low} ~ ${high}`,
  zeroInside: '0 포함',
  noMean: '평균을 말할 사건이 모자랍니다',
  notAResult: '점선: 고른 기준, 결과 아님',
  random: '회색 띠: 임의의 거래일',
  association: '연관일 뿐 원인을 말하지 않습니다',
};

const en: StudyPlotWords = {
  title: 'Event study',
  counted: (events, companies) =>
    `${events} ${events === 1 ? 'event' : 'events'} of ${companies} ${companies === 1 ? 'company' : 'companies'}`,
  mean: {
    return: 'mean return beyond the index over',
    volume: 'mean log volume beyond the usual over',
    volatility: 'mean log range beyond the usual over',
  },
  range: (low, high, percent) => `${percent} % interval ${low} to ${high}`,
  zeroInside: 'zero is inside',
  noMean: 'too few for a mean',
  notAResult: 'dashed: what the events were chosen by, not a result',
  random: 'grey band: random sessions',
  association: 'an association, no cause',
};

const tables: Readonly<Record<Language, StudyPlotWords>> = { ko, en };

/** The words of one language. */
export function studyPlotWords(language: Language): StudyPlotWords {
  return tables[language];
}
