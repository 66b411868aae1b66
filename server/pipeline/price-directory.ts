import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { readPriceCsv } from '../sources/price-csv.ts';
import { csvNames, findCsv, readDataFile } from './data-file.ts';

/** A folder of daily prices, one CSV an instrument, named MARKET-SYMBOL.csv: `KRX-000660.csv`, `US-NVDA.csv`. */
export interface PriceDirectory {
  readonly sourceId: string;
  readonly instrumentIds: readonly InstrumentId[];
  /** The series of an instrument, or null where the folder has none. A file is read when first asked for, and kept. */
  seriesOf(id: InstrumentId): Promise<PriceSeries | null>;
  /** Lines that could not be read so far. */
  readonly rejected: readonly Rejection[];
}

/** Where prices are looked up that the database lacks. */
export type PriceFallback = Pick<PriceDirectory, 'seriesOf'>;

interface PriceDirectoryOptions {
  readonly sourceId: string;
  /** What each series is adjusted for; `unknown` where the folder's owner does not say. */
  readonly adjustmentBasisOf: (id: InstrumentId) => PriceSeries['adjustmentBasis'];
}

/** Opens a folder of price files. A file whose name is no known instrument's is a rejection. */
export async function openPriceDirectory(
  directory: string,
  instruments: readonly Instrument[],
  options: PriceDirectoryOptions,
): Promise<PriceDirectory> {
  const byFileName = new Map(instruments.map((instrument) => [priceFileName(instrument), instrument]));
  const names = await csvNames(directory);
  const rejected: Rejection[] = names
    .filter((name) => !byFileName.has(name))
    .map((name) => ({
      stage: 'price',
      subject: name,
      reason: 'unknownInstrument',
      detail: `${name} is no instrument of the listings; a price file is named like KRX-000660.csv or US-NVDA.csv`,
    }));
  const files = new Map(
    names.flatMap((name) => {
      const instrument = byFileName.get(name);
      return instrument ? [[instrument.id, { name, instrument }] as const] : [];
    }),
  );
  const kept = new Map<InstrumentId, Promise<PriceSeries>>();

  async function read(name: string, instrument: Instrument): Promise<PriceSeries> {
    const path = findCsv(directory, name);
    if (!path) throw new Error(`The price file ${name} of ${directory} is gone`);
    const bars = readPriceCsv(await readDataFile(path));
    rejected.push(...bars.rejected.map((one) => ({ ...one, subject: `${name}, ${one.subject}` })));
    return {
      instrumentId: instrument.id,
      mic: instrument.mic,
      currency: instrument.currency,
      sourceId: options.sourceId,
      adjustmentBasis: options.adjustmentBasisOf(instrument.id),
      bars: bars.accepted,
    };
  }

  return {
    sourceId: options.sourceId,
    instrumentIds: [...files.keys()],
    rejected,
    async seriesOf(id) {
      const file = files.get(id);
      if (!file) return null;
      const series = kept.get(id) ?? read(file.name, file.instrument);
      kept.set(id, series);
      return series;
    },
  };
}

/** Prices of a folder that is opened when the first of them is asked for: that takes all instruments, and most servers never ask. */
export function openedWhenAsked(open: () => Promise<PriceDirectory>): PriceFallback {
  let opened: Promise<PriceDirectory> | null = null;
  return {
    async seriesOf(id) {
      opened ??= open();
      return (await opened).seriesOf(id);
    },
  };
}

/** `KRX-000660` for KRX:000660, `US-NVDA` for XNAS:NVDA; a slash of a symbol becomes a full stop. */
function priceFileName(instrument: Instrument): string {
  const market = instrument.id.startsWith('KRX:') ? 'KRX' : 'US';
  return `${market}-${instrument.symbol.replaceAll('/', '.')}`;
}
