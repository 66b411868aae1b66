import { neverBeyond } from './english-exclusions.ts';
import type { Frame } from './frame.ts';
import type { Direction, Hedge } from './grammar.ts';

const up =
  'rose|rise|rises|rising|risen|climb(?:ed|s|ing)?|gain(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed|es?|ing)|soar(?:ed|s|ing)?|rall(?:ied|y|ies|ying)|advanc(?:ed|es?|ing)|add(?:ed|s|ing)|rocket(?:ed|s|ing)?|skyrocket(?:ed|s|ing)?|spik(?:ed|es?|ing)|leap(?:ed|t|s|ing)?|leapt|up|higher|increas(?:ed|es?|ing)|popp(?:ed|ing)|pop|rebound(?:ed|s|ing)?|recover(?:ed|s|ing)|edg(?:ed|ing) (?:up|higher)|tick(?:ed|ing) (?:up|higher)|above|bounc(?:ed|ing)|shot|vault(?:ed|ing)|ahead|strengthen(?:ed|ing)|firm(?:ed|ing)|put(?:s|ting)? on|tack(?:ed|s|ing) on|pick(?:ed|s|ing) up|pil(?:ed|es|ing) on|zoom(?:ed|s|ing)?|roar(?:ed|s|ing)?|ripp(?:ed|ing)|catapult(?:ed|s|ing)?|boom(?:ed|ing)|manag(?:ed|es)';
const down =
  'fell|fall(?:s|ing|en)?|sank|sink(?:s|ing)?|sunk|drop(?:ped|s|ping)?|slip(?:ped|s|ping)?|slid|slid(?:e|es|ing)|slump(?:ed|s|ing)?|tumbl(?:ed|es?|ing)|plung(?:ed|es?|ing)|plummet(?:ed|s|ing)?|los(?:t|es?|ing)|loss|declin(?:ed|es?|ing)|decreas(?:ed|es?|ing)|dip(?:ped|s|ping)?|shed|sheds|shedding|down|lower|collaps(?:ed|es?|ing)|crash(?:ed|es|ing)|crater(?:ed|s|ing)?|retreat(?:ed|s|ing)?|eas(?:ed|es|ing)|g(?:ave|iven|iving) up|tank(?:ed|s|ing)?|weaken(?:ed|ing)|below|off(?=\\s(?:(?:about|nearly|almost|roughly|as much as|more than)\\s)?$)|div(?:ed|ing)|dove|skid(?:ded|ding)?|nosediv(?:ed|ing)|wiped off|slash(?:ed)|g(?:ave|ives?|iving|iven) back|swoon(?:ed|s|ing)?|stumbl(?:ed|es?|ing)|sag(?:ged|ging|s)?|wilt(?:ed|s|ing)?|pull(?:ed|s|ing) back|back(?:ed|ing) off|surrender(?:ed|s|ing)?|ced(?:ed|es?|ing)|forfeit(?:ed|s|ing)?|falter(?:ed|s|ing)?|buckl(?:ed|es?|ing)|crumbl(?:ed|es?|ing)|cav(?:ed|ing)';
const move = new RegExp(`\\b(?:(${up})|(${down}))\\b`, 'gi');

/** All words of a move in these words, in order. */
function movesIn(words: string): Direction[] {
  return [...words.matchAll(move)].map((match) => (match[1] ? 1 : -1));
}

/** The last word of a move in these words. */
export function lastEnglishMove(words: string): Direction {
  return movesIn(words).at(-1) ?? 0;
}

/** The first word of a move in these words. */
export function firstEnglishMove(words: string): Direction {
  return movesIn(words).at(0) ?? 0;
}

const nounBehind =
  /^[,)]?\s?(?:percent\s)?(?:(?:daily|weekly|monthly|annual|yearly|one-day|intraday|single-day)\s)?(?:to the (?:upside|downside)|(in the (?:green|black)|to the good|firmer|stronger|gain|rise|increase|jump|surge|rally|advance|climb|pop|leap|rebound|spike|bounce|higher|up|advance)|(in the red|softer|weaker|cheaper|off(?! (?:its|the|their|a)\b)|loss|drop|fall|decline|slump|slide|plunge|tumble|dip|decrease|lower|down|sell-?off|rout|crash|retreat))\b/i;

/** Which way a number's move goes: by the noun behind it ("a 3% gain", "2% lower"), else by the last verb before it. */
export function englishMoveOf(frame: Frame): Direction {
  if (frame.quantity.printedSign !== 0) return frame.quantity.printedSign;
  const behind = nounBehind.exec(frame.gapAfter);
  if (behind) return behind[1] ? 1 : behind[2] ? -1 : 0;
  const beside = /^\s(?:(above)|below)\b/.exec(frame.gapAfter);
  if (beside) return beside[1] ? 1 : -1;
  const own = lastEnglishMove(frame.lead);
  if (own !== 0) return own;
  return frame.inBrackets ||
    /^\s?(?:,\s)?(?:or|and)\s(?:about |nearly |roughly )?$|, or (?:about |nearly |roughly )?$/.test(
      frame.gapBefore,
    )
    ? lastEnglishMove(frame.before)
    : 0;
}

/** "surrendered 2.31% of the gain that …": of the share's price, or of that gain. */
export const ofEarlierMove =
  /^\s(?:of|from) (?:the|its|their|that|an?|[A-Z][a-z]+day['’]s) (?:[a-z-]+ ){0,2}(?:gains?|loss(?:es)?|advances?|rall(?:y|ies)|rise|drop|surge|jump|slide|slump|rebound|run-?up)\b/;

/** True for "gained $3.20", "rose 33.41 points", "down $1.10": a sum that is the move itself and no price. */
export function isEnglishChangeAmount(frame: Frame): boolean {
  const { quantity, lead } = frame;
  if (quantity.unit === 'pct' || quantity.isAmount) return false;
  if (quantity.printedSign !== 0 && quantity.unit !== 'bare') return true;
  if (/\b(?:to|at|of|from|above|below|near|past)\s(?:about |around |just |nearly |a record )?$/i.test(lead))
    return false;
  if (/^\s(?:lower|higher)\b/.test(frame.gapAfter)) return true;
  if (/,? \(?or (?:about |nearly |roughly )?$/.test(frame.gapBefore) && lastEnglishMove(frame.before) !== 0)
    return true;
  const last =
    /(?<![A-Za-z])([A-Za-z]+)(?: (?:by|another|about|around|nearly|roughly|as much as|some|more than))?\s$/.exec(
      lead,
    );
  return (
    last !== null && !/^(?:above|below|ahead)$/i.test(last[1] ?? '') && lastEnglishMove(last[1] ?? '') !== 0
  );
}

/** How an English number is hedged: "nearly", "about", "more than", "below". */
export function englishHedgeOf(frame: Frame): Hedge {
  if (neverBeyond.test(frame.lead)) return null;
  if (
    /\b(?:more than|over|above|at least|topped|tops|topping|exceed(?:ed|s|ing)|surpass(?:ed|es|ing)|past|crossed|upwards of)\s$/i.test(
      frame.lead,
    )
  )
    return 'over';
  if (/\b(?:less than|under|below|at most|short of)\s$/i.test(frame.lead)) return 'under';
  if (/^\s?or (?:more|higher)\b/.test(frame.gapAfter)) return 'over';
  return /\b(?:nearly|almost|about|around|roughly|approximately|some|close to)\s$/i.test(frame.lead)
    ? 'about'
    : null;
}
