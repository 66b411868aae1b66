import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { pendingMigrations } from '../store/migrate.ts';
import { ChangedMigrationError, UnknownMigrationError } from '../store/migration-errors.ts';
import type { Database } from '../store/open-database.ts';
import { type Log, logError } from './error-replies.ts';
import { HealthReplySchema } from './health-reply.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem } from './problem.ts';
import { jsonReply, usualProblems } from './reply-descriptions.ts';

const aliveRoute = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'isAlive',
  tags: ['service'],
  summary: 'Whether the server runs',
  responses: { 200: jsonReply(HealthReplySchema, 'It runs.'), ...usualProblems },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'isReady',
  tags: ['service'],
  summary: 'Whether the database answers and is up to date',
  responses: { 200: jsonReply(HealthReplySchema, 'It can answer.'), ...usualProblems },
});

/** `/healthz` and `/readyz`. */
export function healthRoutes(database: Database, log: Log) {
  return new OpenAPIHono<HttpEnv>()
    .openapi(aliveRoute, (context) =>
      context.json({ status: 'alive' as const }, 200, { 'Cache-Control': 'no-store' }),
    )
    .openapi(readyRoute, async (context) => {
      const reason = await reasonNotReady(database, context, log);
      if (reason !== null) throw new HttpProblem('notReady', reason);
      return context.json({ status: 'ready' as const }, 200, { 'Cache-Control': 'no-store' });
    });
}

async function reasonNotReady(database: Database, context: HttpContext, log: Log): Promise<string | null> {
  try {
    const pending = await pendingMigrations(database);
    if (pending.length === 0) return null;
    return `The database is not up to date (${pending.length} steps to do): run "newstape migrate".`;
  } catch (error) {
    if (error instanceof ChangedMigrationError || error instanceof UnknownMigrationError)
      return error.message;
    logError(log, context, error);
    return 'The database does not answer.';
  }
}
