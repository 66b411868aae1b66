import type * as z from 'zod';
import { InstrumentSchema } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from './open-database.ts';

const CompanySchema = InstrumentSchema.pick({
  id: true,
  mic: true,
  issuerId: true,
  nameKorean: true,
  nameEnglish: true,
});
export type StudiedCompany = z.infer<typeof CompanySchema>;

/** Instruments that one statement asks about. */
const atOnce = 1_000;

/** Some instruments by their ids; one that is not listed is not among them. */
export async function studiedCompanies(
  database: Database,
  ids: Iterable<InstrumentId>,
): Promise<Map<InstrumentId, StudiedCompany>> {
  const wanted = [...new Set(ids)];
  const found = new Map<InstrumentId, StudiedCompany>();
  for (let start = 0; start < wanted.length; start += atOnce) {
    const rows = await database
      .selectFrom('instrument')
      .select(['id', 'mic', 'issuerId', 'nameKorean', 'nameEnglish'])
      .where('id', 'in', wanted.slice(start, start + atOnce))
      .execute();
    for (const row of rows) {
      const company = CompanySchema.parse(row);
      found.set(company.id, company);
    }
  }
  return found;
}

/**
 * The lines, by issuer, of issuers that have common shares or depositary shares with prices on more than one market: few have.
 */
export async function issuersOnTwoMarkets(database: Database): Promise<Map<string, StudiedCompany[]>> {
  const rows = await database
    .selectFrom('instrument')
    .select(['id', 'mic', 'issuerId', 'nameKorean', 'nameEnglish'])
    .where('kind', 'in', ['common', 'adr'])
    .where((where) =>
      where.exists(
        where
          .selectFrom('price_series')
          .select('price_series.instrumentId')
          .whereRef('price_series.instrumentId', '=', 'instrument.id'),
      ),
    )
    .orderBy('issuerId')
    .orderBy('id')
    .execute();
  const issuers = new Map<string, StudiedCompany[]>();
  for (const row of rows) {
    const line = CompanySchema.parse(row);
    issuers.set(line.issuerId, [...(issuers.get(line.issuerId) ?? []), line]);
  }
  for (const [issuer, lines] of issuers) if (lines.length < 2) issuers.delete(issuer);
  return issuers;
}
