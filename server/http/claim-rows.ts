import type { ClaimExportQuery, ClaimListRow } from '../../shared/schemas/claim-reply.ts';
import { listClaimPage } from '../store/claim-list.repository.ts';
import type { HeldPrices } from '../store/held-prices.ts';
import type { Database } from '../store/open-database.ts';
import { type CsvColumns, type ReadPage, ROWS_AT_ONCE } from './csv-pages.ts';
import type { ExportMoment } from './export-moment.ts';
import { claimRowsWithout } from './without-held-prices/claims.ts';

/** The columns in their order, those of a citation first. Percentages are in percent, prices in the unit of the row. */
const columnsOf = ({ origin, asOf }: ExportMoment): CsvColumns<ClaimListRow> => ({
  source: ({ priceSourceName }) => priceSourceName,
  basis: ({ claim }) => claim.basis ?? null,
  asOf: () => asOf,
  address: ({ article }) =>
    `${origin}/article/${encodeURIComponent(article.id)}?asOf=${encodeURIComponent(asOf)}`,
  date: ({ claim }) => claim.date,
  instrumentId: ({ claim }) => claim.instrumentId,
  nameKorean: ({ claim }) => claim.instrumentNameKorean,
  nameEnglish: ({ claim }) => claim.instrumentNameEnglish,
  kind: ({ claim }) => claim.kind,
  session: ({ claim }) => claim.session,
  fromDate: ({ claim }) => claim.fromDate,
  unit: ({ claim }) => claim.unit,
  modifier: ({ claim }) => claim.modifier,
  storyValue: ({ claim }) => claim.value,
  storyValueHigh: ({ claim }) => claim.valueHigh,
  quote: ({ claim }) => claim.quote,
  verdict: ({ claim }) => claim.verdict,
  reason: ({ claim }) => claim.reason,
  priceValue: ({ claim }) => claim.reference?.value ?? null,
  priceLow: ({ claim }) => claim.reference?.low ?? null,
  priceHigh: ({ claim }) => claim.reference?.high ?? null,
  difference: ({ claim }) => claim.difference ?? null,
  differencePercent: ({ claim }) => claim.differencePercent ?? null,
  withheld: ({ claim }) => claim.withheld ?? null,
  dueAt: ({ claim }) => claim.dueAt ?? null,
  dueFrom: ({ claim }) => claim.dueFrom ?? null,
  review: ({ claim }) => claim.review?.fault ?? null,
  headline: ({ article }) => article.title,
  outlet: ({ article }) => article.publisher ?? article.sourceName,
  storyAddress: ({ article }) => article.canonicalUrl,
  articleId: ({ article }) => article.id,
});

/** All claims that a filter leaves, in the order of the list. */
export function claimRows(
  database: Database,
  query: ClaimExportQuery,
  moment: ExportMoment,
  held: HeldPrices,
) {
  const readPage: ReadPage<ClaimListRow> = async (cursor) => {
    const page = {
      ...query,
      asOf: moment.asOf,
      limit: ROWS_AT_ONCE,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const { rows, nextCursor } = await listClaimPage(database, page);
    return { rows: claimRowsWithout(rows, held), nextCursor };
  };
  return { name: 'newstape-claims', columns: columnsOf(moment), readPage };
}
