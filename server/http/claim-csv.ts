import type { ClaimExportQuery, ClaimListRow } from '../../shared/schemas/claim-reply.ts';
import { BYTE_ORDER_MARK, type CsvValue, csvLine } from '../../shared/units/csv-cell.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { listClaimPage } from '../store/claim-list.repository.ts';
import type { HeldPrices } from '../store/held-prices.ts';
import type { Database } from '../store/open-database.ts';
import { claimRowsWithout } from './without-held-prices/claims.ts';

/** Where the file is asked for, the moment that it stands at, and what is kept back from who asks. */
export interface ClaimExport {
  readonly origin: string;
  readonly asOf: InstantUtc;
  readonly held: HeldPrices;
}

/** The columns in their order, those of a citation first. Percentages are in percent, prices in the unit of the row. */
const columns: Readonly<Record<string, (row: ClaimListRow, read: ClaimExport) => CsvValue>> = {
  source: ({ priceSourceName }) => priceSourceName,
  basis: ({ claim }) => claim.basis ?? null,
  asOf: (_, { asOf }) => asOf,
  address: ({ article }, { origin, asOf }) =>
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
};

const rowsAtOnce = 200;

/** The claims that the filter leaves as lines of a CSV file, a page of the list at a time; a byte order mark comes first. */
export async function* claimCsvLines(
  database: Database,
  query: ClaimExportQuery,
  read: ClaimExport,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(Object.keys(columns));
  let cursor: string | undefined;
  do {
    const page = { ...query, limit: rowsAtOnce, ...(cursor === undefined ? {} : { cursor }) };
    const { rows, nextCursor } = await listClaimPage(database, page);
    const leaving = claimRowsWithout(rows, read.held);
    yield leaving.map((row) => csvLine(Object.values(columns).map((cellOf) => cellOf(row, read)))).join('');
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
