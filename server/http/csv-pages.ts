import { BYTE_ORDER_MARK, type CsvValue, csvLine } from '../../shared/units/csv-cell.ts';

/** One page of a list. */
interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** Reads the page after a cursor; the first one without. */
export type ReadPage<Row> = (cursor: string | undefined) => Promise<Page<Row>>;

/** The columns of a file in their order, by their names. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvValue>>;

/** Rows of a list that are read at once. */
export const ROWS_AT_ONCE = 200;

/** All rows of a list as the text of a CSV file, a page at a time as it is taken; a byte order mark comes first. */
export async function* csvPages<Row>(
  columns: CsvColumns<Row>,
  readPage: ReadPage<Row>,
): AsyncGenerator<string> {
  const cells = Object.values(columns);
  yield BYTE_ORDER_MARK + csvLine(Object.keys(columns));
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await readPage(cursor);
    yield rows.map((row) => csvLine(cells.map((cellOf) => cellOf(row)))).join('');
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
