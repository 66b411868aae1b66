import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { adminTokenNeeded } from './admin-access.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import type { ServiceMetrics } from './metrics.ts';
import { HttpProblem } from './problem.ts';
import { adminProblems } from './reply-descriptions.ts';

const metricsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readMetrics',
  tags: ['service'],
  summary: 'Figures of requests, work and the database for programs that watch the server (Prometheus)',
  description:
    'From the machine itself nothing is needed. From elsewhere send `Authorization: Bearer` with `NEWSTAPE_METRICS_TOKEN`, which opens this address and nothing else, or with the admin token. Where that variable is not set, the admin token alone opens it. Behind a proxy every request comes from elsewhere.',
  security: [{}, { adminToken: [] }],
  responses: {
    200: { description: 'The figures.', content: { 'text/plain': { schema: z.string() } } },
    ...adminProblems,
  },
});

/** `/metrics`: from this machine, with the token for it or with the admin token. `metrics` is null where nothing is measured. */
export function metricsRoutes(metrics: ServiceMetrics | null, mayRead: (context: HttpContext) => boolean) {
  return new OpenAPIHono<HttpEnv>().openapi(metricsRoute, async (context) => {
    if (!mayRead(context))
      throw adminTokenNeeded(
        'From another machine the figures need NEWSTAPE_METRICS_TOKEN or the admin token.',
      );
    if (metrics === null) throw new HttpProblem('notFound', 'This server measures nothing.');
    return context.text(await metrics.text(), 200, {
      'Content-Type': metrics.contentType,
      'Cache-Control': 'no-store',
    });
  });
}
