import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  type EditOutcome,
  type InstrumentAddition,
  InstrumentAdditionSchema,
  InstrumentEditListQuerySchema,
  InstrumentEditListReplySchema,
  type InstrumentEditReply,
  InstrumentEditReplySchema,
  type InstrumentPatch,
  InstrumentPatchSchema,
} from '../../shared/schemas/instrument-edit.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import {
  type AliasAddition,
  AliasAdditionSchema,
  type AliasEditReply,
  AliasEditReplySchema,
  AliasListQuerySchema,
  AliasListReplySchema,
  type AliasRemoval,
  AliasRemovalQuerySchema,
} from '../../shared/schemas/user-alias.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { listInstrumentEdits } from '../store/instrument-edits.repository.ts';
import type { Database } from '../store/open-database.ts';
import { userAliasesInForce } from '../store/user-aliases.repository.ts';
import { describeParameters } from './describe-parameters.ts';
import { badParameters } from './error-replies.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { InstrumentPathSchema, parameterTexts } from './parameters.ts';
import { notFound } from './problem.ts';
import { adminProblems, findProblems, jsonReply, writeProblems } from './reply-descriptions.ts';
import { requireInstrument } from './require-instrument.ts';

/** What the routers ask for; `pipeline/edit-instrument.ts` and `pipeline/edit-alias.ts` make it. */
export interface DictionaryRunners {
  readonly addInstrument: (addition: InstrumentAddition) => Promise<EditOutcome<InstrumentEditReply>>;
  readonly changeInstrument: (
    id: InstrumentId,
    patch: InstrumentPatch,
  ) => Promise<EditOutcome<InstrumentEditReply>>;
  readonly addAlias: (addition: AliasAddition) => Promise<EditOutcome<AliasEditReply>>;
  readonly removeAlias: (removal: AliasRemoval) => Promise<EditOutcome<AliasEditReply>>;
}

/** Throws a problem for anyone but the operator: reasons and authors are nobody else's affair either. */
type RequireOperator = (context: HttpContext) => void;

// A program on this very machine needs no token.
const security = [{}, { adminToken: [] }, { adminSession: [] }];
const tags = ['instruments'];
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const addInstrumentRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'addInstrument',
  tags,
  summary: 'Add an instrument that no listing has, of any market',
  security,
  request: { body: body(InstrumentAdditionSchema) },
  responses: { 201: jsonReply(InstrumentEditReplySchema, 'The instrument is added.'), ...writeProblems },
});

const changeInstrumentRoute = createRoute({
  method: 'patch',
  path: '/{id}',
  operationId: 'changeInstrument',
  tags,
  summary: 'Rename an instrument from a day on, or end its trading',
  security,
  request: { params: InstrumentPathSchema, body: body(InstrumentPatchSchema) },
  responses: {
    200: jsonReply(InstrumentEditReplySchema, 'The instrument as it reads now.'),
    ...writeProblems,
  },
});

const editsRoute = createRoute({
  method: 'get',
  path: '/{id}/edits',
  operationId: 'listInstrumentEdits',
  tags,
  summary: 'What was changed of an instrument, by whom and why',
  security,
  request: {
    params: InstrumentPathSchema,
    query: describeParameters(InstrumentEditListQuerySchema, { asOf: parameterTexts.asOf }),
  },
  responses: {
    200: jsonReply(InstrumentEditListReplySchema, 'In the order in which they were made.'),
    ...findProblems,
    ...adminProblems,
  },
});

/** `/api/v1/instruments`: the operator's instruments. The guard is asked before a body is read. */
export function instrumentEditRoutes(
  database: Database,
  runners: DictionaryRunners,
  requireOperator: RequireOperator,
) {
  return guarded(requireOperator)
    .openapi(addInstrumentRoute, async (context) => {
      const reply = replyOf(await runners.addInstrument(context.req.valid('json')));
      context.header('Location', `/api/v1/instruments/${encodeURIComponent(reply.instrument.id)}`);
      return context.json(reply, 201);
    })
    .openapi(changeInstrumentRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(replyOf(await runners.changeInstrument(id, context.req.valid('json'))), 200);
    })
    .openapi(editsRoute, async (context) => {
      const { id } = context.req.valid('param');
      await requireInstrument(database, id);
      const edits = await listInstrumentEdits(database, { id, asOf: context.req.valid('query').asOf });
      return context.json({ edits }, 200);
    });
}

const listAliasesRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listAliases',
  tags,
  summary: "The operator's names in force, and those that were taken away",
  security,
  request: {
    query: describeParameters(AliasListQuerySchema, {
      instrumentId: parameterTexts.instrument,
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: jsonReply(AliasListReplySchema, 'In the order in which they were made.'),
    ...findProblems,
    ...adminProblems,
  },
});

const addAliasRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'addAlias',
  tags,
  summary: 'Give an instrument a further name',
  security,
  request: { body: body(AliasAdditionSchema) },
  responses: { 201: jsonReply(AliasEditReplySchema, 'The name links from now on.'), ...writeProblems },
});

const AliasPathSchema = describeParameters(
  z.strictObject({ id: InstrumentIdSchema.clone(), name: z.string().trim().min(1).max(120) }),
  { id: 'Id of the instrument, percent-encoded: `KRX%3A000660`.', name: 'The name, percent-encoded.' },
);

const removeAliasRoute = createRoute({
  method: 'delete',
  path: '/{id}/{name}',
  operationId: 'removeAlias',
  tags,
  summary: "Take a name of an instrument away, one of the operator's or one of the product's own",
  security,
  request: {
    params: AliasPathSchema,
    query: describeParameters(AliasRemovalQuerySchema, {
      reason: 'Why it is no name of the instrument; kept with the entry.',
      madeBy: 'Who says so; absent: `operator`.',
    }),
  },
  responses: {
    200: jsonReply(AliasEditReplySchema, 'The name links no longer; what was said of it stays readable.'),
    ...findProblems,
    ...adminProblems,
  },
});

/** `/api/v1/aliases`: the operator's names. The guard is asked before a body is read. */
export function aliasRoutes(
  database: Database,
  runners: DictionaryRunners,
  requireOperator: RequireOperator,
) {
  return guarded(requireOperator)
    .openapi(listAliasesRoute, async (context) => {
      const aliases = await userAliasesInForce(database, context.req.valid('query'));
      return context.json({ aliases }, 200);
    })
    .openapi(addAliasRoute, async (context) =>
      context.json(replyOf(await runners.addAlias(context.req.valid('json'))), 201),
    )
    .openapi(removeAliasRoute, async (context) => {
      const { id: instrumentId, name } = context.req.valid('param');
      const removal = { ...context.req.valid('query'), instrumentId, name };
      return context.json(replyOf(await runners.removeAlias(removal)), 200);
    });
}

function guarded(requireOperator: RequireOperator) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.use(async (context, next) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    await next();
  });
  return routes;
}

function replyOf<Reply>({ reply, refusal }: EditOutcome<Reply>): Reply {
  if (refusal === null) return reply;
  const { reason, parameter, detail } = refusal;
  throw reason === 'unknownInstrument'
    ? notFound(detail, 'noInstrument')
    : badParameters([{ parameter, message: detail }], { code: reason });
}
