import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  AroundEventQuerySchema,
  type AroundEventReply,
  AroundEventReplySchema,
} from '../../shared/schemas/past-events-reply.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { notFound } from './problem.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import { requireInstrument } from './require-instrument.ts';
import { aroundEventWithout, instrumentsAround } from './without-held-prices/around-event.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';

const EventPathSchema = describeParameters(
  z.strictObject({ id: InstrumentIdSchema.clone(), key: z.string().min(1).max(300) }),
  {
    id: 'Id of the instrument, percent-encoded: `KRX%3A000660`.',
    key: 'Key of one of its events, percent-encoded: `event.key` of `/api/v1/instruments/{id}/events`.',
  },
);

const aroundRoute = createRoute({
  method: 'get',
  path: '/{id}/events/{key}/around',
  operationId: 'readAroundEvent',
  tags: ['instruments'],
  summary:
    "Abnormal returns around one event, and what followed the company's earlier events of the same kind",
  request: {
    params: EventPathSchema,
    query: describeParameters(AroundEventQuerySchema, { asOf: parameterTexts.asOf }),
  },
  responses: {
    200: jsonReply(
      AroundEventReplySchema,
      'Log returns as fractions, by the market model. An association: nothing in it says why a price moved.',
    ),
    ...findProblems,
  },
});

/** Works the reply out; null where no such event was known at the moment asked for. */
type AroundEvent = (query: {
  readonly id: InstrumentId;
  readonly key: string;
  readonly asOf: InstantUtc | undefined;
}) => Promise<AroundEventReply | null>;

/** `/api/v1/instruments/{id}/events/{key}/around`. */
export function pastEventRoutes(database: Database, aroundEvent: AroundEvent, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(aroundRoute, async (context) => {
    const { id, key } = context.req.valid('param');
    const { asOf } = context.req.valid('query');
    await requireInstrument(database, id);
    const reply = await aroundEvent({ id, key, asOf });
    if (reply === null) throw notFound(`No event of ${id} has the key ${key}.`, 'noEvent', { key });
    const held = await heldBack(context, instrumentsAround(reply));
    return sendLeaving(context, aroundEventWithout(reply, held));
  });
}
