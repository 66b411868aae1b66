import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import { type Source, sourceDefaults } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { findSource, saveSource } from '../store/sources.repository.ts';
import type { PriceStoring } from './derive-stored-prices.ts';
import type { PriceFile } from './read-price-file.ts';
import { RefusedPricesError } from './refused-prices-error.ts';
import { type StoredPrices, storePriceSeries } from './store-price-series.ts';

/** What became of a series of a file: what was stored, or why not. */
export type ImportedSeries = { readonly instrumentId: InstrumentId; readonly sourceId: string } & (
  | Pick<StoredPrices, 'added' | 'revised' | 'unchanged' | 'provisional'>
  | { readonly refused: string }
);

interface ImportOptions {
  /** The source that the prices are stored under; absent: one named after the file. */
  readonly sourceId?: string | undefined;
  readonly sourceName?: string | undefined;
  readonly hours?: PriceSeries['hours'] | undefined;
  readonly fetchedAt: InstantUtc;
  /** Called for each series that is done. */
  readonly done?: (() => void) | undefined;
}

/**
 * Stores the prices of a file under their source, a series at a time; the same file again adds nothing. A series that
 * cannot stand beside what is kept is refused with the reason, and the others are stored. Throws a `RefusedPricesError`
 * where the source is one of articles, or nobody has said what the prices are adjusted for.
 */
export async function importPrices(
  storing: PriceStoring,
  file: PriceFile,
  { sourceId = `file:${file.name}`, sourceName, hours, fetchedAt, done }: ImportOptions,
): Promise<ImportedSeries[]> {
  const { basis: adjustmentBasis } = file;
  if (adjustmentBasis === null)
    throw new RefusedPricesError(`${file.name}: nobody says what the prices are adjusted for`);
  if (file.series.length === 0) return [];
  await keepSource(storing, sourceId, sourceName ?? `Prices of ${file.name}`, sourceName !== undefined);
  const imported: ImportedSeries[] = [];
  for (const { instrument, bars, faults } of file.series) {
    const { id: instrumentId, mic, currency } = instrument;
    const received = {
      ...{ instrumentId, mic, currency, sourceId, adjustmentBasis },
      ...(hours === undefined ? {} : { hours }),
      bars: [...bars],
      faults: [...faults],
    };
    imported.push({ instrumentId, sourceId, ...(await stored(storing, received, fetchedAt)) });
    done?.();
  }
  return imported;
}

async function stored(...given: Parameters<typeof storePriceSeries>) {
  try {
    const { added, revised, unchanged, provisional } = await storePriceSeries(...given);
    return { added, revised, unchanged, provisional };
  } catch (error) {
    if (error instanceof RefusedPricesError) return { refused: error.message };
    throw error;
  }
}

/** A source of prices that a person has: for their own use, and whether it may be passed on is not known. */
async function keepSource(
  { database }: PriceStoring,
  id: string,
  name: string,
  rename: boolean,
): Promise<void> {
  const known = await findSource(database, id);
  if (known !== null && known.kind !== 'prices')
    throw new RefusedPricesError(
      `The source ${id} is one of another kind (${known.kind}): name another with --source`,
    );
  if (known !== null && !(rename && known.name !== name)) return;
  const source: Source = {
    ...sourceDefaults,
    ...{ id, kind: 'prices', owner: null, attribution: null, display: 'ownUse', redistribute: 'unknown' },
    ...{ link: null, termsReadOn: null },
    ...known,
    name,
  };
  await saveSource(database, source);
}
