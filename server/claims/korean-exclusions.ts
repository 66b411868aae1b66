import type { Frame } from './frame.ts';
import type { ChangeBase } from './grammar.ts';
import { pastEnding } from './korean-clauses.ts';

/** What other numbers of a market report count. Behind one of these, in the same clause, a number is no price. */
const otherMeasure =
  /매출|영업이익|영업손실|순이익|순손실|이익률|당기|실적|금리|환율|판매량|판매가|거래량|거래대금|점유율|지분|비중|배당|수익률|목표\s?주?가|적정\s?주?가|공모가|발행가|전환가|행사가|인수가|매수가|매입가|평단가|단가|액면가|출고가|분양가|희망\s?(?:범위|밴드|가격)|수주|생산량|물가|관세|임금|연봉|유가(?!증권)|출하량|수출|수입|재산|자산|기업가치|예산|성장률|할인율|확률|이자|세율|가동률|수율|예상치|전망치|컨센서스|추정치|EPS|PER|PBR|ROE|순매수|순매도|자금|대출|부채|현금|임직원|인력|보조금|과징금|벌금|계약|투자금|상속세|예탁금|공매도/;
/** "공매도 비중은 현대차가 0.5%로": what is counted is named before the company. */
const measureTopic = new RegExp(
  `(?:${otherMeasure.source})[가-힣]{0,2}(?: [가-힣]{1,4})?[은는]\\s(?:[가-힣A-Za-z]{1,14}[이가의도]\\s)[^,]{0,20}$`,
);
/** The noun of a reason: what stands before it caused nothing here to be excluded ("매출 증가 소식에 4% 올랐다"). */
const reason =
  /(?:소식|기대감?|전망|우려|발표|영향|호재|악재|보도|관측|덕분?|여파|부담|힘입어?|수혜|공시|호조|부진|개선|악화|증가|감소|확대|축소|급증|쇼크|서프라이즈|충격|경쟁|상향|하향|매[수도]세?(?! (?:규모|비중|비율|금액|대금))|물량|매물|결정|이슈|효과|흥행|웃도는|밑도는|뛰어넘은|뛰어넘는|못 미치는)(?:에|로|으로|가|이)?(?:도|서)?[\s,]/g;
const priceNoun =
  /(?:제품|판매|출고|소비자|단품|이용|구독|메모리|D램|낸드|원자재|아파트|원료|곡물|구리|원유|집|분양|칩|기름|전기)\s?(?:값|가격|요금)/;
const forecast =
  /(?:것으로|것이라|거라)\s?(?:전망|예상|내다|관측|기대|추정|보|본|봤|봐)|전망(?:했|된|되|한다|이다|이 나)|예상(?:했|된|되|한다|치)|내다봤|내다보|가능성|수 있|수도 있|것이다|것으로 보|할 듯|될 듯|오를 것|내릴 것|제시했|제시한|제시하/;
/** "230달러를 돌파할 것": what has not happened yet, right behind the number. */
const toCome =
  /^.{0,14}(?:할|를|릴|을|뛸|질|설|갈|길|될) (?:것|거|수|듯|전망|가능|만하|여지|때|경우|예정)|^\s?(?:대|가량|이상)?\s?(?:추가 )?(?:상승|하락|급등|반등|오름)\s?(?:기대|전망|예상|가능|목표|여력|우려)/;
/** Said of the whole statement, anywhere in the rest of its clause. */
const denial =
  /사실과 (?:다르|다른|달)|사실이 아니|사실무근|오보|와전|잘못 알려|착시|소문|루머|풍문|낭설|부인했|정정/;
/** Said of the number right before it. */
const notReached =
  /^.{0,14}(?:미치지 못|못 미쳤|못 미치|실패|[가-힣]지 못|못했|않았|아니다|아니었|아니라|눈앞|목전|코앞|턱밑|앞둔|앞두|앞둬|임박|근접|넘보|바라보|노린|노리|노려|도전|시도)/;
/** "5% 오르면", "8만원을 넘으려면": what would have to happen. */
const conditional =
  /^[^.,]{0,16}[가-힣](?<![반측장정]|(?<![아어너러려빠깨터])지)면[\s,]|^[^.,]{0,14}(?:경우|가정)/;
const commerce =
  /^\s?(?:짜리|어치|상당|대?에 (?:판매|팔|출시|구매|매입|사들|인수|낙찰|분양|내놨|내놓)|으?로 (?:올려|낮춰|높여|상향|하향|인상|인하|책정|조정|제시|설정|확정)|(?:을|를) (?:제시|지급|배당|받|내|냈|투자|들여|부과|책정|올려|낮춰|유지))/;
/** "점을 감안하면", "지난해 말과 비교하면": what is held against what, and no condition. */
const weighed = /(?:감안|고려|비교|비|환산|계산|포함|제외|기준으로)하면[\s,]|(?:견주|따지|보|합치|치)면[\s,]/;
/** The price of a named day right before a number in brackets: "22일 종가(374.01달러)에서", which tells that day's. */
const pricedDay = /(?:\d일|전날|전일|거래일)의?\s?(?:종가|시가|시초가|고가|저가)\s?\(\s?$/;
/** An old price that a new one is held against, and not told of a day. */
const compared =
  /^\s?\)?(?:대|선)?(?:보다|\s?대비|에\s?비해|과\s?비교|와\s?비교|에서\s(?!거래|매매|움직|맴돌|등락|마감|장을|출발|시작|개장)|과 견주|와 견주)/;
/** A round number that was crossed or held is a bound; one that is only near ("8만원 선에서") says too little, unless shares trade there. */
const threshold = /^\s?선/;
const crossed =
  /^\s?선(?:을|를|이|도|마저|까지|에)?\s?(?:넘|돌파|회복|되찾|올라|안착|지켰|지킨|사수|웃돌|무너|내줬|내준|내주|밑|아래|붕괴|깨|거래)|^\s?선까지\s(?:[가-힣]{1,4}\s)?(?:올라|올랐|오르|치솟|뛰|밀|내려|내렸|떨어|빠|하락|상승|급등|급락|도약)|^\s?선에서\s(?:거래|매매|움직|등락)/;
/** Shares of the same company are traded elsewhere too; the prices here are not those. */
const elsewhere =
  /(?:대만|도쿄|일본|홍콩|런던|유럽|독일|프랑크푸르트|상하이|중국|룩셈부르크)\s?(?:증시|증권거래소|거래소|시장|주식시장)(?:에서|에)/;
/** "3% 상승분을 반납했다": a move that was taken back. */
const undone =
  /^\s?(?:대|가량|넘는)?\s?(?:의\s)?(?:상승분|하락분|상승폭|하락폭|오름폭|낙폭)(?:을|를)?\s?(?:모두|대부분|일부|전부)?\s?(?:반납|만회|줄|축소|되돌|지웠)/;
const rangeOfYear = /(?:52주|1년|연중|역대|사상)[^.,]{0,10}(?:최고|최저|신고가|신저가)[가치]?(?:은|는)\s?$/;
const namedPrice = /(?:\d일|이날|당일|현재|마감|거래|주식|시장|정지)\s가격[은이을도]/;
const oldPrice =
  /(?:전고점|전저점|종전|이전|기존|최고가|최저가|고점|저점|신고가|신저가)(?:인|은|는|\s)?\s?\(?$/;

/** True where a Korean number is no price statement about the instrument. `said`: the words since its subject. */
export function isKoreanExcluded(frame: Frame, said: string): boolean {
  const { quantity, tail, gapAfter, after, lead } = frame;
  const clause = behindReason(said);
  if (otherMeasure.test(clause)) return true;
  if (
    /(?:(?<!몸)값|가격|요금)[이은을는가도]/.test(clause) &&
    !/주가/.test(clause) &&
    !namedPrice.test(clause)
  )
    return true;
  if (priceNoun.test(clause) || commerce.test(gapAfter)) return true;
  if (compared.test(gapAfter) && !pricedDay.test(lead)) return true;
  if (threshold.test(gapAfter) && !crossed.test(gapAfter)) return true;
  if (
    /^부터\s/.test(gapAfter) ||
    rangeOfYear.test(lead) ||
    elsewhere.test(frame.before) ||
    isOtherEndOfRange(frame)
  )
    return true;
  if (/(?:지난|작년|전년|1년 전|한 달 전|당시)\s?(?:종가|가격)\s?$/.test(lead)) return true;
  const rest = restOfClause(after);
  if (undone.test(gapAfter)) return true;
  const told = /(?:다는|라는|다고|라고|다며)(?:\s|$)/.test(tail) ? after : rest;
  if (isConditional(after) || measureTopic.test(frame.before)) return true;
  if (forecast.test(rest) || toCome.test(rest) || denial.test(told) || notReached.test(tail)) return true;
  if (quantity.unit === 'pct') return oldLevel.test(said.slice(-60).replace(/\([^()]{0,20}\)/g, ''));
  return oldPriceBefore(lead, tail);
}

function isConditional(after: string): boolean {
  const condition = conditional.exec(after)?.[0];
  return condition !== undefined && !weighed.test(condition);
}

/** "52주 최고가는 8만6000원, 최저가는 6만6000원이다": both are of the year, not of a day. */
function isOtherEndOfRange({ before, lead }: Frame): boolean {
  return (
    /(?:52주|1년|연중) ?(?:최고가|최저가)[는은]\s/.test(before) &&
    /(?:최고가|최저가)[는은]\s?$/.test(lead) &&
    !/장중/.test(lead)
  );
}

const turnOfClause = new RegExp(`(?:지만|으나|는데|한편|반면)[\\s,]|["”]|${pastEnding}(?:고|으며)[\\s,]`);

/** The rest of the sentence up to a clause that begins anew. */
function restOfClause(after: string): string {
  const turn = turnOfClause.exec(after);
  return turn ? after.slice(0, turn.index) : after;
}

function behindReason(said: string): string {
  let start = 0;
  for (const match of said.matchAll(reason)) start = match.index + match[0].length;
  return said.slice(start);
}

function oldPriceBefore(lead: string, tail: string): boolean {
  return (
    /(?:전고점|전저점|종전|이전|기존|직전 (?:고점|저점|최고|최저))[^.,]{0,14}$/.test(lead) &&
    oldPrice.test(lead) &&
    !/넘|돌파|경신/.test(tail)
  );
}

/** "52주 최저가인 5만9100원보다 26% 높다". */
const oldLevel =
  /(?:최고가|최저가|고점|저점|신고가|신저가|목표주?가|공모가|매수가|평단가)[^.]{0,18}(?:보다|대비|에 비해|에서\s)/;

/** What a change of the day itself is measured from. */
const dayBefore = /^(?:전날|전일|전장|어제|거래일|종가|기준가|기준가격|직전|\d{1,2}일|전|하루|이날|마감)$/;
const sayingBase =
  /(?<![가-힣0-9])([가-힣0-9]+(?:\s?(?:최고가|최저가|고점|저점|기|동기|같은 기간))?)\s?(?:보다|대비|에\s?비(?:해|하|교)|[과와]\s?비교|[과와]\s?견[주줘])/g;

/** What a Korean percentage is measured from. */
export function koreanChangeBaseOf(frame: Frame, said: string): ChangeBase {
  const words = said.slice(-60).replace(/\([^()]{0,20}\)/g, '');
  const base = [...words.matchAll(sayingBase)].at(-1);
  if (/^선?에서\s/.test(frame.gapBefore) && frame.index > 0) return 'foreign';
  if (oldLevel.test(words)) return 'foreign';
  const noun = base?.[1] ?? '';
  if (/시초가|시가|개장가/.test(noun)) return 'open';
  if (
    /동기|같은|지난해|작년|전년|전월|전분기|지난달|직전|공모가|최고가|최저가|고점|저점|신고가|신저가|목표|연초|상장|저년/.test(
      noun,
    )
  )
    return 'foreign';
  if (/(?:전년|작년|지난해|전월|전분기)\s?(?:동기)?\s?(?:보다|대비)/.test(words)) return 'foreign';
  const isNear = base !== undefined && words.length - base.index - base[0].length <= 12;
  if (isNear && !dayBefore.test(noun.split(' ')[0] ?? '')) return 'foreign';
  return /공모가[^.,]{0,14}$/.test(words) && frame.quantity.unit === 'pct' ? 'foreign' : 'previousClose';
}
