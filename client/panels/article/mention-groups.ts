import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';

type NamedMention = ArticleReply['mentions'][number];

/** One company with the spans that are linked to it, in the order of the text. */
export interface LinkedCompany {
  id: InstrumentId;
  first: NamedMention;
  mentions: readonly NamedMention[];
  role: NamedMention['role'];
  /** How much of the article is about it, 0 to 1. */
  relevance: number;
}

/** Spans of one surface form that were judged alike. */
export interface JudgedName {
  first: NamedMention;
  mentions: readonly NamedMention[];
}

/** Kinds of things that have a name of their own, unlike a common word or a name that several could have. */
const NAMELESS = new Set(['commonWord', 'ambiguous', 'listed', 'index']);

function groupBy(mentions: readonly NamedMention[], keyOf: (mention: NamedMention) => string): JudgedName[] {
  const groups = new Map<string, NamedMention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ first, mentions: [first, ...others] }] : [],
  );
}

/** The companies that the text is linked to: subjects first, the more relevant before the less, then in the order of the text. */
export function linkedCompanies(mentions: readonly NamedMention[]): LinkedCompany[] {
  const linked = mentions.filter((one) => one.judgement === 'positive' && one.instrumentId !== null);
  const companies = groupBy(linked, (one) => one.instrumentId ?? '').flatMap((group): LinkedCompany[] =>
    group.first.instrumentId === null
      ? []
      : [
          {
            ...group,
            id: group.first.instrumentId,
            role: group.mentions.some((one) => one.role === 'subject') ? 'subject' : 'mentioned',
            relevance: group.first.relevance,
          },
        ],
  );
  const isSubject = (company: LinkedCompany) => Number(company.role === 'subject');
  return companies.sort((a, b) => isSubject(b) - isSubject(a) || b.relevance - a.relevance);
}

/** Names that were recognised as something else than a listed company, each once. */
export function otherNames(
  mentions: readonly NamedMention[],
): { name: string; kind: NamedMention['kind'] }[] {
  const named = mentions.filter((one) => one.instrumentId === null && !NAMELESS.has(one.kind));
  const nameOf = (one: NamedMention) => one.entityName ?? one.surfaceForm;
  return groupBy(named, (one) => `${one.kind} ${nameOf(one)}`).map(({ first }) => ({
    name: nameOf(first),
    kind: first.kind,
  }));
}

/** Spans that were looked at and not linked, by surface form, kind and judgement. */
export function judgedNames(mentions: readonly NamedMention[]): JudgedName[] {
  const judged = mentions.filter((one) => one.judgement !== 'positive');
  return groupBy(judged, (one) => `${one.judgement} ${one.kind} ${one.surfaceForm}`);
}
