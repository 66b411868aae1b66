/**
 * The tables, one row type each. Columns bear the names of the shared schemas, so that one word means one thing in code,
 * columns and replies. Dates and instants are text, so they compare and sort alike on both databases; structures are
 * JSON as text; a truth value is 0 or 1.
 */
export type Tables = {
  schema_migration: MigrationRow;
  setting: SettingRow;
  source: SourceRow;
  source_licence: SourceLicenceRow;
  feed_state: FeedStateRow;
  source_poll: SourcePollRow;
  feed_entry: FeedEntryRow;
  instrument: InstrumentRow;
  instrument_news: InstrumentVersionRow;
  instrument_prices: InstrumentVersionRow;
  raw_document: RawDocumentRow;
  article: ArticleRow;
  article_revision: ArticleRevisionRow;
  article_entry: ArticleEntryRow;
  duplicate_key: DuplicateKeyRow;
  article_likeness: ArticleLikenessRow;
  duplicate_group: DuplicateGroupRow;
  mention: MentionRow;
  instrument_article: InstrumentArticleRow;
  claim: ClaimRow;
  claim_verdict: ClaimVerdictRow;
  price_series: PriceSeriesRow;
  price_bar_month: PriceBarMonthRow;
  session_bar_month: SessionBarMonthRow;
  session_move: SessionMoveRow;
  price_event_month: PriceEventMonthRow;
  price_fault: PriceFaultRow;
  price_adjustment: PriceAdjustmentRow;
  price_derivation: PriceDerivationRow;
  news_event: NewsEventRow;
  news_event_article: NewsEventArticleRow;
  rejection: RejectionRow;
  link_judgement: LinkJudgementRow;
  article_linking: ArticleLinkingRow;
  instrument_edit: InstrumentEditRow;
  shipped_instrument: ShippedInstrumentRow;
  user_alias: UserAliasRow;
  instrument_name: InstrumentNameRow;
  instrument_group: InstrumentGroupRow;
  calendar_edit: CalendarEditRow;
  provider_use: ProviderUseRow;
  provider_rest: ProviderRestRow;
  news_request: NewsRequestRow;
  issuer_code: IssuerCodeRow;
  shared_check: SharedCheckRow;
  claim_judgement: ClaimJudgementRow;
  data_change: DataChangeRow;
  job: JobRow;
  schedule: ScheduleRow;
  tracked_instrument: TrackedInstrumentRow;
  event_arrival: EventArrivalRow;
  event_change: EventChangeRow;
  record_count: RecordCountRow;
  tone: ToneRow;
  study_result: StudyResultRow;
  study_ask: StudyAskRow;
  study_list: StudyListRow;
};

export type MigrationRow = { number: number; name: string; checksum: string };

export type SettingRow = { key: string; value: string };

export type SourceRow = {
  id: string;
  kind: string;
  name: string;
  owner: string | null;
  attribution: string | null;
  display: string;
  redistribute: string;
  link: string | null;
  termsReadOn: string | null;
  address: string | null;
  follow: string;
  keepRawDays: number | null;
  giveOut: string;
  setAsideAt: string | null;
  setAsideReason: string | null;
  note: string | null;
};

/** How it stands with the collecting of a feed; of no reply's making, so it leaves the data version alone. */
export type FeedStateRow = {
  sourceId: string;
  lastSuccessAt: string | null;
  lastTriedAt: string | null;
  nextTryAt: string | null;
  etag: string | null;
  lastModified: string | null;
  validatedAt: string | null;
  validatedAddress: string | null;
  consecutiveFailures: number;
  lastFailure: string | null;
  entriesAccepted: number;
  entriesRejected: number;
  malformed: string | null;
  minutesBetweenFetches: number | null;
};

/** One attempt to collect. Rows are only ever added. */
export type SourcePollRow = {
  sourceId: string;
  triedAt: string;
  outcome: string;
  failure: string | null;
  entriesNew: number;
  entriesChanged: number;
  entriesUnchanged: number;
  entriesRejected: number;
};

/** An entry of a feed as it was read last: what reads the same is not read again. */
export type FeedEntryRow = {
  sourceId: string;
  entryKey: string;
  fingerprint: string;
  outcome: string;
  rejection: string | null;
  articleId: string | null;
  readAt: string;
};

/** The `search…` columns are made from the others when a row is saved; see `search-keys.ts`. */
export type InstrumentRow = {
  id: string;
  mic: string;
  symbol: string;
  kind: string;
  issuerId: string;
  nameKorean: string | null;
  nameEnglish: string | null;
  currency: string;
  sector: string | null;
  listedDate: string | null;
  delistedDate: string | null;
  searchSymbol: string;
  searchKorean: string;
  searchEnglish: string;
  searchInitials: string;
};

/** `hash` is as of `hashColumn`. `bytes` are gzip; null after a purge, or where the source has them not kept. */
export type RawDocumentRow = {
  hash: Uint8Array;
  sourceId: string;
  locator: string;
  url: string | null;
  fetchedAt: string;
  crawlDate: string | null;
  charset: string | null;
  byteLength: number;
  bytes: Uint8Array | null;
  purgedAt: string | null;
};

/** `rawDocumentHash` is as of `hashColumn`, `dateEvidence` JSON as of `evidenceColumn`. */
export type ArticleRow = {
  id: string;
  rawDocumentHash: Uint8Array;
  sourceId: string;
  kind: string;
  parentArticleId: string | null;
  canonicalUrl: string | null;
  publisher: string | null;
  title: string | null;
  text: string;
  language: string;
  coverage: string;
  date: string | null;
  publishedAt: string | null;
  datePrecision: string;
  dateBasis: string;
  dateEvidence: string;
  knownAt: string;
  note: string | null;
  extractorVersion: number;
};

/**
 * One reading of an article. `repeats` is 1 where it says nothing new: it belongs to the revision `sequence` and is kept so
 * that the order of arrival does not matter. What is as in the article's row is kept there alone: `text` is null, `rawDocumentHash`
 * is empty, and the other columns that both have are null together. `found` is as of `foundColumn`; `changes` and `teasers` are JSON.
 */
export type ArticleRevisionRow = {
  [Name in keyof Omit<ArticleRow, 'id' | 'kind' | 'parentArticleId' | 'knownAt' | 'rawDocumentHash'>]:
    | ArticleRow[Name]
    | null;
} & {
  articleId: string;
  rawDocumentHash: Uint8Array;
  sequence: number;
  repeats: number;
  fetchedAt: string;
  contentHash: string;
  changes: string;
  found: string;
  teasers: string;
};

/** The name that a feed gave the entry that an article was in. */
export type ArticleEntryRow = { sourceId: string; guid: string; articleId: string };

/** A key under which articles that may be one story are looked up. */
export type DuplicateKeyRow = { key: number; articleId: string; day: string };

/** Two articles that count as one story; the lesser id comes first. */
export type ArticleLikenessRow = { articleId: string; otherId: string; basis: string; share: number };

/** The group of an article that is not alone: the id of the group's first report. */
export type DuplicateGroupRow = { articleId: string; groupId: string };

/**
 * `knownAt` is null where it was known with the article, else when the revision that first says it was fetched or the
 * person's judgement that it follows from was made. `knownUntil` is null for what is told now, else when a judgement took
 * it back. `evidence` is JSON as of `linkEvidenceColumn`.
 */
export type MentionRow = {
  articleId: string;
  ordinal: number;
  start: number;
  end: number;
  surfaceForm: string;
  instrumentId: string | null;
  kind: string;
  entityName: string | null;
  judgement: string;
  role: string;
  score: number;
  evidence: string;
  relevance: number;
  runnerUp: string | null;
  linkerVersion: number;
  knownAt: string | null;
  knownUntil: string | null;
};

/**
 * Derived: an article that names an instrument, or did, once. `date` and `publishedAt` are those of the article, `''` where it has
 * none: the order of lists. `knownAt` is `''` where that is `publishedAt`. `isTold` is 1 where a mention is told now, 0 where all were taken back.
 */
export type InstrumentArticleRow = {
  articleId: string;
  instrumentId: string;
  date: string;
  publishedAt: string;
  knownAt: string;
  isTold: number;
};

/** What a verdict says beside itself; null where it does not say it. */
type VerdictColumns = {
  basis: string | null;
  difference: number | null;
  differencePercent: number | null;
  dueAt: string | null;
  dueFrom: string | null;
};

/**
 * `knownAt` and `knownUntil` as of `MentionRow`. `isAmbiguous` is 1, 0 or (of rows from before it was kept) null. `reference` is
 * JSON as of `referenceColumn`. `pricesKnownAt` is when the bar of its date (of a day without one, the next) was known, null where
 * none is stored or its verdict rests on none.
 */
export type ClaimRow = VerdictColumns & {
  id: string;
  articleId: string;
  ordinal: number;
  instrumentId: string | null;
  kind: string;
  value: number | null;
  valueHigh: number | null;
  unit: string;
  modifier: string;
  precision: number | null;
  extremeBasis: string | null;
  changeBase: string | null;
  session: string;
  date: string | null;
  fromDate: string | null;
  start: number;
  end: number;
  quote: string;
  isAmbiguous: number | null;
  pricesKnownAt: string | null;
  verdict: string;
  reason: string;
  reference: string | null;
  seriesStart: string | null;
  priceSourceId: string | null;
  claimVersion: number;
  knownAt: string | null;
  knownUntil: string | null;
};

/**
 * What was once said of a claim. Rows are only ever added, and outlive the claim; of one that has had its first verdict alone there
 * is none (`verdictsOfArticle`). `judgedAt`: when the prices changed that it was judged again for; null where it was judged with
 * the article.
 */
export type ClaimVerdictRow = VerdictColumns & {
  judgedAt: string | null;
  claimId: string;
  sequence: number;
  articleId: string;
  instrumentId: string | null;
  kind: string;
  date: string | null;
  quote: string;
  verdict: string;
  reason: string;
  reference: string | null;
  seriesStart: string | null;
  priceSourceId: string | null;
  claimVersion: number;
};

/** `firstSession`, `lastSession` and `finalBars` count the sessions that have a final bar. */
export type PriceSeriesRow = {
  instrumentId: string;
  sourceId: string;
  adjustmentBasis: string;
  hours: string;
  currency: string;
  firstSession: string | null;
  lastSession: string | null;
  finalBars: number;
  /** JSON: when the source's bar of a session is final; null where that is not known. */
  delay: string | null;
};

type PriceColumns = {
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  volume: number | null;
};

/**
 * No table: what is packed into `price_bar_month`. A reading of a session: as received, once for each thing that the source ever said of it. `fetchedAt` is when it said so
 * first, `confirmedAt` when it did last, null where that was once. Readings are numbered by their first fetch, so that they
 * are the same in whichever order they arrived; none is ever deleted.
 */
export type PriceBarRow = PriceColumns & {
  instrumentId: string;
  sourceId: string;
  sessionDate: string;
  revision: number;
  state: string;
  fetchedAt: string;
  knownAt: string;
  confirmedAt: string | null;
  change: number | null;
  basePrice: number | null;
  listedShares: number | null;
  marketValue: number | null;
};

/**
 * The readings of a series' sessions of one month (`2024-05`), packed (see `price-bar-months`), with what is asked of many of
 * them: how many there are, when the first one was known (see `shortInstant`), the last session with a provisional reading, and
 * whether (1 or 0) a session has more than one final reading.
 */
export type PriceBarMonthRow = {
  instrumentId: string;
  sourceId: string;
  month: string;
  bars: Uint8Array;
  readings: number;
  knownFrom: string;
  lastProvisional: string | null;
  isRevised: number;
};

/**
 * No table: what is packed into `session_bar_month`. Derived. A session has a second row where its prices were revised: the one in force has the newest knownAt. `moved` is 1,
 * 0, or null where it is not known; with `moveDeviations` and `usualVolume` it is the `SessionMove` of the bar.
 */
export type SessionBarRow = PriceColumns & {
  instrumentId: string;
  sessionDate: string;
  knownAt: string;
  halted: number;
  suspectedSplit: number;
  missingBefore: number;
  high52w: number | null;
  low52w: number | null;
  moveDeviations: number | null;
  moved: number | null;
  usualVolume: number | null;
};

/**
 * The bars of a share's sessions of one month (`2024-05`), packed (see `session-bar-months`), with how many there are, and when
 * the first of them was known (see `shortInstant`).
 */
export type SessionBarMonthRow = {
  instrumentId: string;
  month: string;
  bars: Uint8Array;
  rows: number;
  knownFrom: string;
};

/**
 * A packed bar that moved, to be found by its session. `revisedAt`: when another bar of the session took its place; null: it
 * stands. Both moments are short ones (see `shortInstant`), `knownAt` as one of the session (see `instantOfSession`).
 */
export type SessionMoveRow = {
  sessionDate: string;
  instrumentId: string;
  knownAt: string;
  revisedAt: string | null;
};

/** No table: what is packed into `price_event_month`. Derived. `knownFrom` is empty where the event is known with its session; `knownUntil` is when a revision took it back. */
export type PriceEventRow = {
  instrumentId: string;
  sessionDate: string;
  kind: string;
  basis: string;
  value: number | null;
  previousExtreme: number | null;
  firstCrossing: number | null;
  knownFrom: string;
  knownUntil: string | null;
  reason: string | null;
  resolution: string | null;
};

/**
 * The price events of a share's sessions of one month (`2024-05`), packed (see `price-event-months`), with how many there are,
 * a bit for each kind among them, and how many are flags that a person can settle and has not.
 */
export type PriceEventMonthRow = {
  instrumentId: string;
  month: string;
  events: Uint8Array;
  rows: number;
  kinds: number;
  openFlags: number;
};

/** What was wrong with what was received, beside the bars. Rows are only ever added; `fetchedAt` is the first time. */
export type PriceFaultRow = {
  instrumentId: string;
  sourceId: string;
  sessionDate: string;
  kind: string;
  detail: string;
  fetchedAt: string;
};

/** What a person decided about a session of a series. Rows are only ever added; withdrawing fills the last three columns. */
export type PriceAdjustmentRow = {
  instrumentId: string;
  sourceId: string;
  sessionDate: string;
  sequence: number;
  action: string;
  ratio: number | null;
  reason: string;
  madeBy: string;
  madeAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};

/**
 * From which source and by which version an instrument's bars as used and its price events (`session_bar_month`, `price_event_month`) were derived; from `staleFrom` on
 * they have to be derived again (null: nothing has).
 */
export type PriceDerivationRow = {
  instrumentId: string;
  sourceId: string;
  version: number;
  staleFrom: string | null;
};

/** How many rows of a table are records that are told of, kept by whoever writes them. */
export type RecordCountRow = {
  tableName: string;
  count: number;
};

/**
 * What all articles of an event say together: the words of the one that was known first. `knownUntil` as of `MentionRow`;
 * `returns` as of `returnsColumn`. `storyId` is the story that it tells, by the first report, null where that is the lead
 * article; `companies` is how many companies the story names; `verdicts` are those of its numbers as of `verdictsColumn`.
 */
export type NewsEventRow = {
  key: string;
  instrumentId: string;
  mic: string;
  sessionDate: string | null;
  reactionSessionDate: string | null;
  phase: string;
  kind: string;
  relation: string;
  relationReason: string;
  novelty: string;
  role: string;
  benchmarkId: string | null;
  returns: string;
  eventVersion: number;
  leadArticleId: string;
  knownAt: string;
  knownUntil: string | null;
  storyId: string | null;
  companies: number;
  verdicts: number | null;
};

/**
 * What one article says of an event: `event` is the event as built from this article alone, null where `news_event` reads so
 * (its lead article, see `settleEvents`); `knownAt` and `knownUntil` as of `MentionRow`.
 */
export type NewsEventArticleRow = {
  eventKey: string;
  articleId: string;
  event: string | null;
  knownAt: string | null;
  knownUntil: string | null;
};

export type RejectionRow = {
  stage: string;
  subject: string;
  reason: string;
  detail: string;
  rejectedAt: string;
};

/** By which linker and dictionary an article was linked last; of no reply's making. */
export type ArticleLinkingRow = { articleId: string; linkedBy: string };

/** What a person said of a number; it names the statement as it was read. Rows are only ever added. */
export type ClaimJudgementRow = {
  id: string;
  articleId: string;
  sequence: number;
  instrumentId: string | null;
  kind: string;
  value: number | null;
  date: string | null;
  quote: string;
  fault: string;
  note: string | null;
  madeBy: string;
  madeAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
};

/** What a person said about a link. Rows are only ever added; withdrawing fills the last two columns. */
export type LinkJudgementRow = {
  id: string;
  articleId: string;
  sequence: number;
  instrumentId: string;
  verdict: string;
  start: number | null;
  end: number | null;
  surfaceForm: string | null;
  reason: string | null;
  madeBy: string;
  madeAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
};

/** One change to an instrument, laid over the shipped listing. Rows are only ever added. `fields` is JSON. */
export type CalendarEditRow = {
  sequence: number;
  calendar: string;
  date: string;
  kind: string;
  open: string | null;
  close: string | null;
  reason: string;
  source: string | null;
  madeBy: string;
  madeAt: string;
};

export type InstrumentEditRow = {
  sequence: number;
  instrumentId: string;
  kind: string;
  origin: string;
  fields: string;
  onDate: string | null;
  reason: string;
  madeBy: string;
  madeAt: string;
};

/**
 * What the shipped listing says of an instrument that was edited; none for one that only the operator has. `since` (JSON)
 * has, by column, the newest edit that was there when the listing last changed that column.
 */
export type ShippedInstrumentRow = { id: string; instrument: string; since: string };

/** What the operator said of a name of an instrument. Rows are only ever added; the newest of a name holds. */
export type UserAliasRow = {
  sequence: number;
  instrumentId: string;
  name: string;
  action: string;
  kind: string;
  language: string | null;
  validFrom: string | null;
  validTo: string | null;
  reason: string;
  madeBy: string;
  madeAt: string;
};

/** A listed company of a group, as the product's dictionary says. */
export type InstrumentGroupRow = { groupName: string; instrumentId: string };

/**
 * Derived from the product's names and `user_alias`: one span of time in which an instrument had a further name. The
 * `search…` columns as of `InstrumentRow`; `searchInitials` is empty for a name without Hangul.
 */
export type InstrumentNameRow = {
  instrumentId: string;
  name: string;
  knownFrom: string;
  knownUntil: string | null;
  shipped: number;
  searchName: string;
  searchInitials: string;
};

/** Requests to a provider of prices on a day of its own calendar; of no reply's making. */
export type ProviderUseRow = { providerId: string; day: string; requests: number };

/** Until when a provider asked to be left alone. */
export type ProviderRestRow = { providerId: string; until: string; sentence: string };

/** What a service of news is asked for: ids and kinds as JSON lists; null: the tracked companies, the usual kinds. */
export type NewsRequestRow = { sourceId: string; instrumentIds: string | null; kinds: string | null };

/** The code by which a service knows the company of a symbol, as it stood in the service's list at `readAt`. */
export type IssuerCodeRow = { serviceId: string; symbol: string; code: string; name: string; readAt: string };

/** Facts that a check of a text found, kept under an address of their own; `facts` is null once they were removed. */
export type SharedCheckRow = {
  id: string;
  madeAt: string;
  facts: string | null;
  removedAt: string | null;
  removalHash: string | null;
};

/** What changed with a data version: stories, prices or verdicts of an instrument on a session (empty where none is named). */
export type DataChangeRow = {
  version: number;
  kind: string;
  instrumentId: string;
  sessionDate: string;
  items: number;
};

/** A news event that was not there before a data version. */
export type EventArrivalRow = {
  version: number;
  eventKey: string;
};

/** `eventKey` is empty where the version changed more events than are noted. */
export type EventChangeRow = {
  version: number;
  eventKey: string;
};

/** What the operator stated of the terms of a source. */
export type SourceLicenceRow = {
  id: string;
  sourceId: string;
  display: string;
  redistribute: string;
  attribution: string | null;
  link: string | null;
  termsReadOn: string | null;
  note: string | null;
  statedBy: string;
  statedAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
};

/**
 * A piece of work; of no reply's making but its own. `payload`, `progress` and `checkpoint` are JSON; `leasedBy` names the
 * worker's hold on it, and is another at each attempt.
 */
export type JobRow = {
  id: string;
  kind: string;
  key: string;
  openKey: string | null;
  payload: string;
  state: string;
  runAt: string;
  attempts: number;
  leaseUntil: string | null;
  leasedBy: string | null;
  lastError: string | null;
  progress: string | null;
  checkpoint: string | null;
  cancelAsked: number;
  outcome: string | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
};

/** When repeated work comes next (null: at once), when it was done last, and how often in a row it brought nothing. */
export type ScheduleRow = { key: string; nextAt: string | null; lastAt: string | null; fruitless: number };

export type TrackedInstrumentRow = { instrumentId: string; trackedAt: string };

/** Derived: the tone of a revision. `knownFrom` is empty of the first, which is known with the article. `words` is JSON. */
export type ToneRow = {
  articleId: string;
  sequence: number;
  contentHash: string;
  knownFrom: string;
  lexiconVersion: number;
  score: number | null;
  words: string;
};

/** A study by the digest of its design and inputs: `body` is the gzipped JSON of all that it says. Derived, but for `madeAt`. */
export type StudyResultRow = { digest: string; madeAt: string; body: Uint8Array; bodyLength: number };

/** Under which id a study was asked of a state of the data, and what it came to. */
export type StudyAskRow = { id: string; digest: string; dataVersion: number; askedAt: string };

/** A list of events that a person pasted, by the digest of what was found in it. `reply` is JSON. */
export type StudyListRow = { id: string; madeAt: string; reply: string };

/** At which data version something of an instrument changed last. */
export type InstrumentVersionRow = {
  instrumentId: string;
  version: number;
};
