import type { CheckWords } from './check-words-shape.ts';

/** Korean words of the page Check. */
export const CHECK_WORDS_KO: CheckWords = {
  pageTitle: '기사 확인',
  lead: '시황 기사를 붙여 넣으면 주가와 등락률을 시세와 하나씩 견줍니다. 아무것도 저장하지 않습니다.',
  formTitle: '확인할 기사',
  sourceLabel: '확인할 것',
  sources: { text: '글', address: '주소' },
  textLabel: '기사 글',
  textPlaceholder: '제목, 날짜, 본문을 페이지에 있는 대로 붙여 넣으세요',
  addressLabel: '기사 주소',
  dateLabel: '보도 날짜',
  dateHelp: '글에 날짜가 없을 때만',
  check: '확인',
  checkAgain: '다시 확인',
  checking: '확인하고 있습니다',
  emptyText: '확인할 글이 없습니다. 기사를 붙여 넣으세요.',
  emptyAddress: '주소가 없습니다. https://로 시작하는 주소를 넣으세요.',
  tooLarge: '글이 1 MB보다 큽니다. 기사 하나만 붙여 넣으세요.',
  failedTitle: '확인하지 못했습니다',

  answer: (counts) => {
    const all = counts.verified + counts.contradicted + counts.pending + counts.unverifiable;
    if (all === 0) return '시세로 확인할 수치가 없습니다';
    const parts = [
      ...(counts.verified > 0 ? [`${counts.verified}개 시세와 일치`] : []),
      ...(counts.contradicted > 0 ? [`${counts.contradicted}개 시세와 다름`] : []),
      ...(counts.pending > 0 ? [`${counts.pending}개 시세 발표 전`] : []),
      ...(counts.unverifiable > 0 ? [`${counts.unverifiable}개 확인할 자료 없음`] : []),
    ];
    return `수치 ${all}개: ${parts.join(', ')}`;
  },
  perNumber: '판정은 수치마다 하며 기사 전체의 판정이 아닙니다',
  notStored: '저장하지 않았습니다',
  newText: '새 글',
  keepLink: '주소 남기기',
  keeping: '남기고 있습니다',
  keptLink: '남는 주소',
  keepHelp: '주소에는 찾은 사실만 남고 글은 남지 않습니다.',
  copyLink: '주소 복사',
  copied: '복사했습니다',
  copyFailed: '복사하지 못했습니다. 주소를 직접 고르세요',
  pictureTitle: '공유 그림, 1200 × 630',
  pictureOpen: '그림 열기',

  textTitle: '수치를 표시한 기사',
  dateFrom: (basis) => basis,
  dateStated: '정해 준 날짜',
  noDate: '날짜를 찾지 못함',
  changeDate: '날짜 바꾸기',
  cutNote: (characters) => `글이 길어 처음 ${characters}자를 확인했습니다.`,
  wholeNote: '기사만 따로 가려낼 수 없어 글 전체를 확인했습니다.',
  next: '다음 숫자',
  previous: '앞 숫자',

  numbersTitle: '수치',
  columns: { company: '종목', what: '항목', story: '기사', price: '시세', verdict: '판정' },
  chooseNumber: (place) => `${place}번 수치를 차트에 보기`,
  chosenTitle: (place, company, what) => `${place} · ${company} ${what}`,
  place: (place, count) => `${place} / ${count}`,
  onDay: (day) => day,
  difference: '차이',
  claimed: '기사',
  found: '시세',
  before: { previousClose: '전일 종가', open: '시가' },
  chartSummary: (claimed, found, day) =>
    found === null ? `${day} 앞뒤 시세: 기사 ${claimed}` : `${day} 앞뒤 시세: 기사 ${claimed}, 시세 ${found}`,
  noChart: '이 수치는 차트에 그릴 거래일이 없습니다.',
  close: '닫기',

  companiesTitle: '종목과 근거',
  noPrices: '시세 없음',
  pricesSpan: (from, to) => `시세 ${from} ~ ${to}`,
  otherNames: '함께 나온 이름(상장 종목 아님)',
  reaction: (day) => `반응할 수 있던 첫 거래일 ${day}`,

  missing: {
    company: {
      title: '상장 종목을 찾지 못했습니다',
      text: '종목 이름, 종목 코드, 티커를 찾아보았습니다. 온전한 이름이나 코드(예: 005930, NVDA)를 적어 보세요.',
    },
    date: {
      title: '날짜를 찾지 못했습니다',
      text: '날짜를 모르면 수치를 거래일에 맞출 수 없습니다. 보도 날짜를 고르고 다시 확인하세요.',
    },
    number: {
      title: '주가나 등락률을 찾지 못했습니다',
      text: '종가, 시가, 고가, 저가, 등락, 52주 신고가와 사상 최고가, 지수를 찾아보았습니다. 목표가, 실적, 배당은 확인하지 않습니다.',
    },
    prices: {
      title: '이 종목들의 시세가 없습니다',
      text: '수치는 찾았지만 해당 종목의 일별 시세가 여기에 없습니다.',
    },
  },
  missingTitle: '찾아본 것',

  keptAt: (moment) => `${moment} 확인`,
  withoutText: '글은 남기지 않았고 찾은 사실만 남아 있습니다.',
  pricesNow: '차트는 지금 자료의 시세입니다.',
  unknownTitle: '없는 확인입니다',
  unknownText: '이 주소에 남은 확인이 없거나 운영자가 지웠습니다.',
  foot: (sources) =>
    [
      '표현이 뜻하는 만큼 반올림해 견줌',
      ...(sources === '' ? [] : [`출처: ${sources}`]),
      '투자 권유가 아닌 정보',
    ].join(' · '),
};
