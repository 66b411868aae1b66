import {
  englishAdverbs,
  englishButtonBefore,
  englishCompanyVerbs,
  englishCreditBefore,
  englishDeterminers,
  englishFundAfter,
  englishGivenNames,
  englishOtherThings,
  englishPersonTitles,
  englishPlaceAfter,
  englishPlaceBefore,
  englishPriceVerbs,
  englishShareBefore,
  englishShareNouns,
} from './data/english-context-words.ts';
import { otherSenses } from './data/other-senses.ts';
import type { Finding } from './features.ts';
import { hasLatin } from './letter-case.ts';
import { listEvidence } from './list-evidence.ts';
import { isAmbiguous } from './name-evidence.ts';
import { nearWords, type SurfaceContext } from './surface-context.ts';

/** Adds what the English words around a name in Latin letters say. Nothing for what is never linked and for symbols. */
export function englishEvidence(context: SurfaceContext, found: Finding[]): void {
  const { surface } = context;
  if (context.target === null || surface.form !== 'name' || !hasLatin(surface.record)) return;
  const { after } = context;
  const fund = after.startsWith(' ') ? englishFundAfter.exec(after)?.[0] : undefined;
  if (fund) found.push({ feature: 'fund', detail: fund.trim() });
  const thing = after.startsWith(' ') ? englishOtherThings.exec(after)?.[0] : undefined;
  if (thing) found.push({ feature: 'otherThing', detail: thing.trim() });
  const credit = context.before.endsWith(' ') || context.before.endsWith('/') ? usedAsLabel(context) : null;
  if (credit) found.push(credit);
  if (context.language !== 'en' || surface.letterCase === 'lower') return;
  const isOpen = isAmbiguous(surface.record.nameClass);
  if (isOpen || surface.record.nameClass === 'plain') negatives(context, found);
  if (isOpen) positives(context, found);
}

/** A name on a button ("Share on Facebook") or under a picture ("Photo: Getty Images"). */
function usedAsLabel({ surface, before }: SurfaceContext): Finding | null {
  const near = before.slice(-labelReach);
  const { name } = surface.record;
  const button = englishButtonBefore.exec(near)?.[0];
  if (button) return { feature: 'button', detail: `${button.trim()} ${name}` };
  const credit = englishCreditBefore.exec(near)?.[0];
  return credit ? { feature: 'newsSource', detail: `${credit.trim()} ${name}` } : null;
}

/** The longest words before a name that make it a label, a person or a place. */
const labelReach = 28;

function positives(context: SurfaceContext, found: Finding[]): void {
  const { after, before, surface } = context;
  const isPerson = found.some((one) => one.feature === 'personTitle');
  if (!isPerson && !context.opensSentence && !context.isTitleCase) found.push(capital(context));
  const noun = englishShareNouns.exec(after)?.[0];
  if (noun && noun.trim() !== '') found.push({ feature: 'englishShareNoun', detail: noun.trim() });
  addVerb(context, found);
  const leading = englishShareBefore.exec(before.slice(-leadingReach))?.[0];
  if (leading) found.push({ feature: 'englishShareBefore', detail: leading.trim() });
  if (/^'s? /.test(after)) found.push({ feature: 'possessive', detail: after.slice(0, 2) });
  if (
    !englishGivenNames.has(surface.record.name) &&
    /^, (?:the|an?|which|whose|owner|maker|parent|one of)\b/.test(after)
  ) {
    found.push({ feature: 'apposition', detail: after.slice(2, 24).trim() });
  }
  listEvidence(context, found);
}

/** A person and a place have their capital everywhere, so that it says little of them. */
function capital({ surface, before }: SurfaceContext): Finding {
  const { otherwise } = surface.record;
  const share = otherwise === 'person' || otherwise === 'place' ? 0.3 : 1;
  return { feature: 'capitalInSentence', detail: before.slice(-16).trim(), share };
}

/** The longest words that lead to a company ("shareholders in"). */
const leadingReach = 28;

/** The verb of which the name is the subject, what stands between two commas left out. */
function addVerb(context: SurfaceContext, found: Finding[]): void {
  const { after } = context;
  const apposition = /^,(?! [^,]{0,30} and )[^,.]{3,60},/.exec(after)?.[0] ?? '';
  const head = after.slice(apposition.length).trimStart().replace(englishAdverbs, '');
  const price = englishPriceVerbs.exec(head)?.[0];
  const verb = englishCompanyVerbs.exec(head)?.[0];
  if (price && priceFigure.test(head)) found.push({ feature: 'englishPriceVerb', detail: price });
  else if (price && context.inTitle) found.push({ feature: 'englishPriceVerb', detail: price, share: 0.8 });
  else if (verb) found.push({ feature: 'englishCompanyVerb', detail: verb });
  else if (!price && context.opensSentence) addLowerNoun(after, found);
}

const priceFigure = /[0-9]|%|percent|points?|record|high|low|best|worst|shares|stock|\./i;

/** "Amazon parrots escaped", "Shell companies": a word at the head of a sentence goes on with a noun of its own. */
function addLowerNoun(after: string, found: Finding[]): void {
  const noun = /^ ([a-z]{3,}) /.exec(after)?.[1];
  if (noun && !englishShareNouns.test(after) && !smallWords.has(noun))
    found.push({ feature: 'lowerNounAfter', detail: noun });
}

const smallWords: ReadonlySet<string> = new Set(
  'and the for but with from was were has had have will would could can may might into also its their than that which who what when while are not now over after before under about amid against despite since until near among both each more most such then there thus too via yet did does gets takes makes keeps goes comes looks seems remains became runs ran needs helps brings turns works stays leads plays analysts executives officials workers employees staff managers management stores customers engineers lawyers economists strategists bankers traders subsidiary unit plants factories bonds debt options futures cars phones chips drugs trucks planes jets aircraft products devices parts software cloud'.split(
    ' ',
  ),
);

const weekdays =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const roles =
  /^(?:Retailer|Chipmaker|Rival|Company|Shares|Stock|CEO|Analyst|And|But|At|By|From|With|Like|While|As|When|Meanwhile|Both|Even|Only|Still|Inc|For|Of|In|On|If|Is|Why|How|Will|Can|Does|Did|Should|Inside|Says?|Buy|Sell|Sold|Bought)$/;

function negatives(context: SurfaceContext, found: Finding[]): void {
  const { surface, before, after } = context;
  const { nameClass, name } = surface.record;
  const other = otherSenses[name.toLowerCase()]?.exec(nearWords(before, after))?.[0];
  if (other) found.push({ feature: 'otherSense', detail: other });
  const person = name.includes(' ') ? undefined : (personBefore(before) ?? familyNameAfter(name, after));
  if (person) found.push({ feature: 'personTitle', detail: person });
  const place = englishPlaceAfter.exec(after)?.[0] ?? englishPlaceBefore.exec(before.slice(-labelReach))?.[0];
  if (place)
    found.push({ feature: 'placeName', detail: place.trim(), share: place.startsWith(',') ? 1 : 0.6 });
  const determiner = isAmbiguous(nameClass)
    ? englishDeterminers.exec(before.slice(-determinerReach))?.[0]
    : undefined;
  if (determiner) {
    const share = englishShareNouns.test(after) ? 0.3 : 1;
    found.push({ feature: 'determiner', detail: determiner.trim(), share });
  }
  if (surface.legalMark || name.includes(' ') || context.isTitleCase) return;
  const share = nameClass === 'word' || nameClass === 'evenWord' || nameClass === 'partial' ? 1 : 0.5;
  for (const word of [wordAfter(context), wordBefore(context)]) {
    if (word) found.push({ feature: 'longerName', detail: word, share });
  }
}

/** "Michael Dell", "Senator Ford", "H.G. Wells". */
function personBefore(before: string): string | undefined {
  if (!before.endsWith(' ')) return undefined;
  const near = before.slice(-labelReach);
  const given = /(?:^|[^A-Za-z])([A-Z][a-z]+)(?: [A-Z]\.)? $/.exec(near)?.[1];
  if (given && englishGivenNames.has(given)) return given;
  const initials = /(?:^|[^A-Za-z.])((?:[A-Z]\.)+) $/.exec(near)?.[1];
  if (initials && initials !== 'U.S.' && initials !== 'U.K.') return initials;
  return englishPersonTitles.exec(near)?.[0].trim();
}

/** "Lilly Chen": a given name that is a company's, with a family name after it. */
function familyNameAfter(name: string, after: string): string | undefined {
  if (!givenNamesOfCompanies.has(name) && !englishGivenNames.has(name)) return undefined;
  const family = /^ ([A-Z][a-z]+)(?![A-Za-z])/.exec(after)?.[1];
  return family && !weekdays.test(family) && !englishShareNouns.test(after) ? family : undefined;
}

/** Given names that the list of common ones leaves out because a company is better known by them. */
const givenNamesOfCompanies: ReadonlySet<string> = new Set([
  'Lilly',
  'Wendy',
  'Oscar',
  'Ally',
  'Chase',
  'Morgan',
  'Hilton',
  'Mason',
  'Carter',
]);

/** The longest words that make a noun common ("one of the"). */
const determinerReach = 12;

/** A capitalised word right after a name, which then is only the start of a longer one. */
function wordAfter({ after, next, gapAfter }: SurfaceContext): string | undefined {
  const word = /^ ([A-Z][a-z]+)/.exec(after)?.[1];
  if (!word || weekdays.test(word) || (next !== null && gapAfter === ' ')) return undefined;
  return englishShareNouns.test(after) ? undefined : word;
}

/** A capitalised word inside the sentence right before a name. */
function wordBefore({ before, previous, gapBefore }: SurfaceContext): string | undefined {
  if (!before.endsWith(' ')) return undefined;
  const word = /[a-z,] ([A-Z][A-Za-z.&'-]+) $/.exec(before.slice(-wordReach))?.[1];
  if (!word || weekdays.test(word) || roles.test(word)) return undefined;
  return previous !== null && gapBefore === ' ' ? undefined : word;
}

const wordReach = 40;
