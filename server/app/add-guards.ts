import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { knownReplies } from '../http/answer-known.ts';
import { checkHost, knownHosts } from '../http/check-host.ts';
import { checkOrigin } from '../http/check-origin.ts';
import type { ClientFiles } from '../http/client-files.ts';
import { crossOriginReading } from '../http/cross-origin-reading.ts';
import type { HttpEnv } from '../http/http-env.ts';
import { inlineHashes } from '../http/inline-hashes.ts';
import { keepNothingUnasked } from '../http/keep-nothing-unasked.ts';
import { measureJson } from '../http/measure-json.ts';
import { observeRequests } from '../http/observed-request.ts';
import { HttpProblem, problemReply } from '../http/problem.ts';
import { API_LIMIT, requestLimiter } from '../http/request-limit.ts';
import { setSecurityHeaders } from '../http/security-headers.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

const maxBodyBytes = 5_000_000;

type ApiLimiter = ReturnType<typeof apiLimiter>;

/** How often one may ask for what has an address of the API or of a feed. */
export function apiLimiter(
  { trustProxy, elapsed = () => performance.now() }: AppDependencies,
  { isOperator }: ApiAccess,
) {
  return requestLimiter(API_LIMIT, { trustProxy, isOperator, elapsed });
}

/** What every request passes, outermost first. */
export function addGuards(
  app: OpenAPIHono<HttpEnv>,
  dependencies: AppDependencies,
  files: ClientFiles,
  known: ReturnType<typeof knownReplies>,
): void {
  const {
    trustProxy,
    allowedHosts,
    embedOrigins,
    observed,
    elapsed = () => performance.now(),
  } = dependencies;
  app.use(requestId());
  if (observed) app.use(observeRequests(observed, elapsed));
  app.use('/api/v1/*', known.keep);
  app.use(setSecurityHeaders(hashesOf(files), trustProxy, embedOrigins));
  for (const path of ['/api/*', '/feeds/*', '/openapi.json']) app.use(path, crossOriginReading);
  app.use(compress());
  app.use(measureJson);
  app.use(checkHost(knownHosts(allowedHosts)));
  app.use(checkOrigin);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) => {
        const allow = methods.join(', ');
        const detail = `${context.req.method} is not possible here. Possible: ${allow}.`;
        return problemReply(
          context,
          new HttpProblem('methodNotAllowed', detail, { headers: { Allow: allow } }),
        );
      },
    }),
  );
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => {
        throw new HttpProblem('tooLarge', 'The body is larger than 5 MB.');
      },
    }),
  );
}

function hashesOf(files: ClientFiles) {
  const pages = [...files].filter(([address]) => address.endsWith('.html'));
  return inlineHashes(pages.map(([, file]) => new TextDecoder().decode(file.bytes)));
}

/** What holds of every address of the API and every feed: how often one may ask, and that a reply that is known is not sent again. */
export function addApiRules(app: OpenAPIHono<HttpEnv>, limiter: ApiLimiter): void {
  const tag = etag({ weak: true });
  for (const path of ['/api/*', '/feeds/*', '/openapi.json']) {
    app.use(path, limiter.refuse);
    // The data version is the tag of stored data; all else, which does not change with it, is told apart by its words.
    app.use(path, (context, next) => (context.req.path.endsWith('/live') ? next() : tag(context, next)));
    app.use(path, keepNothingUnasked);
  }
}
