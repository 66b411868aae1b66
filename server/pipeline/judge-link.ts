import type { Article } from '../../shared/schemas/article.ts';
import type { LinkJudgement } from '../../shared/schemas/link-judgement.ts';
import type {
  LinkJudgementDraft,
  LinkJudgementReply,
  LinkJudgementWithdrawal,
  StandingJudgement,
} from '../../shared/schemas/link-judgement-request.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { standingJudgements } from '../linking/judgements-in-force.ts';
import { findArticle } from '../store/articles.repository.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import {
  addLinkJudgement,
  judgementsOfArticle,
  withdrawLinkJudgement,
} from '../store/link-judgements.repository.ts';
import type { Database } from '../store/open-database.ts';
import { type Derived, type DerivingContext, deriveArticle } from './derive-article.ts';
import { refusal } from './refusal.ts';

/** What the runners work with. */
interface JudgingContext {
  readonly database: Database;
  /** The dictionary and prices of now, asked for anew with each judgement. */
  readonly deriving: () => Promise<Omit<DerivingContext, 'database'>>;
  readonly now: () => InstantUtc;
}

/** What became of a judgement. */
type JudgementOutcome = ({ readonly outcome: 'kept' } & LinkJudgementReply) | Refusal;

/** Who says something where no name was given. */
const OPERATOR = 'operator';

/**
 * The runners behind `/api/v1/articles/{id}/link-judgements`. Links, claims and events follow in the same transaction.
 * `list` gives all judgements on an article, withdrawn ones included, as they were known at `asOf`; null where no article
 * has this id.
 */
export function judgementRunners(context: JudgingContext) {
  return {
    list: (articleId: string, asOf?: InstantUtc) => listJudgements(context.database, articleId, asOf),
    judge: (articleId: string, draft: LinkJudgementDraft) => judge(context, articleId, draft),
    withdraw: (articleId: string, judgementId: string, withdrawal: LinkJudgementWithdrawal) =>
      withdraw(context, articleId, judgementId, withdrawal),
  };
}

async function listJudgements(
  database: Database,
  articleId: string,
  asOf?: InstantUtc,
): Promise<StandingJudgement[] | null> {
  const article = await findArticle(database, articleId, asOf);
  if (article === null) return null;
  const all = await judgementsOfArticle(database, articleId);
  return standingJudgements(asOf === undefined ? all : knownAt(all, asOf), article.text);
}

/** The judgements as they read at a moment: those made by then, a later withdrawal not told. */
function knownAt(judgements: readonly LinkJudgement[], asOf: InstantUtc): LinkJudgement[] {
  return judgements
    .filter(({ madeAt }) => madeAt <= asOf)
    .map((one) =>
      one.withdrawnAt !== null && one.withdrawnAt > asOf
        ? { ...one, withdrawnBy: null, withdrawnAt: null }
        : one,
    );
}

async function judge(
  { database, deriving, now }: JudgingContext,
  articleId: string,
  draft: LinkJudgementDraft,
): Promise<JudgementOutcome> {
  const article = await findArticle(database, articleId);
  if (article === null) return noArticle(articleId);
  const refused = (await refusalOf(database, draft)) ?? spanRefusal(draft, article);
  if (refused) return refused;
  const given = {
    ...{ articleId, instrumentId: draft.instrumentId, verdict: draft.verdict, span: draft.span ?? null },
    ...{ reason: draft.reason ?? null, madeBy: draft.madeBy ?? OPERATOR, madeAt: now() },
  };
  const unstored = { ...given, id: 'new', withdrawnBy: null, withdrawnAt: null };
  const derived = await deriveArticle({ database, now, ...(await deriving()) }, articleId, {
    after: (judgements) => [...judgements, unstored],
    store: (transaction) => addLinkJudgement(transaction, given),
  });
  return derived === null ? noArticle(articleId) : kept(database, derived, derived.result);
}

async function withdraw(
  { database, deriving, now }: JudgingContext,
  articleId: string,
  judgementId: string,
  { withdrawnBy }: LinkJudgementWithdrawal,
): Promise<JudgementOutcome> {
  if ((await findArticle(database, articleId)) === null) return noArticle(articleId);
  const made = (await judgementsOfArticle(database, articleId)).find((one) => one.id === judgementId);
  if (!made)
    return refusal(null, `The article ${articleId} has no judgement with the id ${judgementId}.`, {
      code: 'noJudgement',
      values: { id: judgementId },
    });
  const stamp = { withdrawnBy: withdrawnBy ?? OPERATOR, withdrawnAt: now() };
  const derived = await deriveArticle({ database, now, ...(await deriving()) }, articleId, {
    after: (judgements) =>
      judgements.map((one) =>
        one.id === judgementId && one.withdrawnAt === null ? { ...one, ...stamp } : one,
      ),
    store: (transaction) => withdrawLinkJudgement(transaction, articleId, judgementId, stamp),
  });
  return derived === null ? noArticle(articleId) : kept(database, derived, derived.result ?? made);
}

async function kept(
  database: Database,
  { article, before, after }: Derived<unknown>,
  { id }: LinkJudgement,
): Promise<JudgementOutcome> {
  const standing = standingJudgements(await judgementsOfArticle(database, article.id), article.text);
  const judgement = standing.find((one) => one.id === id);
  if (!judgement) throw new Error(`The judgement ${id} was kept and cannot be found`);
  return { outcome: 'kept', judgement, changedLinks: linkWords(before) !== linkWords(after) };
}

function linkWords(mentions: readonly Mention[]): string {
  const linked = mentions.filter(({ judgement }) => judgement === 'positive');
  return JSON.stringify(linked.map(({ start, end, instrumentId }) => [start, end, instrumentId]));
}

async function refusalOf(database: Database, { instrumentId }: LinkJudgementDraft): Promise<Refusal | null> {
  const instrument = await findInstrument(database, instrumentId);
  return instrument === null
    ? refusal('instrumentId', `No instrument has the id ${instrumentId}: search for it by its name first.`, {
        code: 'noInstrument',
        values: { id: instrumentId },
      })
    : null;
}

function spanRefusal({ span, verdict }: LinkJudgementDraft, { kind, text }: Article): Refusal | null {
  if (kind !== 'article') {
    return refusal(null, 'A teaser of another story has no links: judge the story that it is from.', {
      code: 'teaserWithoutLinks',
    });
  }
  if (!span) {
    return verdict === 'right' && text.trim() === ''
      ? refusal('verdict', 'The article has no text that a link could stand in.', { code: 'noTextForLink' })
      : null;
  }
  const { start, end, surfaceForm } = span;
  if (start >= end || end > text.length) {
    return refusal(
      'span',
      `The span ${start} to ${end} lies outside the text of ${text.length} UTF-16 units, or is empty: read the article again.`,
      { code: 'textReadAnew' },
    );
  }
  return text.slice(start, end) === surfaceForm
    ? null
    : refusal(
        'span.surfaceForm',
        `From ${start} to ${end} the text does not read "${surfaceForm}": it may have changed, so read the article again.`,
        { code: 'textReadAnew' },
      );
}

function noArticle(articleId: string): Refusal {
  return refusal(null, `No article has the id ${articleId}.`, {
    code: 'noArticle',
    values: { id: articleId },
  });
}
