import type { Frame } from './frame.ts';
import type { Direction, Hedge } from './grammar.ts';

const up =
  '오른|올랐|오르|올라|오름|상승|뛴|뛰|급등|치솟|폭등|강세|강보합|반등|높은|높다|높아|높았|도약|껑충|점프|솟구|솟은|솟아|솟았|랠리';
const down =
  '내린|내렸|내리|내려|내림|하락|떨어|빠진|빠졌|빠지|빠져|밀린|밀렸|밀리|밀려|급락|폭락|약세|약보합|낮은|낮다|낮아|낮았|추락|후퇴|미끄러|주저앉|곤두박질|뒷걸음|고꾸라|낙폭|무너|증발';
const move = new RegExp(`(${up})|(${down})`, 'g');
const moveLabel = /(?:(상승|오름|급등)|(하락|급락|내림|낙))\s?(?:률|폭)(?:은|는|이|가|도|만)?\s[^.,%]{0,14}$/;

/** "하루 만에 1만1000원을 더해", "2000원을 반납하고": a sum that a price gained or lost. */
const gained =
  /^(?:을|를)\s?(?:(더해|더했|더하|더한|보태|보탰|보탠|얹어|얹었|얹은|불렸|끌어올)|(덜어|덜었|내줬|내주|까먹|잃었|잃고|잃은|깎였|깎아|반납))/;

/** Words that may stand between a number and the verb that tells its move. */
const filler =
  /가까이|가량|넘게|넘는|넘어|이상의?|이하|안팎의?|내외|정도|남짓|수준|이나|씩|쯤|나|의|대로?|더|까지|소폭|또|다시|추가로?|동반|나란히|일제히|함께|크게|무려|기준|각각|훌쩍|[\s,()%+\-−~]/g;

/** The first word of a move in these words: its way and its place, or null. */
export function koreanMoveIn(words: string): { direction: Direction; at: number } | null {
  move.lastIndex = 0;
  const match = move.exec(words);
  return match ? { direction: match[1] ? 1 : -1, at: match.index } : null;
}

/** Which way a number's move goes, by the verb behind it ("2.45% 내린") or the label before it ("하락률은 3.4%"). */
export function koreanMoveOf(frame: Frame): Direction {
  const { quantity, lead, tail, gapAfter } = frame;
  if (quantity.printedSign !== 0) return quantity.printedSign;
  const arrow = /^\s?([↑↓])/.exec(gapAfter);
  if (arrow) return arrow[1] === '↑' ? 1 : -1;
  const found = koreanMoveIn(tail);
  if (found && tail.slice(0, found.at).replace(filler, '') === '') return found.direction;
  const limit = /(?:(상한가)|(하한가))\s?\(\s?$/.exec(lead);
  if (limit) return limit[1] ? 1 : -1;
  const sum = quantity.unit === 'pct' ? null : gained.exec(gapAfter);
  if (sum) return sum[1] ? 1 : -1;
  const label = moveLabel.exec(lead);
  if (label) return label[1] ? 1 : -1;
  return 0;
}

/** "2900원 오른 8만3900원": the sum describes the price behind it. */
const leadsToPrice = /^\s?(?:오른|내린|뛴|떨어진|빠진|밀린|(?:상승|하락|급등|급락|폭등|폭락|반등)한)\s\d/;

/** True for "1300원 오른", "1300원(0.92%) 내린": won or dollars that are the move itself and no price. */
export function isKoreanChangeAmount(frame: Frame): boolean {
  const { quantity, gapAfter, lead } = frame;
  if (quantity.unit === 'pct' || quantity.isAmount) return false;
  if (moveLabel.test(lead) || gained.test(gapAfter)) return true;
  if (/^(?:까지|에|으로|로|을|를|이|가|은|는|대)/.test(gapAfter)) return false;
  if (quantity.printedSign !== 0) return true;
  const rest = frame.after.replace(/^\s?\([^()]{0,20}\)/, '');
  const behind = rest.slice(0, 16);
  const found = koreanMoveIn(behind);
  const told = found !== null && behind.slice(0, found.at).replace(filler, '') === '';
  if (told && leadsToPrice.test(rest)) return true;
  return told && !/(?:종가|시가|고가|저가|주가)(?:는|가|은|이)?\s?$/.test(lead);
}

const handedBack =
  /^[^.]{0,50}(?:상승분|상승폭|오름폭|하락폭|낙폭)[^.\d]{0,14}(?:반납|만회|축소|줄|되돌|지웠)|^\s?[^\s]{0,3}\s?[가-힣]{1,3}[랐렸었졌했았]다가/;
const since = /(?:달|주|년|개월|흘|새|틀|일주일|보름|\d일) 만에[^.,]{0,12}$/;

/** True where a Korean percentage may be of a moment of the day or of a longer stretch: "2% 올랐지만 상승폭을 반납", "한 달 만에 5%". */
export function isKoreanChangeOpen({ gapAfter, lead }: Frame): boolean {
  return handedBack.test(gapAfter) || since.test(lead);
}

const over = /^\s?선?(?:을|를|이|가|에|도|까지|마저)?\s?(?:넘|이상|초과|웃돌|웃도|상회|돌파|뛰어넘)/;
const under =
  /^\s?선?(?:을|를|이|에|에도|마저)?\s?(?:미만|이하|못 미치|밑돌|밑도|하회|무너|내줬|내준|내주|깨졌|붕괴|아래|밑)/;
/** A bound that was won back or held; "22만7000원에 안착했다" is the price itself. */
const held =
  /^\s?선?[을를]?\s(?:회복|탈환)|^\s?(?:선(?:을|를|이|가|에)?|[을를이가])\s?(?:회복|되찾|지켰|사수|안착|올라섰)/;

/** How a Korean number is hedged: "약", "가까이", "넘게", "이상", "밑도는". */
export function koreanHedgeOf(frame: Frame): Hedge {
  const behind = frame.gapAfter.slice(0, 14);
  if (over.test(behind) || held.test(behind)) return 'over';
  if (under.test(behind)) return 'under';
  if (/^\s?(?:선에서|선까지|가까이|안팎|내외|근처|부근|언저리|가량|정도|쯤|남짓)/.test(behind))
    return 'about';
  return /(?:약|대략|거의)\s?$/.test(frame.lead) ? 'about' : null;
}
