import type { Language } from '../../shared/units/language.ts';

/** What is said of a source, with the language that it is in. */
export interface SaidOfSource {
  readonly text: string;
  readonly language: Language;
}

/** Korean for what Newstape says of a service: its terms, and how to come by its key; null where its name says it. */
const korean: Readonly<Record<string, { readonly note: string; readonly how: string | null }>> = {
  yahoo: {
    note: '공식 인터페이스가 아닙니다. 개인 이용만 되고 남에게 내줄 수 없으며, 사이트의 robots.txt는 프로그램이 들어오지 않기를 바랍니다.',
    how: '값을 1로 넣으면, 야후의 약관대로 개인 이용이며 robots.txt가 바라지 않더라도 받겠다는 뜻입니다.',
  },
  'data-go-kr': {
    note: '공공누리 4유형: 출처 표시, 상업 이용 안 됨, 변경 안 됨. 자료를 남에게 주는 것은 어떤 경우에도 안 됩니다.',
    how: null,
  },
  krx: {
    note: '상업 이용은 안 됩니다. 키는 1년 동안, 하루 10,000회까지 씁니다.',
    how: 'https://openapi.krx.co.kr 에서 키를 받고, 일별 표 네 가지(코스피, 코스닥과 두 지수)를 저마다 신청하십시오.',
  },
  'alpha-vantage': {
    note: '상업이 아닌 개인 이용만 되고, 남에게 보이는 것은 상업 이용으로 봅니다. 무료 키는 하루 25회, 최근 100거래일까지입니다.',
    how: null,
  },
  tiingo: {
    note: '자기 토큰으로 씁니다. 남에게 내주려면 따로 계약해야 하고, 시세를 얼마 동안 보관해도 되는지는 요금제마다 다르니 자기 것을 읽으십시오. 한국 시세는 없습니다.',
    how: null,
  },
  'open-dart': {
    note: '자기 무료 키로 하루 20,000회까지 한국 기업의 공시를 받습니다. 날짜만 있고 시각은 없습니다.',
    how: null,
  },
  edgar: {
    note: '미국 기업의 공개 공시입니다. SEC는 프로그램마다 연락처를 밝히고 초당 10회까지만 묻기를 바랍니다.',
    how: '연락이 닿는 전자우편 주소나 웹 주소를 넣으십시오. SEC는 연락처를 밝히지 않는 프로그램을 받지 않습니다.',
  },
  'naver-news': {
    note: '키를 받은 사람만 봅니다. NAVER API HUB 약관은 검색 결과의 저장을 제한하니 받기 전에 읽으십시오. 답을 보관하는 날수는 --keep-raw로 정합니다(말하지 않으면 7일). 기사는 각 매체의 것입니다.',
    how: 'NAVER Cloud 콘솔의 Application Services > NAVER API HUB에서 검색 API를 쓰는 애플리케이션을 등록하십시오.',
  },
};

/** What Newstape says of the terms of a source. `note`: as the server tells it, in English. */
export function sourceNote({ id }: { id: string }, note: string, language: Language): SaidOfSource {
  return said(language === 'ko' && Object.hasOwn(korean, id) ? korean[id]?.note : null, note);
}

/** How to come by what a source asks for. `how`: as the server tells it. */
export function sourceHow({ id }: { id: string }, how: string, language: Language): SaidOfSource {
  return said(language === 'ko' && Object.hasOwn(korean, id) ? korean[id]?.how : null, how);
}

function said(inKorean: string | null | undefined, told: string): SaidOfSource {
  return inKorean ? { text: inKorean, language: 'ko' } : { text: told, language: 'en' };
}
