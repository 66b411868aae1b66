import type { EmbedBuilderWords } from './embed-builder-words-shape.ts';

/** Korean words of the page that makes widgets. */
export const EMBED_BUILDER_WORDS_KO: EmbedBuilderWords = {
  pageTitle: '위젯',
  lead: '다른 페이지에 넣을 차트, 시세줄, 배지, 연구 그림입니다. 고르고, 보고, 코드를 붙여 넣습니다.',
  ignored: (fields) => `알 수 없어 주소에서 뺀 것: ${fields}`,

  formTitle: '보일 것',
  widget: '위젯 종류',
  widgets: { chart: '차트', ticker: '시세줄', claim: '배지', study: '연구 그림' },
  company: '종목',
  changeCompany: '다른 종목',
  claim: '수치 번호',
  study: '연구 번호',
  idHelp: {
    claim: '수치 목록에서 수치 옆의 ‘배지’를 누르면 여기로 옵니다.',
    study: '연구 아래의 ‘위젯’을 누르면 여기로 옵니다.',
  },
  range: '기간',
  ranges: {
    ...{ '1m': '1개월', '3m': '3개월', '6m': '6개월' },
    ...{ '1y': '1년', '5y': '5년', all: '전체' },
  },
  usualRange: '보통(6개월)',
  from: '부터',
  to: '까지',
  kinds: '기사 종류',
  allKinds: '모두',
  selected: '고른 기사',
  selectedNewest: '보이는 것 중 최근',
  selectedNone: '없음',
  events: '보일 기사',
  allEvents: '기간 안 모두',
  verdicts: '고른 기사 속 수치의 판정',

  momentTitle: '멈춤과 따라가기',
  moment: '이날 끝에서 멈춤',
  momentHelp:
    '멈춘 위젯은 뒤에 무엇이 고쳐져도 그때 알려진 대로입니다. 날짜가 없으면 읽는 때에 알려진 것을 보입니다.',
  live: '페이지가 열려 있는 동안 새 소식 따라가기',
  freezeNow: '지금 알려진 대로 멈추기',
  frozenAt: (moment) => `${moment}에 알려진 대로 멈춤`,
  unfreeze: '멈추지 않기',

  look: '모양',
  theme: '바탕',
  themeAuto: '페이지를 따름',
  themes: { light: '밝게', dark: '어둡게' },
  locale: '언어',
  localeAuto: '읽는 사람의 언어',
  locales: { ko: '한국어', en: 'English' },
  colours: '상승·하락 색',
  coloursAuto: '언어를 따름',
  transparent: '바탕 없이',
  height: '높이(픽셀)',
  width: '그림 너비(픽셀)',
  usual: (pixels) => `보통 ${pixels}`,
  pixelsWrong: (least, most) => `${least}부터 ${most}까지의 정수`,
  alt: '그림 대신 읽을 글',
  altHelp: '비우면 자료로 만든 한 문장입니다.',

  marks: '직접 다는 표식',
  marksHelp: '날짜와 제목, 이어질 주소입니다.',
  marksFull: (most) => `표식은 ${most}개까지입니다.`,
  markDate: '날짜',
  markHeadline: '제목',
  markAddress: '주소(비워도 됨)',
  markAdd: '표식 더하기',
  markRemove: (headline) => `표식 ‘${headline}’ 빼기`,
  markNeeds: {
    date: '표식의 날짜를 적습니다.',
    headline: '제목을 200자 안으로 적습니다.',
    address: '주소는 https://나 http://로 시작합니다.',
  },

  previewTitle: '미리 보기',
  previewLoading: '위젯을 읽고 있습니다',
  tried: '본문 너비',
  pixels: (width) => `${width}px`,
  ground: '페이지 바탕',
  grounds: { light: '밝은 페이지', dark: '어두운 페이지' },
  view: '보는 사람',
  views: { own: '나에게 보이는 것', everyone: '독자에게 보이는 것' },
  picture: '그림',
  pictureFor: '스크립트가 막힌 곳에는 이 그림이 대신 섭니다.',
  wantsHeight: (wanted, has) => `이 너비에서 위젯의 높이는 ${wanted}픽셀인데 틀은 ${has}픽셀입니다.`,
  pictureSmall: (drawn) => `그림은 너비 ${drawn}픽셀로 그려져 여기서는 작습니다.`,
  setWidth: (width) => `너비 ${width}으로 그리기`,
  setHeight: (height) => `높이를 ${height}으로`,
  nothing: {
    chart: { title: '고른 종목이 없습니다', text: '종목을 고르면 차트가 여기에 섭니다.', action: null },
    ticker: { title: '고른 종목이 없습니다', text: '종목을 고르면 시세줄이 여기에 섭니다.', action: null },
    claim: {
      title: '고른 수치가 없습니다',
      text: '수치 목록에서 수치 옆의 ‘배지’를 누르면 여기로 옵니다.',
      action: '수치 목록으로',
    },
    study: {
      title: '고른 연구가 없습니다',
      text: '연구를 하고 그 아래의 ‘위젯’을 누르면 여기로 옵니다.',
      action: '연구로',
    },
  },

  warningsTitle: '붙여 넣기 전에',
  addressFault: {
    private: (origin) =>
      `${origin}은 이 기기나 그 안쪽 망에서만 닿습니다. 다른 기기에서는 위젯이 비어 있습니다. 서버의 공개 주소에서 이 페이지를 열고 코드를 복사합니다.`,
    notHttps: (origin) =>
      `${origin}은 https가 아닙니다. https 페이지에서는 브라우저가 틀도 스크립트도 막습니다. 먼저 서버를 https 뒤에 둡니다.`,
  },
  termsForbid:
    '이 시세의 약관은 다른 사람에게 보이는 것을 허락하지 않습니다. 독자에게는 표식과 말만 값 없이 보입니다.',
  termsNext: '허락하는 이용권이 있으면 여기에 적습니다:',

  codeTitle: '코드',
  way: '넣는 길',
  ways: { iframe: '틀', script: '스크립트', element: '요소', image: '그림', address: '주소' },
  wayHelp: {
    iframe: '거의 모든 곳에서 되고 페이지를 건드리지 않습니다.',
    script: '놓인 자리에 위젯을 넣는 한 줄입니다. 높이는 스스로 맞춥니다.',
    element: '스크립트와 같고, 위젯이 올 때까지 그림이 서며, 속성을 페이지가 바꿀 수 있습니다.',
    image: '소식지나 스크립트를 지우는 곳에 씁니다. SVG가 안 보이는 곳에는 .svg 대신 .png로 적습니다.',
    address: '워드프레스처럼 oEmbed를 아는 곳에 씁니다. 한 줄에 주소만 적습니다.',
  },
  save: '파일로 저장',
  saving: '저장하고 있습니다',
  saveHelp:
    '서버 없이 열리고 바뀌지 않는 페이지, SVG, PNG, 표, JSON입니다. 미리 보기에 보이는 것이 담깁니다.',
  saveOwnUse: '약관이 다른 사람에게 보이는 것을 허락하지 않는 시세가 담깁니다. 혼자 씁니다.',
  saveFailed: '저장하지 못했습니다.',

  hostTitle: '그 페이지가 허락하나',
  hostLead: '페이지는 Content-Security-Policy로 무엇이 들어올 수 있는지 정합니다.',
  hostAddress: '페이지 주소',
  hostAsk: '페이지에 묻기',
  hostAsking: '묻고 있습니다',
  hostPolicy: '또는 정책 붙여 넣기',
  hostPolicyHelp: '헤더 값, 헤더 여러 줄, 또는 페이지의 <meta>입니다.',
  hostNoPolicy: '이 페이지는 헤더로 정책을 보내지 않습니다. 모든 길이 열려 있습니다.',
  hostNotRead: "이 글에는 정책이 없습니다. 이렇게 생긴 것입니다: default-src 'self'; frame-src https://…",
  hostReportsOnly: '이 정책은 알리기만 하고 막지 않습니다.',
  hostMayNotCarry: (origin) =>
    `이 서버는 ${origin}의 페이지에 위젯을 허락하지 않습니다. NEWSTAPE_EMBED_ORIGINS에 더합니다.`,
  hostFound: (address) => `물은 곳: ${address}`,
  hostMarkup: '페이지 글 안에 적힌 정책은 이렇게 보이지 않습니다. 붙여 넣어 봅니다.',
  hostFailed: (reason, told) => koreanFailures[reason ?? ''] ?? told,
  outcome: { allowed: '열림', withNonce: 'nonce가 있으면 열림', blocked: '닫힘' },
  outcomeHelp: '코드의 스크립트에 페이지의 nonce를 적습니다: nonce="…".',
  lacks: (directive, source) => `${directive}에 ${source} 더하기`,
  lacksOwn: (inForce, own, source) =>
    `${inForce}가 정하고 있습니다: ${own}에 ${inForce}의 것과 ${source}를 적어 더하기`,
  notes: {
    styleIgnored: '코드의 style은 듣지 않습니다. 크기는 페이지의 스타일시트에 적습니다.',
    pictureHidden: '위젯이 올 때까지 설 그림이 보이지 않습니다. img-src에 이 서버가 없습니다.',
    pictureOnly: '틀 안에서 스크립트가 돌지 않아 그림이 섭니다.',
  },
};

/** Why a page could not be asked, by the reason that the server gives, whose sentences are English. */
const koreanFailures: Readonly<Record<string, string>> = {
  addressNotAllowed:
    '열 수 없는 주소입니다. http나 https로 시작하는 공개된 주소만 엽니다. 정책을 붙여 넣어도 됩니다.',
  robotsDisallowed: '이 사이트는 프로그램이 이 페이지를 읽지 못하게 합니다. 정책을 붙여 넣습니다.',
  fetchFailed: '이 주소의 사이트에 연결하지 못했습니다. 주소를 다시 봅니다.',
  fetchTimeout: '사이트가 제때 답하지 않았습니다. 잠시 뒤에 다시 합니다.',
  tooManyRedirects: '주소가 거듭 옮겨 가기만 합니다. 정책을 붙여 넣습니다.',
  httpStatus: '사이트가 이 주소의 페이지를 내주지 않았습니다. 정책을 붙여 넣습니다.',
  tryLater: '사이트가 나중에 다시 오라고 합니다.',
};
