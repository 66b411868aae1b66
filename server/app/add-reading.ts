import type { OpenAPIHono } from '@hono/zod-openapi';
import { hasAdminToken } from '../http/admin-access.ts';
import { answerUnchanged } from '../http/answer-unchanged.ts';
import { articleRoutes } from '../http/articles.routes.ts';
import { calendarRoutes } from '../http/calendars.routes.ts';
import { claimExportRoutes, claimRoutes } from '../http/claims.routes.ts';
import { coMentionRoutes } from '../http/co-mentions.routes.ts';
import { companyEventRoutes } from '../http/company-events.routes.ts';
import { eventExportRoutes } from '../http/event-export.routes.ts';
import { eventRoutes } from '../http/events.routes.ts';
import { filterOptionRoutes } from '../http/filter-options.routes.ts';
import { groupMemberRoutes } from '../http/group-members.routes.ts';
import { healthRoutes } from '../http/health.routes.ts';
import type { HttpContext, HttpEnv } from '../http/http-env.ts';
import { instrumentRoutes } from '../http/instruments.routes.ts';
import { collectionRoutes, marketSessionRoutes } from '../http/market-sessions.routes.ts';
import { marketRoutes } from '../http/markets.routes.ts';
import { metricsRoutes } from '../http/metrics.routes.ts';
import { groupNewsAndPriceRoutes, newsAndPriceRoutes } from '../http/news-and-price.routes.ts';
import { pastEventRoutes } from '../http/past-events.routes.ts';
import { priceRoutes } from '../http/prices.routes.ts';
import { quoteRoutes } from '../http/quotes.routes.ts';
import { resolvedNameRoutes } from '../http/resolved-names.routes.ts';
import { stateRoutes } from '../http/state.routes.ts';
import { instrumentVersion, storedVersion } from '../http/stored-version.ts';
import { englishGroupName } from '../linking/data/group-names.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import { englishSectorName } from '../markets/sector-names.ts';
import { currentCalendars } from '../pipeline/current-calendars.ts';
import { describeCalendars, listSessions } from '../pipeline/describe-calendars.ts';
import { marketSessionReading } from '../pipeline/market-session-reading.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** What depends on nothing but the stored data, the address, the hour and who is asking: its tag is the data version. */
const storedData = [
  ...['instruments', 'instruments/:id/events/:key/around'],
  ...['articles/:id', 'events.csv', 'claims.csv'],
  ...['markets/:calendar/sessions', 'markets/:calendar/sessions/:date'],
  ...['quotes', 'resolved-names', 'filter-options', 'group-members'],
  ...['instruments/:id/news-and-price', 'groups/:group/news-and-price', 'co-mentions'],
];

/** What is read out of stories is no part of these: of one instrument, and of a market. */
const pricesOfOne = 'instruments/:id/prices';
const pricesOfMarket = 'markets/:calendar/extremes';

/** Replies about one instrument, whose tag stays while stories speak of others and prices of others change. */
const newsOfOne = ['instruments/:id', 'instruments/:id/events'];

/** Lists whose rows all name the one instrument that they are narrowed to, where they are: then they are its news. */
const listsOfNews = ['articles', 'claims', 'events'];

/** Everything that the dashboard shows of what is stored. */
export function addReading(
  app: OpenAPIHono<HttpEnv>,
  dependencies: AppDependencies,
  { audience, isOperator, heldBack }: ApiAccess,
): void {
  const { database, now, log, trustProxy } = dependencies;
  // How much of a text is shown, and which price values, depends on who is asking.
  const version = storedVersion(dependencies);
  const unchanged = answerUnchanged(() => version, isOperator);
  const clock = { now, trustProxy };
  for (const resource of storedData) app.use(`/api/v1/${resource}`, unchanged);
  // Prices are the same whatever stories say: while news come in they need not be sent again.
  const ofMarket = storedVersion(dependencies, 'marketVersion');
  app.use(
    `/api/v1/${pricesOfMarket}`,
    answerUnchanged(() => ofMarket, isOperator),
  );
  const ofItsPrices = instrumentVersion(dependencies, 'prices');
  app.use(`/api/v1/${pricesOfOne}`, ofPath(ofItsPrices, isOperator));
  const ofInstrument = instrumentVersion(dependencies, 'news');
  for (const resource of newsOfOne) app.use(`/api/v1/${resource}`, ofPath(ofInstrument, isOperator));
  const ofList = answerUnchanged((context) => {
    const [one, ...others] = (context.req.queries('instrument') ?? []).flatMap((text) => text.split(','));
    return one === undefined || others.length > 0 ? version : ofInstrument(one);
  }, isOperator);
  for (const resource of listsOfNews) app.use(`/api/v1/${resource}`, ofList);
  app.route('/', healthRoutes(database, log));
  const { metrics = null, metricsTokenHash = null } = dependencies;
  const mayReadMetrics = (context: HttpContext) =>
    isOperator(context) || (metricsTokenHash !== null && hasAdminToken(context, metricsTokenHash));
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
  // Loaded when first asked for: the distribution functions come in hundreds of files, which no command needs.
  app.route(
    '/api/v1/instruments',
    pastEventRoutes(
      database,
      async (query) => {
        const { aroundEvent } = await import('../pipeline/around-event.ts');
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
  app.route('/api/v1/markets', marketSessionRoutes(sessionsOfMarkets, heldBack));
  app.route('/api/v1/collection', collectionRoutes(sessionsOfMarkets));
}

/** A reply about the instrument of its path. */
function ofPath(
  versionOf: ReturnType<typeof instrumentVersion>,
  isOperator: ApiAccess['isOperator'],
): ReturnType<typeof answerUnchanged> {
  return answerUnchanged((context) => versionOf(context.req.param('id') ?? ''), isOperator);
}

/** How news and prices go together over time. */
function addNewsOverTime(app: OpenAPIHono<HttpEnv>, { database, now }: AppDependencies): void {
  const newsAndPrice: Parameters<typeof newsAndPriceRoutes>[1] = async (companies, query) => {
    const loaded = await import('../pipeline/news-days-and-price.ts');
    return loaded.newsAndPrice(database, companies, query, now());
  };
  const network: Parameters<typeof coMentionRoutes>[1] = async (companies, span) => {
    const loaded = await import('../pipeline/news-days-co-mention.ts');
    return loaded.coMentionNetwork(database, companies, span, now());
  };
  app.route('/api/v1/instruments', newsAndPriceRoutes(database, newsAndPrice));
  app.route('/api/v1/groups', groupNewsAndPriceRoutes(database, newsAndPrice));
  app.route('/api/v1/co-mentions', coMentionRoutes(database, network));
}
