import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { ReceivedPrices } from '../../shared/schemas/received-prices.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import {
  type NoPrices,
  type PriceProvider,
  type ProviderRefusal,
  refused,
  type SeriesReading,
  type SessionSpan,
} from '../sources/price-providers/price-provider.ts';
import type { Database } from '../store/open-database.ts';
import { newestClosesOf } from '../store/source-closes.repository.ts';
import { basisHasChanged } from './changed-basis.ts';
import type { FetchedSeries } from './fetched-prices.ts';
import type { CountedVisit } from './provider-visit.ts';
import { keepStatedSplits } from './stated-splits.ts';
import { storePriceSeries } from './store-price-series.ts';
import { newestBegun, newestFinal, sessionsWithin, startOfSeries } from './wanted-sessions.ts';

/** What fetching prices from one provider works with. */
export interface PriceFetching {
  readonly database: Database;
  readonly calendarOf: CalendarLookup;
  readonly provider: PriceProvider;
  readonly visit: CountedVisit;
  readonly isStopped: () => boolean;
}

/** The sessions that a person asked for; null: as far as they are not stored yet. */
export interface GivenSpan {
  readonly from: SessionDate | null;
  readonly to: SessionDate | null;
}

/** What a source has of an instrument: the sessions with a final bar. */
export interface KeptSpan {
  readonly first: SessionDate;
  readonly last: SessionDate;
}

/** What came of one instrument, and the provider's refusal where it refused. */
export interface SeriesOutcome {
  readonly series: FetchedSeries;
  readonly refusal: ProviderRefusal | null;
}

/**
 * Fetches one instrument from a provider that is asked by instrument, and stores what is new. `kept` is what this source has
 * of it already. An answer that brings nothing, or a refusal, leaves everything as it was.
 */
export async function fetchSeries(
  fetching: PriceFetching,
  instrument: Instrument,
  given: GivenSpan,
  kept: KeptSpan | null,
): Promise<SeriesOutcome> {
  const { provider, visit, calendarOf } = fetching;
  const whyNot = provider.whyNot(instrument);
  const calendar = calendarOf(instrument.mic);
  if (whyNot !== null || calendar === null) {
    const sentence = whyNot ?? `There is no trading calendar of ${instrument.mic}.`;
    return notFetched(instrument, refused('notCovered', sentence));
  }
  const asked = wantedSpan(provider, { instrument, calendar, given, kept, now: visit.now() });
  if (asked === null) return { series: { instrumentId: instrument.id, outcome: 'upToDate' }, refusal: null };
  const answer = await readWhole(fetching, instrument, asked, kept);
  if (answer.reading.outcome === 'refused') return notFetched(instrument, answer.reading);
  if (answer.reading.outcome === 'noData') {
    const { sentence } = answer.reading;
    return { series: { instrumentId: instrument.id, outcome: 'noData', asked, sentence }, refusal: null };
  }
  return storeReading(fetching, { instrument, calendar, asked: answer.asked, reading: answer.reading });
}

/** Null where the newest bar that there can be is stored, or nothing lies between the ends that were given. */
function wantedSpan(
  { delay, givesRunningSession }: PriceProvider,
  wanted: {
    readonly instrument: Instrument;
    readonly calendar: TradingCalendar;
    readonly given: GivenSpan;
    readonly kept: KeptSpan | null;
    readonly now: InstantUtc;
  },
): SessionSpan | null {
  const { instrument, calendar, given, kept, now } = wanted;
  const newest = givesRunningSession ? newestBegun(calendar, now) : newestFinal(calendar, delay, now);
  if (newest === null) return null;
  const [to = newest] = [given.to, instrument.delistedDate, newest].filter((end) => end !== null).sort();
  const isKept = kept !== null && sessionsWithin(calendar, addDays(kept.last, 1), to).length === 0;
  if (given.from === null && isKept) return null;
  const from = startOfSeries(calendar, given.from, kept?.last ?? null);
  return from > to ? null : { from, to };
}

/**
 * Asks for the span, and for all that is kept as well where the source has moved it to a new basis since: prices of before
 * and after a split must not stand beside each other.
 */
async function readWhole(
  { database, provider, visit }: PriceFetching,
  instrument: Instrument,
  asked: SessionSpan,
  kept: KeptSpan | null,
): Promise<{ asked: SessionSpan; reading: SeriesReading | NoPrices | ProviderRefusal }> {
  if (provider.readSeries === null) throw new Error(`${provider.id} is not asked by instrument`);
  const reading = await provider.readSeries(visit, instrument, asked);
  if (reading.outcome !== 'bars' || kept === null || asked.from <= kept.first) return { asked, reading };
  if (provider.adjustmentBasis === 'none') return { asked, reading };
  const stored = await newestClosesOf(database, instrument.id, provider.source.id, asked.from);
  const isSplitSince = reading.splits.some(({ sessionDate }) => sessionDate > kept.last);
  if (!isSplitSince && !basisHasChanged(stored, reading.bars)) return { asked, reading };
  const whole = { from: kept.first, to: asked.to };
  return {
    asked: whole,
    reading: toldIfShort(await provider.readSeries(visit, instrument, whole), kept.first),
  };
}

/** A history that begins later than what is kept leaves bars of the old basis before it, which are flagged and had better be known. */
function toldIfShort(
  reading: SeriesReading | NoPrices | ProviderRefusal,
  first: SessionDate,
): SeriesReading | NoPrices | ProviderRefusal {
  const begins = reading.outcome === 'bars' ? reading.bars[0]?.sessionDate : undefined;
  if (reading.outcome !== 'bars' || begins === undefined || begins <= first) return reading;
  const note = `The source has adjusted its history anew and gives it from ${begins} only: the stored bars from ${first} to then are of another basis.`;
  return { ...reading, note };
}

async function storeReading(
  { database, calendarOf, provider, visit }: PriceFetching,
  answer: {
    readonly instrument: Instrument;
    readonly calendar: TradingCalendar;
    readonly asked: SessionSpan;
    readonly reading: SeriesReading;
  },
): Promise<SeriesOutcome> {
  const { instrument, calendar, asked, reading } = answer;
  const { bars, splits, leftOut, note, currency } = reading;
  if (currency !== null && currency !== instrument.currency) {
    const sentence = `${provider.source.name} gives ${instrument.id} in ${currency}, but it is traded in ${instrument.currency}; nothing was stored.`;
    return notFetched(instrument, refused('wrongCurrency', sentence));
  }
  const received: ReceivedPrices = {
    instrumentId: instrument.id,
    mic: instrument.mic,
    currency: instrument.currency,
    sourceId: provider.source.id,
    adjustmentBasis: provider.adjustmentBasis,
    hours: provider.hours,
    delay: provider.delay,
    bars: [...bars],
    faults: leftOut.flatMap(({ sessionDate, detail }) =>
      sessionDate === null ? [] : [{ sessionDate, kind: 'unreadableBar' as const, detail }],
    ),
  };
  const fetchedAt = visit.now();
  const { provisional, ...stored } = await storePriceSeries({ database, calendarOf }, received, fetchedAt);
  if (provider.adjustmentBasis === 'none') {
    await keepStatedSplits({ database, calendarOf }, provider.source, instrument.id, splits, fetchedAt);
  }
  const { added, revised, unchanged } = stored;
  return {
    refusal: null,
    series: {
      instrumentId: instrument.id,
      outcome: 'stored',
      ...{ asked, stored: { added, revised, unchanged }, provisional, splits, leftOut, note },
      missingSessions: missingFrom(bars, calendar, lastFinal(provider, calendar, asked.to, fetchedAt)),
    },
  };
}

/** The end of what was asked for, or the newest session that is final, which alone can be missed. */
function lastFinal(
  { delay }: PriceProvider,
  calendar: TradingCalendar,
  to: SessionDate,
  now: InstantUtc,
): SessionDate | null {
  const final = newestFinal(calendar, delay, now);
  return final !== null && final > to ? to : final;
}

/** The sessions from the first bar to an end that an answer has no bar of. */
function missingFrom(
  bars: SeriesReading['bars'],
  calendar: TradingCalendar,
  to: SessionDate | null,
): SessionDate[] {
  const [first] = bars;
  if (first === undefined || to === null) return [];
  const given = new Set(bars.map(({ sessionDate }) => sessionDate));
  return sessionsWithin(calendar, first.sessionDate, to).filter((session) => !given.has(session));
}

function notFetched({ id }: Instrument, refusal: ProviderRefusal): SeriesOutcome {
  const { reason, sentence } = refusal;
  return { series: { instrumentId: id, outcome: 'refused', reason, sentence }, refusal };
}
