import { accepts } from 'hono/accepts';
import * as z from 'zod';
import { badParameters } from './error-replies.ts';
import type { HttpContext } from './http-env.ts';

/** The forms that a list leaves in: JSON a page at a time, the others whole. */
export type ListFormat = 'json' | 'ndjson' | 'csv';

/** The media types of lists besides JSON. */
export const LIST_TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const;

const formats: Readonly<Record<string, ListFormat>> = {
  'application/json': 'json',
  [LIST_TYPES.ndjson]: 'ndjson',
  'application/ndjson': 'ndjson',
  [LIST_TYPES.csv]: 'csv',
};

/** The form that a caller asks for by `Accept`; JSON where it names none of them. */
export function listFormat(context: HttpContext): ListFormat {
  const type = accepts(context, {
    header: 'Accept',
    supports: Object.keys(formats),
    default: 'application/json',
  });
  return formats[type] ?? 'json';
}

/** Refuses a page of a form that always sends the whole list. */
export function refusePages(context: HttpContext, format: Exclude<ListFormat, 'json'>): void {
  const given = ['cursor', 'limit'].filter((parameter) => context.req.query(parameter) !== undefined);
  if (given.length === 0) return;
  const message = `${LIST_TYPES[format]} sends every row and has no pages: leave it out`;
  throw badParameters(given.map((parameter) => ({ parameter, message })));
}

/** The text of a table: UTF-8 with a byte order mark, a header line, one line a row. */
export const CsvTextSchema = z.string();

/** Describes a list in all its forms. `row` names what a line of NDJSON is. */
export function listReply<Schema extends z.ZodType, Row extends z.ZodType>(
  schema: Schema,
  row: Row,
  description: string,
) {
  return {
    description: `${description} With \`Accept: application/x-ndjson\` every row on a line of its own, with \`Accept: text/csv\` as a table: both whole and streamed, without pages.`,
    content: {
      'application/json': { schema },
      [LIST_TYPES.ndjson]: { schema: row },
      [LIST_TYPES.csv]: { schema: CsvTextSchema },
    },
  };
}
