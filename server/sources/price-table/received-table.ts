import type { PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import type { PriceFault } from '../../../shared/schemas/price-fault.ts';
import type { Rejection } from '../../../shared/schemas/rejection.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { ColumnMeaning } from './header-words.ts';

/** The bars of one instrument as a file has them, ascending by session, one a session. */
export interface ReceivedSeries {
  /** The code or name as the file writes it; null where the file names none. */
  readonly code: string | null;
  /** The first line that belongs to it. */
  readonly line: number;
  readonly bars: readonly PriceBar[];
  /** Lines that name a session and gave no bar, or another one than a line above. */
  readonly faults: readonly PriceFault[];
}

/** How a file was understood: what a person should look at before its prices are stored. */
export interface Understanding {
  /** In the spelling of iconv-lite: `utf-8`, `cp949`, `utf-16le` … */
  readonly encoding: string;
  /** As it stands in the file; `tab` for a tab. */
  readonly delimiter: string;
  readonly headerLine: number;
  /** One series in the file, a column of codes, or dates down and instruments across. */
  readonly layout: 'oneSeries' | 'codes' | 'wide';
  /** Each column and what it was taken for; null: passed over. */
  readonly columns: readonly { readonly header: string; readonly meaning: ColumnMeaning | null }[];
  /** The order of day, month and year. `given`: the file has no dates, the caller gave one. */
  readonly dates: 'yearFirst' | 'dmy' | 'mdy' | 'given';
  readonly decimals: 'point' | 'comma';
  /** The currencies that signs and units of the file allow; null where it shows none. */
  readonly currencies: readonly string[] | null;
  /** What the columns prove of the adjustment; null where they say nothing. */
  readonly basis: Exclude<PriceSeries['adjustmentBasis'], 'unknown'> | null;
  /** What the basis is concluded from, in words; null without one. */
  readonly basisReason: string | null;
  /** What else a person should know: lines passed over, columns not used. */
  readonly notices: readonly string[];
}

/** What was read of a file of prices. Where the file as a whole is refused: one rejection, no series, and null. */
export interface PriceTable {
  readonly series: readonly ReceivedSeries[];
  readonly rejected: readonly Rejection[];
  readonly understood: Understanding | null;
}

/** What a caller knows that the file does not say. */
export interface PriceTableHints {
  /** How dates such as 01/02/2024 are meant. */
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** The session of a file that has no column of dates. */
  readonly date?: SessionDate | undefined;
  /** The exchange's day of a moment in milliseconds since 1970, for files that have moments in place of dates. */
  readonly localDay?: ((moment: number) => SessionDate) | undefined;
}
