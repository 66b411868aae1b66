/** The steps of the first-run path, in their order. */
export const SETUP_STEPS = ['companies', 'prices', 'news', 'check'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** How a person brings stories in. */
export const NEWS_WAYS = ['address', 'opml', 'files'] as const;
export type NewsWay = (typeof NEWS_WAYS)[number];

type Health =
  | 'collecting'
  | 'nothingNew'
  | 'failing'
  | 'notYet'
  | 'keyMissing'
  | 'resting'
  | 'budgetSpent'
  | 'idle'
  | 'setAside'
  | 'byHand';

/** What prices are adjusted for. */
type Basis = 'none' | 'split' | 'splitAndDividend' | 'unknown';

/** Labels and sentences of the page of one's own data. A key missing from one language does not compile. */
export interface DataWords {
  pageTitle: string;
  lead: string;
  loading: string;
  retry: string;
  setUpAgain: string;
  pastMoment: string;

  setup: {
    title: string;
    lead: string;
    terminal: string;
    steps: string;
    stepOf: (place: number, of: number) => string;
    names: Record<SetupStep, string>;
    hints: Record<SetupStep, string>;
    chosen: (count: number) => string;
    isDone: string;
    companies: string;
    hasPrices: string;
    noPrices: string;
    next: Record<SetupStep, string>;
    skip: string;
    changeLater: string;
  };

  companies: {
    question: string;
    lead: string;
    add: string;
    addWatched: (count: number) => string;
    company: string;
    code: string;
    prices: string;
    remove: (company: string) => string;
    removeColumn: string;
    removed: (company: string) => string;
    empty: string;
    emptyText: string;
    unlisted: string;
    unlistedLead: string;
    name: string;
    market: string;
    otherMarket: string;
    otherMarketCode: string;
    symbol: string;
    symbolHelp: string;
    currency: string;
    save: string;
    saving: string;
    added: (company: string) => string;
    nameMissing: string;
    symbolMissing: string;
    reason: string;
    until: (day: string) => string;
    noSession: string;
  };

  prices: {
    question: string;
    source: string;
    how: string;
    terms: string;
    state: string;
    file: string;
    fileHow: string;
    fileTerms: string;
    filesRead: (count: number) => string;
    fileNone: string;
    byKey: (requests: string) => string;
    byConsent: (requests: string) => string;
    keySet: string;
    consentSet: string;
    contactSet: string;
    keyMissing: string;
    consentMissing: string;
    contactMissing: string;
    drop: string;
    chooseFiles: string;
    moreFiles: string;
    dropHelp: string;
    tooLarge: (name: string) => string;
    files: string;
    understood: string;
    characters: string;
    header: string;
    dates: string;
    dateOrder: Record<'yearFirst' | 'dmy' | 'mdy' | 'given', string>;
    span: string;
    spanOf: (from: string, to: string, bars: string) => string;
    instrument: string;
    instrumentBy: Record<'option' | 'column' | 'fileName', string>;
    change: string;
    currency: string;
    basis: string;
    meaning: Partial<Record<string, string>>;
    notUsed: string;
    newest: string;
    session: string;
    close: string;
    open: string;
    high: string;
    low: string;
    volume: string;
    severalOf: (count: number) => string;
    askBasis: string;
    askBasisLead: string;
    basisHelp: Record<Basis, string>;
    askInstrument: string;
    askDateOrder: string;
    askDate: string;
    halts: (count: number) => string;
    toLook: string;
    nothingToLook: string;
    moreFlags: (count: number) => string;
    leftOut: (count: number) => string;
    moreLeftOut: (count: number) => string;
    line: (subject: string) => string;
    remove: (name: string) => string;
    refusedFile: string;
    store: (count: number) => string;
    storing: string;
    storeWaits: (count: number) => string;
    storedFile: (added: string, revised: string, unchanged: string) => string;
    storedNothing: string;
    provisional: (count: number) => string;
    trackedToo: (count: number) => string;
    held: string;
    sessions: string;
    display: string;
    displayText: string;
    licence: string;
    variableHow: string;
    variableLead: string;
    restart: string;
    ready: string;
    fetchNow: string;
    fetchAsked: string;
    noneCovered: string;
    since: string;
    backfill: string;
  };

  news: {
    question: string;
    ways: Record<NewsWay, string>;
    wayLabel: string;
    address: string;
    addressHelp: string;
    find: string;
    finding: string;
    addressMissing: string;
    isFeed: string;
    pageFeeds: (count: number) => string;
    listFeeds: (count: number) => string;
    noFeed: string;
    alreadyCollected: string;
    terms: string;
    termsLead: string;
    redistribute: Record<'unknown' | 'no' | 'yes', string>;
    follow: string;
    collect: (count: number) => string;
    collecting: string;
    collected: (count: number) => string;
    opmlHelp: string;
    opmlFile: string;
    articleHelp: string;
    articleFiles: string;
    reading: (name: string) => string;
    fileRead: (stored: number, unchanged: number, rejected: number) => string;
    companies: (names: string) => string;
    noCompanies: string;
    numbers: (count: number) => string;
    inUse: string;
    withKey: string;
    read: (accepted: string, rejected: string) => string;
  };

  check: {
    question: string;
    lead: string;
    company: string;
    prices: string;
    newest: string;
    open: (company: string) => string;
    openChart: string;
    noPrices: string;
    noStory: string;
    noCompany: string;
    noFeed: string;
    pricesMissing: (companies: number) => string;
    toStep: Record<SetupStep, string>;
    readyCount: (ready: number, all: number) => string;
  };

  sources: {
    feeds: string;
    priceSources: string;
    others: string;
    feedsNone: string;
    feedsNoneText: string;
    source: string;
    health: string;
    healthOf: Record<Health, string>;
    lastSuccess: string;
    nextTry: string;
    never: string;
    notPlanned: string;
    accepted: string;
    terms: string;
    termsOf: (display: 'ownUse' | 'public', redistribute: 'yes' | 'no' | 'unknown') => string;
    readOn: (day: string) => string;
    key: string;
    budget: string;
    budgetOf: (used: string, of: string) => string;
    planned: (planned: string) => string;
    running: string;
    checkNow: string;
    pollNow: string;
    removeNow: string;
    collectAgain: string;
    actionOf: (action: string, source: string) => string;
    asked: (source: string) => string;
    removed: (source: string) => string;
    checked: (source: string, entries: string, newest: string) => string;
    checkFailed: (source: string, reason: string) => string;
    failures: (count: number) => string;
    reasons: (count: number) => string;
    times: (count: number) => string;
    setAside: (count: number) => string;
    until: (moment: string) => string;
  };

  series: {
    title: string;
    none: string;
    noneText: string;
    company: string;
    source: string;
    span: string;
    age: string;
    basis: string;
    flags: string;
    upToDate: string;
    behind: (sessions: number) => string;
    notInUse: string;
    noFlags: string;
    settle: (count: number, company: string) => string;
    more: (total: string) => string;
    running: (day: string) => string;
  };

  jobs: {
    title: string;
    none: string;
    noneText: string;
    kind: Record<string, string>;
    state: Record<'waiting' | 'running' | 'done' | 'dead' | 'cancelled', string>;
    work: string;
    progress: string;
    progressOf: (done: string, total: string | null) => string;
    endsAt: (moment: string) => string;
    retry: string;
    cancel: string;
    drop: string;
    noWorker: string;
    at: (moment: string) => string;
    ended: (count: number) => string;
  };

  licence: {
    title: (source: string) => string;
    lead: string;
    redistribute: string;
    attribution: string;
    link: string;
    readOn: string;
    save: string;
    cancel: string;
    missing: string;
  };

  demo: {
    title: string;
    lead: string;
    differs: string;
    differences: readonly string[];
    start: string;
    starting: string;
    startHelp: string;
    started: string;
    open: string;
    terminal: string;
    cannotStart: string;
  };

  access: { title: string; text: string };

  /** Why something was left out, by the code of the catalogue. */
  rejection: Partial<Record<string, string>>;
  copy: string;
  copied: string;
  copyFailed: string;
}
