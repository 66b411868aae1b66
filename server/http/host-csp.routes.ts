import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  type HostCspReply,
  HostCspReplySchema,
  type HostCspRequest,
  HostCspRequestSchema,
} from '../../shared/schemas/host-csp.ts';
import type { EmbedOrigins } from './embed-sharing.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem } from './problem.ts';
import { jsonReply, uploadProblems } from './reply-descriptions.ts';

/** Asks a page which policies it sends; `pipeline/host-csp.ts` makes it. */
export type HostPolicyRunner = (
  request: HostCspRequest,
) => Promise<
  | ({ readonly outcome: 'read' } & Pick<HostCspReply, 'address' | 'policy'>)
  | { readonly outcome: 'refused'; readonly reason: string; readonly detail: string }
>;

const askRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'readHostPolicy',
  tags: ['embed'],
  summary: 'Which Content-Security-Policy a page sends that is to carry a widget; it is fetched once',
  security: [{}, { adminToken: [] }, { adminSession: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: HostCspRequestSchema } } } },
  responses: {
    200: jsonReply(HostCspReplySchema, 'Its policies, and nothing else of it.'),
    ...uploadProblems,
  },
});

/** `POST /api/v1/host-csp`. An address is fetched for the operator alone: the server is nobody's way to other sites. */
export function hostCspRoutes(
  policyOf: HostPolicyRunner,
  requireOperator: (context: HttpContext) => void,
  embedOrigins: EmbedOrigins,
) {
  return new OpenAPIHono<HttpEnv>().openapi(askRoute, async (context) => {
    requireOperator(context);
    const outcome = await policyOf(context.req.valid('json'));
    if (outcome.outcome === 'refused')
      throw new HttpProblem('rejectedDocument', outcome.detail, {
        errors: [{ parameter: 'address', message: outcome.reason }],
      });
    const { address, policy } = outcome;
    const mayCarry = embedOrigins.length === 0 || embedOrigins.includes(new URL(address).origin);
    context.header('Cache-Control', 'no-store');
    return context.json({ address, policy, mayCarry }, 200);
  });
}
