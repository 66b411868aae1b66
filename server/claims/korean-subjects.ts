import type { MentionRole } from './grammar.ts';

const bracketed = /^["'”’]?(?:\s?[([（][^()[\]（）]{0,40}[)\]）])?["'”’]?/;
const priceNoun =
  '주가|주식|보통주|우선주|종가|시가|시초가|고가|저가|최고가|최저가|등락률|시가총액|시총|현재가|미국예탁증서|미국주식예탁증서|예탁증서|ADR|DR|주당';
const subject = new RegExp(
  `^(?:은|는|이|가|도|만|마저|조차|까지도|까지)(?:[\\s,]|$)|^,?\\s?역시|^(?:의)?\\s?(?:${priceNoun})`,
);
const topic = /^(?:은|는|도)[\s,]|^,?\s?역시/;
const other =
  /^(?:을|를|와|과|에|에서|에게|한테|으로|로|보다|처럼|같은|같이|부터|대비|하고|이나|나|랑|이라|라|출신|측|관계자|회장|사장|대표|부회장|부사장|전무|상무|임원|연구원|지분|주주|노조|협력|계열|관련|효과|제품)/;

/** "두나무 합병 기대에 4%↑": the name is part of a reason. */
const ofReason =
  /^(?:\s[가-힣A-Za-z0-9]{1,6}){0,2}\s(?:기대감?|소식|우려|효과|호재|악재|수혜|훈풍|쇼크|영향|전망)(?:에|로|으로)(?=[\s,])/;

/** How a Korean mention stands in its clause, by the particle behind it. */
export function koreanRoleOf(
  text: string,
  mention: { readonly start: number; readonly end: number },
): MentionRole {
  const behind = text.slice(mention.end, mention.end + 60);
  const rest = behind.slice(bracketed.exec(behind)?.[0].length ?? 0);
  if (topic.test(rest)) return 'topic';
  if (subject.test(rest)) return 'subject';
  return other.test(rest.trimStart()) || ofReason.test(rest) ? 'other' : 'bare';
}

const otherSubject =
  /(?:다우(?:존스)?|나스닥|러셀\s?\d*|필라델피아\s?반도체|닛케이|니케이|항셍|상하이종합|유로스톡스\s?\d*|환율|원[·/]달러|달러인덱스|국제\s?유가|유가|WTI|브렌트유?|금값|은값|비트코인|이더리움|국채(?:금리)?|업종|관련주|테마주|반도체주|금융주|은행주|증권주|자동차주|바이오주|기술주|성장주|대형주|중소형주|2차전지주|방산주|조선주|인터넷주)(?:\s?(?:지수|평균|종합지수|금리|가격|선물))?(?:은|는|이|가|도)\s/g;

/** Things with a price of their own that no listing knows, where they are the subject of their clause. */
export function koreanOtherSubjects(
  text: string,
  start: number,
  end: number,
): { start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(otherSubject)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length - 2,
  }));
}

const nextToNumber = /(?:^|\s)([가-힣A-Za-z0-9·&]{2,15})(?:은|는|이|가|도)\s(?:[가-힣]{1,6}\s){0,2}$/;
/** What may be the subject of a sentence that leaves the company out: its price, a time, a place. */
const ofThePrice =
  /(?:주가|종가|마감가|개장가|시가|시초가|고가|저가|고점|저점|현재가|최고가|최저가|신고가|신저가|가격|률|율|폭|총액|시총|지수|회사|종목|주식|주|기업|업체|에|에서|으로|로|까지|부터|과|와|후|뒤|전|중|당시|날|최근|현재|시각|매매|거래|장|선|세|수치|때|것|달|해|줘|변동|값|이)$/;

/** True for "메타는 20.3% 폭등했다": a name that nobody linked stands as the subject right before the number. */
export function hasUnknownKoreanSubject(said: string): boolean {
  const word = nextToNumber.exec(said.slice(-40))?.[1];
  return word !== undefined && !ofThePrice.test(word);
}

const counted =
  /(?:^|[\s,])(?:(두|양)|(세|3)|(네|4))\s?(?:종목|회사|기업|주식|곳|사)(?:은|는|이|가|의 주가는?)?\s(?:주가\s)?(?:모두|나란히|다|함께|동반|일제히)\s/;

/** Of how many companies named before a Korean sentence says the same ("두 종목 모두"); 0 where it counts none. */
export function koreanCountOfSubjects(words: string): number {
  const match = counted.exec(words);
  if (!match) return 0;
  return match[1] ? 2 : match[2] ? 3 : 4;
}

const describedName =
  /^\s?(?:가까이|가량|넘게|이상)?\s?(?:오른|내린|뛴|떨어진|빠진|밀린|(?:상승|하락|급등|급락|폭등|폭락|반등)(?:한|했던))\s(?:['"‘“]([가-힣A-Za-z0-9· ]{2,20})['"’”]|([가-힣A-Za-z0-9·&]{2,15}?))(?:은|는|이|가|도)\s/;

/** True for "13% 급락했던 'A반도체'는": the number belongs to a name behind it that nobody linked. */
export function describesUnknownName(after: string): boolean {
  const match = describedName.exec(after);
  const name = match?.[1] ?? match?.[2];
  return name !== undefined && !ofThePrice.test(name);
}
