import type { Language } from '../../shared/units/language.ts';

/**
 * The sentences of the embed page. Verdicts, relations and kinds are worded by `client/format`; these are here because
 * the dashboard's own table is too large for a page of a few kilobytes.
 */
export interface WidgetWords {
  readonly close: (day: string) => string;
  readonly sameDay: string;
  readonly open: string;
  readonly chart: string;
  readonly selectedStory: string;
  readonly demo: (day: string | null) => string;
  readonly noHeadline: string;
  readonly more: (count: number) => string;
  readonly loading: string;
  readonly retry: string;
  readonly noPrices: (name: string) => string;
  readonly noPricesInView: string;
  readonly noStories: string;
  readonly noStoriesInView: string;
  readonly unknownEvent: string;
  readonly selectHint: string;
  readonly failed: Record<'company' | 'prices' | 'events' | 'state', string>;
  readonly why: Record<'network' | 'problem' | 'shape', string>;
  readonly unknownCompany: (id: string) => string;
  readonly badAddress: string;
  readonly request: (id: string) => string;
  readonly unexpected: string;
}

const KO: WidgetWords = {
  close: (day) => `${day} 종가`,
  sameDay: '당일',
  open: 'Newstape에서 보기',
  chart: '시세와 기사',
  selectedStory: '선택한 기사',
  demo: (day) => (day === null ? '데모' : `데모, ${day} 기준`),
  noHeadline: '제목 없음',
  more: (count) => `그 밖에 ${count}개`,
  loading: '시세와 기사를 읽고 있습니다',
  retry: '다시 시도',
  noPrices: (name) => `${name}의 시세가 아직 없습니다.`,
  noPricesInView: '이 기간에는 시세가 없습니다.',
  noStories: '연결된 기사가 아직 없습니다.',
  noStoriesInView: '이 기간에는 기사가 없습니다.',
  unknownEvent: '주소에 적힌 사건을 찾을 수 없습니다.',
  selectHint: '차트의 기사 표식을 고르면 여기에 보입니다.',
  failed: {
    company: '회사를 불러오지 못했습니다.',
    prices: '시세를 불러오지 못했습니다.',
    events: '기사를 불러오지 못했습니다.',
    state: '서버의 상태를 불러오지 못했습니다.',
  },
  why: {
    network: '서버가 답하지 않았습니다.',
    problem: '서버가 오류를 알렸습니다.',
    shape: '서버의 답을 읽을 수 없습니다.',
  },
  unknownCompany: (id) => `이 서버에는 ${id} 종목이 없습니다.`,
  badAddress: '이 주소에는 종목이 적혀 있지 않습니다. 위젯 코드를 다시 복사해 주세요.',
  request: (id) => `요청 번호 ${id}`,
  unexpected: '차트를 그리지 못했습니다.',
};

const EN: WidgetWords = {
  close: (day) => `close of ${day}`,
  sameDay: 'that day',
  open: 'View on Newstape',
  chart: 'Price and news',
  selectedStory: 'Selected story',
  demo: (day) => (day === null ? 'Demo' : `Demo, as of ${day}`),
  noHeadline: 'No headline',
  more: (count) => `${count} more`,
  loading: 'Reading prices and stories',
  retry: 'Try again',
  noPrices: (name) => `There are no prices of ${name} yet.`,
  noPricesInView: 'There are no prices in this period.',
  noStories: 'No story is linked yet.',
  noStoriesInView: 'There are no stories in this period.',
  unknownEvent: 'The event in the address cannot be found.',
  selectHint: 'Choose a news mark in the chart to read it here.',
  failed: {
    company: 'The company did not load.',
    prices: 'The prices did not load.',
    events: 'The stories did not load.',
    state: 'The state of the server did not load.',
  },
  why: {
    network: 'The server did not answer.',
    problem: 'The server reported an error.',
    shape: 'The server’s answer could not be read.',
  },
  unknownCompany: (id) => `This server has no share ${id}.`,
  badAddress: 'This address names no share. Please copy the widget’s code again.',
  request: (id) => `request ${id}`,
  unexpected: 'The chart could not be drawn.',
};

/** The sentences of one language. */
export function widgetWords(locale: Language): WidgetWords {
  return locale === 'ko' ? KO : EN;
}
