import { saveFeedState, saveSourcePoll } from '../../server/store/feed-states.repository.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import type { Database } from '../../server/store/open-database.ts';
import { savePriceBars } from '../../server/store/price-bars.repository.ts';
import { replacePriceEvents } from '../../server/store/price-events.repository.ts';
import { savePriceSeriesHead } from '../../server/store/price-series.repository.ts';
import { replaceSessionBars } from '../../server/store/session-bars.repository.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import { sourceDefaults } from '../../shared/schemas/source.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

/** A Friday and the Monday after it, on both of which the KRX traded from 09:00 to 15:30 KST. */
export const friday = sessionDate('2024-01-19');
export const monday = sessionDate('2024-01-22');
/** A share or an index of the KRX with a bar on both sessions: from 100 to `close`. */
export async function addKrxShare(
  database: Database,
  symbol: string,
  given: {
    readonly close?: number;
    readonly bar?: Partial<SessionBar>;
    readonly move?: SessionBar['move'];
    readonly events?: readonly Partial<PriceEvent>[];
    readonly kind?: Instrument['kind'];
    readonly market?: string;
    readonly nameKorean?: string;
  } = {},
): Promise<InstrumentId> {
  const id = instrumentId(`KRX:${symbol}`);
  const isIndex = given.kind === 'index';
  await saveInstruments(database, [
    {
      ...{ id, symbol, mic: mic(given.market ?? 'XKRX'), kind: given.kind ?? 'common', issuerId: id },
      ...{ nameKorean: given.nameKorean ?? `회사${symbol}`, nameEnglish: null, sector: null },
      ...{ currency: isIndex ? 'pt' : 'KRW', listedDate: null, delistedDate: null },
    },
  ]);
  if (given.close === undefined) return id;
  const usual = { halted: false, suspectedSplit: false, missingBefore: 0, high52w: null, low52w: null };
  const { close, move = { deviations: 0.4, moved: false, usualVolume: 500 } } = given;
  const bars: SessionBar[] = [
    { sessionDate: friday, open: 100, high: 101, low: 99, close: 100, volume: 500, ...usual },
    {
      sessionDate: monday,
      open: 100,
      high: close,
      low: 99,
      close,
      volume: 1000,
      ...usual,
      move,
      ...given.bar,
    },
  ];
  const closeOf = (date: string): InstantUtc => instantUtc(`${date}T06:30:00.000Z`);
  const key = { instrumentId: id, sourceId: 'krx-prices' };
  const currency = isIndex ? ('pt' as const) : ('KRW' as const);
  await savePriceSeriesHead(database, { ...key, adjustmentBasis: 'none', hours: 'unknown', currency });
  await savePriceBars(
    database,
    key,
    bars.map(({ sessionDate: date, open, high, low, close: closing, volume }) => ({
      ...{ sessionDate: date, open, high, low, close: closing, volume, state: 'final' as const },
      ...{ fetchedAt: closeOf(date), knownAt: closeOf(date) },
    })),
  );
  await replaceSessionBars(database, id, bars, closeOf);
  await replacePriceEvents(
    database,
    id,
    (given.events ?? []).map((event) => ({
      ...{
        instrumentId: id,
        sessionDate: monday,
        kind: 'high52w' as const,
        value: 130,
        basis: '1y,intraday',
      },
      ...{ previousExtreme: 120, firstCrossing: true, ...event },
    })),
  );
  return id;
}

/** The source of the prices, and three feeds: one that was looked at, one that went down on Monday at 09:12 KST, one never tried. */
export async function addSources(database: Database): Promise<void> {
  const told = {
    owner: null,
    attribution: null,
    display: 'public',
    redistribute: 'yes',
    link: null,
  } as const;
  const feed = (id: string, name: string) => ({
    ...{ ...sourceDefaults, ...told, id, name, kind: 'feed' as const, termsReadOn: null },
    address: `https://news.example.org/${id}.xml`,
  });
  const prices = { id: 'krx-prices', name: 'KRX daily bars', kind: 'prices' as const, termsReadOn: null };
  await saveSource(database, { ...sourceDefaults, ...told, ...prices });
  await saveSource(database, feed('feed-down', '끊긴 신문'));
  await saveSource(database, feed('feed-never', '아직 신문'));
  await saveSource(database, feed('feed-up', '잇는 신문'));
  for (let hour = -96; hour <= 7; hour += 1) {
    const triedAt = instantUtc(Date.UTC(2024, 0, 22, hour, 0));
    await saveSourcePoll(database, pollOf('feed-up', triedAt, { entriesNew: hour === 6 ? 2 : 0 }));
    if (hour <= 0) await saveSourcePoll(database, pollOf('feed-down', triedAt));
    else await saveSourcePoll(database, failedPoll('feed-down', instantUtc(Date.UTC(2024, 0, 22, hour, 12))));
  }
  const [success, tried, next] = ['00:00', '07:12', '15:12'].map((time) =>
    instantUtc(`2024-01-22T${time}:00.000Z`),
  );
  await saveFeedState(database, {
    ...{
      sourceId: 'feed-down',
      lastSuccessAt: success ?? null,
      lastTriedAt: tried ?? null,
      nextTryAt: next ?? null,
    },
    ...{ etag: null, lastModified: null, validatedAt: null, validatedAddress: null, consecutiveFailures: 7 },
    lastFailure: { reason: 'httpStatus', detail: 'HTTP 503' },
    ...{ entriesAccepted: 0, entriesRejected: 0, malformed: null, minutesBetweenFetches: null },
  });
}

function pollOf(sourceId: string, triedAt: InstantUtc, more: Partial<SourcePoll> = {}): SourcePoll {
  const counts = { entriesNew: 0, entriesChanged: 0, entriesUnchanged: 0, entriesRejected: 0 };
  return { sourceId, triedAt, outcome: 'fetched', failure: null, ...counts, ...more };
}

function failedPoll(sourceId: string, triedAt: InstantUtc): SourcePoll {
  return pollOf(sourceId, triedAt, {
    outcome: 'failed',
    failure: { reason: 'httpStatus', detail: 'HTTP 503' },
  });
}
