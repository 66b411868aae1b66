import type { MentionRole } from './grammar.ts';

const bracketed = /^(?:['’]s|["'”’])?(?:\s?\([^()]{0,40}\))?(?:['’]s|["'”’])?/;
const preposition =
  /\b(?:with|from|to|than|like|unlike|including|by|for|against|behind|over|overtook|overtaking|at|(?<!['’]s )rival|rivals|supplier|suppliers|customer|partner|after|as|and rival|such as|versus|vs\.?|about|on|into|surpass(?:ed|ing)|pass(?:ed|ing)|join(?:ed|ing)|follow(?:ed|ing)|owner of|maker of|unit of|part of|backed by)\s(?:the |its |rival |chipmaker |shares of )?$/i;
const verb =
  /^(?:,[^,]{1,60},)?\s?(?!(?:and|or|as|at|but|the|that|which|it|its|to|for|said|told|ahead|instead|beside|despite|like|because|while|more|less|than)\b)(?:shares?|stock|stocks|Inc\.?|Corp\.?|Co\.?|Ltd\.?|plc|Holdings|Group|also|itself|further|then|even|was|were|is|has|had|did|[a-z]+(?:ed|s|t|k|g|w|ld|l|d|e))\b/;

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
  if (preposition.test(before)) return 'other';
  const behind = text.slice(mention.end, mention.end + 110);
  if (ownerOfName.test(behind)) return 'other';
  const rest = behind.slice(bracketed.exec(behind)?.[0].length ?? 0);
  return verb.test(rest.trimStart()) ? 'subject' : 'bare';
}

const otherSubject =
  /\b(?:the )?(?:Dow(?: Jones(?: Industrial Average)?)?|Nasdaq(?: Composite| 100)?(?!\s?:|-listed|-traded)|Russell \d+|Nikkei(?: 225)?|Hang Seng|FTSE(?: 100)?|DAX|Stoxx(?: \d+)?|(?:Treasury |bond )?yields?|[Bb]itcoin|[Ee]ther|(?:crude |Brent |U\.S\. )?oil(?: prices)?|(?:consumer|producer|wholesale|import|home|house|core) prices|inflation|retail sales|payrolls|gold(?: prices)?|silver|copper|futures|the (?:dollar|yen|won|euro)|(?:semiconductor|chip|volatility|sector) index|VIX)\s(?=(?:also |then |was |were |had |has )?(?:rose|fell|climbed|gained|dropped|slipped|sank|jumped|lost|added|shed|advanced|declined|edged|surged|tumbled|rallied|up|down|closed|ended|finished|traded|settled|to )\b)/g;

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

const moved =
  'rose|fell|climbed|gained|dropped|slipped|sank|jumped|lost|added|shed|advanced|declined|edged|surged|tumbled|rallied|soared|plunged|closed|ended|finished|opened|slid|traded|was|were|is|are';
const namedSubject = new RegExp(
  `(?:^|\\s)([A-Z][A-Za-z&.]+)(?:['’]s)?(?: (?:shares|stock|also|then|itself))?\\s(?:${moved})\\b`,
);
const noName =
  /^(?:It|Its|They|The|That|This|Which|Shares|Stock|Price|Trading|He|She|We|There|Both|Each|All|Volume)$|day$/;

/** True for "Broadcom fell 3%": a name that nobody linked is the subject of these words. */
export function hasUnknownEnglishSubject(said: string): boolean {
  const name = namedSubject.exec(said.slice(-120))?.[1];
  return name !== undefined && !noName.test(name);
}
