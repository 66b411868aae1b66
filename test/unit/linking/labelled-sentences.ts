/**
 * Sentences written for the linker's tests, on names that are ordinary words, groups, products, people or teams too.
 * In `text` every span that was thought about is marked `{surface|instrument}`; `{surface|}` must not be linked.
 * Any other link is wrong.
 */
export const labelledSentences: readonly { readonly language: 'ko' | 'en'; readonly text: string }[] = [
  // Korean names of two syllables that are words.
  {
    language: 'ko',
    text: '해변에서 본 붉은 {노을|}이 아름다웠다. 한편 인공지능 진단 업체 {노을|KRX:376930}은 코스닥에서 8% 급등했다.',
  },
  {
    language: 'ko',
    text: '{배럴|KRX:267790}은 래시가드 판매 호조로 5.2% 올랐다. 국제유가는 {배럴|}당 80달러를 밑돌았다.',
  },
  { language: 'ko', text: '원유 재고가 300만 {배럴|} 늘었다는 소식에 정유주가 내렸다.' },
  { language: 'ko', text: '{태양|}은 동쪽에서 뜬다. 감자를 키우는 데 {태양|} 빛이 필요하다.' },
  { language: 'ko', text: '{나노|} 기술과 2{나노|} 공정이 화두다.' },
  { language: 'ko', text: '공사 {진도|}가 더디다는 지적에도 건설주는 올랐다.' },
  {
    language: 'ko',
    text: '한강을 건너는 {대교|}가 새로 개통됐다. 학습지 업체 {대교|KRX:019680}는 상한가를 기록했다.',
  },
  {
    language: 'ko',
    text: '{성우|} 김모 씨가 목소리를 연기했다. 자동차 부품업체 {성우|KRX:458650}는 3% 하락 마감했다.',
  },
  {
    language: 'ko',
    text: '경찰은 피의자의 {신원|}을 확인하고 있다. 의류업체 {신원|KRX:009270}은 4거래일 연속 상승했다.',
  },
  { language: 'ko', text: '주주들에게 보낸 {서한|}에서 대표는 사과했다.' },
  { language: 'ko', text: '{서한|KRX:011370}은 대구 재건축 수주 공시 뒤 7% 뛰었다.' },
  { language: 'ko', text: '재고 조정이 {한창|} 진행 중이라는 분석이 나온다.' },
  { language: 'ko', text: '여야 {진영|} 논리에 갇혔다는 비판이 나왔다.' },
  { language: 'ko', text: '{신흥|} 시장으로 자금이 이동하면서 {선진|} 시장은 주춤했다.' },
  { language: 'ko', text: '[특징주] {선진|KRX:136490}, 돼지고기 가격 상승에 강세' },
  { language: 'ko', text: '{남성|} 고객이 늘어난 백화점은 {남성|} 의류 매장을 키웠다.' },
  { language: 'ko', text: '그는 타율이 낮고 {삼진|}이 많은 타자다.' },
  {
    language: 'ko',
    text: '{보령|} 앞바다에서 축제가 열렸다. 제약사 {보령|KRX:003850}은 항암제 매출 증가에 2.1% 상승했다.',
  },
  { language: 'ko', text: '{레몬|} 껍질을 넣어 향을 냈다.' },
  { language: 'ko', text: '나노 소재 업체 {레몬|KRX:294140}이 상한가로 직행했다.' },
  { language: 'ko', text: '숲에서 {나무가|} 쓰러졌다는 신고가 들어왔다.' },
  { language: 'ko', text: '{나무가|KRX:190510}는 카메라 모듈 공급 소식에 11% 급등했다.' },
  { language: 'ko', text: '그가 그런 {사람인|} 줄 몰랐다.' },
  { language: 'ko', text: '{사람인|KRX:143240}은 채용 시장 둔화로 실적이 부진해 52주 신저가로 떨어졌다.' },
  { language: 'ko', text: '{오로라|} 관측 여행 상품이 인기다. 완구업체 {오로라|KRX:039830}는 6% 강세였다.' },
  { language: 'ko', text: '모바일 {디바이스|} 수요가 줄었다.' },
  {
    language: 'ko',
    text: '{신세계|KRX:004170}와 {이마트|KRX:139480}, {롯데쇼핑|KRX:023530}이 나란히 올랐다. 탐험가는 {신세계|}를 열었다.',
  },
  { language: 'ko', text: '{농심|KRX:004370}은 라면 수출 호조로 신고가를 썼다.' },
  { language: 'ko', text: '아프리카의 {기아|} 문제를 다룬 다큐멘터리가 나왔다.' },
  {
    language: 'ko',
    text: '{기아|KRX:000270}가 {카니발|} 하이브리드를 출시했다. {기아|KRX:000270} 노조는 파업을 예고했다.',
  },
  { language: 'ko', text: '새우깡의 {카스|} 맥주 안주 조합이 인기다.' },
  { language: 'ko', text: '전자저울 업체 {카스|KRX:016920}는 12% 급등했다.' },
  {
    language: 'ko',
    text: '{동서|} 냉전이 끝난 뒤 세계는 달라졌다. 커피믹스로 알려진 {동서|KRX:026960}는 1.2% 내렸다.',
  },
  { language: 'ko', text: '{동양|} 철학을 전공한 그는 서양 미술도 공부했다.' },
  { language: 'ko', text: '세금 부과 {대상|}이 넓어지고 지원 {대상|}이 줄면서 불만이 커졌다.' },
  { language: 'ko', text: '{손오공|}은 서유기의 주인공이다.' },
  { language: 'ko', text: '완구주 {손오공|KRX:066910}이 장중 상한가를 찍었다.' },
  // Longer words, other particles, spacing.
  { language: 'ko', text: '{오늘이엔엠|KRX:192410}은 오늘이 상장 기념일이다.' },
  { language: 'ko', text: '{이닉스|KRX:452400}와 {SK하이닉스|KRX:000660}는 다른 회사다.' },
  {
    language: 'ko',
    text: '{두산 에너빌리티|KRX:034020}와 {한화 오션|KRX:042660}, {SK 하이닉스|KRX:000660}가 강세다.',
  },
  { language: 'ko', text: '{삼성전자|KRX:005930}와{SK하이닉스|KRX:000660}가 동반 하락했다.' },
  { language: 'ko', text: '{엘지엔솔|KRX:373220}·{현차|KRX:005380}·{네이버|KRX:035420} 등 대형주가 밀렸다.' },
  { language: 'ko', text: '{카카오톡|} 장애에도 {카카오|KRX:035720} 주가는 보합이었다.' },
  { language: 'ko', text: '{삼성전자 우선주|KRX:005935}와 {현대차2우B|KRX:005387}가 올랐다.' },
  { language: 'ko', text: '㈜한화는 방산 수주로 4% 올랐다.'.replace('㈜한화', '{㈜한화|KRX:000880}') },
  { language: 'ko', text: '그의 재산은 3억달러({한화|} 약 4100억원)로 불었다.' },
  {
    language: 'ko',
    text: 'ＳＫ하이닉스는 0.9% 올랐다.'.replace('ＳＫ하이닉스', '{ＳＫ하이닉스|KRX:000660}'),
  },
  { language: 'ko', text: '{에이비엘바이오|KRX:298380}(298380)는 기술수출 소식에 급등했다.' },
  // Groups and holdings.
  { language: 'ko', text: '{LG그룹|}은 내년 인사를 앞당긴다. 지주회사 {LG|KRX:003550}는 2% 하락했다.' },
  { language: 'ko', text: '{GS|KRX:078930}가 자사주 소각을 공시한 뒤 6.1% 급등한 5만2000원에 마감했다.' },
  { language: 'ko', text: '{롯데|} 계열사들이 비상경영에 들어갔다. {롯데지주|KRX:004990}는 3% 내렸다.' },
  { language: 'ko', text: '{삼성|} 총수 일가가 상속세를 냈다.' },
  { language: 'ko', text: '{두산|KRX:000150} 주가가 사상 최고치를 기록했다.' },
  {
    language: 'ko',
    text: '{CJ그룹|} 회장이 미국을 찾았다. {CJ ENM|KRX:035760}과 {CJ제일제당|KRX:097950}도 동행했다.',
  },
  { language: 'ko', text: '프로야구 {두산|} 선발투수가 {LG|} 타자들을 상대로 7이닝을 던졌다.' },
  { language: 'ko', text: '{한화 이글스|}와 {키움 히어로즈|}의 경기가 매진됐다.' },
  {
    language: 'ko',
    text: '여자 배구 {흥국생명|} 선수들이 결승 세트를 따냈다. {현대건설|} 감독은 고개를 숙였다.',
  },
  // Foreign names in Korean.
  {
    language: 'ko',
    text: '{취업비자|} 발급이 까다로워졌다. 결제업체 {비자|XNYS:V}와 {마스터카드|XNYS:MA}는 나란히 1% 올랐다.',
  },
  { language: 'ko', text: '{아마존 열대우림|}의 화재가 번졌다. {아마존|XNAS:AMZN}은 3.1% 상승 마감했다.' },
  { language: 'ko', text: '{암|} 환자를 위한 신약이 나왔다.' },
  { language: 'ko', text: '{메타버스|} 열풍이 식었지만 {메타|XNAS:META}는 실적을 냈다.' },
  {
    language: 'ko',
    text: '{뱅크오브아메리카|XNYS:BAC}와 {웰스파고|XNYS:WFC}가 급등했고 {버크셔해서웨이|XNYS:BRK/B}는 내렸다.',
  },
  { language: 'ko', text: '{화웨이|}와 {폭스콘|}, {바이트댄스|}가 {TSMC|XNYS:TSM}에 주문을 넣었다.' },
  {
    language: 'ko',
    text: '{KODEX 삼성그룹|}과 TIGER {현대차|}그룹플러스 ETF에 돈이 몰렸다.'.replace(
      '{KODEX 삼성그룹|}',
      'KODEX {삼성그룹|}',
    ),
  },
  { language: 'ko', text: '{YTN|}에 따르면 정부가 대책을 검토한다. {YTN|KRX:040300} 주가는 4% 올랐다.' },
  // English.
  {
    language: 'en',
    text: 'The {gap|} between rich and poor widened. {Gap|XNYS:GAP} shares jumped 12% after the retailer raised its outlook.',
  },
  { language: 'en', text: 'Analysts set a price {target|} of $40. Rival {Target|XNYS:TGT} said sales fell.' },
  {
    language: 'en',
    text: 'Travelers lined up at the airport. {Travelers|XNYS:TRV} shares rose 2%.'.replace(
      'Travelers lined',
      '{Travelers|} lined',
    ),
  },
  { language: 'en', text: 'He bought a {snowflake|} pendant. {Snowflake|XNYS:SNOW} (NYSE: SNOW) slid 8%.' },
  { language: 'en', text: '{First|} reported by local media, the deal lifted {First Solar|XNAS:FSLR}.' },
  {
    language: 'en',
    text: 'Customers made a {carrier|} switch. {Carrier|XNYS:CARR} stock gained 3% after results.',
  },
  { language: 'en', text: '{Southern|} states saw storms, while {Southern Co.|XNYS:SO} restored power.' },
  { language: 'en', text: 'A {match|} was played on Sunday; {Match Group|XNAS:MTCH} fell 5%.' },
  {
    language: 'en',
    text: '{Samsung Electronics|KRX:005930} and {SK hynix|KRX:000660} fell in Seoul, while {Hyundai Motor|KRX:005380} rose.',
  },
  { language: 'en', text: '{Caterpillar|XNYS:CAT} beat estimates. A {caterpillar|} ate the leaves.' },
  {
    language: 'en',
    text: 'The {shell|} of the building stood. {Shell|XNYS:SHEL} and {BP|XNYS:BP} cut spending.',
  },
  { language: 'en', text: 'She ran the {Boston|} Marathon. {Marathon Petroleum|XNYS:MPC} climbed 2%.' },
  { language: 'en', text: 'Jim Cramer likes {$PLTR|XNAS:PLTR} and {$BRK.B|XNYS:BRK/B} more than $500.' },
  {
    language: 'en',
    text: '{Ford|XNYS:F} recalled trucks. Harrison {Ford|} stars in the film.'.replace(
      'Harrison {Ford|}',
      '{Harrison Ford|}',
    ),
  },
  {
    language: 'en',
    text: 'The {Nasdaq|} fell 1% and the {Dow|} was flat as {Dow Inc.|XNYS:DOW} cut its dividend.',
  },
  {
    language: 'en',
    text: 'Big Tech: {Alphabet|XNAS:GOOGL}, {Meta|XNAS:META} and {Amazon|XNAS:AMZN} report next week.',
  },
  {
    language: 'en',
    text: 'NVIDIA RALLIES AS APPLE SLIPS'
      .replace('NVIDIA', '{NVIDIA|XNAS:NVDA}')
      .replace('APPLE', '{APPLE|XNAS:AAPL}'),
  },
  { language: 'en', text: '{OpenAI|} and {SoftBank|} plan data centers with {Oracle|XNYS:ORCL}.' },
  { language: 'en', text: 'The {New York Times|} reported that {Boeing|XNYS:BA} will cut jobs.' },
  { language: 'en', text: 'Investors sold the {iShares|} MSCI South Korea ETF.' },
  { language: 'en', text: '{Lincoln|} spoke at Gettysburg, and {Jackson|} opposed the bank.' },
  { language: 'en', text: 'The {Invesco QQQ|} rose; {Invesco|XNYS:IVZ} shares fell 2%.' },
];
