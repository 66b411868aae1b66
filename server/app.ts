import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { Context } from 'hono';
import { addCheck } from './app/add-check.ts';
import { addEmbeds } from './app/add-embeds.ts';
import { addFeeds, addStreams } from './app/add-feeds.ts';
import { addApiRules, addGuards, apiLimiter } from './app/add-guards.ts';
import { addReading } from './app/add-reading.ts';
import { addStudies } from './app/add-studies.ts';
import { addWriting } from './app/add-writing.ts';
import { apiAccess } from './app/api-access.ts';
import type { AppDependencies } from './app/app-dependencies.ts';
import { databaseLiveFeed } from './app/database-live-feed.ts';
import { repliesKnown } from './app/replies-known.ts';
import type { AnswerKnown, KnownReply } from './http/answer-known.ts';
import { readClientFiles } from './http/client-files.ts';
import { answerWithClient } from './http/client-pages.ts';
import { answerErrors, refuseBadParameters } from './http/error-replies.ts';
import type { HttpEnv } from './http/http-env.ts';
import { describeApi } from './http/openapi.routes.ts';
import { versionedPath } from './http/versioned-path.ts';
import { findPackageRoot } from './package-root.ts';

function readApiExamples(): unknown {
  const file = join(findPackageRoot(import.meta.url), 'server', 'http', 'api-examples.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A reply that is known, for a caller without a socket. */
function responseOf({ status, headers, body }: KnownReply): Response {
  const pairs = headers.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : [],
  );
  return new Response(body, { status, headers: pairs });
}

/** The whole service as a function from requests to replies, and the shorter way to those that went out before. */
export type Service = OpenAPIHono<HttpEnv> & { readonly answerKnown: AnswerKnown };

/** Puts the service together. */
export function createApp(dependencies: AppDependencies): Service {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseBadParameters, getPath: versionedPath });
  const files = readClientFiles(dependencies.clientDirectory);
  app.onError(answerErrors(dependencies.log));
  app.notFound(answerWithClient(files));
  const access = apiAccess(dependencies);
  const limiter = apiLimiter(dependencies, access);
  const known = repliesKnown(dependencies, access, limiter);
  addGuards(app, dependencies, files, known);
  const live = dependencies.live ?? databaseLiveFeed(dependencies.database, dependencies.log);
  app.use('/api/*', async (context, next) => {
    await next();
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') live.look();
  });
  addApiRules(app, limiter);
  addReading(app, dependencies, access);
  addWriting(app, dependencies, access);
  addCheck(app, dependencies, access, files);
  addFeeds(app, dependencies, access, files);
  addEmbeds(app, dependencies, access, files);
  addStudies(app, dependencies, access);
  addStreams(app, dependencies, access, live);
  describeApi(app, dependencies.version, readApiExamples);
  const makeReply = app.fetch;
  app.fetch = async (request, bindings, ...rest) => {
    const reply = await known.answer(new Context<HttpEnv>(request, { env: bindings ?? {} }));
    return reply === null ? makeReply(request, bindings, ...rest) : responseOf(reply);
  };
  return Object.assign(app, { answerKnown: known.answer });
}
