/** One kind of trap of the labelled articles, with texts of that kind. */
export interface Trap {
  /** The tag of the labelled articles. */
  readonly tag: string;
  /** What goes wrong where the trap is not seen. */
  readonly error: string;
  /**
   * One text that stands for the tag and three more. Every company is marked `{surface|listed name or id}`, or
   * `{surface}` where the surface is the listed name; everything unmarked must not be linked.
   */
  readonly texts: readonly [string, string, string, string];
}

/** The traps of the Korean labelled articles that a linker can fall into, on names that those articles do not use. */
export const koreanTraps: readonly Trap[] = [
  {
    tag: 'boilerplate_weather',
    error: 'words of a weather box are places and directions, not companies',
    texts: [
      '맑음서산 3.1℃\n흐림보령 2.4℃\n눈대관령 -4.0℃\n{세아제강}, 미국 유정용 강관 수주에 9% 급등',
      '오늘의 날씨 서산 12℃ 진도 14℃\n{매일유업} 주가가 3% 올랐다.',
      '동서로 길게 늘어선 구름대가 서남 해안에 비를 뿌리겠다. 태양은 5시 20분에 진다.',
      '보령 앞바다의 물결은 1.5m로 일겠다. {한국전력} 주가는 2% 내렸다.',
    ],
  },
  {
    tag: 'particles',
    error: 'a particle is taken for a part of the name, or hides it',
    texts: [
      '{크래프톤}에서도, {넷마블}에게도, {위메이드}보다는 {펄어비스}만이 올랐다.',
      '{셀트리온}으로부터 기술을 산 {휴젤}과의 계약이 끝났다.',
      '{카카오뱅크}처럼 {케이뱅크}까지 공모가를 웃돌았다.',
      '{고려아연}이라는 이름값과 {풍산}의 배당이 돋보인다.',
    ],
  },
  {
    tag: 'no_space_particles',
    error: 'words that the press writes without a blank end the name too late',
    texts: [
      '{한화오션}등 조선주가 올랐다. {HD현대중공업}측은 말을 아꼈다.',
      '{LG전자}등은 상승했고 {LG이노텍}도,{삼성전기}도 내렸다.',
      '{현대모비스}측도 "{HL만도}측과 협의한 적 없다"고 했다.',
      '지주사{SK스퀘어|SK스퀘어}가 배당을 늘렸다. {에이피알}주가는 4% 올랐다.',
    ],
  },
  {
    tag: 'nickname',
    error: 'what the market calls a company is not in the listing',
    texts: [
      '개인은 {삼전|삼성전자}을 팔고 {하이닉스|SK하이닉스}를 샀다.',
      '{LG엔솔|LG에너지솔루션}과 {현차|현대차}가 나란히 5% 뛰었다.',
      '{카뱅|카카오뱅크} 주가가 공모가를 밑돌았다.',
      '{한전|한국전력}이 4분기 연속 흑자를 냈다.',
    ],
  },
  {
    tag: 'group_vs_company',
    error: 'a group is taken for the listed company of its name, or a member for another one',
    texts: [
      'LS그룹 회장은 "{LS}의 주가가 저평가됐다"고 말했다. 지주회사 {LS}는 3% 올랐다.',
      '효성그룹 계열인 {효성중공업}이 신고가를 썼다. 그룹 지주사 {효성}도 2% 상승했다.',
      '롯데그룹이 {롯데렌탈}을 팔았다. {롯데지주}는 4% 내렸다.',
      '한진그룹 지주회사 {한진칼}은 상한가를, 택배회사 {한진}은 5% 상승을 기록했다.',
    ],
  },
  {
    tag: 'longest_match',
    error: 'a short name is cut out of a longer one',
    texts: [
      '{삼천리자전거}는 2%, {한독크린텍}은 1% 올랐다.',
      '{대웅제약}과 {오리온홀딩스}, {동원시스템즈}가 강세다.',
      '{두산테스나}와 {현대차증권}, {한화손해보험}이 내렸다.',
      '{나무기술}과 {푸드나무}는 거래량이 늘었다.',
    ],
  },
  {
    tag: 'substring',
    error: 'a name inside an ordinary word is linked',
    texts: [
      '스튜디오와 라디오, 오디오 장비를 파는 상점이 늘었다.',
      '소크라테스와 테스트 문항, 모나미사일이라는 낱말이 나왔다.',
      '업그레이드와 퍼레이드, 디스플레이는 모두 외래어다.',
      '메타버스와 애플망고, 오리온자리와 태양광은 다른 말이다.',
    ],
  },
  {
    tag: 'share_class',
    error: 'a preferred share is linked to the common one',
    texts: [
      '{아모레퍼시픽우}는 3% 올랐고 보통주 {아모레퍼시픽}은 1% 내렸다.',
      '{S-Oil우}와 {LG전자우}, {미래에셋증권2우B}가 배당 기대에 강세다.',
      '{LG전자 우선주|LG전자우}의 괴리율이 커졌다.',
      '{CJ4우(전환)|CJ4우(전환)}와 {두산2우B}의 거래가 늘었다.',
    ],
  },
  {
    tag: 'common_word',
    error: 'an ordinary word that is a name too is linked',
    texts: [
      '공사 진도가 늦고 레몬 값이 뛴 데다 한창 바쁜 때라 성우와 대원을 구하지 못했다.',
      '모피업체 {진도}가 12% 올랐다. 수업 진도는 관계가 없다.',
      '국제유가는 배럴당 70달러다. 여권과 비자 발급 수수료, 전셋값 갭 투자가 문제다.',
      '스트레스 DSR 3단계로 대출 한도가 줄고 연준의 자이언트스텝 우려가 커졌다.',
    ],
  },
  {
    tag: 'product_vs_company',
    error: 'a product is taken for the company of its name',
    texts: [
      '오비맥주는 카스 맥주 값을 올렸다. 전자저울 업체 {카스}는 3% 올랐다.',
      '{기아}가 카니발 하이브리드를 내놓았다.',
      '{이마트}의 노브랜드 매장이 늘었다.',
      '루브르의 모나리자 그림을 본뜬 광고가 나왔다.',
    ],
  },
  {
    tag: 'person_like_name',
    error: 'a person of the same name is linked',
    texts: [
      '배우 고영 씨가 결혼한다. 검사장비 업체 {고영}은 8% 올랐다.',
      '가수 하림 씨가 공연한다.',
      '배우 서연과 가수 혜인이 함께 출연한다.',
      '철학자 버트런드 러셀의 책이 팔렸다.',
    ],
  },
  {
    tag: 'person_vs_company',
    error: 'an executive is linked instead of the company, or the company is not',
    texts: [
      '방시혁 {하이브} 의장이 주식을 팔았다.',
      '손정의 회장이 샘 올트먼을 만났다. {오라클|XNYS:ORCL}은 5% 올랐다.',
      '서정진 {셀트리온} 회장은 공장 인수를 알렸다.',
      '장인화 회장이 이끄는 {POSCO홀딩스}가 3% 내렸다.',
    ],
  },
  {
    tag: 'foreign_in_korean',
    error: 'a US company in Hangul is missed, or a word that spells the same is linked',
    texts: [
      '{브로드컴|XNAS:AVGO}과 {팔란티어|XNAS:PLTR}가 급등했다. {화이자|XNYS:PFE}는 내렸다.',
      '미국 의류업체 {갭|XNYS:GAP}이 20% 폭락했다.',
      '{마스터카드|XNYS:MA}와 {비자|XNYS:V}가 나란히 4% 내렸다. 취업 비자와는 무관하다.',
      '일본 소프트뱅크그룹과 중국 텐센트는 국내 투자자도 산다.',
    ],
  },
  {
    tag: 'bilingual_name',
    error: 'the second spelling in brackets is taken for another company',
    texts: [
      '{알파벳|XNAS:GOOGL}({구글|XNAS:GOOGL})이 2% 올랐다.',
      '{퀄컴|XNAS:QCOM}({Qualcomm|XNAS:QCOM})이 3% 올랐다.',
      '{LS ELECTRIC}({LS일렉트릭|LS ELECTRIC})은 신고가를 썼다.',
      '{네이버|NAVER}({NAVER})는 2% 상승했다.',
    ],
  },
  {
    tag: 'name_variants',
    error: 'an older or fuller spelling of the name is missed',
    texts: [
      '{LG㈜|LG}와 {㈜두산|두산}, {㈜효성|효성}이 나란히 올랐다.',
      '{ＫＴ＆Ｇ|KT&G}와 {ＬＧ전자|LG전자}는 전각 문자로 썼다. 주가는 올랐다.',
      '{에쓰오일|S-Oil}과 {에스오일|S-Oil}은 같은 회사다.',
      '{버크셔 해서웨이|XNYS:BRK/B}가 주식을 팔았다.',
    ],
  },
  {
    tag: 'index',
    error: 'an index or the market is linked as a company',
    texts: [
      '코스피는 1% 올랐고 코스닥 상장사 {알테오젠}은 5% 내렸다.',
      '미국 러셀 2000지수와 다우존스지수가 올랐다.',
      '나스닥지수가 올랐다. 뉴욕증시에 상장된 {쿠팡|XNYS:CPNG}은 내렸다.',
      'KRX 반도체지수와 코스피200이 내렸다.',
    ],
  },
  {
    tag: 'currency_conversion',
    error: '"in Korean won" is linked to Hanwha',
    texts: [
      '1000달러(한화 약 140만원)짜리 물건이다.',
      '한화로 환산하면 3조원이다. {한화오션} 주가는 올랐다.',
      '달러를 한화로 바꾸는 비용이 늘었다.',
      '개당 한화 5만원에 팔린다.',
    ],
  },
  {
    tag: 'table',
    error: 'rows of a table have no sentence around the name',
    texts: [
      '종목명 / 종가 / 등락률\n{크래프톤} / 310,500원 / +1.2%\n{기아} / 101,200원 / -0.4%',
      '[표] 외국인 순매수\n{한국전력} 322억\n{알테오젠} 140억\n{에이피알} 122억',
      '{HMM}(011200) 23,000원 ▲200\n{팬오션}(028670) 4,100원 ▼15',
      '종목 | 등락률\n{오리온} | 2.1%\n{농심} | -0.8%',
    ],
  },
  {
    tag: 'number_format',
    error: 'a price or a code beside the name is taken for a part of it',
    texts: [
      '{에이피알}(278470)은 23만4천원, {F&F}(383220)는 7만1,200원이다.',
      '{3S} 주가는 2,310원이다.',
      '{포스코DX}가 3만2천100원에 마감했다.',
      '{카페24}는 4만5천원, {예스24}는 5,100원에 마쳤다.',
    ],
  },
  {
    tag: 'ranking',
    error: 'numbers of a list are taken for a part of the name',
    texts: [
      '1 {에코프로} 자사주 소각\n2 {한화시스템} 수주\n3 {엘앤에프} 증설',
      '① {일진전기} ② {제룡전기} ③ {효성중공업} 순으로 올랐다.',
      '▲{한미약품} 3% ▲{유한양행} 2% ▽{종근당} 1%',
      '△{씨에스윈드}, 공급계약 △{팬오션}, 장기대선',
    ],
  },
  {
    tag: 'comments',
    error: 'the button texts of a page are linked',
    texts: [
      '공유하기 페이스북 트위터 카카오톡 네이버 밴드 URL복사',
      '▶ 네이버 메인에서 뉴스 구독하기\n{두산밥캣} 주가가 3% 올랐다.',
      '정치인이 자신의 페이스북에 글을 올렸다.',
      '페이스북 공유하기 · 카카오톡 채널 추가',
    ],
  },
  {
    tag: 'alternative_venue',
    error: 'the name of a market or broker system is linked',
    texts: [
      '대체거래소 넥스트레이드에서 {한화솔루션}은 2% 올랐다.',
      '프리마켓과 애프터마켓 거래가 늘었다. 한국거래소가 밝혔다.',
      '뉴욕증권거래소와 나스닥이 거래 시간을 늘린다.',
      '한국예탁결제원은 {테슬라|XNAS:TSLA} 보관액이 늘었다고 밝혔다.',
    ],
  },
  {
    tag: 'emoji',
    error: 'a sign outside the basic plane shifts the bounds',
    texts: [
      '🚀 {한미반도체} 신고가 🎉 {이오테크닉스}도 상승 💾',
      '📈{리노공업} 5%↑',
      '🔔 {삼양식품}이 100만원을 넘었다 🔥',
      '💊{휴온스}와 🧬{에이비엘바이오}가 올랐다.',
    ],
  },
];
