import {
  englishButtonBefore,
  englishCreditBefore,
  englishDeterminers,
  englishGivenNames,
  englishPersonTitles,
  englishPlaceAfter,
  englishPlaceBefore,
  englishShareNouns,
} from './data/english-context-words.ts';
import { otherSenses } from './data/other-senses.ts';
import type { Finding } from './features.ts';
import { isAmbiguous } from './name-evidence.ts';
import { nearWords, type SurfaceContext } from './surface-context.ts';

/** A name on a button ("Share on Facebook") or under a picture ("Photo: Getty Images"). */
export function usedAsLabel({ surface, before, lastWord }: SurfaceContext): Finding | null {
  if (!before.endsWith('/') && !labelEnds.test(lastWord)) return null;
  const near = before.slice(-labelReach);
  const { name } = surface.record;
  const button = englishButtonBefore.exec(near)?.[0];
  if (button) return { feature: 'button', detail: `${button.trim()} ${name}` };
  const credit = englishCreditBefore.exec(near)?.[0];
  return credit ? { feature: 'newsSource', detail: `${credit.trim()} ${name}` } : null;
}

/** The last words of a button or of a credit: the patterns are tried after these only. */
const labelEnds = /^(?:on|to|via|with|from|in|the|us|by|of|[Pp]rint|[Tt]weet)$|[:/|©)]$/;

/** The longest words before a name that make it a label, a person or a place. */
const labelReach = 28;

const weekdays =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const roles =
  /^(?:Retailer|Chipmaker|Rival|Company|Shares|Stock|CEO|Analyst|And|But|At|By|From|With|Like|While|As|When|Meanwhile|Both|Even|Only|Still|Inc|For|Of|In|On|If|Is|Why|How|Will|Can|Does|Did|Should|Inside|Says?|Buy|Sell|Sold|Bought)$/;

/** Adds what English words around a name say against it: its other meaning, a person, a place, a longer name. */
export function englishNegatives(context: SurfaceContext, found: Finding[]): void {
  const { surface, before, after } = context;
  const { nameClass, name } = surface.record;
  const other = otherSenses[name.toLowerCase()]?.exec(nearWords(before, after))?.[0];
  if (other) found.push({ feature: 'otherSense', detail: other });
  const isOneWord = !name.includes(' ');
  const person = isOneWord ? (personBefore(context) ?? familyNameAfter(name, after)) : undefined;
  if (person) found.push({ feature: 'personTitle', detail: person });
  addPlace(context, found);
  if (isAmbiguous(nameClass)) addDeterminer(context, found);
  if (surface.legalMark || !isOneWord || context.isTitleCase) return;
  const share = nameClass === 'word' || nameClass === 'evenWord' || nameClass === 'partial' ? 1 : 0.5;
  for (const word of [wordAfter(context), wordBefore(context)]) {
    if (word) found.push({ feature: 'longerName', detail: word, share });
  }
}

function addPlace({ before, after, lastWord }: SurfaceContext, found: Finding[]): void {
  const place =
    englishPlaceAfter.exec(after)?.[0] ??
    (leadsToPlace.has(lastWord) ? englishPlaceBefore.exec(before.slice(-labelReach))?.[0] : undefined);
  if (place)
    found.push({ feature: 'placeName', detail: place.trim(), share: place.startsWith(',') ? 1 : 0.6 });
}

/** The last words of what leads to a place: the pattern is tried after these only. */
const leadsToPlace: ReadonlySet<string> = new Set(
  'of in to from Near near Downtown downtown outside Outside'.split(' '),
);

function addDeterminer({ before, after, lastWord }: SurfaceContext, found: Finding[]): void {
  if (lastWord === '') return;
  const determiner = englishDeterminers.exec(before.slice(-determinerReach))?.[0];
  if (!determiner) return;
  const share = englishShareNouns.test(after) ? 0.3 : 1;
  found.push({ feature: 'determiner', detail: determiner.trim(), share });
}

/** "Michael Dell", "Senator Ford", "H.G. Wells". */
function personBefore({ before, lastWord }: SurfaceContext): string | undefined {
  if (lastWord === '') return undefined;
  const near = before.slice(-labelReach);
  if (!/^[A-Z("']/.test(lastWord)) {
    return lowerTitles.has(lastWord) ? englishPersonTitles.exec(near)?.[0].trim() : undefined;
  }
  const given = /(?:^|[^A-Za-z])([A-Z][a-z]+)(?: [A-Z]\.)? $/.exec(near)?.[1];
  if (given && englishGivenNames.has(given)) return given;
  const initials = /(?:^|[^A-Za-z.])((?:[A-Z]\.)+) $/.exec(near)?.[1];
  if (initials && initials !== 'U.S.' && initials !== 'U.K.') return initials;
  return englishPersonTitles.exec(near)?.[0].trim();
}

/** Titles and trades that are written without a capital. */
const lowerTitles: ReadonlySet<string> = new Set(
  'anchor actor actress director lawyer economist strategist analyst columnist author founder investor'.split(
    ' ',
  ),
);

/** "Lilly Chen": a given name that is a company's, with a family name after it. */
function familyNameAfter(name: string, after: string): string | undefined {
  if (!givenNamesOfCompanies.has(name) && !englishGivenNames.has(name)) return undefined;
  const family = /^ ([A-Z][a-z]+)(?![A-Za-z])/.exec(after)?.[1];
  return family && !weekdays.test(family) && !englishShareNouns.test(after) ? family : undefined;
}

/** Given names that the list of common ones leaves out because a company is better known by them. */
const givenNamesOfCompanies: ReadonlySet<string> = new Set([
  'Lilly',
  'Ally',
  'Chase',
  'Morgan',
  'Hilton',
  'Carter',
]);

/** The longest words that make a noun common ("one of the"). */
const determinerReach = 12;

/** A capitalised word right after a name, which then is only the start of a longer one. */
function wordAfter({ after, next, gapAfter }: SurfaceContext): string | undefined {
  const word = /^ ((?:(?:de|del|van|von) )?[A-Z][a-z]+)/.exec(after)?.[1];
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
