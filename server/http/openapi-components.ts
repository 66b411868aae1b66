import * as z from 'zod';
import {
  CoverageSchema,
  DateBasisSchema,
  DateEvidenceSchema,
  DateFindingSchema,
  DatePrecisionSchema,
} from '../../shared/schemas/article.ts';
import { ArticleFileReplySchema } from '../../shared/schemas/article-file-reply.ts';
import {
  ArticleListReplySchema,
  ArticleReplySchema,
  ArticleUploadSchema,
  IngestReportSchema,
  ListedArticleSchema,
} from '../../shared/schemas/article-reply.ts';
import { CalendarListReplySchema, SessionListReplySchema } from '../../shared/schemas/calendar.ts';
import {
  CheckedCompanySchema,
  CheckedNumberSchema,
  CheckFactsSchema,
  CheckReplySchema,
  CheckRequestSchema,
  DrawnNumberSchema,
  KeptCheckReplySchema,
  MissingFromTextSchema,
  SessionBarsSchema,
  SharedCheckReplySchema,
} from '../../shared/schemas/check-reply.ts';
import {
  ClaimKindSchema,
  ClaimModifierSchema,
  ClaimReferenceSchema,
  ClaimSessionSchema,
  VerdictReasonSchema,
  VerdictSchema,
} from '../../shared/schemas/claim.ts';
import {
  ClaimFaultSchema,
  ClaimJudgementSchema,
  ClaimReviewSchema,
} from '../../shared/schemas/claim-judgement.ts';
import {
  ClaimJudgementDraftSchema,
  ClaimJudgementListReplySchema,
  ClaimJudgementReplySchema,
  ClaimJudgementWithdrawalSchema,
} from '../../shared/schemas/claim-judgement-request.ts';
import { ClaimListReplySchema, ClaimListRowSchema } from '../../shared/schemas/claim-reply.ts';
import { CoMentionReplySchema } from '../../shared/schemas/co-mention.ts';
import { OembedReplySchema } from '../../shared/schemas/embed-query.ts';
import {
  EmbedChartReplySchema,
  EmbedClaimReplySchema,
  EmbedEventSchema,
  EmbedInstrumentSchema,
  EmbedStudyReplySchema,
  EmbedTickerReplySchema,
} from '../../shared/schemas/embed-reply.ts';
import {
  ArticleHeadSchema,
  CompanyEventSchema,
  CompanyEventsReplySchema,
  EventListReplySchema,
  EventListRowSchema,
  NamedClaimSchema,
  NamedMentionSchema,
  VerdictCountsSchema,
} from '../../shared/schemas/event-reply.ts';
import { FilterOptionsReplySchema } from '../../shared/schemas/filter-options-reply.ts';
import { GroupMembersReplySchema } from '../../shared/schemas/group-members-reply.ts';
import { HostCspReplySchema, HostCspRequestSchema } from '../../shared/schemas/host-csp.ts';
import { InstrumentKindSchema, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import {
  InstrumentAdditionSchema,
  InstrumentEditKindSchema,
  InstrumentEditListReplySchema,
  InstrumentEditReplySchema,
  InstrumentEditSchema,
  InstrumentPatchSchema,
} from '../../shared/schemas/instrument-edit.ts';
import {
  FoundInstrumentSchema,
  InstrumentReplySchema,
  InstrumentSearchReplySchema,
} from '../../shared/schemas/instrument-reply.ts';
import { JobKindSchema, JobSchema, JobStateSchema } from '../../shared/schemas/job.ts';
import { JobListReplySchema, JobReplySchema, JobRequestSchema } from '../../shared/schemas/job-list-reply.ts';
import {
  LinkJudgementDraftSchema,
  LinkJudgementListReplySchema,
  LinkJudgementReplySchema,
  LinkJudgementWithdrawalSchema,
  ShownJudgementSchema,
  StandingJudgementSchema,
} from '../../shared/schemas/link-judgement-request.ts';
import { LiveChangeSchema, LiveMessageSchema } from '../../shared/schemas/live-change.ts';
import {
  MarketCollectionReplySchema,
  NewsSourceStandingSchema,
  PriceSourceStandingSchema,
} from '../../shared/schemas/market-collection-reply.ts';
import {
  MarketCalendarSchema,
  MarketCoverageSchema,
  MarketExtremeSchema,
  MarketExtremesReplySchema,
} from '../../shared/schemas/market-extremes-reply.ts';
import {
  MarketSessionFiguresSchema,
  MarketSessionListReplySchema,
} from '../../shared/schemas/market-session-list.ts';
import {
  MarketSessionReplySchema,
  SessionMoveMarkSchema,
  SessionRowSchema,
  SessionStorySchema,
} from '../../shared/schemas/market-session-reply.ts';
import { LinkEvidenceSchema, MentionKindSchema, MentionSchema } from '../../shared/schemas/mention.ts';
import { NewEventsSchema } from '../../shared/schemas/new-events.ts';
import {
  NewsAndPriceReplySchema,
  NewsMeasureSchema,
  PriceMeasureSchema,
} from '../../shared/schemas/news-and-price.ts';
import {
  EventKindSchema,
  NewsEventSchema,
  PhaseSchema,
  RelationReasonSchema,
  RelationSchema,
  ReturnWindowSchema,
} from '../../shared/schemas/news-event.ts';
import { JsonFeedSchema } from '../../shared/schemas/news-feed-reply.ts';
import { OwnServiceReplySchema } from '../../shared/schemas/own-service-reply.ts';
import {
  AbnormalSessionSchema,
  AroundEventReplySchema,
  DroppedPastEventSchema,
  EstimateSchema,
  MissingAbnormalReturnSchema,
  PastEventsSchema,
  StudyKindSchema,
} from '../../shared/schemas/past-events-reply.ts';
import { AdjustmentBasisSchema, BarHoursSchema } from '../../shared/schemas/price-bar.ts';
import { PriceEventKindSchema, PriceEventSchema } from '../../shared/schemas/price-event.ts';
import { PriceImportReplySchema, PricePreviewReplySchema } from '../../shared/schemas/price-import-reply.ts';
import { PriceRowSchema, PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { PriceSeriesStatusReplySchema } from '../../shared/schemas/price-series-status-reply.ts';
import { ProblemSchema } from '../../shared/schemas/problem.ts';
import { QuoteSchema, QuotesReplySchema } from '../../shared/schemas/quotes-reply.ts';
import { ResolvedNameSchema, ResolvedNamesReplySchema } from '../../shared/schemas/resolved-names-reply.ts';
import { ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import {
  FeedSearchReplySchema,
  FeedSearchRequestSchema,
  SourceAdditionReplySchema,
  SourceAdditionSchema,
  SourceCheckReplySchema,
} from '../../shared/schemas/source-edit-reply.ts';
import {
  SourceHealthSchema,
  SourceListReplySchema,
  SourceStateSchema,
} from '../../shared/schemas/source-list-reply.ts';
import {
  SourceLicenceDraftSchema,
  SourceLicenceSchema,
  SourceLicenceWithdrawalSchema,
  SourceTermsReplySchema,
} from '../../shared/schemas/source-terms.ts';
import { StudyDesignSchema } from '../../shared/schemas/study-design.ts';
import {
  EventStudyReplySchema,
  StudyEventSchema,
  StudyReplySchema,
} from '../../shared/schemas/study-reply.ts';
import {
  StudyListReplySchema,
  StudyListRequestSchema,
  StudyRequestSchema,
  StudyStateSchema,
} from '../../shared/schemas/study-request.ts';
import {
  TrackedListReplySchema,
  TrackReplySchema,
  TrackRequestSchema,
} from '../../shared/schemas/tracked-instrument.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  LanguageSchema,
  MicSchema,
  SessionDateSchema,
  SimpleReturnSchema,
} from '../../shared/schemas/unit-schemas.ts';
import {
  AliasAdditionSchema,
  AliasEditReplySchema,
  AliasListReplySchema,
  UserAliasSchema,
} from '../../shared/schemas/user-alias.ts';
import { WithheldSchema } from '../../shared/schemas/withheld.ts';
import { HealthReplySchema } from './health-reply.ts';

/** A schema of the API with what its component says besides its shape. */
interface Component {
  readonly schema: z.ZodType;
  readonly description: string;
  readonly format?: string;
  readonly examples?: readonly string[];
}

/** Every schema that the API speaks in, under the name that it has in the description. */
export const components: Readonly<Record<string, Component>> = {
  SessionDate: {
    schema: SessionDateSchema,
    description: "A calendar date in an exchange's local calendar.",
    format: 'date',
    examples: ['2024-01-22'],
  },
  InstantUtc: {
    schema: InstantUtcSchema,
    description: 'A moment in UTC, with milliseconds.',
    format: 'date-time',
    examples: ['2024-01-22T06:30:00.000Z'],
  },
  InstrumentId: {
    schema: InstrumentIdSchema,
    description: 'A namespace, a colon and the symbol. Percent-encode it in an address.',
    examples: ['KRX:000660'],
  },
  Mic: { schema: MicSchema, description: 'ISO 10383 market identifier code.', examples: ['XKRX'] },
  SimpleReturn: { schema: SimpleReturnSchema, description: 'A return as a fraction: 0.0092 is +0.92 %.' },
  Language: { schema: LanguageSchema, description: 'The language of a text.' },
  Currency: { schema: CurrencySchema, description: 'What a price is counted in; pt: index points.' },
  InstrumentKind: { schema: InstrumentKindSchema, description: 'What kind of line an instrument is.' },
  Instrument: { schema: InstrumentSchema, description: 'A traded line or an index. Missing names are null.' },
  InstrumentAddition: { schema: InstrumentAdditionSchema, description: 'An instrument that no listing has.' },
  InstrumentPatch: { schema: InstrumentPatchSchema, description: 'A new name, or the end of trading.' },
  InstrumentEditKind: { schema: InstrumentEditKindSchema, description: 'What an edit does.' },
  InstrumentEdit: { schema: InstrumentEditSchema, description: 'One change to an instrument, never erased.' },
  Calendars: { schema: CalendarListReplySchema, description: 'The trading calendars.' },
  Sessions: {
    schema: SessionListReplySchema,
    description: 'Sessions of a calendar with their hours, and closed weekdays.',
  },
  InstrumentEdits: { schema: InstrumentEditListReplySchema, description: 'The edits of an instrument.' },
  EditedInstrument: { schema: InstrumentEditReplySchema, description: 'What became of an edit.' },
  AliasAddition: { schema: AliasAdditionSchema, description: 'A further name of an instrument.' },
  UserAlias: { schema: UserAliasSchema, description: 'What the operator said of a name.' },
  EditedAlias: { schema: AliasEditReplySchema, description: 'What became of an entry of a name.' },
  UserAliases: { schema: AliasListReplySchema, description: "The operator's names, and those taken away." },
  DatePrecision: { schema: DatePrecisionSchema, description: 'How exactly a publication time is known.' },
  DateBasis: { schema: DateBasisSchema, description: 'How a publication date was known, best first.' },
  DateEvidence: { schema: DateEvidenceSchema, description: 'One thing that spoke for or against a date.' },
  DateFinding: { schema: DateFindingSchema, description: 'A publication date and how it is known.' },
  Coverage: { schema: CoverageSchema, description: 'How much of an article was available.' },
  ArticleHead: { schema: ArticleHeadSchema, description: 'Headline, outlet and date of an article.' },
  MentionKind: { schema: MentionKindSchema, description: 'Why a span is, or is not, linked.' },
  LinkEvidence: { schema: LinkEvidenceSchema, description: 'One piece of evidence for or against a link.' },
  Mention: { schema: MentionSchema, description: 'A span of a text that may name a company.' },
  NamedMention: { schema: NamedMentionSchema, description: 'A mention with the names of its instrument.' },
  ClaimKind: { schema: ClaimKindSchema, description: 'What a price statement is about.' },
  ClaimModifier: { schema: ClaimModifierSchema, description: 'How exactly a number was meant.' },
  ClaimSession: { schema: ClaimSessionSchema, description: 'Which part of the day a number speaks of.' },
  Verdict: { schema: VerdictSchema, description: 'What the price data say of a number.' },
  VerdictReason: { schema: VerdictReasonSchema, description: 'Why a verdict is what it is.' },
  ClaimReference: { schema: ClaimReferenceSchema, description: 'What the price data hold for a claim.' },
  NamedClaim: { schema: NamedClaimSchema, description: 'A claim with the names of its instrument.' },
  VerdictCounts: { schema: VerdictCountsSchema, description: 'How many claims have each verdict.' },
  Phase: { schema: PhaseSchema, description: 'Where a publication falls relative to its session.' },
  Relation: { schema: RelationSchema, description: 'Whether a story precedes or reports a move.' },
  RelationReason: { schema: RelationReasonSchema, description: 'Why the relation is what it is.' },
  EventKind: { schema: EventKindSchema, description: 'What a news event is about.' },
  ReturnWindow: { schema: ReturnWindowSchema, description: 'One stretch of the price path at an event.' },
  NewsEvent: {
    schema: NewsEventSchema,
    description: 'One instrument, one session, and the articles about it.',
  },
  CompanyEvent: { schema: CompanyEventSchema, description: 'One news event with all that explains it.' },
  CompanyEvents: { schema: CompanyEventsReplySchema, description: "A company's news events, oldest first." },
  EventListRow: { schema: EventListRowSchema, description: 'One row of the list of news events.' },
  EventList: { schema: EventListReplySchema, description: 'One page of the list of news events.' },
  ArticleList: { schema: ArticleListReplySchema, description: 'One page of the list of articles.' },
  ArticleDetail: { schema: ArticleReplySchema, description: 'An article with its mentions and claims.' },
  ArticleUpload: { schema: ArticleUploadSchema, description: 'One news page, as text or HTML.' },
  IngestReport: { schema: IngestReportSchema, description: 'What became of one document.' },
  LinkJudgementDraft: {
    schema: LinkJudgementDraftSchema,
    description: 'A judgement on a link: of a span, or without one of the whole article.',
  },
  LinkJudgementWithdrawal: {
    schema: LinkJudgementWithdrawalSchema,
    description: 'Who withdraws a judgement.',
  },
  StandingJudgement: {
    schema: StandingJudgementSchema,
    description: 'A judgement on a link, with where it stands in the text now and whether it is in force.',
  },
  ShownJudgement: {
    schema: ShownJudgementSchema,
    description: 'A judgement in force; who made it and why is told to the operator alone.',
  },
  LinkJudgementListReply: {
    schema: LinkJudgementListReplySchema,
    description: 'All judgements on an article.',
  },
  LinkJudgementReply: { schema: LinkJudgementReplySchema, description: 'What became of a judgement.' },
  ClaimListRow: { schema: ClaimListRowSchema, description: 'A claim with its story and price source.' },
  ClaimList: { schema: ClaimListReplySchema, description: 'One page of the list of claims.' },
  ClaimFault: { schema: ClaimFaultSchema, description: 'What Newstape got wrong about a number.' },
  ClaimReview: {
    schema: ClaimReviewSchema,
    description: 'A judgement in force on a number; who made it is told to the operator alone.',
  },
  ClaimJudgement: { schema: ClaimJudgementSchema, description: 'What a person said of a number.' },
  ClaimJudgementDraft: {
    schema: ClaimJudgementDraftSchema,
    description: 'A judgement that Newstape is wrong about a number.',
  },
  ClaimJudgementWithdrawal: {
    schema: ClaimJudgementWithdrawalSchema,
    description: 'Who withdraws a judgement on a number.',
  },
  ClaimJudgementListReply: {
    schema: ClaimJudgementListReplySchema,
    description: 'The newest judgements on numbers.',
  },
  ClaimJudgementReply: {
    schema: ClaimJudgementReplySchema,
    description: 'What became of a judgement on a number.',
  },
  InstrumentDetail: { schema: InstrumentReplySchema, description: 'An instrument with its newest bar.' },
  InstrumentSearch: {
    schema: InstrumentSearchReplySchema,
    description: 'The instruments that a search found.',
  },
  Quote: { schema: QuoteSchema, description: 'Where an instrument stands, and its newest event.' },
  Quotes: { schema: QuotesReplySchema, description: 'Where some instruments stand.' },
  ResolvedName: { schema: ResolvedNameSchema, description: 'What a name, a code or an id stands for.' },
  ResolvedNames: { schema: ResolvedNamesReplySchema, description: 'What some names stand for.' },
  StudyDesign: { schema: StudyDesignSchema, description: 'All that is decided before a study is made.' },
  StudyRequest: { schema: StudyRequestSchema, description: 'A study that is asked for.' },
  StudyState: { schema: StudyStateSchema, description: 'Where a study stands.' },
  StudyEvent: { schema: StudyEventSchema, description: 'One event of a study.' },
  Study: { schema: StudyReplySchema, description: 'What events say together, and what was left out.' },
  StudyListRequest: { schema: StudyListRequestSchema, description: 'A list of companies and dates as text.' },
  StudyList: { schema: StudyListReplySchema, description: 'The events that were found in a list.' },
  EventStudy: { schema: EventStudyReplySchema, description: 'One event by itself.' },
  GroupMembers: { schema: GroupMembersReplySchema, description: 'The listed companies of a group.' },
  FilterOptions: { schema: FilterOptionsReplySchema, description: 'What lists can be narrowed to.' },
  BarHours: { schema: BarHoursSchema, description: 'Which hours of a day prices are of.' },
  AdjustmentBasis: { schema: AdjustmentBasisSchema, description: 'What prices were adjusted for.' },
  PriceEventKind: { schema: PriceEventKindSchema, description: 'What the prices alone show on a session.' },
  PriceEvent: { schema: PriceEventSchema, description: 'Something that the prices alone show.' },
  PriceSeries: { schema: PriceSeriesReplySchema, description: 'Daily prices as column arrays.' },
  MarketCalendar: { schema: MarketCalendarSchema, description: 'The calendar that markets keep together.' },
  MarketCoverage: { schema: MarketCoverageSchema, description: 'Of how many shares something is known.' },
  AroundEvent: {
    schema: AroundEventReplySchema,
    description: 'Abnormal returns around one event, and what followed earlier events of the same kind.',
  },
  AbnormalSession: { schema: AbnormalSessionSchema, description: 'The abnormal return of one session.' },
  PastEvents: {
    schema: PastEventsSchema,
    description: 'What followed earlier events of the same kind: an association, and no forecast.',
  },
  Estimate: { schema: EstimateSchema, description: 'An estimate with its uncertainty.' },
  NewsAndPrice: {
    schema: NewsAndPriceReplySchema,
    description: 'How news and prices go together over time: an association.',
  },
  NewsMeasure: { schema: NewsMeasureSchema, description: 'What is counted of the news of a session.' },
  PriceMeasure: { schema: PriceMeasureSchema, description: 'What is measured of the price of a session.' },
  CoMentions: {
    schema: CoMentionReplySchema,
    description: 'Companies that stories name together, and how their returns go together.',
  },
  StudyKind: { schema: StudyKindSchema, description: 'What a story is counted as among others.' },
  MissingAbnormalReturn: {
    schema: MissingAbnormalReturnSchema,
    description: 'Why an abnormal return cannot be had.',
  },
  DroppedPastEvent: {
    schema: DroppedPastEventSchema,
    description: 'Why an earlier event is not counted.',
  },
  MarketExtreme: { schema: MarketExtremeSchema, description: 'A share at a new 52-week high or low.' },
  MarketExtremes: {
    schema: MarketExtremesReplySchema,
    description: 'The new 52-week highs or lows of a market on a session.',
  },
  MarketSessionFigures: {
    schema: MarketSessionFiguresSchema,
    description: 'One session of a market in figures.',
  },
  MarketSessions: {
    schema: MarketSessionListReplySchema,
    description: 'The sessions of a market in figures.',
  },
  MarketSession: {
    schema: MarketSessionReplySchema,
    description: 'What moved and what was written on one session of a market.',
  },
  SessionMoveMark: {
    schema: SessionMoveMarkSchema,
    description: 'One mark of the strip of all moves of a session.',
  },
  SessionRow: {
    schema: SessionRowSchema,
    description: 'One share on one session: how it moved, and what was written.',
  },
  SessionStory: { schema: SessionStorySchema, description: 'The stories of a session about one share.' },
  MarketCollection: {
    schema: MarketCollectionReplySchema,
    description: 'What was collected of a session of a market, and what was not.',
  },
  NewsSourceStanding: {
    schema: NewsSourceStandingSchema,
    description: 'How it stands with a source of stories.',
  },
  PriceSourceStanding: {
    schema: PriceSourceStandingSchema,
    description: 'How far the prices of a source reach.',
  },
  CheckRequest: { schema: CheckRequestSchema, description: 'A text to check, or the address of a page.' },
  DrawnNumber: { schema: DrawnNumberSchema, description: 'Where a number stands on a chart of prices.' },
  CheckedNumber: { schema: CheckedNumberSchema, description: 'A number of a text with its verdict.' },
  CheckedCompany: { schema: CheckedCompanySchema, description: 'A company of a text, and why it is linked.' },
  MissingFromText: { schema: MissingFromTextSchema, description: 'What a check needs and did not find.' },
  CheckFacts: { schema: CheckFactsSchema, description: 'What a check found, without the text.' },
  SessionBars: { schema: SessionBarsSchema, description: 'The prices around the session of a number.' },
  Check: { schema: CheckReplySchema, description: 'A text with its numbers checked.' },
  KeptCheck: { schema: KeptCheckReplySchema, description: 'Where the facts of a check are kept.' },
  SharedCheck: { schema: SharedCheckReplySchema, description: 'A kept check.' },
  LiveChange: { schema: LiveChangeSchema, description: 'What changed of one instrument.' },
  LiveMessage: { schema: LiveMessageSchema, description: 'What changed since a data version.' },
  NewEvents: { schema: NewEventsSchema, description: 'News events that came in since a data version.' },
  OwnService: { schema: OwnServiceReplySchema, description: 'Where the server of your own data runs.' },
  PricePreview: {
    schema: PricePreviewReplySchema,
    description: 'How a file of prices is understood, and what it would bring.',
  },
  PriceImport: { schema: PriceImportReplySchema, description: 'What became of a file of prices.' },
  PriceSeriesStatusList: {
    schema: PriceSeriesStatusReplySchema,
    description: 'Every stored series of prices: age, span, basis and doubts.',
  },
  FeedSearchRequest: {
    schema: FeedSearchRequestSchema,
    description: 'The address of a feed or a site, or an OPML list.',
  },
  HostPolicyRequest: {
    schema: HostCspRequestSchema,
    description: 'A page that is to carry a widget.',
  },
  HostPolicy: { schema: HostCspReplySchema, description: 'What a page lets stand on it.' },
  FeedSearch: { schema: FeedSearchReplySchema, description: 'The feeds that were found.' },
  SourceAddition: { schema: SourceAdditionSchema, description: 'Feeds to collect from now on.' },
  SourceAdditionReply: { schema: SourceAdditionReplySchema, description: 'The sources as they are now.' },
  SourceTerms: {
    schema: SourceTermsReplySchema,
    description: 'The terms of a source: as it came with them, as stated, and what counts.',
  },
  SourceLicence: {
    schema: SourceLicenceSchema,
    description: 'What the operator stated of the terms of a source.',
  },
  SourceLicenceDraft: { schema: SourceLicenceDraftSchema, description: 'Terms to state of a source.' },
  SourceLicenceWithdrawal: {
    schema: SourceLicenceWithdrawalSchema,
    description: 'Who takes the statement back.',
  },
  Withheld: {
    schema: WithheldSchema,
    description: 'Why price values are missing: the terms of their sources.',
  },
  SourceCheck: { schema: SourceCheckReplySchema, description: 'What is at a feed now.' },
  ArticleFile: { schema: ArticleFileReplySchema, description: 'What a file of articles brought.' },
  SourceHealth: { schema: SourceHealthSchema, description: 'How it stands with a source.' },
  SourceState: { schema: SourceStateSchema, description: 'A source with its terms and its health.' },
  SourceList: { schema: SourceListReplySchema, description: 'Every source and how it stands.' },
  JobKind: { schema: JobKindSchema, description: 'What a job does.' },
  JobState: { schema: JobStateSchema, description: 'Whether a job waits, runs, or how it ended.' },
  Job: { schema: JobSchema, description: 'A piece of work that is kept until it is done.' },
  JobList: { schema: JobListReplySchema, description: 'The work in the background.' },
  JobRequest: { schema: JobRequestSchema, description: 'Work that a person asks for.' },
  JobReply: { schema: JobReplySchema, description: 'A job as it is now.' },
  TrackedList: { schema: TrackedListReplySchema, description: 'The instruments that are tracked.' },
  TrackRequest: { schema: TrackRequestSchema, description: 'Instruments to track from now on.' },
  TrackReply: { schema: TrackReplySchema, description: 'How many are tracked newly, or no more.' },
  FoundInstrument: { schema: FoundInstrumentSchema, description: 'An instrument as a search finds it.' },
  ListedArticle: { schema: ListedArticleSchema, description: 'An article in a list.' },
  PriceRow: { schema: PriceRowSchema, description: 'One session of a series as a row.' },
  JsonFeed: { schema: JsonFeedSchema, description: 'News events as JSON Feed 1.1.' },
  EmbedChart: { schema: EmbedChartReplySchema, description: 'What a chart widget is made of.' },
  EmbedTicker: { schema: EmbedTickerReplySchema, description: 'What a ticker widget is made of.' },
  EmbedClaim: { schema: EmbedClaimReplySchema, description: 'What a badge of one number is made of.' },
  EmbedStudy: { schema: EmbedStudyReplySchema, description: 'What the plot of a study is made of.' },
  EmbedEvent: { schema: EmbedEventSchema, description: 'An event, or a mark of the page’s author.' },
  EmbedInstrument: { schema: EmbedInstrumentSchema, description: 'A share as a widget names it.' },
  Oembed: { schema: OembedReplySchema, description: 'How to show a page on another site.' },
  ServiceState: { schema: ServiceStateReplySchema, description: 'What this server is showing.' },
  Health: { schema: HealthReplySchema, description: 'The state of the server itself.' },
  Problem: { schema: ProblemSchema, description: 'An error reply (RFC 9457).' },
};

/**
 * Names every schema, so that routes refer to it. The name is put beside the shared schema itself, in Zod's registry,
 * where the generator of the routes finds it; the schema is not changed.
 */
export function nameComponents(): void {
  for (const [name, { schema }] of Object.entries(components)) {
    z.globalRegistry.add(schema, { _internal: { refId: name } });
  }
}

/**
 * Every named schema as JSON Schema, each once, referring to each other. Zod writes them, since the generator of the
 * routes forbids null where a named schema may be null.
 */
export function componentSchemas(): Record<string, object> {
  const registry = z.registry<Omit<Component, 'schema'> & { id: string }>();
  for (const [id, { schema, ...metadata }] of Object.entries(components))
    registry.add(schema, { id, ...metadata });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    metadata: registry,
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]));
}
