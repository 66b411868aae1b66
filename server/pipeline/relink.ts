import type { RelinkReport } from '../../shared/schemas/relink-report.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { standingJudgements } from '../linking/judgements-in-force.ts';
import { type ArticlesToLink, articlesToLink } from '../store/article-linking.repository.ts';
import { type Derived, type DerivingContext, previewRelink, relinkArticle } from './derive-article.ts';
import { linkedBy } from './link-article.ts';
import { changedLinks, LinkChangeTally } from './link-changes.ts';

/** What relinking works with: the reference with the operator's instruments and aliases of now. */
export interface RelinkContext extends DerivingContext {
  /** Told of each article as soon as it is done. */
  readonly done?: (articleId: string) => void;
}

/** Which articles are linked again, and how. */
export interface RelinkOptions {
  /** Only say what would change. */
  readonly dryRun?: boolean;
  /** Those that the linker and dictionary of now linked already, too. */
  readonly all?: boolean;
  readonly articleIds?: readonly string[];
  /** First publication date; articles of unknown date are taken. */
  readonly since?: SessionDate;
  /** Only articles that have one of these names, or (with `instrumentIds`) are linked to one of the instruments. */
  readonly names?: readonly string[];
  readonly instrumentIds?: readonly InstrumentId[];
  /** Most changes of each instrument that the report shows; absent: 3. */
  readonly examples?: number;
}

const batch = 100;
const usualExamples = 3;

/**
 * Links stored articles anew, derives their claims, verdicts and events again, and reports what changed. Judgements of
 * people stay in force. Without other options those articles are read that another linker or dictionary linked last. It
 * goes by ids, a batch at a time, each article in a transaction of its own: stopped at any place, the next run goes on
 * there, and a second run has nothing to do. Throws a `RangeError` for a number of examples that is not 0 or more.
 */
export async function relinkArticles(
  context: RelinkContext,
  options: RelinkOptions = {},
): Promise<RelinkReport> {
  const { dryRun = false, examples = usualExamples } = options;
  if (!Number.isInteger(examples) || examples < 0) {
    throw new RangeError(`examples is ${examples}; it must be a whole number of 0 or more`);
  }
  const tally = new LinkChangeTally(examples);
  const judgements = { applied: 0, wordsGone: 0 };
  const unread = new Set(options.articleIds);
  const wanted = wantedOf(context, options);
  let articlesRead = 0;
  for (let last = ''; ; ) {
    const ids = await articlesToLink(context.database, wanted, last, batch);
    for (const id of ids) {
      const derived = await (dryRun ? previewRelink(context, id) : relinkArticle(context, id));
      unread.delete(id);
      if (derived === null) continue;
      articlesRead += 1;
      tally.count(derived.article, changedLinks(derived.before, derived.after));
      countJudgements(derived, judgements);
      context.done?.(id);
    }
    const next = ids.at(-1);
    if (next === undefined) break;
    last = next;
  }
  return {
    ...{ dryRun, linkedBy: linkedBy(context.reference), articlesRead },
    ...{ articlesChanged: tally.articlesChanged, linksAdded: tally.added, linksRemoved: tally.removed },
    ...{ linksMoved: tally.moved, judgementsApplied: judgements.applied },
    judgementsWordsGone: judgements.wordsGone,
    unknownArticleIds: [...unread],
    instruments: tally.byInstrument(),
  };
}

/** Whoever names articles or names means them, whatever linked them last. */
function wantedOf({ reference }: RelinkContext, options: RelinkOptions): ArticlesToLink {
  const { all = false, articleIds, since, names = [], instrumentIds = [] } = options;
  const isNamed = articleIds !== undefined || names.length > 0 || instrumentIds.length > 0;
  return {
    ...(articleIds === undefined ? {} : { ids: articleIds }),
    ...(all || isNamed ? {} : { notBy: linkedBy(reference) }),
    ...(since === undefined ? {} : { since }),
    ...{ names, instrumentIds },
  };
}

function countJudgements(
  { article, judgements }: Derived<null>,
  counts: { applied: number; wordsGone: number },
): void {
  for (const { inForce, placement } of standingJudgements(judgements, article.text)) {
    if (!inForce) continue;
    if (placement === 'wordsGone') counts.wordsGone += 1;
    else counts.applied += 1;
  }
}
