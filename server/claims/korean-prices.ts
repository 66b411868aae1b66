import type { Frame } from './frame.ts';
import type { DayPart, PriceRole } from './grammar.ts';
import { koreanHedgeOf, koreanMoveIn } from './korean-moves.ts';

const closing =
  /마감|마쳤|마친|마치|마쳐|끝냈|끝낸|끝내|끝났|끝난|장을 닫|(?:장|거래)[을를] 접|막을 내|종료|한 해를? (?:접|마무리|보냈|닫)|(?:장|거래)[을를] 마무리/;
/** "하락 마감…17만2200원". */
const closedBefore = /마감\s?(?:…|\.{3})\s?$/;
const opening = /출발|시작|개장(?:했|한|해)|문을 열|장을 (?:열|연)/;
/** Names of the day's prices; the last one before the number is its own. 시총 and the extremes of a year are not among them. */
const label =
  /(종가|마감가)|(시초가|시가(?!총))|(고가|고점|최고가|최고(?=\s*$))|(저가|저점|최저가|최저(?=\s*$))|(현재가)/g;
const yearOrRecord = /(?:52주|1년|연중|사상|역대|상장|창사|신)[^.,]{0,8}$/;
const trading =
  /거래(?:되고|중|하고| 중)|거래되는|거래된다|에서 움직|에서 맴돌|매매[되된됐]|매매 중|등락(?!률|폭)|고 있다|고 있는|중이다|오르는 중|(?:상승|하락) 중/;
const predicate =
  /^다[.\s]|^다$|기록|거래|이다|였다|이었|이던|였던|쉬어|였고|이고|이며|인데|형성|나타냈|되찾|회복|돌파|밑돌|웃돌|넘|내줬|내준|무너|붕괴|깨졌|표시|머물|주저앉|올라섰|올라선|도달|터치|찍|도약|복귀|내려섰|지켰|[이가] (?:됐|되었)|안착|그쳤|그친|달했|달한|사수|턱걸이/;
/** A price that a word for a yearly extreme leads to: "52주 신고가(19만1400원)". */
const extremeLead =
  /(?:신고가|신저가|최고가|최저가|최고치|최저치|최고|최저)(?:인|로|를|을)?\s?\(?\s?(?:약 )?$/;
const withinDay = /장중|한때|일중/;

/** What the words around a Korean price say that it is: labels stand before the number, verbs behind it. */
export function koreanPriceRoleOf(frame: Frame, chain: string): PriceRole | null {
  const { tail } = frame;
  const named = lastLabel(frame.lead);
  if (named) return named;
  if (closing.test(tail)) return 'close';
  if (opening.test(tail)) return 'open';
  if (closedBefore.test(frame.gapBefore) && tail.trim() === '') return 'close';
  const within = withinDay.test(chain) || isLeftAgain(frame.after.slice(0, 120));
  if (!within && goesOnToClose(frame)) return 'close';
  const reached = reachedRole(tail, within);
  if (reached) return reached;
  if (trading.test(tail)) return 'quote';
  const after = /^\s?(?:이|가|은|는)?\s?(종가|시가|고가|저가)/.exec(tail);
  if (after?.[1]) return roleOfLabel(after[1]);
  if (/^(?:을|를)\s?(?:찍|터치)/.test(tail) && closing.test(frame.after)) return 'within';
  if (predicate.test(tail)) return within ? 'within' : 'level';
  if (/\(\s?$/.test(frame.lead) && /^\s?[)·,/]/.test(frame.gapAfter)) return 'level';
  if (/주가(?:는|가|도)?\s?(?:약 )?$/.test(frame.lead)) return 'level';
  const extreme = extremeLead.exec(frame.lead);
  if (extreme && (/^신/.test(extreme[0]) || yearOrRecord.test(frame.lead.slice(0, extreme.index))))
    return 'level';
  return null;
}

/** The words from the end of a clause to a close: "…한 뒤 2만6420원에 장을 마쳤다". */
const closedLater =
  /(?:[가-힣] (?:뒤|후|다음)(?:에|에는)?|다가|지만|으나|고)\s([^.]{0,40}?)\d[\d,.만천]*(?:원|달러)(?:에|으로|로)\s?(?:장|거래|정규장)?[을를]?\s?(?:마감|마[쳤친치쳐]|끝[냈내낸])/;

/** "2만4590원으로 내려앉아 52주 신저가를 기록한 뒤 2만6420원에 장을 마쳤다": where the close of the same share follows, the price was one of the day's course. */
function isLeftAgain(after: string): boolean {
  const close = closedLater.exec(after);
  if (!close || /[은는]\s/.test(close[1] ?? '')) return false;
  return !/[가-힣]는\s/.test(after.slice(0, close.index));
}

/** "26만9500원까지 올라서며 장을 마쳤다": the clause that it joins says that it is the close. */
function goesOnToClose({ gapAfter }: Frame): boolean {
  return /^\s?(?:선)?까지\s(?:[가-힣]{1,6}(?:며|면서|고)|[가-힣]{1,5}\s채)\s(?:(?:장을|거래를|장|거래)\s?(?:마|끝|종료)|마감)/.test(
    gapAfter,
  );
}

/** "289달러까지 올랐다" is a high, "45만원까지 밀렸다" a low; so is a verb of motion where the words say "during the day". */
function reachedRole(tail: string, within: boolean): PriceRole | null {
  const found = koreanMoveIn(tail);
  if (/^\s?(?:선)?까지/.test(tail)) {
    if (/^\s?(?:선)?까지\s(?:장중\s)?저점[을이]?\s/.test(tail)) return 'low';
    if (/^\s?(?:선)?까지\s(?:장중\s)?고점[을이]?\s/.test(tail)) return 'high';
    if (found) return found.direction === 1 ? 'high' : 'low';
    return within ? 'within' : null;
  }
  if (!within) return found ? 'level' : null;
  if (found) return found.direction === 1 ? 'high' : 'low';
  if (/돌파|넘어|넘겼|웃돌|되찾|회복|올라서|올라섰/.test(tail)) return 'high';
  return /밑돌|무너|붕괴|깨졌|깨지|내줬|내주|주저앉|내려앉|내려섰/.test(tail) ? 'low' : null;
}

function lastLabel(lead: string): PriceRole | null {
  let role: PriceRole | null = null;
  for (const match of lead.matchAll(label)) {
    const rest = lead.slice(match.index + match[0].length);
    const isOther =
      yearOrRecord.test(lead.slice(0, match.index)) || /^(?:보다|\s?대비|에서|에\s?비|와|과)/.test(rest);
    role = isOther || rest.length > 16 ? role : roleOfLabel(match[0]);
  }
  return role;
}

function roleOfLabel(name: string): PriceRole {
  if (/종가|마감가/.test(name)) return 'close';
  if (/시초가|시가/.test(name)) return 'open';
  if (name === '현재가') return 'quote';
  return /고/.test(name) ? 'high' : 'low';
}

const dayPart =
  /(프리\s?마켓|장 시작 전|개장 전|장전)|(시간외|시간 외|애프터\s?마켓|넥스트레이드|대체거래소)|(장\s?초반|장 시작과 (?:함께|동시에)|개장과 (?:함께|동시에)|개장\s?(?:직후|초)|장 시작 (?:직후|초)|장\s?후반|장 막판|오전 장(?!중)|오전장(?!중)|마감 직전|오전 중|(?:오전|오후) \d{1,2}시|\d{1,2}시(?: \d{1,2}분)?\s?(?:현재|기준|께|쯤)|정오|현재\s|같은 시(?:각|간))|(정규장|종가(?!\s?(?:대비|보다|와|과|에 비))|거래를 마|장을 마|마감|시초가|시가(?!총))/g;

/** Which part of the day a Korean sentence speaks of, by the last word for it before the number. */
export function koreanDayPartOf(frame: Frame, chain: string): DayPart | null {
  const part = lastDayPart(frame.before);
  const ownClose =
    closing.test(frame.tail) ||
    closedMoved.test(frame.gapAfter) ||
    /(?:종가|시가|시초가)(?:는|가|은)?\s*$/.test(frame.lead);
  if (part === 'preMarket' || part === 'afterTrading') return part;
  if (ownClose) return 'regular';
  if (frame.quantity.unit === 'pct' && movedAtOpen.test(frame.gapAfter)) return 'intraday';
  if (part !== null) return part;
  if (trading.test(frame.tail)) return 'intraday';
  const isMomentary = frame.quantity.unit === 'pct' && withinDay.test(chain) && !closing.test(frame.tail);
  return isMomentary ? 'intraday' : null;
}

/** "1.65% 내린 채 마감했다", "3.1% 하락 마감". */
const closedMoved =
  /^\s?(?:가량|정도|가까이|넘게|대|\s)*(?:[가-힣]{0,4}[린른한진친뛴] 채|[가-힣]{2,4}(?:해|하며)?)\s(?:마감|거래를 마|장을 마|장을 끝|거래를 끝)/;

/** "0.6% 하락 출발한 뒤": the move at the open. */
const movedAtOpen =
  /^[^가-힣]?(?:가량|정도|가까이|넘게|대|\s)*(?:오른 채|내린 채|상승|하락|급등|급락|강세|약세|오름세로|내림세로|상승세로|하락세로)\s?(?:해|하며)?\s?(?:출발|개장|시작|문을 열|장을 (?:열|연|시작))/;

function lastDayPart(before: string): DayPart | null {
  let part: DayPart | null = null;
  let from = 0;
  for (const match of before.matchAll(dayPart)) {
    if (match[1]) part = 'preMarket';
    else if (match[2]) part = 'afterTrading';
    else if (match[3])
      part = isOutside(part) && !goesOn.test(before.slice(from, match.index)) ? part : 'intraday';
    else part = 'regular';
    from = match.index;
  }
  return part;
}

/** A time of day within the pre-market or after it stays there, unless a clause ended in between. */
const goesOn = /(?:고|며|지만|으나|는데|다가)[\s,]/;

function isOutside(part: DayPart | null): boolean {
  return part === 'preMarket' || part === 'afterTrading';
}

/** A word that ties a price to the course of the day, so that "까지 올랐다" is its high. */
const ofTheDay = /장중|한때|일중|장\s?초반|장\s?후반|장 막판|오전|오후|개장|고가|저가|최고|최저/;

/**
 * True where a Korean price can be that of the close or of some moment: "6만1400원까지 내려왔다" without a word on the
 * day's course, and a bound that was crossed ("36만원을 넘었다") without a word on the close.
 */
export function isKoreanPriceOpen(frame: Frame, role: PriceRole): boolean {
  if (/상장 (?:첫날|당일|당시)/.test(frame.before)) return true;
  if (role === 'high' || role === 'low')
    return (
      /^\s?(?:선)?까지/.test(frame.tail) &&
      !ofTheDay.test(frame.before.slice(-60)) &&
      !isLeftAgain(frame.after.slice(0, 120))
    );
  return role === 'level' && koreanHedgeOf(frame) !== null && !/종가|마감/.test(frame.before + frame.tail);
}

/** True where an amount in 억 or 조 is the market value of the company, and not what was added to it or taken off it. */
export function isKoreanMarketValue(frame: Frame, said: string): boolean {
  const lead = said.slice(-30);
  const isRanked =
    /(?:시가총액|시총)[^.]{0,34}$/.test(frame.before) &&
    /^(?:이다|이었|으로|,|이고|대?다)/.test(frame.gapAfter);
  const named =
    isRanked || /시가총액|시총|몸값/.test(lead) || /^\s?(?:의|대)?\s?(?:시가총액|시총)/.test(frame.tail);
  const change =
    /격차|차이|(?:늘어난|줄어든|불어난|증발한|사라진|날아간|감소한|증가한)\s?(?:시가총액|시총)/.test(lead);
  const isMove =
    !/^\)?(?:\s?(?:안팎|가량|정도|수준|규모|이상|남짓))?으?로/.test(frame.tail) &&
    /늘|불었|불어|증발|사라|줄|감소|증가|날아|빠져나/.test(frame.tail);
  return named && !change && !isMove;
}
