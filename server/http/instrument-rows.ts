import type { FoundInstrument, InstrumentSearchQuery } from '../../shared/schemas/instrument-reply.ts';
import { searchInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { type CsvColumns, type ReadPage, ROWS_AT_ONCE } from './csv-pages.ts';
import type { ExportMoment } from './export-moment.ts';

/** The columns in their order, those of a citation first: a listing has neither a source of its own nor a basis. */
const columnsOf = ({ origin, asOf }: ExportMoment): CsvColumns<FoundInstrument> => ({
  source: () => null,
  basis: () => null,
  asOf: () => asOf,
  address: ({ id }) => `${origin}/company/${encodeURIComponent(id)}?asOf=${encodeURIComponent(asOf)}`,
  instrumentId: ({ id }) => id,
  symbol: ({ symbol }) => symbol,
  mic: ({ mic }) => mic,
  kind: ({ kind }) => kind,
  issuerId: ({ issuerId }) => issuerId,
  nameKorean: ({ nameKorean }) => nameKorean,
  nameEnglish: ({ nameEnglish }) => nameEnglish,
  currency: ({ currency }) => currency,
  sector: ({ sector }) => sector,
  listedDate: ({ listedDate }) => listedDate,
  delistedDate: ({ delistedDate }) => delistedDate,
  events: ({ eventCount }) => eventCount,
  hasPrices: ({ hasPrices }) => (hasPrices ? 1 : 0),
});

/** All instruments that a search finds, the best fits first. */
export function instrumentRows(
  database: Database,
  query: Omit<InstrumentSearchQuery, 'cursor' | 'limit'>,
  moment: ExportMoment,
) {
  const readPage: ReadPage<FoundInstrument> = async (cursor) => {
    const { instruments, nextCursor } = await searchInstruments(database, {
      ...{ ...query, asOf: moment.asOf, limit: ROWS_AT_ONCE },
      ...(cursor === undefined ? {} : { cursor }),
    });
    return { rows: instruments, nextCursor };
  };
  return { name: 'newstape-instruments', columns: columnsOf(moment), readPage };
}
