import {
  englishAdverbs,
  englishCompanyVerbs,
  englishDeterminers,
  englishFundAfter,
  englishOtherThings,
  englishPriceVerbs,
  englishShareBefore,
  englishShareNouns,
} from './data/english-context-words.ts';
import { otherSenses } from './data/other-senses.ts';
import type { Finding } from './features.ts';
import { listEvidence } from './list-evidence.ts';
import { isAmbiguous } from './name-evidence.ts';
import { nearWords, type SurfaceContext } from './surface-context.ts';

/** What the English words around a name in Latin letters say. Empty for what is never linked and for symbols. */
export function englishEvidence(context: SurfaceContext): Finding[] {
  const { surface, target, language } = context;
  if (target === null || surface.form !== 'name' || !/[A-Za-z]/.test(surface.record.name)) return [];
  const found: Finding[] = [];
  const fund = englishFundAfter.exec(context.after)?.[0];
  if (fund) found.push({ feature: 'fund', detail: fund.trim() });
  const thing = englishOtherThings.exec(context.after)?.[0];
  if (thing) found.push({ feature: 'otherThing', detail: thing.trim() });
  const credit =
    /^(?:Getty Images|Shutterstock)$/i.test(surface.record.name) &&
    /(?:[/(]|- |via |\bby )$/.exec(context.before)?.[0];
  if (credit) found.push({ feature: 'newsSource', detail: `${credit}${surface.record.name}` });
  if (language !== 'en' || surface.letterCase === 'lower') return found;
  found.push(...negatives(context));
  if (isAmbiguous(surface.record.nameClass)) found.push(...positives(context));
  return found;
}

function positives(context: SurfaceContext): Finding[] {
  const { after, before, opensSentence, isTitleCase } = context;
  const found: Finding[] = [];
  if (!opensSentence && !isTitleCase)
    found.push({ feature: 'capitalInSentence', detail: before.slice(-16).trim() });
  const apposition = /^,(?! [^,]{0,30} and )[^,.]{3,60},/.exec(after)?.[0] ?? '';
  const rest = after.slice(apposition.length);
  const noun = englishShareNouns.exec(after)?.[0];
  const head = rest.trimStart().replace(englishAdverbs, '');
  if (noun && noun.trim() !== '') found.push({ feature: 'englishShareNoun', detail: noun.trim() });
  const price = englishPriceVerbs.exec(head)?.[0];
  const verb = englishCompanyVerbs.exec(head)?.[0];
  if (price && /[0-9]|%|percent|points?|record|high|low|best|worst|shares|stock|\./i.test(head)) {
    found.push({ feature: 'englishPriceVerb', detail: price });
  } else if (verb) found.push({ feature: 'englishCompanyVerb', detail: verb });
  const leading = englishShareBefore.exec(before)?.[0];
  if (leading) found.push({ feature: 'englishShareBefore', detail: leading.trim() });
  if (/^'s? /.test(after)) found.push({ feature: 'possessive', detail: after.slice(0, 2) });
  if (/^, (?:the|an?|which|whose|owner|maker|parent|one of)\b/.test(after)) {
    found.push({ feature: 'apposition', detail: after.slice(2, 24).trim() });
  }
  return [...found, ...listEvidence(context)];
}

const weekdays =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const roles =
  /^(?:Retailer|Chipmaker|Rival|Company|Shares|Stock|CEO|Analyst|And|But|At|By|From|With|Like|While|As|When|Meanwhile|Both|Even|Only|Still|Inc|For|Of|In|On|If|Is|Why|How|Will|Can|Does|Did|Should|Inside|Says?|Buy|Sell|Sold|Bought)$/;

function negatives(context: SurfaceContext): Finding[] {
  const { surface, before, after, isTitleCase, previous, next, gapAfter, gapBefore } = context;
  const { nameClass } = surface.record;
  const found: Finding[] = [];
  if (!isAmbiguous(nameClass) && nameClass !== 'plain') return found;
  const near = nearWords(before, after);
  const other = otherSenses[surface.record.name.toLowerCase()]?.exec(near)?.[0];
  if (other) found.push({ feature: 'otherSense', detail: other });
  const determiner = englishDeterminers.exec(before)?.[0];
  const share = englishShareNouns.test(after) ? 0.3 : 1;
  if (determiner && isAmbiguous(nameClass))
    found.push({ feature: 'determiner', detail: determiner.trim(), share });
  if (surface.legalMark || isTitleCase || surface.record.name.includes(' ')) return found;
  const softness = nameClass === 'word' || nameClass === 'evenWord' || nameClass === 'partial' ? 1 : 0.5;
  const goesOn = /^ ([A-Z][a-z]+)/.exec(after)?.[1];
  const nextIsName = next !== null && gapAfter === ' ';
  if (goesOn && !weekdays.test(goesOn) && !nextIsName && !englishShareNouns.test(after)) {
    found.push({ feature: 'longerName', detail: goesOn, share: softness });
  }
  const leads = /[a-z,] ([A-Z][A-Za-z.&'-]+) $/.exec(before)?.[1];
  const previousIsName = previous !== null && gapBefore === ' ';
  if (leads && !weekdays.test(leads) && !roles.test(leads) && !previousIsName) {
    found.push({ feature: 'longerName', detail: leads, share: softness });
  }
  return found;
}
