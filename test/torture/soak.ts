import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { ReceivedPrices } from '../../shared/schemas/received-prices.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { addDays, sessionDate } from '../../shared/units/session-date.ts';
import { priceSource, priceStoring } from '../support/price-database.ts';
import { ingestInProcess } from './ingest-process.ts';
import { ask, pause, startServiceProcess } from './service-process.ts';
import { writeStoryLines } from './story-lines.ts';
import { type Trial, TrialCount } from './trial.ts';

const seconds = { short: 10, full: 300 };
/** Memory of the last third may be so much above that of the middle third. */
const mayGrow = 1.1;

/** What a process holds: resident bytes and open handles. */
interface Held {
  readonly bytes: number;
  readonly handles: number;
}

/** Asks a server everything that a dashboard asks, while stories come in, and looks whether its memory and handles stay. */
export const soak: Trial = {
  name: 'five minutes under load',
  async run(setting) {
    const database = join(setting.folder, 'soak.sqlite');
    const file = join(setting.folder, 'stories.jsonl');
    writeStoryLines(file, 'short');
    await ingestInProcess({ setting, file, database });
    await storePrices(database);
    const service = await startServiceProcess(setting, database, ['--no-jobs']);
    const count = new TrialCount();
    const held: Held[] = [];
    const ends = performance.now() + seconds[setting.scale] * 1000;
    writeStoryLines(file, setting.scale);
    const reading = ingestInProcess({ setting, file, database });
    try {
      const clients = Array.from({ length: 4 }, async (_, client) => {
        for (let turn = 0; performance.now() < ends; turn += 1) {
          const path = paths[(turn + client) % paths.length];
          const { status } = await ask(`${service.address}${path}`);
          count.add(status === 200 ? null : `${path}: ${status}`);
          await pause(5);
        }
      });
      const watching = (async () => {
        while (performance.now() < ends) {
          held.push(heldBy(service.pid));
          await pause(1_000);
        }
      })();
      await Promise.all([...clients, watching]);
    } finally {
      service.stop();
    }
    const { code } = await service.ended;
    count.add(code === 0 ? null : `the server ended with ${code}`);
    const read = await reading;
    count.add(read.code === 0 ? null : read.said);
    const third = Math.floor(held.length / 3);
    const [middle, last] = [held.slice(third, 2 * third), held.slice(2 * third)];
    const mean = (some: readonly Held[], of: (one: Held) => number) =>
      some.reduce((sum, one) => sum + of(one), 0) / Math.max(1, some.length);
    const growth = mean(last, (one) => one.bytes) / mean(middle, (one) => one.bytes);
    const handles = mean(last, (one) => one.handles) - mean(middle, (one) => one.handles);
    if (setting.scale === 'full') {
      count.add(
        growth < mayGrow ? null : `memory grew by ${((growth - 1) * 100).toFixed(0)} % in the last third`,
      );
      count.add(handles < 5 ? null : `${handles.toFixed(0)} handles more in the last third`);
    }
    const megabytes = Math.round(mean(last, (one) => one.bytes) / 1_000_000);
    return count.outcome(
      `${megabytes} MB, ${((growth - 1) * 100).toFixed(1)} % and ${handles.toFixed(1)} handles more in the last third`,
    );
  },
};

const paths = [
  '/openapi.json',
  '/api/v1/state',
  '/api/v1/instruments?query=%EC%82%BC%EC%84%B1',
  '/api/v1/instruments/KRX%3A005930',
  '/api/v1/instruments/KRX%3A005930/prices',
  '/api/v1/events?limit=50',
  '/api/v1/claims?limit=50',
  '/api/v1/instruments/KRX%3A005930/events',
  '/api/v1/articles?instrument=KRX%3A005930',
  '/api/v1/markets/XKRX/sessions?limit=40',
  '/api/v1/markets/XKRX/sessions/2024-01-22',
  '/feeds/events.rss',
];

/** A year of prices of a company that is asked for. */
async function storePrices(location: string): Promise<void> {
  const database = await openDatabase(location);
  const calendar = shippedCalendars(mic('XKRX'));
  await saveSource(database, priceSource('soak'));
  const bars: ReceivedPrices['bars'] = [];
  for (let date = sessionDate('2023-01-02'); date <= '2024-01-31'; date = addDays(date, 1)) {
    const close = 60_000 + 100 * (bars.length % 40);
    if (calendar?.isSession(date))
      bars.push({
        sessionDate: date,
        open: close,
        high: close + 500,
        low: close - 500,
        close,
        volume: 1_000,
      });
  }
  const head = { instrumentId: instrumentId('KRX:005930'), mic: mic('XKRX'), sourceId: 'soak' };
  const received = { ...head, currency: 'KRW' as const, adjustmentBasis: 'none' as const, bars };
  await storePriceSeries(priceStoring(database), received, instantUtc('2024-03-01T00:00:00.000Z'));
  await closeDatabase(database);
}

function heldBy(pid: number): Held {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { bytes: Number(kilobytes) * 1024, handles: readdirSync(`/proc/${pid}/fd`).length };
}
