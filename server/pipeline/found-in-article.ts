import type { Article } from '../../shared/schemas/article.ts';
import type { Claim, ClaimStatement } from '../../shared/schemas/claim.ts';
import type { LinkJudgement } from '../../shared/schemas/link-judgement.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { CLAIM_VERSION, extractClaims } from '../claims/extract-claims.ts';
import { applyJudgements, isWholeArticleLink } from '../linking/apply-judgements.ts';
import { judgementMoments, judgementsKnown } from '../linking/judgements-in-force.ts';
import { saveLinkedBy } from '../store/article-linking.repository.ts';
import { replaceToldClaims } from '../store/claims.repository.ts';
import { replaceToldMentions } from '../store/mentions.repository.ts';
import { replaceToldEvents } from '../store/news-events.repository.ts';
import type { Database } from '../store/open-database.ts';
import type { Told } from '../store/told-rows.ts';
import { eventInGroup } from '../studies/news-events.ts';
import { buildEvents } from './build-events.ts';
import { type CheckedClaim, checkClaims } from './check-claims.ts';
import { claimWords, eventWords, mentionWords } from './found-words.ts';
import { groupDuplicates, subjectsOf } from './group-duplicates.ts';
import { judgedOverTime } from './recheck-claims.ts';
import type { Reference, SeriesLookup } from './reference.ts';
import { toldOverTime } from './told-over-time.ts';
import { storeTones } from './tone.ts';

/** What finding works with. */
export interface FindingContext {
  readonly reference: Reference;
  readonly seriesOf: SeriesLookup;
  /** Tells which prices may still come; absent: no verdict is pending. */
  readonly now?: () => InstantUtc;
}

/** What the linker found, and the claims of it where they are read already. */
export interface LinkerFindings {
  readonly mentions: readonly Mention[];
  readonly claims?: readonly CheckedClaim[];
}

/** What an article says now, and when it was told what, people's judgements included. Events are as built from it alone. */
export interface FoundInArticle {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly events: readonly NewsEvent[];
  readonly told: {
    readonly mentions: readonly Told<Mention>[];
    readonly claims: readonly Told<Claim>[];
    readonly events: readonly Told<NewsEvent>[];
  };
}

interface State {
  readonly since: InstantUtc | null;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly events: readonly NewsEvent[];
}

/**
 * What is found in an article, from what the linker found and what people said about it: once as the linker has it, and
 * once for every moment at which someone judged or withdrew a judgement. So it is the same however often and in whatever
 * order it is worked out. `saidSince` tells since when the article says something: null from the first.
 */
export async function findInArticle(
  context: FindingContext,
  article: Article,
  linker: LinkerFindings,
  judgements: readonly LinkJudgement[],
  saidSince: (words: string) => InstantUtc | null,
): Promise<FoundInArticle> {
  const [first, ...later] = await statesOf(context, article, linker, judgements);
  const states = [first, ...later];
  const last = states.at(-1) ?? first;
  const claimsNow = last.claims.map((claim, index) => ({ ...claim, id: `${article.id}-${index + 1}` }));
  const since = saidFirst(linker.mentions, first, saidSince);
  const of = <Item>(pick: (state: State) => readonly Item[]) =>
    states.map((state) => ({ since: state.since, items: pick(state) }));
  const toldClaims = toldOverTime(
    of((state) => state.claims),
    claimKey,
    since.claim,
  );
  return {
    ...{ mentions: last.mentions, claims: claimsNow, events: last.events },
    told: {
      mentions: toldOverTime(
        of((state) => state.mentions),
        JSON.stringify,
        since.mention,
      ),
      // Those that are told now stand first, in the order of the claims.
      claims: toldClaims.map((one, index) => ({ ...one, item: claimsNow[index] ?? one.item })),
      events: toldOverTime(
        of((state) => state.events),
        JSON.stringify,
        since.event,
      ),
    },
  };
}

/** What is found at each moment at which what is known of the links changed, the first as the article became known. */
async function statesOf(
  context: FindingContext,
  article: Article,
  linker: LinkerFindings,
  judgements: readonly LinkJudgement[],
): Promise<[State, ...State[]]> {
  const namedSince = context.reference.namedSince ?? (() => null);
  // A name that the operator gave is known since then: until then the linker could not have found it.
  const mentionsAt = (moment: InstantUtc) => {
    const linked = linker.mentions.filter((mention) => (namedSince(mention) ?? '') <= moment);
    const known = judgementsKnown(judgements, moment);
    return known.length === 0 ? linked : applyJudgements(linked, known, article);
  };
  const names = linker.mentions.flatMap((mention) => namedSince(mention) ?? []);
  const mentions = mentionsAt(article.knownAt);
  const isLinkers =
    mentions.length === linker.mentions.length &&
    mentions.every((one, index) => one === linker.mentions[index]);
  const first = await stateOf(context, article, 0, null, mentions, isLinkers ? linker.claims : undefined);
  const states: [State, ...State[]] = [first];
  for (const since of momentsAfter(article.knownAt, [...judgementMoments(judgements), ...names])) {
    states.push(await stateOf(context, article, states.length, since, mentionsAt(since)));
  }
  return states;
}

/** Ascending, each once. What was known before the article itself is known with it. */
function momentsAfter(knownAt: InstantUtc, moments: readonly InstantUtc[]): InstantUtc[] {
  return [...new Set(moments.filter((moment) => moment > knownAt))].sort();
}

async function stateOf(
  { reference, seriesOf, now }: FindingContext,
  article: Article,
  number: number,
  since: InstantUtc | null,
  mentions: readonly Mention[],
  read?: readonly CheckedClaim[],
): Promise<State> {
  // A headline that stands for the article names nobody: no number is about it.
  const named = mentions.filter((mention) => !isWholeArticleLink(mention));
  const checked =
    read ?? (await checkClaims(extractClaims(article, named, reference), reference, seriesOf, now?.()));
  const claims = checked.map((claim, index) => ({
    ...claim,
    id: `${article.id}-${index + 1}-of-${number}`,
    articleId: article.id,
    claimVersion: CLAIM_VERSION,
  }));
  return {
    ...{ since, mentions, claims },
    events: await buildEvents(article, mentions, claims, reference, seriesOf),
  };
}

function claimKey({ id: _id, ...claim }: Claim): string {
  return JSON.stringify(claim);
}

/**
 * Since when an item can be told at the earliest. What a judgement changed is told since the text says what the linker found
 * in the same place.
 */
function saidFirst(
  linked: readonly Mention[],
  first: State,
  saidSince: (words: string) => InstantUtc | null,
) {
  const placeOf = ({ start, end }: { start: number; end: number }) => `${start} ${end}`;
  const mentions = new Map(linked.map((mention) => [placeOf(mention), mention]));
  const claims = new Map(first.claims.map((claim) => [`${placeOf(claim)} ${claim.kind}`, claim]));
  const events = new Set(first.events.map(eventWords));
  return {
    mention: (mention: Mention) => {
      const found = mentions.get(placeOf(mention));
      return found ? saidSince(mentionWords(found)) : null;
    },
    claim: (claim: Claim) => {
      const found: ClaimStatement | undefined = claims.get(`${placeOf(claim)} ${claim.kind}`);
      return found ? saidSince(claimWords(found)) : null;
    },
    event: (event: NewsEvent) => (events.has(eventWords(event)) ? saidSince(eventWords(event)) : null),
  };
}

/**
 * Stores what was found in an article in place of what was found before, and settles its group. `moved` are articles that
 * are the same by their feed's word; `by` is what linked it (`linkedBy`). Gives the events as they stand in the group.
 */
export async function storeFound(
  transaction: Database,
  { reference, now }: Pick<FindingContext, 'reference' | 'now'>,
  article: Article,
  { mentions, events, told }: FoundInArticle,
  moved: readonly string[],
  by: string,
): Promise<NewsEvent[]> {
  await saveLinkedBy(transaction, article.id, by);
  await storeTones(transaction, article.id);
  await replaceToldMentions(transaction, article.id, told.mentions);
  const pricing = { database: transaction, calendarOf: reference.calendarOf };
  const claims = await judgedOverTime(pricing, article, told.claims, now?.());
  await replaceToldClaims(transaction, article.id, claims);
  const group = await groupDuplicates(transaction, article, subjectsOf(mentions), moved);
  const inGroup = (event: NewsEvent) => eventInGroup(event, article.id, group);
  await replaceToldEvents(
    transaction,
    article.id,
    told.events.map((one) => ({ ...one, item: inGroup(one.item) })),
  );
  return events.map(inGroup);
}
