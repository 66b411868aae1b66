import type { IntervalText, PastWords } from './past-words-shape.ts';

function intervalText({ level, low, high, zeroInside }: IntervalText): string {
  return `${level} 구간 ${low} ~ ${high} (${zeroInside ? '0 포함' : '0 밖'})`;
}

/** Korean words of the panels on returns around an event and after earlier ones. */
export const PAST_WORDS_KO: PastWords = {
  abnormalTitle: '지수를 뺀 수익률, 하루씩',
  kinds: {
    high52w: '52주 신고가 보도',
    low52w: '52주 신저가 보도',
    rise: '상승 보도',
    fall: '하락 보도',
    price: '시세 이야기',
    results: '실적 보도',
    deal: '계약·수주 보도',
    ownership: '지배구조·인수 보도',
    filing: '공시 보도',
    other: '그 밖의 보도',
  },
  pastTitle: (kinds, sessions) => `지난 ${kinds} 뒤 ${sessions}거래일`,
  pastUnknown: '지난 같은 사건 뒤',
  loading: '사건 앞뒤 수익률을 셈하고 있습니다',
  notEnough: '자료가 부족합니다',
  tooFewSessions: (needed, found) =>
    `추정에 ${needed}거래일이 필요하고 이 사건 앞에는 ${found}거래일이 있습니다.`,
  noBenchmark: '이 시장의 지수 시세가 없어 지수의 몫을 뺄 수 없습니다.',
  noSeries: '이 종목의 시세가 없습니다.',
  noSession: '이 사건은 어느 거래일에도 서지 않아 앞뒤를 셀 수 없습니다.',

  after: (sessions, sum, interval) => `뒤 ${sessions}거래일 합 ${sum}, ${intervalText(interval)}`,
  afterMissing: (sessions, reason) => `뒤 ${sessions}거래일 합 없음: ${reason}`,
  chosenBy: {
    price: '빗금: 시세로 고른 날까지이며 결과가 아닙니다',
    reports: '빗금: 움직임을 전한 날까지이며 결과가 아닙니다',
    mayReport: '빗금: 움직임을 전했을 수 있는 날까지이며 결과가 아닙니다',
  },
  usualBand: (level) => `띠: 평소 ${level}`,
  method: (index, from, to, used) =>
    `${index} 시장모형, 로그 수익률, 사건 앞 ${from}~${to}거래일 가운데 ${used}일로 추정`,
  abnormalTable: '하루씩 표로 보기',
  columns: { offset: '거래일', session: '날짜', abnormal: '지수를 뺀 수익률', usual: '평소 범위' },

  past: (kinds, count, sessions, mean, interval) =>
    `지난 ${kinds} ${count}건 뒤 ${sessions}거래일: 평균 ${mean}, ${intervalText(interval)}`,
  pastFew: (kinds, count, needed) => `지난 ${kinds} ${count}건. 평균과 구간은 ${needed}건부터 냅니다.`,
  pastNone: (kinds, needed) =>
    `앞선 ${kinds} 가운데 셀 수 있는 것이 없습니다. 평균은 ${needed}건부터 냅니다.`,
  own: (sum) => `이번 ${sum}`,
  ownName: '이번',
  counted: (count) => `n = ${count}`,
  dropped: (count, reasons) => `제외 ${count}: ${reasons}`,
  apart: (relations) => `따로 셈: ${relations}`,
  association: '함께 일어난 움직임이며 원인도 예측도 아닙니다.',
  pastTable: '사건마다 표로 보기',
  outcome: '뒤 수익률',
  choose: (day) => `${day} 사건 고르기`,
  missing: {
    notYet: '아직 오지 않음',
    tooFewSessions: '추정 구간 부족',
    noBenchmark: '지수 시세 없음',
    benchmarkMissing: '지수에 빠진 거래일',
  },
  drop: {
    windowOpen: '창이 끝나기 전',
    sameStory: '같은 이야기',
    overlap: '겹친 창',
    knownLater: '나중에 알려짐',
  },
  relationCount: (relation, count) => `${relation} ${count}`,
};
