import * as z from 'zod';
import { InstantUtcSchema, InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { describeParameters } from './describe-parameters.ts';
import { badParameters } from './error-replies.ts';

/** What the parameters mean that many addresses have. */
export const parameterTexts = {
  asOf: 'Show only what could be known at this moment, and not what became known later.',
  from: 'First session date to include.',
  to: 'Last session date to include.',
  instrument: 'Only this instrument.',
  cursor: '`nextCursor` of the page before; absent for the first page.',
  limit: 'Most rows to send.',
} as const;

/** What the parameter `since` of a stream means. */
export const sinceText = 'The data version that the caller has; what came after it is told first.';

/** What the conditions mean that lists share. */
export const listConditionTexts = {
  instrument: 'Only these instruments: ids with commas between them, at most 200.',
  group: 'Only members of this group of companies, by its name in the dictionary.',
  sector: 'Only instruments of this sector, as the listing names it.',
  market: 'Only instruments of these markets: codes of ISO 10383 with commas between them.',
  source: 'Only stories from these sources: ids with commas between them, at most 50.',
  language: 'Only stories in these languages, with commas between them.',
  reports: '`first`: without the stories that repeat an earlier one.',
} as const;

/** What the conditions of the list of events mean. Of several values of one condition any will do. */
export const eventFilterTexts = {
  ...parameterTexts,
  ...listConditionTexts,
  kind: 'Only events about one of these, with commas between them: `price,results`.',
  relation:
    'Only events whose story precedes a move, reports one, or is unclear: one of these, with commas between them.',
  verdict: 'Only events with at least one claim of one of these verdicts, with commas between them.',
  order: 'Order by session; absent: newest first.',
} as const;

/** The instrument id of a path. */
export const InstrumentPathSchema = describeParameters(z.strictObject({ id: InstrumentIdSchema.clone() }), {
  id: 'Id of the instrument, percent-encoded: `KRX%3A000660`, `XNYS%3ABRK%2FB`.',
});

/** The query of an address of one thing. */
export const AsOfQuerySchema = describeParameters(z.strictObject({ asOf: InstantUtcSchema.optional() }), {
  asOf: parameterTexts.asOf,
});

/** Hands a query back whose `from` is not after its `to`; throws a problem for any other. */
export function withOrderedDates<
  Query extends { from?: SessionDate | undefined; to?: SessionDate | undefined },
>(query: Query): Query {
  if (query.from !== undefined && query.to !== undefined && query.from > query.to) {
    const { from, to } = query;
    const message = `${from} is after to (${to})`;
    throw badParameters([{ parameter: 'from', message }], { code: 'datesOutOfOrder', values: { from, to } });
  }
  return query;
}
