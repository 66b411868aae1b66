import type { ProblemFacts, ProblemWords } from './problem-words-shape.ts';

/** A sentence with what the server said, where no code says it in Korean. */
const withDetail =
  (sentence: string) =>
  ({ detail }: ProblemFacts) =>
    `${sentence} (서버의 말: ${detail})`;

/** Korean sentences about requests that the server refused, or could not answer. */
export const PROBLEM_WORDS_KO: ProblemWords = {
  kind: {
    badParameter: ({ detail, parameter }) =>
      parameter === null
        ? `넣은 값이 맞지 않습니다. (서버의 말: ${detail})`
        : `넣은 값이 맞지 않습니다: ${parameter}. (서버의 말: ${detail})`,
    badBody: () => '이 화면이 보낸 것을 서버가 읽지 못했습니다. 화면을 다시 여십시오.',
    badRequest: withDetail('서버가 할 수 없는 요청입니다.'),
    adminTokenNeeded: () => '이 서버의 운영자만 할 수 있습니다. ‘자료 안내’ 화면에서 관리 토큰을 넣으십시오.',
    withheld: () => '출처의 약관에 따라 이 시세는 서버의 운영자에게만 보입니다.',
    crossSite: () => '서버는 자기 화면에서 온 요청만 받습니다. 이 서버의 주소로 대시보드를 여십시오.',
    notFound: withDetail('찾는 것이 없습니다.'),
    methodNotAllowed: () => '여기서는 할 수 없는 요청입니다. 화면을 다시 여십시오.',
    gone: () => '지워진 것입니다.',
    tooLarge: () => '서버가 받는 크기보다 큽니다.',
    unsupportedMediaType: () => '서버가 읽지 않는 종류의 파일입니다.',
    unknownHost: () => '서버가 이 주소로는 답하지 않습니다. 서버에 정해 둔 주소로 여십시오.',
    rejectedDocument: withDetail('읽을 수 없는 문서입니다.'),
    tooManyRequests: () => '짧은 동안 요청이 너무 많았습니다. 잠시 뒤에 다시 하십시오.',
    internal: () => '서버에서 오류가 났습니다. 서버 기록에서 요청 번호로 찾을 수 있습니다.',
    notReady: () => '서버가 아직 준비되지 않았습니다. 잠시 뒤에 다시 하십시오.',
    databaseUnusable: () =>
      '지금은 데이터베이스를 쓸 수 없습니다. 서버 기록에서 요청 번호로 찾을 수 있습니다.',
    databaseLocked: () => '다른 프로그램이 데이터베이스에 쓰고 있습니다. 잠시 뒤에 다시 하십시오.',
  },
  code: {
    nothingThere: () => '이 주소에는 아무것도 없습니다.',
    noInstrument: (value) => `${value('id')} 종목이 없습니다. 이름으로 찾아보십시오.`,
    noPrices: (value) => `${value('id')} 종목의 저장된 시세가 없습니다.`,
    noArticle: () => '이 주소의 기사가 없습니다.',
    noEvent: () => '이 주소의 사건이 없습니다. 차트나 사건 목록에서 다시 여십시오.',
    noGroup: (value) => `‘${value('name')}’ 그룹이 없습니다.`,
    noSession: (value) => `${value('date')} 날짜는 이 시장의 거래일이 아닙니다. 다른 날을 고르십시오.`,
    noCheck: () => '이 주소에 보관된 확인 결과가 없습니다.',
    noStudy: () => '이 주소에 보관된 연구가 없습니다. 같은 설계로 다시 실행하십시오.',
    noStudyList: () => '이 목록은 더는 보관되어 있지 않습니다. 목록을 다시 붙여 넣으십시오.',
    noJob: () => '이 일감은 더는 없습니다.',
    noSource: (value) => `받고 있는 출처 가운데 ${value('id')} 출처가 없습니다.`,
    noNumber: () => '기사를 다시 읽어 이 수치가 더는 없습니다. 목록을 다시 여십시오.',
    noJudgement: () => '이 고침은 더는 없습니다. 화면을 다시 여십시오.',
    notDemo: () => '이 서버는 데모가 아닙니다. 이미 내 데이터를 보이고 있습니다.',
    addressForOperator: () => '주소는 이 서버의 운영자만 열 수 있습니다. 기사 글을 붙여 넣으십시오.',
    onlyByKeeper: () => '보관한 사람이 보관한 브라우저에서, 또는 서버의 운영자만 지울 수 있습니다.',
    wrongToken: () => '관리 토큰이 아닙니다. 토큰은 서버를 처음 켤 때 터미널에 나왔습니다.',
    emptyFile: () => '빈 파일입니다.',
    unreadableCursor: () => '목록에서 이 자리를 찾을 수 없습니다. 첫 쪽부터 다시 보십시오.',
    datesOutOfOrder: (value) => `첫날(${value('from')})이 마지막 날(${value('to')})보다 뒤입니다.`,
    unknownInstruments: (value) => `${value('ids')} 종목이 없습니다. 먼저 종목을 더하십시오.`,
    alreadyThere: () => '이미 있는 종목입니다.',
    badMarket: () =>
      '시장과 종목 코드가 서로 맞지 않습니다. 한국 종목은 여섯 자리, 그 밖은 거래소가 쓰는 기호 그대로 적으십시오.',
    badDate: () => '마지막 날이 첫날보다 앞섭니다. 날짜를 다시 보십시오.',
    badName: () => '글자나 숫자가 든 이름을 적으십시오.',
    sameName: () => '이미 있는 이름입니다.',
    unknownName: () => '이 종목에는 그런 이름이 없습니다.',
    noProvider: (value) => `${value('id')} 시세 출처가 없습니다.`,
    providerNotReady: (value) =>
      `${value('name')}: 아직 설정하지 않았습니다. 환경 변수 ${value('variable')}에 값을 넣고 서버를 다시 켜십시오.`,
    numberReadAnew: (value) =>
      `기사를 다시 읽어 이 수치는 이제 ‘${value('quote')}’입니다. 목록을 다시 여십시오.`,
    textReadAnew: () => '기사의 글이 그동안 바뀌었습니다. 화면을 다시 여십시오.',
    teaserWithoutLinks: () => '다른 기사를 알리는 글입니다. 그 기사에서 연결을 고치십시오.',
    noTextForLink: () => '기사에 기업을 연결할 글이 없습니다.',
    termsOfLater: (value) => `${value('date')} 날짜는 아직 오지 않았습니다. 약관을 읽은 날을 적으십시오.`,
    termsUnnamed: () => '허락하는 약관이 어디에 있는지, 또는 계약 이름을 적으십시오.',
    termsUndated: () => '허락하는 약관을 읽은 날을 적으십시오.',
    displayTooNarrow: () => '남에게 내줘도 되는 것은 남에게 보여도 됩니다. 표시를 ‘누구나 봄’으로 하십시오.',
    fullTextNotAllowed: () => '글 전체는 약관이 허락할 때만 내줍니다. 약관이 허락하는지 먼저 고르십시오.',
    oneNameForSeveral: () => '이름은 피드 하나에만 붙일 수 있습니다.',
    basisUnknown: (value) => `${value('name')}: 무엇을 조정한 시세인지 고르십시오.`,
    fileWithoutPrices: (value) => `${value('name')}: 시세로 읽을 수 있는 줄이 없습니다.`,
    windowBackwards: (value) =>
      `기간 [${value('window')}]이 시작보다 먼저 끝납니다. 앞선 거래일을 먼저 적으십시오.`,
    estimationReachesEvent: (value) =>
      `추정 기간 [${value('estimation')}]은 사건과 사건 기간 [${value('window')}]보다 먼저 끝나야 합니다.`,
    estimationTooShort: (value) =>
      `추정 기간 [${value('estimation')}]은 ${value('sessions')}거래일이고, 사건 하나에 ${value('needed')}거래일이 있어야 합니다.`,
    tooManyEvents: (value) =>
      `이 설계에 맞는 사건이 ${value('count')}건이고, 한 번에 ${value('most')}건까지 연구합니다. 기업이나 기간을 좁히십시오.`,
    studyTooLarge: () =>
      '연구가 쓸 수 있는 시간이나 메모리를 넘었습니다. 기업이나 기간을 좁혀 다시 실행하십시오.',
    listTooLong: (value) =>
      `목록이 ${value('count')}줄이고, 한 번에 ${value('most')}줄까지 연구합니다. 나누어 붙여 넣으십시오.`,
    tooManyNames: (value) =>
      `목록에 서로 다른 이름이 ${value('count')}개이고, ${value('most')}개까지 찾습니다. 이름 대신 종목 코드를 적으십시오.`,
  },
};
