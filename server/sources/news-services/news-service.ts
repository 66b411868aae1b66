import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { AskedService, ProviderRefusal, ProviderVisit } from '../price-providers/price-provider.ts';

/** The services by the names that a person types; each is the id of its source too. */
export const NEWS_SERVICE_IDS = ['open-dart', 'edgar', 'naver-news'] as const;
export type NewsServiceId = (typeof NEWS_SERVICE_IDS)[number];

/** A filing or a found story in the model of feeds: past its adapter no one needs to know the service. */
export interface NewsItem {
  /** The service's own name of it: a receipt or accession number, or an address. */
  readonly guid: string;
  readonly entry: FeedEntry;
  /** What of the entry tells that it was changed. Absent: all of it. */
  readonly telling?: FeedEntry;
  /** The row as it was received, as JSON text: the bytes of its raw document. */
  readonly received: string;
  /** Finds the first filing that this one corrects, which may take requests; null for one that corrects nothing. */
  readonly corrected: (() => Promise<Corrected | ProviderRefusal>) | null;
}

/** Which filing a correction is of: the first one, uncorrected. `unknown`: why that cannot be told, for a person. */
export type Corrected =
  | { readonly outcome: 'found'; readonly first: NewsItem }
  | { readonly outcome: 'unknown'; readonly sentence: string };

/** A row that gives no item, and why. */
export interface LeftOutItem {
  /** The row's own name, or its company, as far as it can be told. */
  readonly subject: string;
  readonly detail: string;
}

/** Items of one answer, oldest first. */
export interface NewsPage {
  readonly outcome: 'items';
  readonly items: readonly NewsItem[];
  readonly leftOut: readonly LeftOutItem[];
}

/** A company with the code by which the service knows it. */
export interface AskedCompany {
  readonly instrument: Instrument;
  /** Null for a service that needs none. */
  readonly code: string | null;
}

/** What a service is asked for. */
export interface NewsWanted {
  /** Those that the service has (`whyNot` is null) and whose code is known. */
  readonly companies: readonly AskedCompany[];
  /** Nothing from before this day of the service's zone is wanted. */
  readonly from: SessionDate;
  /** Forms or report types in the service's own words; null: the usual ones. */
  readonly kinds: readonly string[] | null;
  /** True for an item that was read before. */
  readonly isKnown: (guid: string) => Promise<boolean>;
}

/** The service's code of a company, under the symbol by which the service lists it. */
export interface IssuerCode {
  readonly symbol: string;
  readonly code: string;
  readonly name: string;
}

/** A service that is asked for filings or stories, company by company or a market and day at a time. */
export interface NewsService extends AskedService {
  readonly id: NewsServiceId;
  /** Minutes between two runs, where the budget of the day allows it. */
  readonly usualMinutes: number;
  /** How many days back the first run reaches. */
  readonly firstDays: number;
  readonly language: 'ko' | 'en';
  /** The kinds that may be asked for, or any; null where the service has none. */
  readonly kinds: readonly string[] | 'any' | null;
  /** Null where the service has news of this instrument, else one sentence that says why not. */
  readonly whyNot: (instrument: Instrument) => string | null;
  /** The list of the service's codes of companies; null where it is asked by name. */
  readonly codes: {
    /** The symbol by which the service lists an instrument. */
    readonly symbolOf: (instrument: Instrument) => string;
    readonly read: (
      visit: ProviderVisit,
    ) => Promise<{ readonly outcome: 'codes'; readonly codes: readonly IssuerCode[] } | ProviderRefusal>;
  } | null;
  /** Asks for what is wanted, answer by answer. A refusal is given too; whoever reads decides whether to go on. */
  readonly read: (visit: ProviderVisit, wanted: NewsWanted) => AsyncGenerator<NewsPage | ProviderRefusal>;
}
