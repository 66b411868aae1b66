import type { IntervalText } from './past-words-shape.ts';
import type { StudiedNoun, StudyWords } from './study-words-shape.ts';

const STORIES = {
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
} as const;

const DETECTED = {
  high52wIntraday: '52주 신고가(장중)',
  high52wClose: '52주 신고가(종가)',
  low52wIntraday: '52주 신저가(장중)',
  low52wClose: '52주 신저가(종가)',
  riseLarge: '급등',
  fallLarge: '급락',
  limitUp: '상한가',
  limitDown: '하한가',
  gapUp: '상승 갭',
  gapDown: '하락 갭',
  volumeSpike: '거래량 급증',
} as const;

const RELATIONS = {
  precedes: '움직임 전에 나온 ',
  reports: '움직임을 전한 ',
  unclear: '앞뒤가 불분명한 ',
} as const;

function noun({ story, detected, firstIn, relation, search, owner, isOwnList }: StudiedNoun): string {
  const whose = owner === null ? '' : `${owner} `;
  if (isOwnList) return `내 목록에 있는 ${whose}사건`;
  if (detected !== null) return `${whose}${firstIn === null ? '' : '첫 '}${DETECTED[detected]}`;
  const quoted = search === null ? '' : `제목에 ‘${search}’ 있는 `;
  return `${relation === null ? '' : RELATIONS[relation]}${quoted}${whose}${story === null ? '보도' : STORIES[story]}`;
}

function intervalText({ level, low, high, zeroInside }: IntervalText): string {
  return `${level} 구간 ${low} ~ ${high}, ${zeroInside ? '0 포함' : '0 밖'}`;
}

const told = (count: number) => count.toLocaleString('en-US');

/** Korean words of what a study found. */
export const STUDY_WORDS_KO: StudyWords = {
  pageTitle: '연구',
  eventPageTitle: '사건',
  loading: '연구를 셈하고 있습니다',
  waiting: (ahead) => (ahead === 0 ? '시작을 기다립니다' : `앞선 연구 ${ahead}건을 기다립니다`),
  running: (done, of) => `사건 ${told(of)}건 가운데 ${told(done)}건을 셈했습니다`,
  cancel: '그만두기',
  cancelledTitle: '연구를 그만두었습니다',
  cancelledText: '남은 결과가 없습니다. 설계는 그대로 있습니다.',
  failedTitle: '연구를 마치지 못했습니다',
  runAgain: '다시 하기',
  nothingTitle: '연구할 사건이 없습니다',
  nothingText: '잴 수 있는 사건이 없습니다. 뺀 사건과 까닭은 아래에 있습니다.',
  nothingFoundText: '이 설계에 맞는 사건이 없습니다. 종목, 종류, 기간을 바꾸어 보세요.',

  noun,
  ofCompany: (company) => company,
  ofCompanies: (count) => `${told(count)}개 종목의`,
  sentence: (count, events, { name, mean, interval }) =>
    `${events} ${told(count)}건: 평균 ${name} ${mean}, ${intervalText(interval)}`,
  sentenceFew: (count, events) =>
    `${events} 가운데 잴 수 있는 것은 ${told(count)}건입니다. 평균과 구간에는 2건이 필요합니다.`,
  sentenceWithheld: (count, events) =>
    `${events} ${told(count)}건: 다섯 건이 안 되는 평균은 시세 출처의 약관에 따라 보이지 않습니다.`,
  measureName: { return: 'CAR', volume: '비정상 거래량', volatility: '비정상 변동폭' },
  measureMeans: {
    return: (window) =>
      `CAR${window}: 모형이 기대하는 몫을 뺀 수익률을 사건에서 센 이 거래일들에 걸쳐 더한 값`,
    volume: (window) =>
      `비정상 거래량 ${window}: 평소를 넘는 로그 거래량을 사건에서 센 이 거래일들에 걸쳐 더한 값`,
    volatility: (window) =>
      `비정상 변동폭 ${window}: 평소를 넘는 하루 로그 변동폭을 사건에서 센 이 거래일들에 걸쳐 더한 값`,
  },
  counted: (used, dropped) => `n = ${told(used)}건 사용, ${told(dropped)}건 뺌`,
  placeboAsFar: (share) => `무작위 거래일도 ${share}는 이만큼 또는 더 움직임`,
  association: '함께 일어난 일이며 원인이 아님',
  windowCut: (asked, studied) => `창 ${asked}을 ${studied}로 줄였습니다.`,
  chosenBy: {
    price: '시세의 움직임으로 고른 사건입니다. 0일과 그 앞은 결과가 아닙니다.',
    reports: '이미 일어난 움직임을 전한 보도입니다. 0일과 그 앞은 결과가 아닙니다.',
    mayReport: '이미 일어난 움직임을 전했을 수 있는 보도입니다. 0일과 그 앞은 결과가 아닙니다.',
  },
  pooled: '움직임과의 앞뒤가 다른 보도를 설계대로 한데 묶었습니다.',

  plotTitle: '사건들의 평균',
  mean: (value) => `평균 ${value}`,
  interval: (level) => `${level} 구간`,
  placebo: (level) => `무작위 거래일 ${level}`,
  sessions: '사건에서 센 거래일',
  bySession: '하루씩',
  selectedOn: ['사건을 고른 구간', '결과가 아님'],
  readout: (offset, value, interval) =>
    `${offset}까지 ${value}${interval === null ? '' : `, ${interval.level} ${interval.low} ~ ${interval.high}`}`,
  readoutAlone: (value) => `그 하루 ${value}`,
  readoutRandom: (low, high) => `무작위 거래일 ${low} ~ ${high}`,
  readoutBefore: (offset, value) => `${offset}: 그 하루 ${value}`,
  table: '표',
  plotColumns: {
    offset: '거래일',
    alone: '그 하루',
    cumulative: '누적',
    interval: '구간',
    random: '무작위 거래일',
    part: '구분',
  },
  parts: { selectedOn: '사건을 고른 구간, 결과 아님', before: '창 앞', window: '연구한 창', after: '창 뒤' },
  pricesOf: (name, from, to) => `${name} ${from} ~ ${to}`,
  modelOf: {
    marketModel: (benchmark) => `${benchmark} 시장모형`,
    marketAdjusted: (benchmark) => `${benchmark} 수익률을 뺀 값`,
    meanAdjusted: () => '종목의 평소 평균을 뺀 값',
  },
  returnsOf: { log: '로그 수익률', simple: '단순 수익률' },
  intervalBy: '구간: 횡단면 t',
  intervalByForecast: '구간: 모형의 예측 오차',

  eachTitle: '사건마다',
  eachNote: (from, to, reach) => `${from}부터 ${to}까지 누적, 높은 차례, 같은 눈금 ±${reach}`,
  more: (count) => `${told(count)}건 더 보기`,
  notTold: (count) => `더 오래된 ${told(count)}건은 파일에만 있습니다.`,
  eventTable: '사건마다 표로 보기',
  eventColumns: {
    event: '사건',
    session: '0일',
    date: '날짜',
    sum: '합',
    interval: '구간',
    p: 'p',
    notes: '창 안의 다른 기사, 참고',
  },
  confounders: (count) => `다른 기사 ${count}건`,
  warnings: {
    fewerEstimationSessions: '추정 거래일이 모자람',
    noScatter: '흩어짐 없음',
    confounded: '창 안에 다른 기사',
    movedToOtherLine: '먼저 반응할 수 있는 종목으로 잼',
  },
  outcomes: (count) => `사건 ${told(count)}건의 결과`,
  outcomesNote: (median, share) => `중앙값 ${median}, 0보다 큰 사건 ${share}`,

  droppedTitle: (count) => `뺀 사건 ${told(count)}건`,
  droppedNone: '맞는 사건을 모두 쟀습니다.',
  drop: {
    noSession: '0일을 알 수 없음',
    notYet: '창이 끝나지 않음',
    outsideSeries: '첫 시세보다 앞에서 시작',
    noSeries: '종목의 시세 없음',
    noBenchmark: '지수의 시세 없음',
    benchmarkMissing: '창 안에 지수 시세가 빠진 날',
    tooFewEstimationSessions: '추정할 거래일 부족',
    benchmarkNeverMoved: '지수가 움직이지 않음',
    halted: '창 안에 거래정지',
    suspectedSplit: '창 안에 분할 의심',
    missingSession: '창 안에 빠진 거래일',
    noReturn: '잴 값이 없는 거래일',
    sameStory: '이미 센 기사의 되풀이',
    sameEvent: '같은 종목, 같은 거래일의 사건',
    otherLine: '같은 회사의 다른 종목에서 셈',
    overlap: '앞선 사건과 창이 겹침',
    confounded: '창 안에 다른 기사',
  },
  droppedMore: (count) => `그 밖의 ${told(count)}건은 파일에 있습니다`,
  apart: (count, relation, isTimeUnknown) =>
    `${relation} ${told(count)}건${isTimeUnknown ? '(시각 모름)' : ''}`,
  apartTitle: '함께 묶지 않은 사건',
  olderLeftOut: (count) => `설계에 따라 더 오래된 ${told(count)}건을 뺐습니다.`,
  confoundedCount: (count) => `${told(count)}건은 창 안에 그 회사의 다른 기사가 있습니다.`,
  timeUnknown: (count) => `쓴 사건 가운데 ${told(count)}건은 기사가 나온 시각을 모릅니다.`,
  clustered: (sessions, count, share, day) =>
    `사건이 몰려 있습니다. 모두 ${told(sessions)}거래일이고 ${day} 하루에 ${told(count)}건(${share})입니다. 이때 지나치게 자주 찾는 검정은 방법에 표시했습니다.`,
  spreadOut: (sessions) => `사건이 서로 다른 ${told(sessions)}거래일에 서 있습니다.`,

  methodTitle: '방법',
  methodFold: '어떻게 쟀는지',
  testsFold: '다른 검정',
  checksTitle: '믿기 전에 볼 것',
  testColumns: { test: '검정', statistic: '통계량', p: 'p', count: 'n', note: '참고' },
  tests: {
    crossSectional: '횡단면 t',
    crudeDependence: '단순 의존 조정',
    patell: 'Patell',
    adjustedPatell: 'Patell, 상관 조정',
    bmp: 'Boehmer·Musumeci·Poulsen',
    kolariPynnonen: 'Kolari·Pynnönen',
    generalizedSign: '일반화 부호',
    corradoRank: 'Corrado 순위',
    grank: '일반화 순위(GRANK)',
  },
  overRejectsBy: (studies) =>
    `지나치게 자주 찾음: 한 업종의 사건이 한 거래일에 몰리면 아무것도 없는 연구 100건에서 5건이 아니라 많게는 ${studies}건`,
  overRejects: '사건이 몰리면 지나치게 자주 찾음',
  testsNote: '모두 평균이 0인지를 양쪽으로 봅니다. 검정이 여럿이라는 점은 고치지 않았습니다.',
  facts: {
    window: '창',
    estimation: '추정 구간',
    model: '모형',
    benchmark: '지수',
    overlap: '겹치는 창',
    confounded: '창 안의 다른 기사',
    lines: '두 시장에 있는 회사',
    placebo: '무작위 거래일',
    asOf: '알려진 때',
    digest: '설계와 자료의 요약값',
  },
  estimationOf: (window, least) => `${window}, 적어도 ${told(least)}거래일`,
  benchmarkOf: (name, events, from, to) => `${name}: 사건 ${told(events)}건, ${from} ~ ${to} 시세`,
  overlapOf: { keep: '모두 둠', dropLater: '앞선 사건만 둠' },
  confoundedOf: { keep: '두고 표시함', drop: '사건을 뺌' },
  linesOf: { firstToReact: '먼저 반응할 수 있는 종목', asNamed: '사건이 가리키는 종목' },
  placeboOf: (draws, seed, leftOut) =>
    `같은 종목에서 모든 창을 벗어난 거래일을 같은 수만큼 ${told(draws)}번 뽑음, 씨앗 ${seed}${leftOut === 0 ? '' : `, ${told(leftOut)}건은 뽑을 거래일 없음`}`,
  noPlacebo: '뽑지 않음',
  power: (count, mean) =>
    `이만큼 흩어진 사건 ${told(count)}건이면 평균 ${mean}를 5% 수준에서 10번에 8번 찾습니다.`,
  preEvent: (window, mean, interval, p) =>
    `사건 전 ${window}: 평균 ${mean}, ${intervalText(interval)}${p === null ? '' : `, p ${p}`}`,
  preEventSelected: '사건을 고른 구간이므로 결과가 아닙니다.',
  bootstrap: ({ level, low, high }) => `거래일 단위 스튜던트화 정상 붓스트랩 ${level} 구간 ${low} ~ ${high}`,
  noBootstrap: (sessions) =>
    `붓스트랩 구간 없음: 거래일을 통째로 뽑으므로 열 거래일이 필요하지만 이 사건들은 ${told(sessions)}거래일에 있습니다.`,
  median: (value, share) => `중앙값 ${value}, 0보다 큰 사건 ${share}`,
  residualCorrelation: (value) => `사건 잔차의 평균 상관 ${value}`,
  mayNotSay: '함께 일어난 일을 말합니다. 기사가 시세를 움직였다는 뜻도, 앞날을 내다본 것도 아닙니다.',

  csv: 'CSV',
  json: 'JSON',
  copyAddress: '이 설계의 주소 복사',
  copied: '복사했습니다',
  copyFailed: '브라우저가 막았습니다. 주소창에 있습니다.',

  unmatched: {
    noDate: '끝에 읽을 수 있는 날짜가 없음',
    noCompany: '날짜 앞에 종목이 없음',
    unknownCompany: '이 이름이나 코드의 상장 종목이 없음',
    ambiguous: '이 이름의 종목이 여럿: 코드를 씁니다',
    similar: '꼭 맞는 이름은 없고 비슷한 종목이 있음',
    givenTwice: '앞에 있는 줄과 같음',
  },

  eventSentence: (of, { name, mean, interval }) => `${of}: ${name} ${mean}, ${intervalText(interval)}`,
  chosenThis: {
    price: '시세의 움직임으로 고른 사건입니다. 0일과 그 앞은 결과가 아닙니다.',
    reports: '이미 일어난 움직임을 전한 보도입니다. 0일과 그 앞은 결과가 아닙니다.',
    mayReport: '이미 일어난 움직임을 전했을 수 있는 보도입니다. 0일과 그 앞은 결과가 아닙니다.',
  },
  loadingEvent: '사건 앞뒤 수익률을 셈하고 있습니다',
  dayZero: (day) => `0일은 ${day}`,
  sumOf: (value) => `합 ${value}`,
  eventMissing: (name, reason) => `${name} 없음: ${reason}`,
  eventRandom: (share, windows) =>
    `같은 종목의 무작위 창 ${told(windows)}개 가운데 ${share}가 이만큼 또는 더 움직임`,
  eventOnChart: '차트에서 보기',
  eventOf: (company) => `${company} 기사 뒤`,
  ofStories: (count) => `기사 ${told(count)}건`,
  eventSessions: '하루씩 표로 보기',
  usual: '평소 범위',
  withheldEvents: '사건 하나하나의 값은 시세 출처의 약관에 따라 보이지 않습니다.',
  unknownEventTitle: '모르는 사건입니다',
  unknownEventText: '주소의 사건이 여기에 없거나 그때는 알려지지 않았습니다.',
  confoundersTitle: '창 안에 있는 그 회사의 다른 기사',
  confoundersNone: '찾지 못했습니다.',
  testedOn: (line) => `먼저 반응할 수 있는 ${line}로 쟀습니다.`,
  missingTerms: '시세 출처의 약관에 따라 보이지 않음',
  eventModel: (sessions, alpha, beta) => `${told(sessions)}거래일로 추정: α ${alpha}, β ${beta}`,
};
