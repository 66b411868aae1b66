import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { ArticleUpload, IngestReport } from '../shared/schemas/article-reply.ts';
import type { SourceListReply } from '../shared/schemas/source-list-reply.ts';
import { addEmbeds } from './add-embeds.ts';
import { addStudies, type StudyRunners } from './add-studies.ts';
import { adminTokenNeeded, hasAdminToken, isAdmin, requireAdmin } from './http/admin-access.ts';
import { adminSessionRoutes } from './http/admin-session.routes.ts';
import { type AdminSessions, createAdminSessions } from './http/admin-sessions.ts';
import { answerFromKept } from './http/answer-from-kept.ts';
import { answerUnchanged } from './http/answer-unchanged.ts';
import { articleFileRoutes } from './http/article-files.routes.ts';
import { articleUploadRoutes } from './http/article-upload.routes.ts';
import { articleRoutes } from './http/articles.routes.ts';
import { audienceOf } from './http/audience.ts';
import { calendarRoutes } from './http/calendars.routes.ts';
import { type CheckRunners, checkRoutes } from './http/check.routes.ts';
import { checkHost } from './http/check-host.ts';
import { checkOrigin } from './http/check-origin.ts';
import { checkPage } from './http/check-page.ts';
import { type ClaimJudgementRunners, claimJudgementRoutes } from './http/claim-judgements.routes.ts';
import { claimExportRoutes, claimRoutes } from './http/claims.routes.ts';
import { type ClientFiles, readClientFiles } from './http/client-files.ts';
import { answerWithClient } from './http/client-pages.ts';
import { coMentionRoutes } from './http/co-mentions.routes.ts';
import { companyEventRoutes } from './http/company-events.routes.ts';
import { crossOriginReading } from './http/cross-origin-reading.ts';
import { aliasRoutes, type DictionaryRunners, instrumentEditRoutes } from './http/dictionary.routes.ts';
import { answerErrors, type Log, refuseBadParameters } from './http/error-replies.ts';
import { eventExportRoutes } from './http/event-export.routes.ts';
import { eventRoutes } from './http/events.routes.ts';
import { filterOptionRoutes } from './http/filter-options.routes.ts';
import { groupMemberRoutes } from './http/group-members.routes.ts';
import { healthRoutes } from './http/health.routes.ts';
import { heldBackFrom } from './http/held-back.ts';
import type { HttpContext, HttpEnv } from './http/http-env.ts';
import { inlineHashes } from './http/inline-hashes.ts';
import { instrumentRoutes } from './http/instruments.routes.ts';
import { type JobRunners, jobRoutes } from './http/jobs.routes.ts';
import { keepNothingUnasked } from './http/keep-nothing-unasked.ts';
import { type JudgementRunners, linkJudgementRoutes } from './http/link-judgements.routes.ts';
import { changesRoutes, liveRoutes } from './http/live.routes.ts';
import { createLiveFeed, type LiveFeed } from './http/live-feed.ts';
import { isLoopbackRequest } from './http/loopback.ts';
import { collectionRoutes, marketSessionRoutes } from './http/market-sessions.routes.ts';
import { marketRoutes } from './http/markets.routes.ts';
import { measureJson } from './http/measure-json.ts';
import { metricsRoutes } from './http/metrics.routes.ts';
import type { ServiceMetrics } from './http/metrics.ts';
import { newEventRoutes } from './http/new-events.routes.ts';
import { groupNewsAndPriceRoutes, newsAndPriceRoutes } from './http/news-and-price.routes.ts';
import { newsFeedRoutes } from './http/news-feed.routes.ts';
import { newsFeedPage } from './http/news-feed-page.ts';
import { type ObservedRequest, observeRequests } from './http/observed-request.ts';
import { describeApi } from './http/openapi.routes.ts';
import { type OwnServiceRunner, ownServiceRoutes } from './http/own-service.routes.ts';
import { pastEventRoutes } from './http/past-events.routes.ts';
import { type PriceImportRunners, priceImportRoutes } from './http/price-imports.routes.ts';
import { priceSeriesStatusRoutes } from './http/price-series-status.routes.ts';
import { priceRoutes } from './http/prices.routes.ts';
import { HttpProblem, problemReply } from './http/problem.ts';
import { quoteRoutes } from './http/quotes.routes.ts';
import { API_LIMIT, CHECK_LIMIT, limitRequests } from './http/request-limit.ts';
import { isHttps } from './http/request-scheme.ts';
import { resolvedNameRoutes } from './http/resolved-names.routes.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { sharePictureRoutes } from './http/share-picture.routes.ts';
import type { PngOf } from './http/share-picture-png.ts';
import { feedSearchRoutes, type SourceEditRunners, sourceEditRoutes } from './http/source-edits.routes.ts';
import { sourceTermsRoutes } from './http/source-terms.routes.ts';
import { sourceRoutes } from './http/sources.routes.ts';
import { type ServiceFacts, stateRoutes } from './http/state.routes.ts';
import { storedVersion } from './http/stored-version.ts';
import { streamPlaces } from './http/stream-places.ts';
import { type TrackedRunners, trackedRoutes } from './http/tracked.routes.ts';
import { versionedPath } from './http/versioned-path.ts';
import { englishGroupName } from './linking/data/group-names.ts';
import { calendarIdOf } from './markets/calendar-id.ts';
import { englishSectorName } from './markets/sector-names.ts';
import { findPackageRoot } from './package-root.ts';
import { currentCalendars } from './pipeline/current-calendars.ts';
import { describeCalendars, listSessions } from './pipeline/describe-calendars.ts';
import { marketSessionReading } from './pipeline/market-session-reading.ts';
import { priceSeriesStatus } from './pipeline/price-series-status.ts';
import { sourceTermsRunners } from './pipeline/source-terms-runners.ts';
import { changesSince } from './store/data-changes.ts';
import { readDataVersion } from './store/data-version.ts';
import type { Database } from './store/open-database.ts';

/** All that the service needs; everything with an effect is handed in. */
export interface AppDependencies extends ServiceFacts {
  readonly database: Database;
  /** Folder of the built client; null where there is none. */
  readonly clientDirectory: string | null;
  /** SHA-256 of the admin token, from `http/admin-token.ts`. */
  readonly adminTokenHash: string;
  /** Host names that the server answers to besides the loopback names. */
  readonly allowedHosts: readonly string[];
  /** A proxy stands in front and says in `X-Forwarded-Proto` what the caller speaks. Then no caller counts as local. */
  readonly trustProxy: boolean;
  readonly runners: {
    readonly ingestUpload: (upload: ArticleUpload) => Promise<IngestReport>;
    readonly judgements: JudgementRunners;
    readonly claimJudgements: ClaimJudgementRunners;
    readonly dictionary: DictionaryRunners;
    readonly check: CheckRunners;
    readonly studies: StudyRunners;
    readonly pngOf: PngOf;
    readonly work: JobRunners & TrackedRunners & { readonly sources: () => Promise<SourceListReply> };
    readonly openOwnService: OwnServiceRunner;
    readonly priceImports: PriceImportRunners;
    readonly sourceEdits: SourceEditRunners;
    readonly ingestFile: Parameters<typeof articleFileRoutes>[0];
  };
  readonly log: Log;
  /** Tells open pages what changed, from `databaseLiveFeed`; whoever made it closes it. Absent: one that ends with its listeners. */
  readonly live?: LiveFeed;
  /** Milliseconds of a clock that never goes back; absent: this process's own. Requests are counted by it. */
  readonly elapsed?: () => number;
  /** Is told of every request that was answered; absent: nobody is. */
  readonly observed?: (request: ObservedRequest) => void;
  /** What programs that watch the server are told; absent: nothing is measured. */
  readonly metrics?: ServiceMetrics;
  /** SHA-256 of the token that reads the metrics and nothing else; absent or null: there is none. */
  readonly metricsTokenHash?: string | null;
  /** Origins of the pages that may carry widgets; absent or empty: any. */
  readonly embedOrigins?: readonly string[];
}

const maxBodyBytes = 5_000_000;

/** What depends on nothing but the stored data, the address, the hour and who is asking: its tag is the data version. */
const storedData = [
  ...['instruments', 'instruments/:id', 'instruments/:id/prices', 'instruments/:id/events'],
  'instruments/:id/events/:key/around',
  ...['articles', 'articles/:id', 'events', 'events.csv', 'claims', 'claims.csv', 'markets/*'],
  ...['quotes', 'resolved-names', 'filter-options', 'group-members'],
  ...['instruments/:id/news-and-price', 'groups/:group/news-and-price', 'co-mentions'],
];

/** Milliseconds between two looks at the data version: writes of this process are told at once, those of others so late at most. */
const livePause = 1_500;
/** Pages that may listen at the same time. */
const mostLive = 500;

/** What tells the open pages of the changes to a database, whoever writes them. */
export function databaseLiveFeed(database: Database, log: Log): LiveFeed {
  return createLiveFeed({
    version: () => readDataVersion(database),
    changesSince: (version) => changesSince(database, version),
    ...{ pause: livePause, most: mostLive },
    failed: (error) => log({ level: 'error', message: `Changes could not be read: ${String(error)}` }),
  });
}

function readApiExamples(): unknown {
  const file = join(findPackageRoot(import.meta.url), 'server', 'http', 'api-examples.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The whole service as a function from requests to replies. */
export function createApp(dependencies: AppDependencies): OpenAPIHono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseBadParameters, getPath: versionedPath });
  const files = readClientFiles(dependencies.clientDirectory);
  app.onError(answerErrors(dependencies.log));
  app.notFound(answerWithClient(files));
  addGuards(app, dependencies, files);
  const live = dependencies.live ?? databaseLiveFeed(dependencies.database, dependencies.log);
  app.use('/api/*', async (context, next) => {
    await next();
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') live.look();
  });
  const sessions = createAdminSessions();
  addApiRules(app, dependencies, sessions);
  addReading(app, dependencies, sessions);
  addWriting(app, dependencies, sessions);
  addCheck(app, dependencies, sessions, files);
  addOwnData(app, dependencies, sessions);
  addFeeds(app, dependencies, sessions, files);
  addEmbeds(app, dependencies, sessions, files);
  addStudies(app, dependencies, sessions);
  addStreams(app, dependencies, sessions, live);
  app.route(
    '/api/v1/changes',
    changesRoutes((since) => changesSince(dependencies.database, since)),
  );
  describeApi(app, dependencies.version, readApiExamples);
  return app;
}

/** What every request passes, outermost first. */
function addGuards(
  app: OpenAPIHono<HttpEnv>,
  { trustProxy, allowedHosts, embedOrigins, observed, elapsed = () => performance.now() }: AppDependencies,
  files: ClientFiles,
): void {
  app.use(requestId());
  if (observed) app.use(observeRequests(observed, elapsed));
  app.use(setSecurityHeaders(hashesOf(files), trustProxy, embedOrigins));
  for (const path of ['/api/*', '/feeds/*', '/openapi.json']) app.use(path, crossOriginReading);
  app.use(compress());
  app.use(measureJson);
  app.use(checkHost(allowedHosts));
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

/** What holds of every address of the API and every feed: how often one may ask, and that a reply that is known is not sent again. */
function addApiRules(
  app: OpenAPIHono<HttpEnv>,
  { adminTokenHash, trustProxy, elapsed = () => performance.now() }: AppDependencies,
  sessions: AdminSessions,
): void {
  const isOperator = (context: HttpContext) =>
    audienceOf(context, { adminTokenHash, sessions, trustProxy }) === 'operator';
  const limit = limitRequests(API_LIMIT, { trustProxy, isOperator, elapsed });
  const tag = etag({ weak: true });
  for (const path of ['/api/*', '/feeds/*', '/openapi.json']) {
    app.use(path, limit);
    // The data version is the tag of stored data; all else, which does not change with it, is told apart by its words.
    app.use(path, (context, next) => (context.req.path.endsWith('/live') ? next() : tag(context, next)));
    app.use(path, keepNothingUnasked);
  }
}

/** How news and prices go together over time: worked out from a company's whole past, so kept as long as the data stand. */
function addNewsOverTime(app: OpenAPIHono<HttpEnv>, { database, now }: AppDependencies): void {
  const newsAndPrice: Parameters<typeof newsAndPriceRoutes>[1] = async (companies, query) => {
    const loaded = await import('./pipeline/news-days-and-price.ts');
    return loaded.newsAndPrice(database, companies, query, now());
  };
  const network: Parameters<typeof coMentionRoutes>[1] = async (companies, span) => {
    const loaded = await import('./pipeline/news-days-co-mention.ts');
    return loaded.coMentionNetwork(database, companies, span, now());
  };
  for (const path of ['instruments/:id/news-and-price', 'groups/:group/news-and-price', 'co-mentions'])
    app.use(`/api/v1/${path}`, answerFromKept());
  app.route('/api/v1/instruments', newsAndPriceRoutes(database, newsAndPrice));
  app.route('/api/v1/groups', groupNewsAndPriceRoutes(database, newsAndPrice));
  app.route('/api/v1/co-mentions', coMentionRoutes(database, network));
}

function addReading(app: OpenAPIHono<HttpEnv>, dependencies: AppDependencies, sessions: AdminSessions): void {
  const { database, now, log, adminTokenHash, trustProxy } = dependencies;
  const audience = (context: HttpContext) => audienceOf(context, { adminTokenHash, sessions, trustProxy });
  const replyVersion = storedVersion(dependencies);
  // How much of a text is shown, and which price values, depends on who is asking.
  const unchanged = answerUnchanged(replyVersion, (context) => audience(context) === 'operator');
  const heldBack = heldBackFrom(database, audience);
  const clock = { now, trustProxy };
  for (const resource of storedData) app.use(`/api/v1/${resource}`, unchanged);
  for (const part of ['prices', 'events']) app.use(`/api/v1/instruments/:id/${part}`, answerFromKept());
  app.route('/', healthRoutes(database, log));
  const { metrics = null, metricsTokenHash = null } = dependencies;
  const mayReadMetrics = (context: HttpContext) =>
    audience(context) === 'operator' ||
    (metricsTokenHash !== null && hasAdminToken(context, metricsTokenHash));
  app.route('/metrics', metricsRoutes(metrics, mayReadMetrics));
  app.route('/api/v1/state', stateRoutes(database, dependencies, audience, heldBack));
  app.route(
    '/api/v1/instruments',
    instrumentRoutes(
      database,
      clock,
      { hasCalendar: (mic) => calendarIdOf(mic) !== null, englishSector: englishSectorName },
      heldBack,
    ),
  );
  app.route(
    '/api/v1/instruments',
    priceRoutes(database, (asOf) => currentCalendars(database, asOf), clock, heldBack),
  );
  app.route('/api/v1/instruments', companyEventRoutes(database, heldBack));
  app.use('/api/v1/instruments/:id/events/:key/around', answerFromKept());
  // Loaded when first asked for: the distribution functions come in hundreds of files, which no command needs.
  app.route(
    '/api/v1/instruments',
    pastEventRoutes(
      database,
      async (query) => {
        const { aroundEvent } = await import('./pipeline/around-event.ts');
        return aroundEvent(database, query, now());
      },
      heldBack,
    ),
  );
  app.route('/api/v1/events', eventRoutes(database, clock, heldBack));
  app.route('/api/v1/events.csv', eventExportRoutes(database, clock, heldBack));
  app.route('/api/v1/articles', articleRoutes(database, clock, audience, heldBack));
  app.route('/api/v1/claims', claimRoutes(database, clock, heldBack));
  app.route('/api/v1/claims.csv', claimExportRoutes(database, clock, heldBack));
  app.route(
    '/api/v1/calendars',
    calendarRoutes({
      calendars: (asOf) => describeCalendars(database, asOf),
      sessions: (query) => listSessions(database, query),
    }),
  );
  app.route('/api/v1/quotes', quoteRoutes(database, heldBack));
  app.route('/api/v1/resolved-names', resolvedNameRoutes(database));
  app.route(
    '/api/v1/filter-options',
    filterOptionRoutes(database, { ofSector: englishSectorName, ofGroup: englishGroupName }),
  );
  app.route('/api/v1/group-members', groupMemberRoutes(database));
  addNewsOverTime(app, dependencies);
  app.route('/api/v1/markets', marketRoutes(database, calendarIdOf, now, heldBack));
  const sessionsOfMarkets = marketSessionReading({ database, now });
  app.use('/api/v1/markets/:calendar/sessions/:date', answerFromKept());
  app.route('/api/v1/markets', marketSessionRoutes(sessionsOfMarkets, heldBack));
  app.route('/api/v1/collection', collectionRoutes(sessionsOfMarkets));
}

function addWriting(app: OpenAPIHono<HttpEnv>, dependencies: AppDependencies, sessions: AdminSessions): void {
  addDictionary(app, dependencies, sessions);
  const { adminTokenHash, trustProxy, runners } = dependencies;
  const rules = {
    mayStart: (context: Parameters<typeof isLoopbackRequest>[0]) =>
      (!trustProxy && isLoopbackRequest(context)) || hasAdminToken(context, adminTokenHash),
    isHttps: (context: Parameters<typeof isLoopbackRequest>[0]) => isHttps(context, trustProxy),
  };
  app.route('/api/v1/admin-session', adminSessionRoutes(sessions, rules));
  const judgementGuards = {
    requireAdmin: (context: HttpContext) => requireAdmin(context, adminTokenHash, sessions),
    requireOperator: (context: HttpContext) => {
      if (audienceOf(context, { adminTokenHash, sessions, trustProxy }) === 'operator') return;
      throw adminTokenNeeded(
        'Who judged something and why is told to the operator alone, with the admin token.',
      );
    },
  };
  app.route('/api/v1/articles', linkJudgementRoutes(runners.judgements, judgementGuards));
  app.route('/api/v1', claimJudgementRoutes(runners.claimJudgements, judgementGuards));
  app.route(
    '/api/v1/articles',
    articleUploadRoutes(runners.ingestUpload, (context) => requireAdmin(context, adminTokenHash, sessions)),
  );
}

/** What changes from now on. */
function addStreams(
  app: OpenAPIHono<HttpEnv>,
  { database, adminTokenHash, trustProxy }: AppDependencies,
  sessions: AdminSessions,
  live: LiveFeed,
): void {
  const audience = (context: HttpContext) => audienceOf(context, { adminTokenHash, sessions, trustProxy });
  const isOperator = (context: HttpContext) => audience(context) === 'operator';
  const places = streamPlaces({ trustProxy, isOperator });
  app.route('/api/v1/live', liveRoutes(live, places));
  app.route('/api/v1/events/live', newEventRoutes(database, live, places, heldBackFrom(database, audience)));
}

/** The feeds of news, and the pages that name theirs. */
function addFeeds(
  app: OpenAPIHono<HttpEnv>,
  { database, adminTokenHash, trustProxy }: AppDependencies,
  sessions: AdminSessions,
  files: ClientFiles,
): void {
  const audience = (context: HttpContext) => audienceOf(context, { adminTokenHash, sessions, trustProxy });
  app.route('/feeds', newsFeedRoutes(database, { audienceOf: audience, trustProxy }));
  for (const page of ['/events', '/company/:id'])
    app.use(page, etag({ weak: true }), newsFeedPage(files, trustProxy));
}

/** Checking a text, the pages of what was kept of it, and their pictures. */
function addCheck(
  app: OpenAPIHono<HttpEnv>,
  { database, runners, adminTokenHash, trustProxy, elapsed = () => performance.now() }: AppDependencies,
  sessions: AdminSessions,
  files: ClientFiles,
): void {
  const audience = (context: HttpContext) => audienceOf(context, { adminTokenHash, sessions, trustProxy });
  const isOperator = (context: HttpContext) => audience(context) === 'operator';
  const heldBack = heldBackFrom(database, audience);
  const limit = limitRequests(CHECK_LIMIT, { trustProxy, isOperator, elapsed });
  for (const path of ['/api/v1/check', '/api/v1/check/links']) app.post(path, limit);
  app.use('/check/:id', checkPage(files, runners.check, trustProxy));
  app.route('/api/v1/check', sharePictureRoutes(runners.check, runners.pngOf, { heldBack, isOperator }));
  app.route(
    '/api/v1/check',
    checkRoutes(runners.check, {
      ...{ isOperator, heldBack },
      isAdmin: (context) => isAdmin(context, adminTokenHash, sessions),
    }),
  );
}

/** The operator's own instruments and names. */
function addDictionary(
  app: OpenAPIHono<HttpEnv>,
  { database, runners, adminTokenHash, trustProxy }: AppDependencies,
  sessions: AdminSessions,
): void {
  const requireOperator = (context: HttpContext) => {
    if (audienceOf(context, { adminTokenHash, sessions, trustProxy }) === 'operator') return;
    throw adminTokenNeeded('Instruments and names are edited by the operator alone, with the admin token.');
  };
  app.route('/api/v1/instruments', instrumentEditRoutes(database, runners.dictionary, requireOperator));
  app.route('/api/v1/aliases', aliasRoutes(database, runners.dictionary, requireOperator));
}

/** How the operator brings in prices, feeds and articles, and how it stands with them. */
function addOwnData(app: OpenAPIHono<HttpEnv>, dependencies: AppDependencies, sessions: AdminSessions): void {
  const { database, now, runners, adminTokenHash, trustProxy } = dependencies;
  const requireOperator = (context: HttpContext) => {
    if (audienceOf(context, { adminTokenHash, sessions, trustProxy }) === 'operator') return;
    throw adminTokenNeeded('Data are brought in by the operator alone, with the admin token.');
  };
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

function hashesOf(files: ClientFiles) {
  const pages = [...files].filter(([address]) => address.endsWith('.html'));
  return inlineHashes(pages.map(([, file]) => new TextDecoder().decode(file.bytes)));
}
