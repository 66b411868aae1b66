import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  ClaimExportQuerySchema,
  ClaimListQuerySchema,
  ClaimListReplySchema,
  ClaimListRowSchema,
} from '../../shared/schemas/claim-reply.ts';
import { listClaims } from '../store/claim-list.repository.ts';
import type { Database } from '../store/open-database.ts';
import { claimRows } from './claim-rows.ts';
import { describeParameters } from './describe-parameters.ts';
import { type ExportClock, exportMoment } from './export-moment.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { listFormat, listReply } from './list-format.ts';
import { listConditionTexts, parameterTexts, withOrderedDates } from './parameters.ts';
import { readProblems } from './reply-descriptions.ts';
import { sendRows } from './send-rows.ts';
import { claimListWithout } from './without-held-prices/claims.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';

const filterTexts = {
  ...parameterTexts,
  ...listConditionTexts,
  relation:
    'Only numbers of events whose story precedes a move, reports one, or is unclear: one of these, with commas between them.',
  eventKind: 'Only numbers of events about one of these, with commas between them: `price,results`.',
  kind: 'Only claims of these kinds, with commas between them: `close,change_pct`.',
  verdict:
    'Only claims with one of these verdicts, with commas between them; `underReview`: those that the operator took a verdict from.',
  outlet: "Only claims whose outlet's name holds these words.",
  from: 'First day to include; the day that the number is about.',
  to: 'Last day to include; the day that the number is about.',
  order: 'Order by the day that the number is about; newest first where absent.',
} as const;

const claimsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listClaims',
  tags: ['claims'],
  summary: 'Price claims with their verdicts, filtered',
  request: { query: describeParameters(ClaimListQuerySchema, filterTexts) },
  responses: {
    200: listReply(
      ClaimListReplySchema,
      ClaimListRowSchema,
      'Newest day first unless asked otherwise; claims of unknown date last.',
    ),
    ...readProblems,
  },
});

/** `/api/v1/claims`. */
export function claimRoutes(database: Database, clock: ExportClock, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(claimsRoute, async (context) => {
    const query = withOrderedDates(context.req.valid('query'));
    const format = listFormat(context);
    if (format !== 'json') {
      const moment = exportMoment(context, query.asOf, clock);
      return sendRows(context, format, claimRows(database, query, moment, await heldBack(context)));
    }
    const reply = await listClaims(database, query);
    return sendLeaving(context, claimListWithout(reply, await heldBack(context)));
  });
}

const exportRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'exportClaims',
  tags: ['claims'],
  summary: 'All price claims that the filter leaves, as CSV',
  request: { query: describeParameters(ClaimExportQuerySchema, filterTexts) },
  responses: {
    200: {
      description:
        'UTF-8 with a byte order mark, a header line, one line a number, in the order of the list; each begins with source, basis, moment and address.',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...readProblems,
  },
});

/** `/api/v1/claims.csv`: the list of claims as `Accept: text/csv` gives it, for links. */
export function claimExportRoutes(database: Database, clock: ExportClock, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(exportRoute, async (context) => {
    const query = withOrderedDates(context.req.valid('query'));
    const moment = exportMoment(context, query.asOf, clock);
    return sendRows(context, 'csv', claimRows(database, query, moment, await heldBack(context)));
  });
}
