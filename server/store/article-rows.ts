import * as z from 'zod';
import { type Article, ArticleSchema, DateFindingSchema } from '../../shared/schemas/article.ts';
import { type ArticleHead, ArticleHeadSchema } from '../../shared/schemas/event-reply.ts';
import { hashColumn, storedHash } from './document-hash.ts';
import { readJson } from './json-column.ts';
import { shownDate } from './shown-text.ts';
import type { ArticleRow } from './tables.ts';

const { evidence, revised, conflicts } = DateFindingSchema.shape;
/** What stands behind a date: the list of evidence alone, where there is nothing else. */
const EvidenceColumn = z.union([
  z.object({ evidence, revised, conflicts }),
  evidence.transform((list) => ({ evidence: list, revised: null, conflicts: [] })),
]);

/** What stands behind a date as it is kept. */
function evidenceColumn({ evidence, revised, conflicts }: Article['date']): string {
  const isAll = revised === null && conflicts.length === 0;
  return JSON.stringify(isAll ? evidence : { evidence, revised, conflicts });
}

/** An article as a row of `article`. */
export function articleRow(article: Article): ArticleRow {
  const { id, rawDocumentHash, sourceId, kind, parentArticleId, canonicalUrl, publisher, title, text } =
    article;
  const { language, coverage, date, knownAt, note, extractorVersion } = article;
  return {
    ...{ id, sourceId, kind, parentArticleId, canonicalUrl, publisher, title, text },
    ...{ language, coverage, knownAt, note, extractorVersion },
    rawDocumentHash: hashColumn(rawDocumentHash),
    date: date.date,
    publishedAt: date.publishedAt,
    datePrecision: date.precision,
    dateBasis: date.basis,
    dateEvidence: evidenceColumn(date),
  };
}

/** A row of `article` as an article. */
export function articleOf(row: ArticleRow): Article {
  return ArticleSchema.parse({ ...row, rawDocumentHash: storedHash(row.rawDocumentHash), date: dateOf(row) });
}

type DateColumns = Pick<ArticleRow, 'date' | 'publishedAt' | 'datePrecision' | 'dateBasis' | 'dateEvidence'>;

/** The date of an article from its columns. */
export function dateOf({ date, publishedAt, datePrecision, dateBasis, dateEvidence }: DateColumns) {
  const grounds = groundsOfDate(dateEvidence);
  return { date, publishedAt, precision: datePrecision, basis: dateBasis, ...grounds };
}

/** What stands behind a date, from how it is kept. */
export function groundsOfDate(column: string) {
  return readJson(EvidenceColumn, column);
}

/** The columns that a head is made of, for queries that join `article` and `source`. */
export const headColumns = [
  'article.id',
  'article.title',
  'article.publisher',
  'article.canonicalUrl',
  'article.language',
  'article.coverage',
  'article.date',
  'article.publishedAt',
  'article.datePrecision',
  'article.dateBasis',
  'article.dateEvidence',
  'article.note',
  'source.name as sourceName',
] as const;

type HeadRow = DateColumns &
  Pick<ArticleRow, 'id' | 'title' | 'publisher' | 'canonicalUrl' | 'language' | 'coverage' | 'note'> & {
    sourceName: string;
  };

/** A row of `headColumns` as a head. */
export function articleHeadOf(row: HeadRow): ArticleHead {
  const head = ArticleHeadSchema.parse({ ...row, date: dateOf(row) });
  return { ...head, date: shownDate(head.date) };
}
