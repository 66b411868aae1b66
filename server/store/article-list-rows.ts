import { type RawBuilder, sql } from 'kysely';
import type { DateFinding } from '../../shared/schemas/article.ts';
import type { ListedArticle } from '../../shared/schemas/article-reply.ts';
import {
  type ArticleHead,
  type VerdictCounts,
  VerdictCountsSchema,
} from '../../shared/schemas/event-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { articlesThen } from './article-revisions.repository.ts';
import { articleHeadOf } from './article-rows.ts';
import { isKnown } from './known-then.ts';
import { verdictAt } from './named-claims.ts';
import { shownDate } from './shown-text.ts';

/** A row of `listedColumns`. */
export interface ListedRow extends Omit<ArticleHead, 'date'> {
  readonly date: DateFinding['date'];
  readonly publishedAt: DateFinding['publishedAt'];
  readonly datePrecision: DateFinding['precision'];
  readonly dateBasis: DateFinding['basis'];
  readonly dateEvidence: string;
  /** The first report of the story; null where the article is alone. */
  readonly groupId: string | null;
  /** The verdicts of its numbers with commas between them; null where it has none. */
  readonly verdicts: string | null;
}

/** All that a list shows of a row of `article`, looked up beside it: one statement reads a page. */
export function listedColumns(asOf: InstantUtc | undefined): RawBuilder<unknown> {
  return sql`article."id", article."title", article."publisher", article."canonicalUrl", article."language",
    article."coverage", article."date", article."publishedAt", article."datePrecision", article."dateBasis",
    article."dateEvidence", article."note",
    (select source."name" from source where source."id" = article."sourceId") as "sourceName",
    (select duplicate_group."groupId" from duplicate_group
      where duplicate_group."articleId" = article."id") as "groupId",
    ${asOf === undefined ? verdictsNow : verdictsThen(asOf)} as "verdicts"`;
}

/** The verdicts of an article's numbers as they could be given at a moment (absent: now). */
function verdictsThen(asOf: InstantUtc | undefined): RawBuilder<string | null> {
  return sql<string | null>`(select string_agg(${verdictAt(asOf)}, ',') from claim
    where claim."articleId" = article."id" and ${isKnown('claim', asOf)})`;
}

/** The same of now. Where nobody judged a number of the article, which is nearly always so, an index tells them. */
const verdictsNow = sql<string | null>`(case
  when exists (select 1 from claim_judgement where claim_judgement."articleId" = article."id")
  then ${verdictsThen(undefined)}
  else (select string_agg(claim."verdict", ',') from claim
    where claim."articleId" = article."id" and claim."knownUntil" is null)
  end)`;

type ArticlesThen = Awaited<ReturnType<typeof articlesThen>>;

/** A row of a list as it goes out. `then` has what the articles said at another moment, where they said otherwise. */
export function listedArticleOf(row: ListedRow, then: ArticlesThen): ListedArticle {
  const other = then.get(row.id);
  const head = other === undefined ? headOf(row) : articleHeadOf({ ...row, ...other });
  // Written out, as in `headOf`: to copy from object to object was a third of the work.
  return {
    id: head.id,
    title: head.title,
    publisher: head.publisher,
    canonicalUrl: head.canonicalUrl,
    language: head.language,
    coverage: head.coverage,
    date: head.date,
    note: head.note,
    sourceName: head.sourceName,
    echoOf: row.groupId === row.id ? null : row.groupId,
    verdicts: countsOf(row.verdicts),
  };
}

/**
 * As `articleHeadOf`, with no other look at whether the row is as this program wrote it, which took longer than to read a page:
 * what is stored was checked before.
 */
function headOf(row: ListedRow): ArticleHead {
  const { evidence, revised, conflicts } = groundsOf(row.dateEvidence);
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    canonicalUrl: row.canonicalUrl,
    language: row.language,
    coverage: row.coverage,
    date: shownDate({
      date: row.date,
      publishedAt: row.publishedAt,
      precision: row.datePrecision,
      basis: row.dateBasis,
      evidence,
      revised,
      conflicts,
    }),
    note: row.note,
    sourceName: row.sourceName,
  };
}

type Grounds = Pick<DateFinding, 'evidence' | 'revised' | 'conflicts'>;

/** What stands behind a date. Where that is evidence alone it is a list of that; rows of earlier versions may have no conflicts. */
function groundsOf(text: string): Grounds {
  const stored: Grounds['evidence'] | (Partial<Grounds> & Pick<Grounds, 'evidence'>) = JSON.parse(text);
  if (Array.isArray(stored)) return { evidence: stored, revised: null, conflicts: [] };
  const { evidence, revised = null, conflicts = [] } = stored;
  return { evidence, revised, conflicts };
}

function countsOf(verdicts: string | null): VerdictCounts {
  const counts: VerdictCounts = { verified: 0, contradicted: 0, pending: 0, unverifiable: 0 };
  if (verdicts === null) return counts;
  for (const verdict of verdicts.split(',')) {
    if (!isVerdict(verdict)) throw new Error(`A number has a verdict that is none: ${verdict}`);
    counts[verdict] += 1;
  }
  return counts;
}

function isVerdict(verdict: string): verdict is keyof VerdictCounts {
  return Object.hasOwn(VerdictCountsSchema.shape, verdict);
}
