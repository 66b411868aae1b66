import { explainLinks } from '../../../server/linking/link-text.ts';
import type { LinkEvidence, Mention } from '../../../shared/schemas/mention.ts';
import type { Language } from '../../../shared/units/language.ts';
import { listingDictionary } from './listing-dictionary.ts';

/** What the linker says of the one name that a text marks with braces: "The {Gap} widened." */
export function mentionIn(marked: string, dictionary = listingDictionary): Mention | undefined {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  const text = marked.replace('{', '').replace('}', '');
  const language: Language = /[가-힣]/.test(text) ? 'ko' : 'en';
  return explainLinks(text, dictionary, { language, title: null, date: null }).find(
    (one) => one.start === start && one.end === end,
  );
}

/** The evidence of one feature for the name that a text marks, as "detail (weight)"; null where the feature says nothing. */
export function said(marked: string, feature: string, dictionary = listingDictionary): string | null {
  const mention = mentionIn(marked, dictionary);
  if (!mention) throw new Error(`no name was found at the braces of: ${marked}`);
  const one: LinkEvidence | undefined = mention.evidence.find((each) => each.feature === feature);
  return one ? `${one.detail} (${one.weight})` : null;
}
