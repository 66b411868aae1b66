import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { StudiedCompany } from '../store/study-companies.repository.ts';

/** Names a company as the replies of studies do. */
export type NameCompany = (id: InstrumentId) => {
  readonly instrumentId: InstrumentId;
  readonly nameKorean: string | null;
  readonly nameEnglish: string | null;
};

/** Names companies; one that is not known has its id alone. */
export function companyTeller(companies: ReadonlyMap<InstrumentId, StudiedCompany>): NameCompany {
  return (instrumentId) => {
    const { nameKorean = null, nameEnglish = null } = companies.get(instrumentId) ?? {};
    return { instrumentId, nameKorean, nameEnglish };
  };
}
