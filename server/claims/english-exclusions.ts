import { englishClauseStart } from './english-clauses.ts';
import type { Frame } from './frame.ts';
import type { ChangeBase } from './grammar.ts';

const otherMeasure =
  /\b(?:revenues?|sales|profits?|earnings|income|margins?|EPS|spending|output|orders|shipments|deliver(?:ies|ed)|guidance|dividends?|yields?|stakes?|price targets?|targets?|volumes?|inflation|interest rates?|rates?|market share|bookings|subscribers|users|costs?|tariffs?|tax(?:es)?|budgets?|funds?|debt|cash|backlog|capex|invest(?:ments?|ed|ing|s)?|fines?|deals?|offer(?:ed|s|ing)?|bids?(?! (?:up|down|higher|lower)\b)|buyouts?|acqui(?:re|red|sition)|workforce|jobs|staff|headcount|GDP|growth|economy|demand|production|traffic|forecasts?|estimates?|expectations|consensus|odds|probability|short interest|weight(?:ing)? in|ownership|owns?|holds?|raised|fundrais(?:ed|ing)|repurchas(?:ed|e|es)|buybacks?|paid|pays?|premium|discount|settlement|prices? of|options?|impl(?:y|ied|ies)|weight(?:ing)?|allocation|IPO|priced|list price|price tag|retail(?:s|ed)?|charges?|fees?|salary|bonus|sold|vehicles|units|cars|unemployment|jobless|payrolls|barrels|wafers|stores|members|attrition|passengers)\b/i;
/** The share or its price is named after all; not "market share" or "price target". */
const stillPrice =
  /(?<!\b(?:a|per|each|market|list) )\b(?:shares?|stock|price(?! (?:targets?|tags?)\b))\b[^,;]{0,40}$/i;
const otherBehind =
  /^\s(?:(?:of|in) (?:the |its |all |total )?(?:stake|vote|revenue|sales|company|shares|outstanding|votes|workforce|staff|market|capital|profit)|stakes?|tariffs?|dividends?|yields?|interest|margin|market share|discount|premium|tax|growth|probability|chance|ownership|price targets?|target|increase in (?:revenue|sales|profit|earnings)|(?:drop|fall|decline|jump|rise|increase|slump|surge|gain|growth|slide) in (?:[a-z-]+ ){0,2}(?:revenue|sales|profits?|earnings|orders|demand|deliveries|shipments|bookings|output|production|prices|costs|volumes?|registrations|users|subscribers|spending|income|margins?|exports|imports|traffic)|year[- ](?:over|on)[- ]year|from a year (?:earlier|ago)|(?:a|per) (?:month|year|unit|ounce|barrel|gallon|ton|user))\b/i;
const future =
  /\b(?:will|would|could|may|might|should|can|expect(?:s|ed)? to|expected|forecast(?:s|ed)?|project(?:s|ed|ing)|predict(?:s|ed|ing)?|sees|seen|likely to|set to|going to|aim(?:s|ed|ing)? (?:for|to)|if)\b/;
const denied =
  /\b(?:did not|didn't|has not|hasn't|had not|never|denied|denies|false|untrue|not true|incorrect(?:ly)?|erroneous(?:ly)?|mistaken(?:ly)?|rumou?r(?:s|ed)?|contrary to|failed to|falling short|fell short|short of|no longer)\b/i;
const compared =
  /\b(?:from|than|versus|vs\.?|compared (?:with|to)|against|since|off|previous(?:ly)?|prior|earlier)\s(?:(?:a|an|its|the|their|about|around|record|previous|prior|old|peak|high|low|close|closing|of|\d{4}|\d+-week|52-week|all-time|Monday's|Tuesday's|Wednesday's|Thursday's|Friday's)\s)*$/i;
/** "never traded below $242.65": to the cent it is the low of the day, else a remark. */
export const neverBeyond = /\bnever (?:[a-z]+ ){0,2}(?:(below|under)|above|over)\s$/i;
/** "If Tesla drops 5%": what would have to happen. */
const conditional = /\b(?:[Ii]f|[Ss]hould|[Uu]nless|[Ss]uppos(?:e|ing)|[Aa]ssuming)\s[^,.;]{0,60}$/;
/** "Short interest in Tesla rose 4%": what is counted is named before the company. */
const measureBefore =
  /\b(?:short interest|weight(?:ing)?|stake|market share|holdings?|options?|futures|volume|exposure|demand|sales|deliveries|orders|prices|yield|spread|premium|discount)\s(?:in|of|on|for|by|at|from)\s(?:the )?[A-Z][^.,;]{0,30}$/;
/** Shares of the same company are traded elsewhere too; the prices here are not those. */
const elsewhere =
  /\bin (?:Tokyo|Taipei|Taiwan|Hong Kong|London|Frankfurt|Paris|Shanghai|Amsterdam|Zurich|Luxembourg)\b/;

/** "erased a 2% gain": a move that was taken back. */
const undone =
  /\b(?:eras(?:ed|ing)|par(?:ed|ing)|trimm(?:ed|ing)|revers(?:ed|ing)|wip(?:ed|ing) out|(?:gave|giving) (?:up|back)(?= (?:an?|its|gains of|earlier|early|(?:part|some|half|most|much|all) of)\b)|recoup(?:ed|ing))\s(?:an? |its |earlier |early |(?:part|some|half|most|much|all) of |losses of |gains of )*(?:about |nearly |as much as )?$/i;

/** A stretch of words that only goes on with the number before: ", up 9%". */
const goesOn =
  /^[,(]?\s{0,9}(?:up|down|or|of|an? (?:increase|rise|gain|drop|decline|jump|fall) of|higher|lower)?\s{0,9}(?:about |nearly |roughly |more than |by )?$/i;
const yearRange =
  /\b(?:52-week|all-time|record|one-year) (?:high|low|peak|range)s? (?:is|was|stands at|stood at|remains)\s$/i;
/** "5% below its all-time high of $199.62". */
const besideExtreme =
  /\b(?:below|above|near|under|shy of|short of|off)\s(?:its|the|their|an?)\s[^,;]{0,40}(?:high|low|peak|record)s?(?: of)?\s$/i;
const oldPrice =
  /\b(?:previous|prior|old|earlier|former|last) (?:record|high|low|peak|close|closing high)\b[^,;]{0,30}$/i;

/** "raised its price target on Tesla to $550": the measure is named before the company. */
const measureOnSubject =
  /\b(?:(?:price )?targets?|target prices?)(?:: | \(was | (?:on|for|of)\s[^.;,]{1,40}| (?:(?:up|down|raised|lifted|cut|lowered|hiked|boosted|trimmed|set|reduced|increased|slashed|upped) )?(?:to|from|by|at)\s(?:\S{1,12}\s(?:to|from)\s)?)$/i;
/** "agreed to buy $5 billion of Intel stock at $23.28 a share": the price of a deal. */
const dealt =
  /\b(?:buy|buys|buying|bought|sell|sells|selling|sold|purchas(?:e|es|ed|ing)|issu(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|tender(?:ed)?|repurchas(?:e|ed|ing))\b[^.;]{0,80}\b(?:shares?|stock)\b[^.;]{0,20}\b(?:at|for)\s$/i;

/** "agreed to put in $2 billion at $23 a share": the price of a deal, whatever its verb. */
const dealtFor = /\$\s?[\d.,]+ ?(?:million|billion|bn|m|b)\b[^.;,$]{0,40}\b(?:at|for)\s$/i;

/** True where an English number is no price statement about the instrument. `said`: the words since its subject. */
export function isEnglishExcluded(frame: Frame, said: string): boolean {
  const { quantity, gapAfter, lead } = frame;
  const clause = said.slice(-120);
  if (
    conditional.test(frame.before) ||
    measureBefore.test(uncapitalised(frame.before.slice(0, Math.max(0, frame.before.length - said.length))))
  )
    return true;
  if (
    /(?:^|; ?)\s*In (?:Tokyo|Taipei|Taiwan|Hong Kong|London|Frankfurt|Paris|Shanghai|Amsterdam|Zurich)\b[^;]*$/.test(
      frame.before,
    )
  )
    return true;
  if (elsewhere.test(clause) || elsewhere.test(frame.tail)) return true;
  if (
    dealt.test(frame.before.slice(-140)) ||
    (quantity.unit !== 'pct' && dealtFor.test(frame.before.slice(-80))) ||
    otherBehind.test(gapAfter) ||
    measureOnSubject.test(frame.before)
  )
    return true;
  if (otherMeasure.test(clause) && !stillPrice.test(clause)) return true;
  if (
    frame.index > 0 &&
    goesOn.test(lead.slice(Math.max(0, lead.lastIndexOf(',')))) &&
    isOtherMeasure(
      frame.before.slice(0, frame.before.length - lead.length + Math.max(0, lead.lastIndexOf(','))),
    )
  )
    return true;
  if (/\b(?:rumou?r(?:s|ed)?|unconfirmed)\b/i.test(frame.before) || undone.test(lead)) return true;
  if (/\b(?:another|further)\b/i.test(lead) && /\b(?:would|could)\b/.test(frame.after)) return true;
  if (quantity.unit === 'pct' && isLevel(frame.before)) return true;
  if (future.test(lead) || future.test(clause.slice(-50))) return true;
  if (
    (denied.test(clause) && !(quantity.precision < 1 && neverBeyond.test(clause))) ||
    denied.test(frame.tail) ||
    /\b(?:was|were|is|are|proved) (?:false|wrong|untrue|denied|not true|incorrect)\b/.test(frame.after)
  )
    return true;
  if (
    quantity.unit !== 'pct' &&
    (compared.test(lead) ||
      /\b(?:52-week|one-year|12-month|trading) range\b[^;]{0,50}$/i.test(frame.before) ||
      /\b(?:[Ww]e|I)(?:['’]\w+)? (?:[a-z]+ )?(?:bought|buy|sold|sell|trimmed|added|exited|entered)\b/.test(
        frame.before,
      ) ||
      /\b(?:bought|sold|buying|selling|shorted)\s(?:[A-Z][\w.&]*\s){1,3}at\s$/.test(frame.before) ||
      oldPrice.test(lead) ||
      besideExtreme.test(frame.before) ||
      yearRange.test(lead))
  )
    return true;
  return /^\s(?:price target|target|strike|dividend|per share in|a share in)/i.test(gapAfter);
}

/** "unemployment fell to 4.1%": a percentage that something stands at; not "extended its loss to 5%". */
const isLevel = (before: string) =>
  /\b(?:rose|fell|climbed|dropped|slipped|edged|ticked|eased|declined|increased|decreased|jumped|sank|slid|cooled|accelerated|slowed)\s(?:[a-z]+ly )?to (?:about |around |nearly )?$/i.test(
    before,
  ) && !/\b(?:gains?|loss(?:es)?|advance|decline|rally|drop|rise)\b/i.test(before.slice(-80));

/** The words with a small first letter: that of a sentence's first word tells nothing. */
const uncapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** True where the last clause of these words counts something else: the number before was no price either. */
function isOtherMeasure(before: string): boolean {
  const clause = before.slice(englishClauseStart(before)).slice(-120);
  return (
    (otherMeasure.test(clause) && !stillPrice.test(clause)) ||
    /\b(?:analysts?|Wall Street|consensus)\b[^,;]{0,30}\b(?:expects?|sees?|estimates?|forecasts?)\b/i.test(
      clause,
    )
  );
}

/** What an English percentage is measured from. */
export function englishChangeBaseOf(frame: Frame, said: string): ChangeBase {
  const behind = frame.gapAfter.slice(0, 70);
  const words = `${said.slice(-60)} | ${behind}`;
  if (
    /\b(?:from|below|above|than|off) (?:its|the|their|the day['’]s|today['’]s|that day['’]s) (?:opening|open|first (?:trade|print|transaction))\b/i.test(
      words,
    )
  )
    return 'open';
  const foreign =
    /\b(?:from|below|above|than|off|since|under) (?:its|the|their|an?|last|previous)? ?(?:all-time |record |52-week |recent |closing |intraday |year-earlier |same |offer |IPO |issue |listing |\d{4} |[A-Z][a-z]+ ){0,4}(?:high|low|peak|record|average|(?:\d+-day )?(?:moving )?average|year|quarter|month|price|debut|bottom|trough|levels?|listing|IPO|estimates?|target)\b|\byear[- ](?:over|on)[- ]year\b|\bfrom a year (?:ago|earlier)\b/i;
  return foreign.test(words) ? 'foreign' : 'previousClose';
}
