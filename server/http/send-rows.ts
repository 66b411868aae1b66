import type { CsvColumns, ReadPage } from './csv-pages.ts';
import { csvPages } from './csv-pages.ts';
import type { HttpContext } from './http-env.ts';
import { LIST_TYPES, type ListFormat, refusePages } from './list-format.ts';
import { textStream } from './text-stream.ts';

/** All rows of a list, as they leave in either form. */
interface LeavingRows<Row> {
  /** What the file is called, without its ending: `newstape-events`. */
  readonly name: string;
  readonly columns: CsvColumns<Row>;
  readonly readPage: ReadPage<Row>;
}

/** Answers with a whole list, read from the store as the caller takes it. Throws a problem where a page is asked for. */
export function sendRows<Row>(
  context: HttpContext,
  format: Exclude<ListFormat, 'json'>,
  { name, columns, readPage }: LeavingRows<Row>,
): Response {
  refusePages(context, format);
  const texts = format === 'csv' ? csvPages(columns, readPage) : ndjsonPages(readPage);
  return context.body(textStream(texts), 200, {
    'Content-Type': format === 'csv' ? `${LIST_TYPES.csv}; charset=utf-8` : LIST_TYPES.ndjson,
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Cache-Control': 'private, no-cache',
  });
}

async function* ndjsonPages<Row>(readPage: ReadPage<Row>): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await readPage(cursor);
    yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
