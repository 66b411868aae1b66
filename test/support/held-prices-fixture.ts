import { randomBytes } from 'node:crypto';
import { BUNDLED_SOURCES } from '../../server/demo/bundled-sources.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { checkRunners } from '../../server/pipeline/check-text-runners.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { ingestPage } from '../../server/pipeline/ingest-page.ts';
import { readHere } from '../../server/pipeline/page-reader.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { storedSeriesLookup } from '../../server/pipeline/stored-series.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import type { Database } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import { type Source, sourceDefaults } from '../../shared/schemas/source.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';

/** The moment that the tests stand at: the evening after the last session. */
export const heldNow = instantUtc('2024-01-24T23:30:00.000Z');
export const lastSession = sessionDate('2024-01-24');

/** A share whose prices nobody may pass on, and one whose prices anyone may have. */
export const heldShare = instrumentId('XNAS:NVDA');
export const openShare = instrumentId('XNYS:KO');
const index = instrumentId('US:SPX');

export const heldSource: Source = {
  ...sourceDefaults,
  ...{ id: 'held-prices', kind: 'prices', name: 'Prices for own use', owner: 'Held Inc.' },
  ...{ attribution: 'Prices: Held Inc.', display: 'ownUse', redistribute: 'no' },
  ...{ link: 'https://held.example/terms', termsReadOn: sessionDate('2024-01-02') },
};

const openSource: Source = {
  ...heldSource,
  ...{ id: 'open-prices', name: 'Open prices', owner: null, attribution: 'Prices: open' },
  ...{ display: 'public', redistribute: 'yes', link: 'https://open.example/terms' },
};

function instrument(id: InstrumentId, more: Partial<Instrument>): Instrument {
  const [market = '', symbol = ''] = id.split(':');
  return {
    ...{ id, mic: mic(market === 'US' ? 'XNYS' : market), symbol, kind: 'common', issuerId: id },
    ...{ nameKorean: null, nameEnglish: null, currency: 'USD', sector: null },
    ...{ listedDate: null, delistedDate: null },
    ...more,
  };
}

const instruments: readonly Instrument[] = [
  instrument(heldShare, { nameEnglish: 'NVIDIA', nameKorean: '엔비디아' }),
  instrument(openShare, { nameEnglish: 'Coca-Cola', nameKorean: '코카콜라' }),
  instrument(index, { nameEnglish: 'S&P 500', kind: 'index', currency: 'pt' }),
];

/** The last bar of the share whose prices are held back: a 52-week high by far. */
export const lastBar: PriceBar = {
  ...{ sessionDate: lastSession, open: 98123.57, high: 99321.68, low: 97654.39, close: 98765.43 },
  volume: 7_654_321,
};

/** The sessions of New York from November 2022 on. */
function sessions(): SessionDate[] {
  const calendar = shippedCalendars(mic('XNYS'));
  if (calendar === null) throw new Error('There is no calendar of New York');
  const days: SessionDate[] = [];
  for (let time = Date.UTC(2022, 10, 1); time <= Date.UTC(2024, 0, 24); time += 86_400_000) {
    const day = sessionDate(new Date(time).toISOString().slice(0, 10));
    if (calendar.isSession(day)) days.push(day);
  }
  return days;
}

/** Prices with cents that wander between 0.9 and 1.1 of a level, never twice the same. */
function wandering(days: readonly SessionDate[], level: number, seed: number): PriceBar[] {
  return days.map((day, at) => {
    const swing = Math.sin(at * 0.7 + seed) * 0.02 + Math.sin(at * 0.113 + seed) * 0.07;
    const close = Number((level * (1 + swing) + (at % 97) * 0.01).toFixed(2));
    const wide = Number((level * (0.004 + (at % 7) * 0.0011)).toFixed(2));
    const open = Number((close - wide / 3).toFixed(2));
    return {
      ...{ sessionDate: day, open, close, volume: 3_000_011 + at * 7_919 },
      high: Number((close + wide).toFixed(2)),
      low: Number((open - wide).toFixed(2)),
    };
  });
}

/** Stories whose own numbers are in no price: results that went before the opening, and one of the last session. */
function stories(): { day: string; text: string }[] {
  const results = ['2023-11-28', '2023-12-27', '2024-01-18'];
  return [
    ...results.map((day, at) => ({
      day,
      text: `Nvidia reports quarterly results, part ${at + 1}\n\n${day}T08:00:00-05:00\n\nNvidia (NASDAQ: NVDA) reported quarterly earnings with revenue of its chips above the forecast of the company. Part ${at + 1} of the results covers the data center business.`,
    })),
    {
      day: '2024-01-24',
      text: 'Nvidia closes at a 52-week high\n\nJanuary 24, 2024\n\nNvidia (NASDAQ: NVDA) rose 1.11% to close at $98,001.00 on Wednesday, a 52-week high. Coca-Cola (NYSE: KO) rose 0.37% to close at $61.50.',
    },
  ];
}

/** Fills an empty database by the real pipeline, and gives the real runners of the check over it. */
export async function fillHeldPrices(database: Database) {
  await migrateToLatest(database);
  for (const source of [...BUNDLED_SOURCES, heldSource, openSource]) await saveSource(database, source);
  await saveInstruments(database, instruments);
  const days = sessions();
  const held = [...wandering(days.slice(0, -1), 88_000, 1), lastBar];
  const series = [
    { id: index, sourceId: heldSource.id, bars: wandering(days, 4_700, 2) },
    { id: heldShare, sourceId: heldSource.id, bars: held },
    { id: openShare, sourceId: openSource.id, bars: wandering(days, 61, 3) },
  ];
  for (const { id, sourceId, bars } of series) {
    const { mic: market, currency } = instruments.find((one) => one.id === id) ?? instrument(id, {});
    const head = { instrumentId: id, mic: market, currency, sourceId, adjustmentBasis: 'split' as const };
    await storePriceSeries({ database, calendarOf: shippedCalendars }, { ...head, bars }, heldNow);
  }
  const reference = buildReference([...instruments], await readDictionaryData('.'));
  const fallback = { sourceId: '', instrumentIds: [], rejected: [], seriesOf: () => Promise.resolve(null) };
  const now = () => heldNow;
  const seriesOf = storedSeriesLookup(database, null, now);
  const context = { database, sourceId: 'files', reference, seriesOf, now };
  const articleIds: string[] = [];
  for (const { day, text } of stories()) {
    const report = await ingestPage(context, {
      ...{ bytes: new TextEncoder().encode(text), mediaType: 'text/plain', locator: day },
      crawlDate: sessionDate(day),
    });
    if (!report.article) throw new Error(`not read: ${report.rejection?.detail}`);
    articleIds.push(report.article.id);
  }
  const check = checkRunners({
    ...{ database, reference: () => Promise.resolve(reference), fallback, readPage: readHere, now },
    fetch: () => Promise.reject(new Error('Nothing is fetched here')),
    newId: () => randomBytes(16).toString('base64url'),
  });
  return { check, articleIds, bars: held, text: stories().at(-1)?.text ?? '' };
}
