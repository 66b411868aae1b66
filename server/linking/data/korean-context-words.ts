/** Stems and figures that tell of a price, as Korean market reports write them. */
export const koreanPriceWords =
  /[0-9] ?(?:%|퍼센트|원|달러|포인트)|만원|만 원|신고가|신저가|최고가|최저가|상한가|하한가|급등|급락|상승|하락|강세|약세|반등|보합|폭등|폭락|급반등|오름세|내림세|상승세|하락세|올랐|오른 |오르며|오르고|오르는|내렸|내린 |내리며|내리고|뛰었|뛰며|뛴 |뛰어|치솟|떨어졌|떨어진|떨어지|빠졌|빠지며|밀렸|밀리|미끄러|거래되|거래됐|거래를|거래정지|거래 정지|매매|마감|장중|제자리|선방|순매수|순매도|매수세|매도세|주가|시총|시가총액|달렸|달리며|움직였|엇갈|주저앉|하향|상향|약진|출렁/;

/** Nouns that only a share or its issuer has. */
export const koreanShareNouns =
  /^(?:의 )? ?(?:주가|주식|보통주|우선주|지분|시가총액|시총|목표주가|목표가|주주|거래대금|거래량|종가|주당|투자자|투자의견|공매도|액면분할|유상증자|무상증자|자사주|배당금?|실적|영업이익|매출액?|순이익|주총|주주총회|어닝|공시)/;

/** The same for a name that is a word too, where "조사 대상 주식" would mean something else: only what belongs to a company. */
export const koreanStrictShareNouns =
  /^(?:의)? ?(?:주가|시가총액|시총|보통주|우선주|목표주가|주주총회|주총|자사주|영업이익|유상증자|무상증자)/;

/** Nouns before a name that say that it is a company ("면방업체 전방", "물류주 세방"). Matched at the end of the word before. */
export const koreanCompanyNouns =
  /(?:업체|기업|회사|제조사|개발사|운용사|게임사|제약사|상장사|지주사|건설사|증권사|정유사|항공사|통신사|조선사|계열사|협력사|고객사|해운사|카드사|보험사|부품사|장비사|바이오사|공급사|운영사|수주사|제작사|배급사|기획사|유통사|관계사|투자사|소재사|전문|메이커|대장주|브랜드|종목|은행|그룹사|강자|명가|지주회사|벤처|스타트업|거래소에서|코스피시장에서|유가증권시장에서|코스닥시장에서|코스닥에서|코스피에서|[가-힣A-Z]{2,}주)['"]?$/;

/** Words that follow a company's name without a particle. */
export const koreanCompanyRoles =
  /^ ?(?:대표|대표이사|회장|부회장|사장|부사장|전무|상무|관계자|노조|임직원|경영진|이사회|본사|공장|연구소|법인|CEO|최고경영자|창업자|연구원|사외이사|홈페이지|자회사|모회사|채권단|신사업|신제품|주주)/;

/** What a company does. */
export const koreanCompanyVerbs =
  /공시|공급|수주|상장|출시|발표|체결|인수|합병|매출|영업이익|영업손실|흑자|적자|증자|자사주|배당|신제품|증설|공장|사업|개발|투자|계약|실적|생산|판매|출하|특허|임상|매각|분할|제품|고객|경영|주주|납품|수출/;

/** Words after a bare name that a company's name may stand before; anything else makes it part of a longer noun. */
export const koreanAllowedAfter =
  /^(?:주가|주식|주주|보통주|우선주|지분|시가총액|시총|목표주가|목표가|대표|회장|부회장|사장|부사장|전무|상무|관계자|측|노조|공장|본사|임직원|경영진|이사회|실적|매출|영업이익|순이익|등|및|역시|모두|또한|같은|관련|계열|자회사|모회사|그룹|상장|종목|공시|인수|합병|매각|신제품|신사업|연구소|법인|주총|주주총회|배당|자사주|거래|거래대금|목표|투자|채권|회사채|최대주주|대주주|창업|출신|주의|쇼크|급등|급락|강세|약세|상승|하락|반등|신고가|신저가|상한가|하한가|장중|마감|이날|오전|오후|전날|지난|올해|내년|전년|3분기|1분기|2분기|4분기|분기|사업|수주|공급|출시|제품|유상증자|무상증자|액면분할|노동조합|홈페이지|직원|CEO|전일|종가|또|새|첫|이어|외|순|순으로)/;

/** Words that may stand before a company's name without making it the end of a longer noun. */
export const koreanFreeBefore =
  /(?:은|는|이|가|을|를|의|에|도|와|과|로|서|며|고|한|인|된|던|할|해|자|만|난|온|간|린|른|본|친|신|든|낸|운|긴|진|선|킨|쓴|간|뒤|후|전|날|일|월|년|시|분|쯤|편|면|또|등|및|다만|특히|역시|최근|올해|지난해|오전|오후|장중|현재|이날|국내|코스닥|코스피|증시|라이벌|경쟁|때문|데다|보다|까지|부터|처럼|가운데|동안|사이|대신|결국|먼저|우선|이어|한때|원|%|달러)$/;

/** Words of sport; two of them in a sentence and a team is meant. */
export const sportsWords =
  /프로야구|야구|배구|농구|축구|골프단|K리그|KBO|KBL|WKBL|V리그|V-리그|홈런|타자|투수|안타|이닝|타율|감독|구단|선수|경기|포스트시즌|플레이오프|한국시리즈|세트스코어|세트|득점|결승|우승|리그|챔피언결정전|드래프트|롤드컵|LCK|홈구장|잠실구장|원정|연승|연패|타석|마운드/g;

/** Brands of exchange-traded funds of the Korean market. */
export const fundBrandBefore =
  /(?:KODEX|TIGER|ACE|RISE|KBSTAR|SOL|HANARO|ARIRANG|PLUS|KOSEF|KIWOOM|TIMEFOLIO|WON|히어로즈|마이티|마이다스|KoAct|1Q|TREX|FOCUS|VITA|에셋플러스|파워) ?[0-9A-Za-z가-힣&+]{0,12}$/;

/** A predicate that calls its subject a company ("핑거는 핀테크 기업이다"). */
export const koreanCompanyPredicate =
  /^[^.,]{0,40}?(?:업체|기업|회사|제조사|상장사|계열사|자회사|지주사|지주회사|스타트업|메이커|은행|증권사|종목)(?:이다|다|로|으로|인|이며|며|이자|로서|였다|였|이었)(?![가-힣]{2})/;
