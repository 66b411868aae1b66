import type { MentionRole } from './grammar.ts';

const bracketed = /^(?:['’]s|["'”’])?(?:\s?\([^()]{0,40}\))?(?:['’]s|["'”’])?/;
const preposition =
  /\b(?:with|from|to|than|like|unlike|including|by|for|against|behind|over|overtook|overtaking|at|(?<!['’]s )rival|rivals|supplier|suppliers|customer|partner|after|as|and rival|such as|versus|vs\.?|about|on|into|surpass(?:ed|ing)|pass(?:ed|ing)|join(?:ed|ing)|follow(?:ed|ing)|owner of|maker of|unit of|part of|backed by)\s(?:the |its |rival |chipmaker |shares of )?$/i;
/** A remark between commas or dashes: "Microsoft — the third-largest company in the index — put on 1.1%". */
const remark = /^(?:,[^,\n]{1,80},|\s?(?:[—–]|--?\s)[^—–\n]{1,80}?(?:[—–]|\s--?(?=\s)))/;
const verb =
  /^\s?(?!(?:and|or|as|at|but|the|that|which|it|its|to|for|said|told|ahead|instead|beside|despite|like|because|while|more|less|than)\b)(?:shares?|stock|stocks|Inc\.?|Corp\.?|Co\.?|Ltd\.?|plc|Holdings|Group|also|itself|further|then|even|was|were|is|has|had|did|[a-z]+(?:ed|s|t|k|g|w|ld|l|d|e))\b/;
/** Verbs that tell how a price moved, as they stand right behind a subject. */
const moved =
  'rose|fell|climbed|gained|dropped|slipped|sank|jumped|lost|added|shed|advanced|declined|edged|surged|tumbled|rallied|soared|plunged|closed|ended|finished|opened|slid|traded|settled|slumped|dipped|popped|tanked|eased|retreated|rebounded|inched|ticked|leapt|leaped|plummeted|cratered|set|hit|reached|touched|notched|scaled|was|were|is|are';
const movedBehind = new RegExp(`^\\s(?:shares |stock )?(?:also |then )?(?!was|were|is|are)(?:${moved})\\b`);
/** A word that a name stands behind as another word for the same: "its chipmaking rival SK hynix". */
const sameAsBehind = /\b(?:rival|peer|supplier|customer|partner|subsidiary|affiliate)\s$/i;
/** Words that a clause follows where a verb of motion stands behind the name: "as Apple fell 2%", "with Apple up 2%". */
const clauseBefore = /\b(?:as|after|before|since|than|because|and|until|like)\s(?:the )?$/i;
const withBefore = /\bwith\s(?:the |shares of |shares in )?$/i;
const movingBehind = /^\s(?:shares |stock )?(?:up|down|higher|lower|[a-z]+ing)\b/;
/** "after Nvidia's 5% drop": the number is Nvidia's, whatever stands before the name. */
const ownsNumber = /^['’]s (?:[a-z-]+ ){0,2}[$\d]/;
/** "Apple: …", "Tesla — The stock …" at the start of a line. */
const lineStart = /(?:^|\n)[^\S\n]{0,20}(?:[-•*·–—]\s{0,20}|\d{1,2}[.)]\s{0,20})?$/;
const labelBehind = /^(?::|\s[—–-]{1,2}\s)/;
/** A broker's view: nothing is said of the broker's own shares. */
const judges =
  /^\s(?:reiterat|rais|trimm?|cut|lower|upgrad|downgrad|maintain|keep|kept|initiat|resum|reaffirm|boost|lift|hik|slash|start|nam)[a-z]*\s[^.;\n]{0,70}\b(?:targets?|ratings?|objective|buy|hold|sell|overweight|underweight|neutral|(?:out|under)perform|equal[- ]weight|coverage|estimates?|top pick)\b/i;

/** "Nvidia's rival AMD": the name behind it is meant; "Citi's analyst sees": nothing is said of the bank's shares. */
const ownerOfName =
  /^['’]s (?:[a-z]+ )?(?:rival|partner|supplier|peer|competitor|customer|unit|subsidiary|parent|owner|affiliate|spinoff)s? (?:[a-z]+ )?[A-Z]|^(?:['’]s)? (?:[a-z]+ )?(?:analysts?|strategists?|economists?)\b/;

/** How an English mention stands in its clause, by the word before and behind it. */
export function englishRoleOf(
  text: string,
  mention: { readonly start: number; readonly end: number },
): MentionRole {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  if (/\b(?:shares?|stock) (?:of|in) (?:the )?$/i.test(before)) return 'subject';
  const behind = text.slice(mention.end, mention.end + 110);
  const rest = behind.slice(bracketed.exec(behind)?.[0].length ?? 0);
  if (lineStart.test(before) && labelBehind.test(rest)) return 'topic';
  if (/(?:^|[.!?\n]\s?)For $/.test(before)) return 'topic';
  if (judges.test(behind)) return 'other';
  if (preposition.test(before)) {
    if (ownsNumber.test(behind)) return 'bare';
    const isClause = (sameAsBehind.test(before) || clauseBefore.test(before)) && movedBehind.test(rest);
    return isClause || (withBefore.test(before) && movingBehind.test(rest)) ? 'subject' : 'other';
  }
  if (ownerOfName.test(behind)) return 'other';
  return verb.test(rest.replace(remark, '').trimStart()) ? 'subject' : 'bare';
}

const otherSubject =
  /\b(?:the )?(?:Dow(?: Jones(?: Industrial Average)?)?|Nasdaq(?: Composite| 100)?(?!\s?:|-listed|-traded)|Russell \d+|Nikkei(?: 225)?|Hang Seng|FTSE(?: 100)?|DAX|Stoxx(?: \d+)?|(?:Treasury |bond )?yields?|[Bb]itcoin|[Ee]ther|(?:[Cc]rude |Brent |U\.S\. )?[Oo]il(?: prices)?|(?:consumer|producer|wholesale|import|home|house|core) prices|inflation|retail sales|payrolls|(?:[Ss]pot )?[Gg]old(?: prices| futures)?|[Ss]ilver|[Cc]opper|[Pp]latinum|[Ff]utures|the (?:dollar|yen|won|euro)|(?:semiconductor|chip|volatility|sector) index|VIX|(?:local|South Korean) currency|greenback|(?:chip|tech(?:nology)?|bank|energy|auto|retail|growth|small-cap|other|most|many|European|Asian)(?: [a-z]+)? (?:stocks|shares)|sector|group|ETF|fund|peers|rivals|competitors|trading volume|volume)(?:,[^,\n]{1,60},)?\s(?=(?:also |then |was |were |had |has )?(?:set|hit|reached|touched|notched|scaled|rose|fell|climbed|gained|dropped|slipped|sank|jumped|lost|added|shed|advanced|declined|edged|surged|tumbled|rallied|slid|soared|plunged|slumped|up|down|closed|ended|finished|traded|settled|to )\b)/g;

/** Things with a price of their own that no listing knows, where a verb of motion follows. */
export function englishOtherSubjects(
  text: string,
  start: number,
  end: number,
): { start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(otherSubject)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length - 1,
  }));
}

const namedSubject = new RegExp(
  `(?:^|\\s)([A-Z][A-Za-z&.]+)(?:['’]s)?(?: (?:shares|stock|also|then|itself))?\\s(?:${moved})\\b`,
);
/** "… and Hyundai Motor 0.6 percent": a name alone stands before the number. */
const bareName =
  /^,?\s*(?:and|while|but|with)\s([A-Z][\w&.]*)(?:\s[A-Z][\w&.]*){0,3}(?:['’]s)?\s(?:[\d.]+ ?(?:%|percent|per cent) (?:to|at) )?$/;
const noName =
  /^(?:It|Its|They|The|That|This|Which|Shares|Stock|Price|Trading|He|She|We|There|Both|Each|All|Volume|January|February|March|April|May|June|July|August|September|October|November|December)$|day$/;

/** True for "Broadcom fell 3%": a name that nobody linked is the subject of these words. */
export function hasUnknownEnglishSubject(said: string): boolean {
  const name = namedSubject.exec(said.slice(-120))?.[1] ?? bareName.exec(said)?.[1];
  return name !== undefined && !noName.test(name);
}

const unnamed =
  /\b(?:(?:the|its|their) (?:[a-z-]+ ){0,2}(?:stock|shares?|company|[a-z]*maker|giant|firm|group)|^\s*shares)\b|\b(the (?:[a-z-]+ ){0,2}(?:index|benchmark|gauge))\b/i;

/** What an English sentence that names no subject calls it: a company or an index; null where it has no word for it. */
export function unnamedEnglishSubject(before: string): 'company' | 'index' | null {
  const match = unnamed.exec(before);
  return match && (match[1] === undefined ? 'company' : 'index');
}
