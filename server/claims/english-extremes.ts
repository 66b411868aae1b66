import type { ExtremeWord } from './grammar.ts';

const extreme =
  /\b(?:(52|fifty-two)-?[ -]?weeks? ?(intraday |closing |trading )?(high|low|peak)s?|(one|1)-?[ -]?year (intraday |closing )?(high|low)s?|(all-time|record|lifetime) (?:intraday |trading )?(closing |intraday )?(high|highs|peak|close)\b|(?:at|hit|set|to|reached|notched) (?:a|an all-time|another|a fresh|a new) (record)(?! (?:\w+ )?(?:low|high|close|closing|number|loss|revenue|profit|quarter|sales|deal|amount|fine|pace|date|label|outflow|inflow|volume))|(highest) (close|level|price|closing price)? ?(?:ever|on record|in (?:its|the company's) history|since its (?:\w+ )?(?:listing|debut|IPO|initial public offering))|(?:an? |its )(?:new |fresh )?(?:intraday |all-time )+(record)(?= (?:of|at|on|and)|[,.])|fresh (closing )(high)|(?:its |the )?(?<inYear>highest|lowest) (close |level |price |closing price )?(?:in|of|over) (?:the (?:past|last) )?(?:52 weeks|a year|one year|more than a year|12 months))/gi;
const notReached =
  /\b(?:near|nearing|close to|below|from|off|shy of|short of|within [^,]{0,20} of|not|failed|away from|since|under|beneath|toward|towards|approach(?:ed|es|ing)?|just missed|missed|than|previous|prior|old|last|its|their|test(?:ed|ing)?|rumou?r(?:s|ed)?|target(?:s|ed|ing)?|could|may|might|would|will|former|against|versus)\s(?:\w+(?:'s)? ){0,2}$/i;
/** "failed to hit its 52-week high". */
const missed = /\b(?:fail(?:ed|s|ing)|unable|yet) to [a-z]+ (?:\w+ ){0,2}$/i;
const attained =
  /\b(?:hit|hits|hitting|set|sets|setting|reach(?:ed|es|ing)?|touch(?:ed|es|ing)?|to|at|notch(?:ed|es|ing)?|post(?:ed|ing)?|mark(?:ed|ing)?|scal(?:ed|ing)|sank to|fell to|rose to|closed at|new|fresh)\s(?:\w+ ){0,2}$/i;
/** "Apple's all-time high is $199.62": where the extreme stands, not that it was reached. */
const standing =
  /^\s(?:is|was|stands|stood|remains|set (?:in|on)|of \S+ (?:set|reached|hit) (?:in|on|last))\b/;
/** "revenue hit a record": no price did. */
const ofOther =
  /\b(?:revenues?|sales|profits?|earnings|income|margins?|deliver(?:ies|ed)|shipments|orders|output|production|spending|backlog|bookings|users|subscribers|exports|demand)\b[^,;]{0,30}$/i;
/** "closed at $221.55, its highest close ever": what stands right behind a price says what it was. */
const besidePrice =
  /\$\d[\d.,]*(?: a share| per share| apiece)?(?:,|\s[—–-]) (?:its|their|the|an?)\s(?:[a-z]+ )?$/;
const closedAt =
  /\b(?:clos(?:ed|es|ing|e)|end(?:ed|ing)|finish(?:ed|ing)|settl(?:ed|ing)) (?:\w+ )?(?:at|to|on|with|up at) (?:an? |its |the )?(?:fresh |new )?$/i;
const doubted = /\b(?:false|untrue|not true|wrong|rumou?red|denied|incorrect)\b/i;

/** Words of a 52-week or record extreme that an English sentence says was reached. `offset` is the sentence's start. */
export function englishExtremeWords(sentence: string, offset: number): ExtremeWord[] {
  const words: ExtremeWord[] = [];
  for (const match of sentence.matchAll(extreme)) {
    const before = sentence.slice(Math.max(0, match.index - 50), match.index);
    if (
      ofOther.test(before) ||
      /^ \$[\d.,]+ (?:m|b|tr)illion/.test(sentence.slice(match.index + match[0].length))
    )
      continue;
    if (missed.test(before)) continue;
    if (standing.test(sentence.slice(match.index + match[0].length))) continue;
    const isTold =
      !notReached.test(before) ||
      besidePrice.test(before) ||
      (/\b(?:its|their)\s(?:\w+ )?$/i.test(before) && attained.test(before));
    if (!isTold || doubted.test(sentence.slice(match.index, match.index + 160))) continue;
    const inYear = match.groups?.inYear;
    const isYear = (match[1] ?? match[4] ?? inYear) !== undefined;
    const isLow = /low/i.test(match[3] ?? match[6] ?? inYear ?? '');
    words.push({
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      kind: isYear ? (isLow ? '52w_low' : '52w_high') : 'record_high',
      ofClose: /clos/i.test(match[0]) || closedAt.test(before),
    });
  }
  return words;
}
