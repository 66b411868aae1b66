import { englishClauseStart } from './english-clauses.ts';
import { neverBeyond } from './english-exclusions.ts';
import { lastEnglishMove } from './english-moves.ts';
import type { Frame } from './frame.ts';
import type { DayPart, PriceRole } from './grammar.ts';

const role =
  /\b(?:(clos(?:ed|es|ing|e)|end(?:ed|s|ing)|finish(?:ed|es|ing)|settl(?:ed|es|ing)|to (?:end|finish|settle)|w(?:ent|ound) (?:home|out|up)|c(?:ame|ome) to rest|left off|bowed out)|((?<!\b(?:before|ahead of) the )open(?:ed|s|ing)?(?! (?:the |its |a |an |up )?(?:[a-z]+ )?(?:year|week|month|quarter|books|doors?|stores?|plants?|factory|offices?|way|probe|investigation)\b)|(?:started|began|kicked off) (?:the day|trading|(?:[a-z]+ )?at))|(high|highs|peak(?:ed)?|topped out|as (?:high|much|many) as|highest|maximum)|(low|lows|as (?:low|little) as|lowest|trough|worst|bottom(?:ed)?|minimum)|(touch(?:ed|es|ing)|hit|hits|hitting|reach(?:ed|es|ing)|traded as|climbed as|set|notch(?:ed|ing)|scal(?:ed|ing))|(chang(?:ed|ing) hands|trad(?:ed|es)|(?<!\b(?:regular|early|late|morning|afternoon|midday|premarket|hours|extended|volatile|heavy|light|active|normal|cash|the|of|day['’]s) )trading|quoted|stood|was at|were at|is at|fetch(?:ed|ing)|indicated|bid at))\b/gi;
const roleBehind =
  /^\s?(?:a share|per share|apiece|each)?,?\s?(?:(?:at|by|in) (?:the )?(close|end of trading|closing bell|final bell)|(?:at|by) (?:the )?(open|opening bell)|at (?:its|the|their) (?:session |intraday |day's )?(high|peak|highest|best)|at (?:its|the|their) (?:session |intraday |day's )?(low|worst|lowest|trough|bottom)|(?:during|earlier (?:in|on)) the (day|session)|(?:on an? )?(intraday|at one point|along the way|at the (?:worst|best|lowest|highest) point|before (?:recover|rebound|bounc|par|trimm|fad|retreat|eas|settl|clos|end|finish)ing)\b)/i;

/** What the words around an English price say that it is: verbs and labels stand before the number. */
export function englishPriceRoleOf(frame: Frame, chain: string): PriceRole | null {
  const behind = roleBehind.exec(frame.gapAfter);
  const own = lastRole(ownClause(frame.lead));
  if (behind?.[1]) return 'close';
  if (behind?.[2]) return 'open';
  if (behind?.[3]) return 'high';
  if (behind?.[4]) return 'low';
  if (closedAtExtreme.test(frame.lead)) return 'close';
  const swing = swingRole(frame);
  if (swing) return swing;
  const never = neverBeyond.exec(frame.lead);
  if (never) return never[1] ? 'low' : 'high';
  if (own === 'reach') return reached(frame, chain);
  if (own === 'quote' && /\b(?:high|peak|best)\b[^,]{0,20}$/i.test(frame.lead)) return 'high';
  if (own === 'quote' && /\b(?:low|worst|bottom)\b[^,]{0,20}$/i.test(frame.lead)) return 'low';
  if (own !== null) return own;
  if (momentarily.test(frame.lead)) return withinRole(lastEnglishMove(frame.lead));
  const inChain = lastRole(chain);
  if (inChain === 'close' || inChain === 'open') return inChain;
  if (behind?.[5] || behind?.[6]) return withinRole(lastEnglishMove(frame.lead));
  if (
    /\b(?:above|below|past|over|under|cross(?:ed|es|ing)?|topp(?:ed|ing)|reclaim(?:ed|ing)?)\s(?:the )?$/i.test(
      frame.lead,
    )
  )
    return 'level';
  if (/\brecord of\s$/i.test(frame.lead)) return 'high';
  if (/:\s$/.test(frame.lead)) return 'level';
  if (/\b(?:to|at)\s(?:about |around |nearly |just |almost |a |a record |record )?$/i.test(frame.lead)) {
    if (inChain === 'quote') return 'quote';
    return leftAgain.test(frame.after) || metBehind.test(frame.after)
      ? withinRole(lastEnglishMove(frame.lead))
      : 'level';
  }
  return null;
}

/** The last clause of a number's words where it has a verb of motion of its own: "opened lower and then slid to $115". */
function ownClause(lead: string): string {
  const clause = lead.slice(englishClauseStart(lead));
  return lastEnglishMove(clause) === 0 ? lead : clause;
}

/** "closed at its session low of $47": the close, which was the low as well. */
const closedAtExtreme =
  /\b(?:clos|end|finish|settl)(?:ed|es|s|ing)? (?:right )?at (?:its|the|a) (?:session |intraday |day['’]s )?(?:high|low)s? of\s$/i;
/** "having dipped to 59,900 won", "sank as far as $7": reached in the course of the day, and left again. */
const momentarily =
  /\b(?:having|briefly|momentarily|at one point|earlier|at first|as far as)\s(?:[a-z]+ ){0,4}$/i;

/**
 * "sank to $24.59, a 52-week low, and then turned to close at $26.42", "climbed to $90 and ended at $85": where the same
 * sentence tells the close of the same share, the price before it was reached in the course of the day.
 */
const leftAgain =
  /^(?:[^.;]|\.\d){0,140}?\b(?:(?:before|then|but|only to|later|eventually|until)\s(?:[a-z'’-]+,? ){0,8}?(?:clos(?:e|ed|ing)|end(?:ed|ing)?|finish(?:ed|ing)?|settl(?:e|ed|ing))|and (?:[a-z]+ ){0,2}?(?:closed|ended|finished|settled))(?!(?: out)? (?:the|its|a) (?:year|week|month|quarter)) (?:[a-z]+ ){0,5}?(?:at (?:about |around )?(?:US)?\$\d|\d[\d.,]* ?(?:%|percent|per cent))/;

/** "sagged to $49.82 before buyers turned up": somebody came in there, so the price was left again. */
const metBehind =
  /^,? ?before (?:[a-z'’-]+ ){1,3}(?:turned|stepped|came|emerged|returned|arrived|appeared|found|regained|recovered|rebounded|bounced|pared|trimmed|erased|staged|moved|rushed|swooped|waded|piled)\b/;

const swung =
  /\b(?:(?:day|session)['’]s range (?:was|is|ran)\s|(?:swing|swung|swinging|rang(?:ed|ing)|fluctuat(?:ed|ing)|mov(?:ed|ing)|trad(?:ed|ing)|seesaw(?:ed|ing)) between\s)/i;

/** "swinging between $386.76 and $406.68": the low and the high of the day. */
function swingRole({ lead, before, gapAfter }: Frame): PriceRole | null {
  if (
    swung.test(lead) &&
    /(?:between|range (?:was|is|ran))\s$/i.test(lead) &&
    /^\s(?:and|to|-|–)\s/.test(gapAfter)
  )
    return 'low';
  return /^\s?(?:and|to|-|–)\s$/.test(lead) && swung.test(before.slice(-60)) ? 'high' : null;
}

/** "fell to $29.73 during the session" is a low. */
function withinRole(move: number): PriceRole {
  return move === 0 ? 'within' : move === 1 ? 'high' : 'low';
}

/** "touched $126.58": a high, unless the words say that the price was falling. */
function reached(frame: Frame, chain: string): PriceRole {
  const words = `${chain} ${frame.gapAfter.slice(0, 60)}`;
  if (/\b(?:low|lows|lowest|bottom|worst)\b/i.test(words)) return 'low';
  const move = lastEnglishMove(frame.lead);
  return move === -1 || (move === 0 && turnedUp.test(frame.after)) ? 'low' : 'high';
}

/** "touched $24.59 before it recovered": what it came up from. */
const turnedUp =
  /^[^.;]{0,60}\b(?:turn(?:ed|ing) (?:around|higher|up|positive)|recover(?:ed|ing)|rebound(?:ed|ing)|bounc(?:ed|ing)|rall(?:ied|ying))\b/;

type Named = PriceRole | 'reach' | null;

function lastRole(words: string): Named {
  let named: Named = null;
  let ofYear: Named = null;
  for (const match of words.matchAll(role)) {
    const isYearly = (match[3] ?? match[4]) !== undefined && yearly.test(words.slice(0, match.index));
    if (isYearly) ofYear = match[3] ? 'high' : 'low';
    else named = roleOfMatch(match, named);
  }
  return named === null || named === 'quote' ? (ofYear ?? named) : named;
}

/** A high or low that is one of more than the day: only the verb says which price it is ("closed at a record high"). */
const yearly =
  /\b(?:\d+-?\s?week|(?:one|1)-year|all-time|record|lifetime|multi-?year|(?:closing|intraday))\s$/i;

function roleOfMatch(match: RegExpExecArray, named: Named): Named {
  if (match[1]) return 'close';
  if (match[2]) return 'open';
  if (match[3]) return 'high';
  if (match[4]) return 'low';
  if (named === 'high' || named === 'low') return named;
  return match[5] ? 'reach' : 'quote';
}

const dayPart =
  /\b(?:(pre-?market|before the (?:opening )?bell|ahead of the (?:opening )?(?:bell|open)|before the (?:market )?open(?:s|ed|ing)?)|(after[- ]hours|extended[- ](?:hours )?(?:trading|session)|extended trading|postmarket|post-market|late trading|after the (?:closing )?bell|overnight trading)|((?:Mon|Tues|Wednes|Thurs|Fri)day (?:morning|midday|afternoon)|in (?:early|morning|midday|afternoon|mid-?morning|mid-?afternoon|late-morning|intraday|recent|opening) (?:trading|trade|deals|dealings)|(?:at|by|around) (?:midday|noon)|as of \d{1,2}(?::\d\d)? ?[ap]|(?:at|by|around|shortly after|just after) \d{1,2}(?::\d\d)? ?[ap]\.?m|(?:shortly|soon|minutes|just) after the open(?:ing)?(?: bell)?|at the open(?:ing)? bell|minutes into|so far (?:today|on)|in the first (?:hour|minutes))|(clos(?:ed|ing)|to (?:close|end|finish|settle)|ended|finished|settled|regular (?:trading|session)))\b/gi;
const reporting =
  /\b(?:report(?:s|ed|ing)?|results|earnings|due|announc(?:ed|es|ing)|guidance|releas(?:ed|es|ing))\b[^,]{0,30}$/i;

/** Which part of the day an English sentence speaks of: a word before the number in the sentence, or right behind it. */
export function englishDayPartOf(frame: Frame): DayPart | null {
  const before = partIn(frame.before.slice(frame.before.lastIndexOf(';') + 1));
  if (isOutside(before)) return before;
  const behind = partIn(
    (frame.gapAfter.split(/,|(?<!shortly|just) after (?!hours|the )| before clos/)[0] ?? '').slice(0, 60),
  );
  if (isOutside(behind)) return behind;
  if (frame.quantity.unit === 'pct' && (isMomentary(frame) || atExtremeBehind.test(frame.gapAfter)))
    return 'intraday';
  if (behind === 'intraday') return behind;
  const ownRole = lastRole(frame.lead);
  return ownRole === 'close' || ownRole === 'open' ? 'regular' : before;
}

/** A move that held for a moment only. */
const momentary =
  /\b(?:as (?:much|many|high|low) as|at one point|at (?:its|the) (?:(?:session|day['’]s|intraday) )?(?:low|high|worst|best))\b/i;

const atExtremeBehind =
  /^[^,;.\d]{0,20}\bat (?:one point|(?:its|the) (?:(?:session|day['’]s|intraday) )?(?:high|low|peak|best|worst))\b/i;

const isMomentary = ({ lead, before }: Frame) =>
  momentary.test(lead) || momentary.test(before.slice(englishClauseStart(before)));

function isOutside(part: DayPart | null): boolean {
  return part === 'preMarket' || part === 'afterTrading';
}

function partIn(words: string): DayPart | null {
  let part: DayPart | null = null;
  for (const match of words.matchAll(dayPart)) {
    if (match[4]) part = 'regular';
    else if (/bell|open/i.test(match[0]) && reporting.test(words.slice(0, match.index))) continue;
    else if (match[1]) part = 'preMarket';
    else part = match[2] ? 'afterTrading' : 'intraday';
  }
  return part;
}

/** Dollars that no company takes in in a year: "Microsoft tops $4 trillion" speaks of its market value. */
const noRevenue = 1e12;

/** True where an English amount is the market value of the company, and not what was added to it or wiped off it. */
export function isEnglishMarketValue(frame: Frame, said: string): boolean {
  if (/^\s(?:in|of|from|off) (?:its |the company's )?(?:market|stock market)/i.test(frame.gapAfter))
    return false;
  if (
    /\b(?:fell|rose|dropped|grew|shrank|jumped|slid|sank|increased|decreased|declined|swelled|climbed) (?:by )?(?:about |nearly |more than |roughly |almost )?$/i.test(
      frame.lead,
    )
  )
    return false;
  if (
    /\b(?:added|adding|lost|losing|shed|shedding|wiped|wiping|erased|erasing|gained|gaining|vaporized)\b[^,]{0,30}$/i.test(
      said,
    )
  )
    return false;
  return (
    /\bmarket (?:value|cap|capitali[sz]ation|valuation|worth)\b|\bvaluation\b|\bvalu(?:ed|ing) (?:it |the company )?at\b|(?<!\b(?:shares?|stock|stakes?|deals?|contracts?|assets|goods|orders) )\bworth\b/i.test(
      said.slice(-90),
    ) ||
    (frame.quantity.magnitude >= noRevenue &&
      /\b(?:tops?|topped|hits?|reach(?:es|ed)|cross(?:es|ed)|joins? the)\s$/i.test(frame.lead)) ||
    /^\s(?:market (?:cap|value)|company\b|valuation)/i.test(frame.gapAfter)
  );
}
