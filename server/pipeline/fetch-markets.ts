import type { Instrument } from '../../shared/schemas/instrument.ts';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate, yearsBefore } from '../../shared/units/session-date.ts';
import { sessionBefore } from '../markets/session-offset.ts';
import type { ProviderRefusal } from '../sources/price-providers/price-provider.ts';
import type { Database } from '../store/open-database.ts';
import type { StoredSeries } from '../store/price-series.repository.ts';
import { readSetting, writeSetting } from '../store/settings.repository.ts';
import type { FetchRun } from './fetch-run.ts';
import type { KeptSpan, PriceFetching } from './fetch-series.ts';
import { fetchSessions } from './fetch-sessions.ts';
import type { FetchedSession } from './fetched-prices.ts';
import { keptSpans } from './kept-spans.ts';
import type { PricesWanted } from './prices-wanted.ts';
import { newestFinal, sessionsWithin } from './wanted-sessions.ts';

/**
 * Fetches whole markets from a provider that is asked by date: all that it has, from the last session that a run like this
 * stored, or the instruments that were named, from where the least of them ends. Gives the refusal that ended the run.
 */
export async function fetchMarkets(
  fetching: PriceFetching,
  wanted: PricesWanted,
  instruments: readonly Instrument[],
  all: readonly StoredSeries[],
  run: FetchRun,
): Promise<ProviderRefusal | null> {
  const { database, provider, visit, calendarOf } = fetching;
  const had = instruments.filter((instrument) => {
    const sentence = provider.whyNot(instrument);
    if (sentence !== null) {
      run.series({ instrumentId: instrument.id, outcome: 'refused', reason: 'notCovered', sentence });
    }
    return sentence === null;
  });
  const [first] = had;
  const calendar = first ? calendarOf(first.mic) : null;
  const newest = calendar && newestFinal(calendar, provider.delay, visit.now());
  if (calendar === null || newest === null) return null;
  const kept = keptSpans(all, provider.source.id);
  const reached = new ReachedSession(database, provider.id);
  const before = await reached.read();
  const start =
    wanted.instrumentIds === null ? before : earliestEnd(had.map(({ id }) => kept.get(id) ?? null));
  const from = wanted.from ?? start ?? yearsBefore(newest, firstYears);
  const to = wanted.to !== null && wanted.to < newest ? wanted.to : newest;
  if (wanted.from === null && start !== null && start >= to) return null;
  // A run of some instruments, or one that leaves a gap after the last, says nothing of how far the markets are fetched.
  const isContinued = wanted.instrumentIds === null && (before === null || from <= before);
  const gaps: SessionDate[] = [];
  return fetchSessions(fetching, {
    sessions: sessionsWithin(calendar, from, to),
    instruments: had,
    expected: new Set(wanted.instrumentIds === null ? stillThere(kept, from) : had.map(({ id }) => id)),
    report: (session) => {
      if (isAwaited(session, addDays(newest, -awaitedDays))) gaps.push(session.sessionDate);
      run.session(session);
    },
    stored: run.stored,
    reached: async (session) => {
      if (!isContinued) return;
      const [gap] = gaps;
      const end = gap === undefined || gap > session ? session : sessionBefore(calendar, gap);
      if (end !== null) await reached.write(end);
    },
  });
}

/** Whole markets are fetched for two years at first: what 52 weeks and an estimation window need, at one to four requests a session. */
const firstYears = 2;

/** A session without an answer, or with less than half of one, is asked for again by each run for so many days: it may come late. */
const awaitedDays = 14;

function isAwaited(session: FetchedSession, since: SessionDate): boolean {
  if (session.sessionDate < since || session.outcome === 'refused') return false;
  return session.outcome === 'noData' || session.missingInstruments.length > session.bars;
}

/** The instruments of which a source had bars from a session on: others were delisted before. */
function stillThere(kept: ReadonlyMap<InstrumentId, KeptSpan>, from: SessionDate): InstrumentId[] {
  return [...kept].filter(([, { last }]) => last >= from).map(([id]) => id);
}

/** The end up to which all of some series reach; null where one has nothing yet. */
function earliestEnd(spans: readonly (KeptSpan | null)[]): SessionDate | null {
  const ends = spans.map((span) => span?.last ?? null);
  return ends.includes(null) ? null : (ends.filter((end) => end !== null).sort()[0] ?? null);
}

/** Up to which session the whole markets of a provider are stored, by runs that left no gap; null where none is. */
export function reachedSession(database: Database, providerId: string): Promise<SessionDate | null> {
  return new ReachedSession(database, providerId).read();
}

class ReachedSession {
  readonly #database: Database;
  readonly #key: string;

  constructor(database: Database, providerId: string) {
    this.#database = database;
    this.#key = `pricesReached.${providerId}`;
  }

  async read(): Promise<SessionDate | null> {
    const kept = await readSetting(this.#database, this.#key);
    return kept === null ? null : SessionDateSchema.parse(kept);
  }

  /** Never moves back: an earlier span that is fetched again changes nothing about the later one. */
  async write(session: SessionDate): Promise<void> {
    const kept = await this.read();
    if (kept === null || kept < session) await writeSetting(this.#database, this.#key, session);
  }
}
