import type { ExtremeWord } from './grammar.ts';

const extreme =
  /(?:(?:52주|1년|일 년|최근 1년)\s?(?:(?:만의|만에|내|중|간|새|기준|장중|종가 기준|종가기준)\s?)?(?:신)?(최?고가?|최?저가?)(?:\s?(종가))?|(사상|역대|상장\s?(?:이래|이후|후)|창사\s?(?:이래|이후))\s?(?:가장 높은|최고(?!\s?(?:실적|매출|이익|경영|기술)))|(신고가)|(신저가))[치가점]?(?:\s?기록)?(?:\s?종가)?/g;
/** What may not follow: the old extreme as a measure, or one that was not reached. */
const notReached =
  /^(?:은|는)\s|^(?:였|이었)던|^이던|^(?:였|이었)다가|^(?:인)?\s?(?:\([^()]{0,30}\))?\s?(?:\d[\d만천,]*원)?[를을도이가]?\s?(?:대비|보다|에 근접|근접|에 바짝|에 다가|에는? 미치지|에는? 못|를 앞두|을 앞두|까지 |턱밑|수준|[와과]는? 거리|눈앞|목전|에서 (?:내려|밀|떨어|반등|하락|오른|\d|약)|이후|와 비교|과 비교|에 도전|도전|행진이 (?:멈|끝)|[는가이]? ?아니|실패|경신에 실패|에 비해|를 넘지 못|돌파를? (?:시도|눈앞|앞두))/;
const doubted =
  /사실과 (?:다르|다른|달)|사실이 아니|오보|잘못 알려|미치지 못|못 미쳤|못했|실패|소문|루머|기대|전망|가능성|예상|착시|없었|없다|없는|쓸 것|기록할|경신할|할 것/;

/** "매출이 사상 최고를 기록했다": no price did. */
const ofOther =
  /(?:매출|영업이익|순이익|이익|실적|수출|판매|수주|점유율|거래대금|거래량|순매수|시가총액|시총)[^.,]{0,14}$/;

/** "종전 신고가(5만원) 아래로": the extreme of another day, unless the words say that it was beaten. */
const oldOne = /(?:종전|기존|이전|직전)\s?$/;
const beaten = /^[^.]{0,24}(?:경신|갱신|갈아치|넘|돌파|깨)/;

/** Words of a 52-week or record extreme that a Korean sentence says was reached. `offset` is the sentence's start. */
export function koreanExtremeWords(sentence: string, offset: number): ExtremeWord[] {
  const words: ExtremeWord[] = [];
  for (const match of sentence.matchAll(extreme)) {
    const end = match.index + match[0].length;
    const rest = sentence.slice(end);
    if (notReached.test(rest) || doubted.test(untilTurn(rest))) continue;
    const before = sentence.slice(Math.max(0, match.index - 10), match.index);
    const kind = match[3] ? 'record_high' : /저/.test(match[0]) ? '52w_low' : '52w_high';
    if (ofOther.test(sentence.slice(Math.max(0, match.index - 24), match.index))) continue;
    if (oldOne.test(before) && !beaten.test(rest)) continue;
    if (match[3] && /최저|저가/.test(match[0])) continue;
    words.push({
      start: offset + match.index,
      end: offset + end,
      kind,
      ofClose: /종가/.test(match[0]) || /종가\s?기준(?:으로)?\s?$/.test(before),
    });
  }
  return words;
}

function untilTurn(rest: string): string {
  const turn = /(?:지만|으나|는데|한편|반면)[\s,]/.exec(rest);
  return turn ? rest.slice(0, turn.index) : rest;
}
