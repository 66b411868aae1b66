import { CHART_WORDS_KO } from '../../shared/drawing/chart-words-ko.ts';
import { EMBED_WORDS_KO } from '../../shared/drawing/embed-words-ko.ts';
import type { WidgetWords } from './widget-words.ts';

/** The sentences of the embed page in Korean. */
export const WIDGET_WORDS_KO: WidgetWords = {
  drawing: CHART_WORDS_KO,
  around: EMBED_WORDS_KO,
  sameDay: '당일',
  open: 'Newstape에서 보기',
  chart: '시세와 기사',
  ticker: '시세와 최근 기사',
  claim: '기사 속 수치와 판정',
  selectedStory: '선택한 기사',
  more: (count) => `그 밖에 ${count}개`,
  loading: '시세와 기사를 읽고 있습니다',
  retry: '다시 시도',
  noPricesInView: '이 기간에는 시세가 없습니다.',
  noStoriesInView: '이 기간에는 기사가 없습니다.',
  unknownEvent: '주소에 적힌 사건을 찾을 수 없습니다.',
  selectHint: '차트의 기사 표식을 고르면 여기에 보입니다.',
  failed: '위젯을 불러오지 못했습니다.',
  noSuchNumber: '이 서버에는 그런 수치가 없습니다.',
  noSuchStudy: '이 서버에는 그런 연구가 없습니다.',
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
