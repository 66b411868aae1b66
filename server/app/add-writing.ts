import type { OpenAPIHono } from '@hono/zod-openapi';
import { adminSessionRoutes } from '../http/admin-session.routes.ts';
import { articleFileRoutes } from '../http/article-files.routes.ts';
import { articleUploadRoutes } from '../http/article-upload.routes.ts';
import { claimJudgementRoutes } from '../http/claim-judgements.routes.ts';
import { aliasRoutes, instrumentEditRoutes } from '../http/dictionary.routes.ts';
import type { HttpContext, HttpEnv } from '../http/http-env.ts';
import { jobRoutes } from '../http/jobs.routes.ts';
import { linkJudgementRoutes } from '../http/link-judgements.routes.ts';
import { ownServiceRoutes } from '../http/own-service.routes.ts';
import { priceImportRoutes } from '../http/price-imports.routes.ts';
import { priceSeriesStatusRoutes } from '../http/price-series-status.routes.ts';
import { isHttps } from '../http/request-scheme.ts';
import { feedSearchRoutes, sourceEditRoutes } from '../http/source-edits.routes.ts';
import { sourceTermsRoutes } from '../http/source-terms.routes.ts';
import { sourceRoutes } from '../http/sources.routes.ts';
import { trackedRoutes } from '../http/tracked.routes.ts';
import { priceSeriesStatus } from '../pipeline/price-series-status.ts';
import { sourceTermsRunners } from '../pipeline/source-terms-runners.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** What is written: judgements, articles, the operator's own names and data; and the session that allows it. */
export function addWriting(
  app: OpenAPIHono<HttpEnv>,
  dependencies: AppDependencies,
  access: ApiAccess,
): void {
  addDictionary(app, dependencies, access);
  addOwnData(app, dependencies, access);
  const { trustProxy, runners } = dependencies;
  const { sessions, requireAdmin } = access;
  const rules = {
    mayStart: access.mayStartSession,
    isHttps: (context: HttpContext) => isHttps(context, trustProxy),
  };
  app.route('/api/v1/admin-session', adminSessionRoutes(sessions, rules));
  const judgementGuards = {
    requireAdmin,
    requireOperator: access.requireOperator(
      'Who judged something and why is told to the operator alone, with the admin token.',
    ),
  };
  app.route('/api/v1/articles', linkJudgementRoutes(runners.judgements, judgementGuards));
  app.route('/api/v1', claimJudgementRoutes(runners.claimJudgements, judgementGuards));
  app.route('/api/v1/articles', articleUploadRoutes(runners.ingestUpload, requireAdmin));
}

/** The operator's own instruments and names. */
function addDictionary(
  app: OpenAPIHono<HttpEnv>,
  { database, runners }: AppDependencies,
  access: ApiAccess,
): void {
  const requireOperator = access.requireOperator(
    'Instruments and names are edited by the operator alone, with the admin token.',
  );
  app.route('/api/v1/instruments', instrumentEditRoutes(database, runners.dictionary, requireOperator));
  app.route('/api/v1/aliases', aliasRoutes(database, runners.dictionary, requireOperator));
}

/** How the operator brings in prices, feeds and articles, and how it stands with them. */
function addOwnData(
  app: OpenAPIHono<HttpEnv>,
  { database, now, runners }: AppDependencies,
  access: ApiAccess,
): void {
  const requireOperator = access.requireOperator(
    'Data are brought in by the operator alone, with the admin token.',
  );
  app.route('/api/v1/sources', sourceRoutes(runners.work.sources, requireOperator));
  app.route('/api/v1/jobs', jobRoutes(runners.work, requireOperator));
  app.route('/api/v1/tracked', trackedRoutes(runners.work, requireOperator));
  app.route('/api/v1/own-service', ownServiceRoutes(runners.openOwnService, requireOperator));
  app.route('/api/v1/price-imports', priceImportRoutes(runners.priceImports, requireOperator));
  app.route('/api/v1/feed-searches', feedSearchRoutes(runners.sourceEdits, requireOperator));
  app.route('/api/v1/sources', sourceEditRoutes(runners.sourceEdits, requireOperator));
  app.route('/api/v1/sources', sourceTermsRoutes(sourceTermsRunners({ database, now }), requireOperator));
  app.route('/api/v1/article-files', articleFileRoutes(runners.ingestFile, requireOperator));
  app.route(
    '/api/v1/price-series',
    priceSeriesStatusRoutes((query) => priceSeriesStatus(database, query, now()), requireOperator),
  );
}
