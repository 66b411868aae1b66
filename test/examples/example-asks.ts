/** How a route is asked for its example. Parameters of path, query and header by their names. */
export interface ExampleAsk {
  readonly parameters?: Readonly<Record<string, string>>;
  /** A body of JSON, or the text of a file. */
  readonly body?: object | string;
}

/** Replies made so far, by the `operationId` of their routes. */
export type Made = (operationId: string) => unknown;

/** The text at a place of a reply: `articles.0.id`. */
function at(reply: unknown, path: string): string {
  let value: unknown = reply;
  for (const step of path.split('.'))
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === step)?.[1]
        : undefined;
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`There is nothing at ${path}`);
  return String(value);
}

const share = 'KRX:000660';
const both = 'KRX:000660,KRX:005930';
const session = '2025-11-03';
const text =
  'SK hynix closes higher\n\n2025-11-03\n\nSK hynix (000660) closed at 620,000 won on Monday, up 10.91% from Friday, a 52-week high.';
const ownText =
  'Example News Holdings rises\n\n2025-10-30\n\nExample News Holdings (NYSE: NEWS) closed at $42.60 on Thursday.';
/** A share that there is not, whose prices are made up and may be shown to anyone: those of the demo may not. */
const madeUp = 'XNYS:NEWS';
const prices = `date,open,high,low,close,volume
2025-10-27,40.10,41.00,39.80,40.60,1204000
2025-10-28,40.70,41.35,40.20,41.10,1187000
2025-10-29,41.00,41.40,40.55,40.80,992000
2025-10-30,40.90,42.90,40.85,42.60,2410000
2025-10-31,42.50,43.05,42.10,42.75,1533000
`;
const file = { name: 'XNYS-NEWS.csv', instrument: madeUp, basis: 'split' };
const feed = { address: 'https://news.example.org/feed.xml' };
const chart = { instrument: share, range: '3m' };
const days = { from: '2025-10-27', to: session };

/** Every route with an example, in the order in which they are asked: a later one may take an id from an earlier reply. */
export function exampleAsks(made: Made): readonly (readonly [operationId: string, ask: () => ExampleAsk])[] {
  const article = () => at(made('listArticles'), 'articles.0.id');
  const claim = () => at(made('listClaims'), 'rows.0.claim.id');
  return [
    ['isAlive', () => ({})],
    ['isReady', () => ({})],
    ['readMetrics', () => ({})],
    ['readState', () => ({})],
    ['readDescription', () => ({})],
    [
      'addInstrument',
      () => ({
        body: {
          id: madeUp,
          nameEnglish: 'Example News Holdings',
          currency: 'USD',
          reason: 'Newly listed',
        },
      }),
    ],
    ['previewPriceFile', () => ({ parameters: file, body: prices })],
    ['importPriceFile', () => ({ parameters: file, body: prices })],
    [
      'stateSourceLicence',
      () => ({
        parameters: { id: `file:${file.name}` },
        body: {
          ...{ redistribute: 'yes', attribution: 'Made up for the examples' },
          ...{ link: 'https://news.example.org/terms', termsReadOn: session },
        },
      }),
    ],
    ['searchInstruments', () => ({ parameters: { query: '하이닉스', limit: '2' } })],
    ['readInstrument', () => ({ parameters: { id: madeUp } })],
    ['readPrices', () => ({ parameters: { id: madeUp, from: '2025-10-30', to: '2025-10-31' } })],
    ['readCompanyEvents', () => ({ parameters: { id: share, from: '2025-11-01' } })],
    ['listEvents', () => ({ parameters: { instrument: both, kind: 'price,results', limit: '2' } })],
    ['exportEvents', () => ({ parameters: { instrument: share, from: '2025-11-01' } })],
    ['followEvents', () => ({ parameters: { instrument: both, kind: 'price,results', since: '0' } })],
    ['listArticles', () => ({ parameters: { instrument: share, limit: '2' } })],
    ['readArticle', () => ({ parameters: { id: article() } })],
    ['listClaims', () => ({ parameters: { instrument: share, verdict: 'verified', limit: '2' } })],
    ['exportClaims', () => ({ parameters: { instrument: share, from: session } })],
    [
      'readAroundEvent',
      () => ({ parameters: { id: share, key: at(made('readCompanyEvents'), 'events.0.event.key') } }),
    ],
    ['readEventStudy', () => ({ parameters: { key: at(made('readCompanyEvents'), 'events.0.event.key') } })],
    ['askStudy', () => ({ body: { design: { events: { source: 'detected', kind: 'high52wIntraday' } } } })],
    ['readStudy', () => ({ parameters: { id: at(made('askStudy'), 'id') } })],
    ['exportStudy', () => ({ parameters: { id: at(made('askStudy'), 'id') } })],
    ['exportStudyEvents', () => ({ parameters: { id: at(made('askStudy'), 'id') } })],
    ['keepStudyList', () => ({ body: { text: `KRX:000660,${session}` } })],
    ['readStudyList', () => ({ parameters: { id: at(made('keepStudyList'), 'id') } })],
    ['listCalendars', () => ({})],
    ['listSessions', () => ({ parameters: { id: 'XKRX', ...days } })],
    ['readQuotes', () => ({ parameters: { instrument: `${madeUp},${share}` } })],
    ['resolveNames', () => ({ parameters: { names: 'SK hynix\n삼성전자' } })],
    ['readFilterOptions', () => ({})],
    ['listGroupMembers', () => ({ parameters: { group: 'SK그룹' } })],
    ['readNewsAndPrice', () => ({ parameters: { id: share } })],
    ['readNewsAndPriceOfGroup', () => ({ parameters: { group: 'SK그룹' } })],
    ['readCoMentions', () => ({ parameters: { companies: both } })],
    ['listMarketExtremes', () => ({ parameters: { calendar: 'XKRX', kind: 'high52w', date: session } })],
    ['listMarketSessions', () => ({ parameters: { calendar: 'XKRX', to: session, limit: '2' } })],
    ['readMarketSession', () => ({ parameters: { calendar: 'XKRX', date: session, limit: '2' } })],
    ['readCollection', () => ({ parameters: { calendar: 'XKRX', session } })],
    ['readEventsAsRss', () => ({ parameters: { instrument: share, limit: '1' } })],
    ['readEventsAsJsonFeed', () => ({ parameters: { instrument: share, limit: '1' } })],
    ['readEmbedChart', () => ({ parameters: chart })],
    ['drawEmbedChart', () => ({ parameters: chart })],
    ['renderEmbedChart', () => ({ parameters: chart })],
    ['readEmbedTicker', () => ({ parameters: { instrument: share } })],
    ['drawEmbedTicker', () => ({ parameters: { instrument: share } })],
    ['renderEmbedTicker', () => ({ parameters: { instrument: share } })],
    ['readEmbedClaim', () => ({ parameters: { claim: claim() } })],
    ['drawEmbedClaim', () => ({ parameters: { claim: claim() } })],
    ['renderEmbedClaim', () => ({ parameters: { claim: claim() } })],
    ['readEmbedStudy', () => ({ parameters: { study: at(made('askStudy'), 'id') } })],
    ['drawEmbedStudy', () => ({ parameters: { study: at(made('askStudy'), 'id') } })],
    ['renderEmbedStudy', () => ({ parameters: { study: at(made('askStudy'), 'id') } })],
    ['readOembed', () => ({ parameters: { url: 'http://localhost:8787/company/KRX%3A000660' } })],
    ['listenLive', () => ({ parameters: { since: '0' } })],
    ['readChanges', () => ({ parameters: { since: '0' } })],
    ['checkText', () => ({ body: { text } })],
    ['keepCheck', () => ({ body: { text } })],
    ['readKeptCheck', () => ({ parameters: { id: at(made('keepCheck'), 'id') } })],
    ['drawKeptCheck', () => ({ parameters: { id: at(made('keepCheck'), 'id') } })],
    ['renderKeptCheck', () => ({ parameters: { id: at(made('keepCheck'), 'id') } })],
    [
      'changeInstrument',
      () => ({
        parameters: { id: madeUp },
        body: { change: 'rename', to: 'Example Media', language: 'en', on: session, reason: 'Renamed' },
      }),
    ],
    ['listInstrumentEdits', () => ({ parameters: { id: madeUp } })],
    [
      'addAlias',
      () => ({
        body: { instrumentId: share, name: '하닉이', language: 'ko', reason: 'A nickname of forums' },
      }),
    ],
    ['listAliases', () => ({ parameters: { instrumentId: share } })],
    ['removeAlias', () => ({ parameters: { id: share, name: '하닉이', reason: 'Nobody says so any more' } })],
    ['uploadArticle', () => ({ body: { content: ownText, mediaType: 'text/plain', crawlDate: session } })],
    [
      'judgeLink',
      () => ({
        parameters: { id: article() },
        body: { instrumentId: share, verdict: 'right', reason: 'The headline names it' },
      }),
    ],
    ['listLinkJudgements', () => ({ parameters: { id: article() } })],
    [
      'withdrawLinkJudgement',
      () => ({
        parameters: { id: article(), judgementId: at(made('judgeLink'), 'judgement.id') },
        body: { withdrawnBy: 'operator' },
      }),
    ],
    [
      'judgeClaim',
      () => ({
        parameters: { id: claim() },
        body: {
          fault: 'other',
          quote: at(made('listClaims'), 'rows.0.claim.quote'),
          note: 'Read as of another day',
        },
      }),
    ],
    ['listClaimJudgements', () => ({ parameters: { limit: '2' } })],
    [
      'withdrawClaimJudgement',
      () => ({
        parameters: { judgementId: at(made('judgeClaim'), 'judgement.id') },
        body: { withdrawnBy: 'operator' },
      }),
    ],
    ['listSources', () => ({})],
    ['readHostPolicy', () => ({ body: { address: 'https://news.example.org/a-post' } })],
    ['searchFeeds', () => ({ body: feed })],
    ['addSources', () => ({ body: { feeds: [{ ...feed, title: 'Example News' }] } })],
    ['checkSource', () => ({ parameters: { id: at(made('addSources'), 'sources.0.source.id') } })],
    ['readSourceTerms', () => ({ parameters: { id: 'bundled-prices' } })],
    [
      'requestJob',
      () => ({ body: { kind: 'pollSource', sourceId: at(made('addSources'), 'sources.0.source.id') } }),
    ],
    ['cancelJob', () => ({ parameters: { id: at(made('requestJob'), 'job.id') } })],
    ['retryJob', () => ({ parameters: { id: at(made('requestJob'), 'job.id') } })],
    ['listJobs', () => ({ parameters: { limit: '2' } })],
    ['removeSource', () => ({ parameters: { id: at(made('addSources'), 'sources.0.source.id') } })],
    ['trackInstruments', () => ({ body: { instrumentIds: [share, 'XNAS:NVDA'] } })],
    ['listTracked', () => ({})],
    ['untrackInstrument', () => ({ parameters: { id: 'XNAS:NVDA' } })],
    ['listPriceSeries', () => ({ parameters: { limit: '2' } })],
    [
      'uploadArticleFile',
      () => ({ parameters: { name: 'story.txt', crawlDate: session }, body: `${ownText}\n` }),
    ],
    [
      'withdrawSourceLicence',
      () => ({ parameters: { id: `file:${file.name}` }, body: { withdrawnBy: 'operator' } }),
    ],
    ['openOwnService', () => ({})],
  ];
}
