import { setImmediate } from 'node:timers/promises';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { ProviderRefusal, SessionReading } from '../sources/price-providers/price-provider.ts';
import type { PriceFetching } from './fetch-series.ts';
import type { FetchedSession, StoredCounts } from './fetched-prices.ts';
import { storePriceSeries } from './store-price-series.ts';

/** Which sessions of which instruments to fetch, and what a run tells as it goes. */
export interface SessionsWanted {
  /** Ascending. */
  readonly sessions: readonly SessionDate[];
  /** Those that the provider has. */
  readonly instruments: readonly Instrument[];
  /** Those whose absence from an answer is told. */
  readonly expected: ReadonlySet<InstrumentId>;
  readonly report: (session: FetchedSession) => void;
  readonly stored: (counts: StoredCounts) => void;
  /** Told a session that was read when it is stored and all wanted before it were asked for. */
  readonly reached: (session: SessionDate) => Promise<void>;
}

/**
 * Sessions that are stored together: each storing of an instrument reads and derives again what it has, which costs as much
 * for one bar as for sixty. A run that is killed asks for these again.
 */
const sessionsTogether = 60;

/**
 * Fetches whole sessions from a provider that is asked by date, oldest first. Each instrument is stored in a transaction of
 * its own, since one over a whole market would keep every other program from writing for a minute; `reached` is told when
 * the last of them is in, so that a run which was cut off is taken up from there. A refusal ends the run, for a later session
 * must not hide one that is still to be fetched: it is given back, and what was read before it is stored.
 */
export async function fetchSessions(
  fetching: PriceFetching,
  wanted: SessionsWanted,
): Promise<ProviderRefusal | null> {
  const { provider, visit, isStopped } = fetching;
  if (provider.readSession === null) throw new Error(`${provider.id} is not asked by session`);
  const known = new Map(wanted.instruments.map((instrument) => [instrument.id, instrument]));
  const batch = new SessionBatch(known);
  for (const date of wanted.sessions) {
    if (isStopped()) break;
    const reading = await provider.readSession(visit, wanted.instruments, date);
    if (reading.outcome === 'refused') {
      const { reason, sentence } = reading;
      await storeBatch(fetching, wanted, batch);
      wanted.report({ sessionDate: date, outcome: 'refused', reason, sentence });
      return reading;
    }
    if (reading.outcome === 'noData') {
      wanted.report({ sessionDate: date, outcome: 'noData', sentence: reading.sentence });
      continue;
    }
    wanted.report(reportOf(date, reading, batch.add(date, reading, visit.now()), wanted.expected));
    if (batch.sessions === sessionsTogether) await storeBatch(fetching, wanted, batch);
  }
  await storeBatch(fetching, wanted, batch);
  return null;
}

/** Sessions that were read and are not stored yet, turned about: the bars of each instrument, ascending. */
class SessionBatch {
  readonly #known: ReadonlyMap<InstrumentId, Instrument>;
  #bars = new Map<Instrument, PriceBar[]>();
  sessions = 0;
  lastSession: SessionDate | null = null;
  fetchedAt: InstantUtc | null = null;

  constructor(known: ReadonlyMap<InstrumentId, Instrument>) {
    this.#known = known;
  }

  /** Takes the bars of one session in, and gives how many are of instruments that are known. */
  add(session: SessionDate, { bars }: SessionReading, fetchedAt: InstantUtc): number {
    let taken = 0;
    for (const [id, bar] of bars) {
      const instrument = this.#known.get(id);
      if (!instrument) continue;
      const own = this.#bars.get(instrument) ?? [];
      own.push(bar);
      this.#bars.set(instrument, own);
      taken += 1;
    }
    this.sessions += 1;
    this.lastSession = session;
    this.fetchedAt = fetchedAt;
    return taken;
  }

  /** Gives what was taken in, indices first, since what is derived of the shares is measured against them; and starts anew. */
  empty(): readonly (readonly [Instrument, PriceBar[]])[] {
    const isShare = ([{ kind }]: readonly [Instrument, unknown]) => Number(kind !== 'index');
    const bars = [...this.#bars].sort((a, b) => isShare(a) - isShare(b));
    this.#bars = new Map();
    this.sessions = 0;
    return bars;
  }
}

async function storeBatch(
  { database, calendarOf, provider }: PriceFetching,
  { stored, reached }: SessionsWanted,
  batch: SessionBatch,
): Promise<void> {
  const { lastSession, fetchedAt } = batch;
  if (fetchedAt !== null) {
    for (const [instrument, bars] of batch.empty()) {
      const received = {
        instrumentId: instrument.id,
        mic: instrument.mic,
        currency: instrument.currency,
        sourceId: provider.source.id,
        adjustmentBasis: provider.adjustmentBasis,
        hours: provider.hours,
        delay: provider.delay,
        bars,
      };
      stored(await storePriceSeries({ database, calendarOf }, received, fetchedAt));
      // SQLite answers at once, so that a market's storing would keep timers and requests waiting to its end.
      await setImmediate();
    }
  }
  if (lastSession !== null) await reached(lastSession);
}

function reportOf(
  sessionDate: SessionDate,
  { bars, leftOut }: SessionReading,
  taken: number,
  expected: ReadonlySet<InstrumentId>,
): FetchedSession {
  return {
    sessionDate,
    outcome: 'read',
    bars: taken,
    unknownInstruments: bars.size - taken,
    missingInstruments: [...expected].filter((id) => !bars.has(id)),
    leftOut,
  };
}
