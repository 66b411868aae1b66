import type {
  PriceImportQuery,
  PriceImportReply,
  PricePreviewReply,
} from '../../shared/schemas/price-import-reply.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { deriveStalePrices } from './derive-stale-prices.ts';
import { importPrices } from './import-prices.ts';
import { previewPrices } from './preview-prices.ts';
import { priceNames } from './price-names.ts';
import { readPriceFile } from './read-price-file.ts';
import { refusal } from './refusal.ts';
import { RefusedPricesError } from './refused-prices-error.ts';

interface ImportContext {
  readonly database: Database;
  readonly now: () => InstantUtc;
}

/** The runners behind `/api/v1/price-imports`: a file is looked at, and then the same file with the same answers is stored. */
export function priceImportRunners({ database, now }: ImportContext) {
  const read = async (
    { name, instrument: id, basis, dateOrder, date }: PriceImportQuery,
    bytes: Uint8Array,
  ) => {
    const names = await priceNames(database);
    const instrument = id === undefined ? undefined : ((await findInstrument(database, id)) ?? undefined);
    if (id !== undefined && instrument === undefined)
      return refusal('instrument', `No instrument has the id ${id}: add it first.`, {
        code: 'unknownInstruments',
        values: { ids: id },
      });
    const today = sessionDate(now().slice(0, 10));
    return {
      names,
      file: readPriceFile(name, bytes, { instrument, basis, dateOrder, date }, { ...names, today }),
    };
  };
  return {
    preview: async (
      query: PriceImportQuery,
      bytes: Uint8Array,
    ): Promise<{ readonly outcome: 'read'; readonly reply: PricePreviewReply } | Refusal> => {
      const reading = await read(query, bytes);
      if ('outcome' in reading) return reading;
      return { outcome: 'read', reply: previewPrices(reading.file, reading.names.calendarOf) };
    },
    store: async (
      query: PriceImportQuery,
      bytes: Uint8Array,
    ): Promise<{ readonly outcome: 'stored'; readonly reply: PriceImportReply } | Refusal> => {
      const reading = await read(query, bytes);
      if ('outcome' in reading) return reading;
      const { file, names } = reading;
      if (file.series.length === 0)
        return refusal('name', file.rejected[0]?.detail ?? `${file.name} holds no prices.`, {
          code: 'fileWithoutPrices',
          values: { name: file.name },
        });
      if (file.basis === null)
        return refusal('basis', `Say what the prices of ${file.name} are adjusted for.`, {
          code: 'basisUnknown',
          values: { name: file.name },
        });
      try {
        const series = await importPrices(names, file, { hours: query.hours, fetchedAt: now() });
        // What is measured against an index that was among them.
        await deriveStalePrices({ ...names, now });
        return {
          outcome: 'stored',
          reply: {
            name: file.name,
            rejectedCount: file.rejected.length,
            series: series.map((one) => ({ ...nothingStored, refused: null, ...one })),
          },
        };
      } catch (error) {
        if (error instanceof RefusedPricesError) return refusal('name', error.message, null);
        throw error;
      }
    },
  };
}

const nothingStored = { added: 0, revised: 0, unchanged: 0, provisional: 0 };
