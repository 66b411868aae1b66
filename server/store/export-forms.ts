import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import { groundsOfDate } from './article-rows.ts';
import { storedHash } from './document-hash.ts';
import type { StoredRow, StoredValue } from './export-rows.ts';
import { storedFound } from './found-column.ts';
import { linkEvidenceOf } from './link-evidence-column.ts';
import { storedReference } from './reference-column.ts';
import { returnsOf } from './returns-column.ts';

/** What is kept in a form that this program alone reads, by table: how a row says it with names. */
const namedBy: Readonly<Record<string, (row: StoredRow) => Readonly<Record<string, StoredValue>>>> = {
  raw_document: ({ hash }) => ({ hash: inLetters(hash) }),
  article: namedArticle,
  article_revision: (row) => ({ ...namedArticle(row), ...namedFound(row) }),
  claim: namedReference,
  claim_verdict: namedReference,
  mention: ({ evidence }) => ({
    evidence: typeof evidence === 'string' ? JSON.stringify(linkEvidenceOf(evidence)) : null,
  }),
  news_event: ({ returns, sessionDate }) => ({
    returns:
      typeof returns === 'string'
        ? JSON.stringify(returnsOf(returns, SessionDateSchema.nullable().parse(sessionDate)))
        : null,
  }),
};

function namedArticle({ rawDocumentHash, dateEvidence }: StoredRow) {
  return {
    rawDocumentHash: inLetters(rawDocumentHash),
    dateEvidence: typeof dateEvidence === 'string' ? JSON.stringify(groundsOfDate(dateEvidence)) : null,
  };
}

function namedFound({ found }: StoredRow) {
  return { found: typeof found === 'string' ? JSON.stringify(storedFound(found)) : null };
}

/** The hash of a document, in whichever form an earlier or this version kept it. */
function inLetters(hash: StoredValue | undefined): StoredValue {
  return hash instanceof Uint8Array ? storedHash(hash) : (hash ?? null);
}

function namedReference({ reference }: StoredRow) {
  return { reference: typeof reference === 'string' ? JSON.stringify(storedReference(reference)) : null };
}

/** A row as it is exported: in words that need no key to be read. */
export function withNames(table: string, row: StoredRow): StoredRow {
  const named = namedBy[table];
  return named === undefined ? row : { ...row, ...named(row) };
}
