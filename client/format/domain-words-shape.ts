import type {
  AdjustmentKey,
  ClaimKindKey,
  ClaimSessionKey,
  DateBasisKey,
  EventKindKey,
  FlagStateKey,
  HoursKey,
  MissingReturnKey,
  PriceEventKey,
  RelationKey,
  RelationReasonKey,
  ReturnWindowKey,
  VerdictKey,
} from './word-keys.ts';

/** The words for what Newstape found: verdicts, relations, kinds and reasons. The only place where they are worded. */
export interface DomainWords {
  verdict: Record<VerdictKey, string>;
  /** Only where the column already says "vs price data". */
  verdictShort: Record<VerdictKey, string>;
  relation: Record<RelationKey, string>;
  relationShort: Record<RelationKey, string>;
  relationReason: Record<RelationReasonKey, string>;
  eventKind: Record<EventKindKey, string>;
  eventKindShort: Record<EventKindKey, string>;
  claimKind: Record<ClaimKindKey, string>;
  /** Part of the day, said only where it is not the regular session. */
  claimSession: Record<ClaimSessionKey, string | null>;
  returnWindow: Record<ReturnWindowKey, string>;
  missingReturn: Record<MissingReturnKey, string>;
  priceEvent: Record<PriceEventKey, string>;
  flagState: Record<FlagStateKey, string>;
  hours: Record<HoursKey, string>;
  provisionalFrom: (day: string) => string;
  adjustment: Record<AdjustmentKey, string>;
  dateBasis: Record<DateBasisKey, string>;
  extremeBasis: Record<'close' | 'intraday', string>;
  todayExcluded: string;
  story: string;
  priceData: string;
}
