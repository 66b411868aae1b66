import { createHash } from 'node:crypto';
import type { CheckRequest, KeptCheckReply, SharedCheckReply } from '../../shared/schemas/check-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { GuardedFetch } from '../sources/fetching/guarded-fetch.ts';
import type { Database } from '../store/open-database.ts';
import { priceSeriesOf } from '../store/price-bars.repository.ts';
import { findSharedCheck, removeSharedCheck, saveSharedCheck } from '../store/shared-checks.repository.ts';
import { findSource } from '../store/sources.repository.ts';
import { barsOfFacts, type CheckOutcome, checkPage, checkText } from './check-text.ts';
import type { CheckTextContext } from './check-text-context.ts';
import { pageInput } from './ingest-page.ts';
import type { ReadPage } from './page-reader.ts';
import type { PriceFallback } from './price-directory.ts';
import type { Reference, SeriesLookup } from './reference.ts';

/** What the runners of the check work with. */
export interface CheckRunnerParts {
  readonly database: Database;
  readonly reference: () => Promise<Reference>;
  /** Prices for what the database has none of. */
  readonly fallback: PriceFallback;
  readonly readPage: ReadPage;
  readonly fetch: GuardedFetch;
  readonly now: () => InstantUtc;
  /** An id or a token that nobody can guess, another at each call. */
  readonly newId: () => string;
}

/** By what somebody asks for a removal. */
interface RemovalRight {
  /** The token that was told when the check was kept; null where none is given. */
  readonly token: string | null;
  readonly isAdmin: boolean;
}

/** `gone`: it was removed before. */
type RemovalOutcome = 'removed' | 'refused' | 'gone' | 'unknown';

type Refused = Extract<CheckOutcome, { outcome: 'refused' }>;

/**
 * The runners behind `/api/v1/check`. Checking stores nothing; `keep` checks once more and keeps the facts alone, under an id
 * that nobody can guess.
 */
export function checkRunners(parts: CheckRunnerParts) {
  const { database, now } = parts;
  const check = async (request: CheckRequest): Promise<CheckOutcome> => {
    const context = await contextOf(parts);
    const { text, address, ...stated } = request;
    if (text !== undefined) return checkText(context, text, stated);
    if (address !== undefined) return checkAddress(parts, context, address, stated);
    return { outcome: 'refused', reason: 'emptyDocument', detail: 'Send either a text or an address.' };
  };
  return {
    check,
    keep: async (request: CheckRequest): Promise<({ outcome: 'kept' } & KeptCheckReply) | Refused> => {
      const outcome = await check(request);
      if (outcome.outcome === 'refused') return outcome;
      const { facts, madeAt } = outcome.reply;
      if (facts.numbers.length === 0 && facts.companies.length === 0) return nothingToKeep;
      const [id, removalToken] = [parts.newId(), parts.newId()];
      await saveSharedCheck(database, { id, madeAt, facts, removalHash: hashOf(removalToken) });
      return { outcome: 'kept', id, madeAt, removalToken };
    },
    /** `removed`: it was kept, and is no more. */
    find: async (id: string): Promise<SharedCheckReply | 'removed' | null> => {
      const kept = await findSharedCheck(database, id);
      if (kept === null) return null;
      const { madeAt, facts } = kept;
      if (facts === null) return 'removed';
      return { id, madeAt, facts, bars: await barsOfFacts(facts, lookUpSeries(database, parts.fallback)) };
    },
    /** Removes what the token was given for, or for an admin (`isAdmin`) anything that is kept. */
    remove: async (id: string, { token, isAdmin }: RemovalRight): Promise<RemovalOutcome> => {
      const kept = await findSharedCheck(database, id);
      if (kept === null) return 'unknown';
      const mayRemove = isAdmin || (token !== null && hashOf(token) === kept.removalHash);
      if (!mayRemove) return 'refused';
      return (await removeSharedCheck(database, id, now())) ? 'removed' : 'gone';
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const nothingToKeep: Refused = {
  outcome: 'refused',
  reason: 'noArticle',
  detail: 'Nothing was found that could be kept: the text names no listed company and states no price.',
};

async function contextOf({
  database,
  reference,
  fallback,
  readPage,
  now,
}: CheckRunnerParts): Promise<CheckTextContext> {
  return {
    reference: await reference(),
    seriesOf: lookUpSeries(database, fallback),
    sourceOf: (id) => findSource(database, id),
    readPage,
    now,
  };
}

/** Prices of the database, else of the fallback; each is read once, and nothing is stored. */
function lookUpSeries(database: Database, fallback: PriceFallback): SeriesLookup {
  const read = async (id: InstrumentId) =>
    (await priceSeriesOf(database, id)) ?? (await fallback.seriesOf(id));
  const kept = new Map<InstrumentId, ReturnType<typeof read>>();
  return (id) => {
    const series = kept.get(id) ?? read(id);
    kept.set(id, series);
    return series;
  };
}

async function checkAddress(
  { fetch, now }: CheckRunnerParts,
  context: CheckTextContext,
  address: string,
  stated: Parameters<typeof checkPage>[2],
): Promise<CheckOutcome> {
  const result = await fetch({ address, accept: 'text/html, text/plain;q=0.9, */*;q=0.1' });
  if (result.outcome === 'failed') {
    const { reason, detail } = result.rejection;
    return { outcome: 'refused', reason, detail: `${detail} ${orPaste}` };
  }
  if (result.outcome === 'notModified')
    return { outcome: 'refused', reason: 'noArticle', detail: `The address gave no page. ${orPaste}` };
  const { bytes, charset, address: url } = result;
  const document = { bytes, locator: address, url, fetchedAt: now() };
  const input = pageInput(charset === null ? document : { ...document, contentTypeCharset: charset });
  const outcome = await checkPage(context, input, stated);
  return outcome.outcome === 'refused' ? { ...outcome, detail: `${outcome.detail} ${orPaste}` } : outcome;
}

const orPaste = 'Or paste the text of the article.';
