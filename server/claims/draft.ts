import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Period, PriceRole } from './grammar.ts';

/** A statement with what is needed to see whether it belongs to an extreme beside it. */
export interface Draft {
  readonly statement: ClaimStatement;
  readonly instrument: Instrument;
  /** What its words say that the price is; null for changes and market values. */
  readonly role: PriceRole | null;
  /** The period of a change over several sessions; null for all else. */
  readonly period: Period | null;
}

/** All fields of a statement that most statements leave empty. */
export const emptyStatement = {
  valueHigh: null,
  modifier: 'exact',
  precision: null,
  extremeBasis: null,
  changeBase: null,
  session: 'regular',
  fromDate: null,
} as const satisfies Partial<ClaimStatement>;
