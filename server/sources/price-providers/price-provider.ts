import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import type { PriceDelay } from '../../../shared/schemas/price-delay.ts';
import type { Source } from '../../../shared/schemas/source.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { TimeZone } from '../../../shared/units/zoned-time.ts';
import type { RobotsExemption } from '../fetching/guarded-fetch.ts';

/** The providers by the names that a person types; each is the id of its source too. */
export const PROVIDER_IDS = ['yahoo', 'data-go-kr', 'krx', 'alpha-vantage', 'tiingo'] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

/**
 * Why a provider gave no prices. `rateLimited`: it asked to wait, in whatever form. `badKey`: the key is missing, wrong,
 * expired, or not good for this service. `notAllowed`: it does not let programs in. `unreachable`: no whole answer came.
 * `badReply`: what came is no answer of this service. `notCovered`: it does not have this instrument. `wrongCurrency`:
 * its prices are in another currency than the instrument's. `budgetSpent`: the requests of the day are used up.
 */
export type RefusalReason =
  | 'rateLimited'
  | 'budgetSpent'
  | 'badKey'
  | 'notAllowed'
  | 'unreachable'
  | 'badReply'
  | 'notCovered'
  | 'wrongCurrency';

/** No prices, and why: one sentence that never holds a key. */
export interface ProviderRefusal {
  readonly outcome: 'refused';
  readonly reason: RefusalReason;
  readonly sentence: string;
  /** When the provider may be asked again; null where nobody said so. */
  readonly retryAt: InstantUtc | null;
}

/** The provider answered, and has no prices of what was asked for. */
export interface NoPrices {
  readonly outcome: 'noData';
  readonly sentence: string;
}

/** A split as a provider states it: `ratio` new shares for each old one, from this session on. */
export interface StatedSplit {
  readonly sessionDate: SessionDate;
  readonly ratio: number;
}

/** A row of an answer that gives no bar, and why. */
export interface LeftOutRow {
  /** The row's session or code, as far as it can be told. */
  readonly subject: string;
  readonly detail: string;
  /** The session whose figures could not be read; null where the row is of no session, or says nothing of one. */
  readonly sessionDate: SessionDate | null;
}

/** The bars of one instrument, ascending, one a session. */
export interface SeriesReading {
  readonly outcome: 'bars';
  /** As the provider states it, `pt` for an index; null where it states none. */
  readonly currency: string | null;
  readonly bars: readonly PriceBar[];
  readonly splits: readonly StatedSplit[];
  readonly leftOut: readonly LeftOutRow[];
  /** What a person must know of this answer, such as that it reaches less far back than was asked for; null: nothing. */
  readonly note: string | null;
}

/** The bars of one session of whole markets. */
export interface SessionReading {
  readonly outcome: 'bars';
  readonly bars: ReadonlyMap<InstrumentId, PriceBar>;
  readonly leftOut: readonly LeftOutRow[];
}

/** First and last session to ask for, both included. */
export interface SessionSpan {
  readonly from: SessionDate;
  readonly to: SessionDate;
}

/** One request to a provider. The address may hold the key, so neither is ever shown or kept. */
export interface ProviderRequest {
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The Accept header; JSON where it is absent. */
  readonly accept?: string;
}

/** What came back: a good answer as text, decoded from UTF-8, and as it was sent. */
export type ProviderReply =
  | {
      readonly outcome: 'answered';
      readonly text: string;
      readonly bytes: Uint8Array;
      /** Of the Content-Type header, as written; null where it names none. */
      readonly charset: string | null;
    }
  | ProviderRefusal;

/** How a provider is reached: whoever hands this in counts the requests and obeys the budget. */
export interface ProviderVisit {
  readonly ask: (request: ProviderRequest) => Promise<ProviderReply>;
  readonly now: () => InstantUtc;
}

/** What the operator must set before a provider is asked. */
export interface ProviderAccess {
  /** The environment variable. */
  readonly variable: string;
  /** `consent`: there is no key, and the operator says that the terms are kept. `contact`: where the operator is reached. */
  readonly kind: 'key' | 'consent' | 'contact';
  readonly isSet: boolean;
  /** Where a key is had, or what is consented to. */
  readonly how: string;
  /** Texts that must not be shown: the key in each form in which it travels. */
  readonly secrets: readonly string[];
}

/** What every service has that is asked within a budget, for prices or for news. */
export interface AskedService {
  readonly id: string;
  /** Its terms: what it brings is stored under this source. */
  readonly source: Source;
  readonly access: ProviderAccess;
  /** Requests that are made at most on one day of the provider's own calendar. */
  readonly dailyBudget: { readonly requests: number; readonly zone: TimeZone };
  /** Milliseconds to leave between two requests of one run. */
  readonly restMilliseconds: number;
  /** By what right robots.txt is not asked (see `FetchRequest.exemptFromRobots`). */
  readonly robotsExemption: RobotsExemption;
  /** Runs each request in its turn, for a service that limits requests a second over all runs; absent: as they come. */
  readonly pace?: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** A service that daily prices are fetched from. */
export interface PriceProvider extends AskedService {
  readonly id: ProviderId;
  /** Most requests that one session of whole markets takes; null where it cannot be asked so. */
  readonly requestsASession: number | null;
  readonly adjustmentBasis: PriceSeries['adjustmentBasis'];
  readonly hours: NonNullable<PriceSeries['hours']>;
  /** When the bar of a session is out and final. What is fetched before is provisional. */
  readonly delay: PriceDelay;
  /** True where the provider gives the bar of a session that still runs. */
  readonly givesRunningSession: boolean;
  /** Null where the provider has this instrument's market, else one sentence that says why not. */
  readonly whyNot: (instrument: Instrument) => string | null;
  /** Reads one instrument over a span; null where the provider cannot be asked so. */
  readonly readSeries:
    | ((
        visit: ProviderVisit,
        instrument: Instrument,
        span: SessionSpan,
      ) => Promise<SeriesReading | NoPrices | ProviderRefusal>)
    | null;
  /** Reads one session of the markets that these instruments are of; null where the provider cannot be asked so. */
  readonly readSession:
    | ((
        visit: ProviderVisit,
        instruments: readonly Instrument[],
        date: SessionDate,
      ) => Promise<SessionReading | NoPrices | ProviderRefusal>)
    | null;
}

/** A refusal without a moment to come back. */
export function refused(
  reason: RefusalReason,
  sentence: string,
  retryAt: InstantUtc | null = null,
): ProviderRefusal {
  return { outcome: 'refused', reason, sentence, retryAt };
}
