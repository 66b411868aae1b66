import type { Instrument } from '../../shared/schemas/instrument.ts';
import { koreanInitials, koreanSearchKey, searchKey } from './search-keys.ts';
import type { InstrumentRow } from './tables.ts';

/** An instrument as a row, with the columns that searches look in. */
export function instrumentRow(instrument: Instrument): InstrumentRow {
  const { id, mic, symbol, kind, issuerId, nameKorean, nameEnglish, currency } = instrument;
  const { sector, listedDate, delistedDate } = instrument;
  return {
    ...{ id, mic, symbol, kind, issuerId, nameKorean, nameEnglish, currency },
    ...{ sector, listedDate, delistedDate },
    searchSymbol: searchKey(symbol),
    searchKorean: koreanSearchKey(nameKorean ?? ''),
    searchEnglish: searchKey(nameEnglish ?? ''),
    searchInitials: koreanInitials(nameKorean ?? ''),
  };
}
