import {
  englishAdverbs,
  englishCompanyVerbs,
  englishFundAfter,
  englishGivenNames,
  englishOtherThings,
  englishPriceVerbs,
  englishShareBefore,
  englishShareNouns,
} from './data/english-context-words.ts';
import { englishNegatives, usedAsLabel } from './english-negatives.ts';
import type { Finding } from './features.ts';
import { hasLatin } from './letter-case.ts';
import { listEvidence } from './list-evidence.ts';
import { isAmbiguous } from './name-evidence.ts';
import type { SurfaceContext } from './surface-context.ts';

/** Adds what the English words around a name in Latin letters say. Nothing for what is never linked and for symbols. */
export function englishEvidence(context: SurfaceContext, found: Finding[]): void {
  const { surface } = context;
  if (context.target === null || surface.form !== 'name' || !hasLatin(surface.record)) return;
  const { after } = context;
  const fund = after.startsWith(' ') ? englishFundAfter.exec(after)?.[0] : undefined;
  if (fund) found.push({ feature: 'fund', detail: fund.trim() });
  const thing = after.startsWith(' ') ? englishOtherThings.exec(after)?.[0] : undefined;
  if (thing) found.push({ feature: 'otherThing', detail: thing.trim() });
  const label = usedAsLabel(context);
  if (label) found.push(label);
  if (context.language !== 'en' || surface.letterCase === 'lower') return;
  const isOpen = isAmbiguous(surface.record.nameClass);
  if (isOpen || surface.record.nameClass === 'plain') englishNegatives(context, found);
  // Verbs and appositions are a person's as well.
  if (isOpen && !found.some(({ feature }) => feature === 'personTitle')) positives(context, found);
}

function positives(context: SurfaceContext, found: Finding[]): void {
  const { after, before, surface } = context;
  if (!context.opensSentence && !context.isTitleCase) found.push(capital(context));
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
