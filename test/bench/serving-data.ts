import { readFileSync } from 'node:fs';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import { copyOfKept } from './kept-file.ts';
import { syntheticLine, syntheticSessions } from './synthetic-market.ts';
import { fillNews, newsMaker, newsShareId } from './synthetic-news.ts';

/** What the service is asked about under load. */
export const servingSize = { stories: 500_000, pricedShares: 20, sessions: 2_000 } as const;

/** A share with prices, by its place below `servingSize.pricedShares`. They are among those with the most stories. */
export const pricedShareId = newsShareId;

/** The indices of the two Korean markets: had they no prices, the first story that is read would bring some and with them other returns of all events. */
const indices = [instrumentId('KRX:KS11'), instrumentId('KRX:KQ11')];

function madeUpIndex(id: InstrumentId): Instrument {
  const { instrument } = syntheticLine(0, syntheticSessions(1));
  const symbol = id.slice(4);
  return { ...instrument, id, symbol, kind: 'index', issuerId: id, nameKorean: symbol, nameEnglish: symbol };
}

/** Fills a database: 500,000 stories, and 20 of their shares with 2,000 sessions, stored and derived as received prices are. */
export async function fillServing(location: string, stories: number = servingSize.stories): Promise<void> {
  // The shares and their prices first: prices that come after stories are taken over into each of them.
  await fillNews(location, { stories: 0 });
  const database = await openDatabase(location);
  const sessions = syntheticSessions(servingSize.sessions);
  const shares = Array.from({ length: servingSize.pricedShares }, (_, place) => pricedShareId(place));
  await saveInstruments(database, indices.map(madeUpIndex));
  for (const [place, id] of [...indices, ...shares].entries()) {
    const { series } = syntheticLine(place, sessions);
    await storePriceSeries(
      { database, calendarOf: shippedCalendars },
      { ...series, instrumentId: id, sourceId: 'source-0' },
      instantUtc('2026-07-20T00:00:00.000Z'),
    );
  }
  await closeDatabase(database);
  await fillNews(location, { stories });
}

/** A file in `folder` so filled. */
export function servingFile(folder: string, stories: number = servingSize.stories): Promise<string> {
  const own = readFileSync(new URL('./serving-data.js', import.meta.url), 'utf8');
  const maker = [...newsMaker(), own, stories];
  return copyOfKept(folder, `serving-of-${stories}`, maker, (file) => fillServing(file, stories));
}
