import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  type TrackedListReply,
  TrackedListReplySchema,
  TrackReplySchema,
  TrackRequestSchema,
} from '../../shared/schemas/tracked-instrument.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { describeParameters } from './describe-parameters.ts';
import { badParameters } from './error-replies.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { adminProblems, jsonReply, writeProblems } from './reply-descriptions.ts';

/** What the router asks for; `pipeline/jobs/tracked-runners.ts` makes it. */
export interface TrackedRunners {
  readonly tracked: () => Promise<TrackedListReply>;
  readonly track: (
    ids: readonly InstrumentId[],
  ) => Promise<
    | { readonly outcome: 'done'; readonly changed: number }
    | { readonly outcome: 'unknown'; readonly ids: readonly InstrumentId[] }
  >;
  readonly untrack: (ids: readonly InstrumentId[]) => Promise<number>;
}

const security = [{}, { adminToken: [] }, { adminSession: [] }];
const tags = ['sources'];

const listRoute = createRoute({
  ...{ method: 'get', path: '/', operationId: 'listTracked', tags, security },
  summary: 'The instruments whose prices are kept current, and from which provider',
  responses: { 200: jsonReply(TrackedListReplySchema, 'By id.'), ...adminProblems },
});

const trackRoute = createRoute({
  ...{ method: 'post', path: '/', operationId: 'trackInstruments', tags, security },
  summary: 'Keep the prices of instruments current from now on',
  request: { body: { required: true, content: { 'application/json': { schema: TrackRequestSchema } } } },
  responses: { 200: jsonReply(TrackReplySchema, 'How many are new.'), ...writeProblems },
});

const untrackRoute = createRoute({
  ...{ method: 'delete', path: '/{id}', operationId: 'untrackInstrument', tags, security },
  summary: 'Keep the prices of an instrument current no more; what was fetched stays',
  request: {
    params: describeParameters(z.strictObject({ id: InstrumentIdSchema.clone() }), {
      id: 'Id of the instrument, percent-encoded.',
    }),
  },
  responses: { 200: jsonReply(TrackReplySchema, '1, or 0 where it was not tracked.'), ...writeProblems },
});

/** `/api/v1/tracked`, for the operator alone. The guard is asked before a body is read. */
export function trackedRoutes(runners: TrackedRunners, requireOperator: (context: HttpContext) => void) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.use(async (context, next) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    await next();
  });
  return routes
    .openapi(listRoute, async (context) => context.json(await runners.tracked(), 200))
    .openapi(trackRoute, async (context) => {
      const tracking = await runners.track(context.req.valid('json').instrumentIds);
      if (tracking.outcome === 'done') return context.json({ changed: tracking.changed }, 200);
      const ids = tracking.ids.slice(0, 5).join(', ');
      throw badParameters(
        [{ parameter: 'instrumentIds', message: `No instrument has the id ${ids}: add it first.` }],
        { code: 'unknownInstruments', values: { ids } },
      );
    })
    .openapi(untrackRoute, async (context) => {
      const changed = await runners.untrack([context.req.valid('param').id]);
      return context.json({ changed }, 200);
    });
}
