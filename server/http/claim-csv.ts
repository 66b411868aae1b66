import type { ClaimExportQuery, ClaimListRow } from '../../shared/schemas/claim-reply.ts';
import { listClaimPage } from '../store/claim-list.repository.ts';
import type { Database } from '../store/open-database.ts';
import { csvCell } from './csv-cell.ts';

type Cell = string | number | null;

/** The columns in their order. Percentages are in percent, prices in the unit of the row. */
const columns: Readonly<Record<string, (row: ClaimListRow) => Cell>> = {
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
  basis: ({ claim }) => claim.basis ?? null,
  priceValue: ({ claim }) => claim.reference?.value ?? null,
  priceLow: ({ claim }) => claim.reference?.low ?? null,
  priceHigh: ({ claim }) => claim.reference?.high ?? null,
  difference: ({ claim }) => claim.difference ?? null,
  differencePercent: ({ claim }) => claim.differencePercent ?? null,
  priceSource: ({ priceSourceName }) => priceSourceName,
  dueAt: ({ claim }) => claim.dueAt ?? null,
  dueFrom: ({ claim }) => claim.dueFrom ?? null,
  review: ({ claim }) => claim.review?.fault ?? null,
  headline: ({ article }) => article.title,
  outlet: ({ article }) => article.publisher ?? article.sourceName,
  address: ({ article }) => article.canonicalUrl,
  articleId: ({ article }) => article.id,
};

const rowsAtOnce = 200;

const line = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** The claims that the filter leaves as lines of a CSV file, a page of the list at a time; a byte order mark comes first. */
export async function* claimCsvLines(database: Database, query: ClaimExportQuery): AsyncGenerator<string> {
  yield `\ufeff${line(Object.keys(columns))}`;
  let cursor: string | undefined;
  do {
    const page = { ...query, limit: rowsAtOnce, ...(cursor === undefined ? {} : { cursor }) };
    const { rows, nextCursor } = await listClaimPage(database, page);
    yield rows.map((row) => line(Object.values(columns).map((cellOf) => cellOf(row)))).join('');
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
