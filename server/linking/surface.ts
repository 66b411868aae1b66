import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { KoreanSuffix } from './korean-suffix.ts';
import type { NameRecord } from './name-record.ts';

/** How a surface form was found: as a name, or as a symbol that says by itself which instrument is meant. */
export type SurfaceForm =
  | 'name'
  | 'cashtag'
  | 'exchangeTicker'
  | 'ticker'
  | 'bareTicker'
  | 'code'
  | 'priceNickname'
  | 'preferred';

/** A span of the folded text that may name something. */
export interface Surface {
  readonly start: number;
  /** After the name and what belongs to it (㈜, "Inc.", "그룹"), before particles. */
  readonly end: number;
  readonly form: SurfaceForm;
  readonly record: NameRecord;
  /** Set where the form itself tells the instrument (ticker, code, preferred line). */
  readonly target: InstrumentId | null;
  readonly suffix: KoreanSuffix;
  /** `usual`: as a source writes it; `capital`: other capitals; `lower`: no capital where one is usual. */
  readonly letterCase: 'usual' | 'capital' | 'lower';
  /** ㈜ or a legal form such as "Inc." beside the name, or an empty text. */
  readonly legalMark: string;
  /** A shorter name that starts at the same place, ends a word too and means another instrument; null for most. */
  readonly shorter: NameRecord | null;
}
