import type { DateEvidence } from '../../shared/schemas/article.ts';
import { bodyText } from '../articles/read-article.ts';
import type { SourceReading } from '../pipeline/read-source.ts';

/**
 * One line of `newstape read`, with the keys that the command line's contract fixes and more. `mainText` is the article's
 * text without its title; for a page that is no article it is empty, or the few words that it holds. `published` and
 * `revised.at` are instants, null where only the day or nothing is known.
 */
export function readingJson({ source, reading, entry }: SourceReading) {
  const given = entry === null ? {} : { guid: entry.guid };
  if (reading.outcome === 'rejected') {
    const { reason, detail } = reading.rejection;
    return {
      source,
      title: reading.title ?? null,
      ...{ date: null, datePrecision: 'unknown', dateBasis: 'none', published: null, revised: null },
      mainText: reading.words ?? '',
      teasers: reading.teasers,
      ...{ isArticle: false, language: null, coverage: null, publisher: null },
      url: entry?.address ?? null,
      ...given,
      ...{ evidence: [] as DateEvidence[], conflicts: [] as DateEvidence[] },
      rejected: { reason, detail },
    };
  }
  const { article, teasers, charset } = reading;
  const { date, language, coverage, publisher } = article;
  return {
    source,
    title: article.pageTitle ?? article.title,
    headline: article.title,
    ...{ date: date.date, datePrecision: date.precision, dateBasis: date.basis, published: date.publishedAt },
    revised: date.revised && { date: date.revised.date, at: date.revised.at },
    mainText: bodyText(article),
    teasers,
    ...{ isArticle: true, language, coverage, publisher },
    url: article.canonicalUrl ?? entry?.address ?? null,
    ...given,
    ...{ charset: entry === null ? charset : null, evidence: date.evidence, conflicts: date.conflicts },
  };
}
