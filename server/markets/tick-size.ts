import type { Mic } from '../../shared/units/mic.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';

/** Prices below `below` move by `tick` won; the last row has no upper end. */
type TickTable = readonly { readonly below: number; readonly tick: number }[];

/** One table for KOSPI and KOSDAQ since 25 January 2023 (KRX, 호가가격단위 개선, press release of 2022-12-28). */
const since2023: TickTable = [
  { below: 2_000, tick: 1 },
  { below: 5_000, tick: 5 },
  { below: 20_000, tick: 10 },
  { below: 50_000, tick: 50 },
  { below: 200_000, tick: 100 },
  { below: 500_000, tick: 500 },
  { below: Number.POSITIVE_INFINITY, tick: 1_000 },
];

/** KOSPI before that: 유가증권시장 업무규정 시행세칙, article 29. */
const kospiBefore: TickTable = [
  { below: 1_000, tick: 1 },
  { below: 5_000, tick: 5 },
  { below: 10_000, tick: 10 },
  { below: 50_000, tick: 50 },
  { below: 100_000, tick: 100 },
  { below: 500_000, tick: 500 },
  { below: Number.POSITIVE_INFINITY, tick: 1_000 },
];

/** KOSDAQ before that: 코스닥시장 업무규정 시행세칙; 100 won was the widest tick. */
const kosdaqBefore: TickTable = [
  { below: 1_000, tick: 1 },
  { below: 5_000, tick: 5 },
  { below: 10_000, tick: 10 },
  { below: 50_000, tick: 50 },
  { below: Number.POSITIVE_INFINITY, tick: 100 },
];

const changedOn = sessionDate('2023-01-25');

/** The smallest step, in won, by which a Korean share can be priced at this level on this day. Holds for shares, not for funds. */
export function tickSize(price: number, date: SessionDate, market: Mic): number {
  const before = market === 'XKOS' ? kosdaqBefore : kospiBefore;
  const table = date >= changedOn ? since2023 : before;
  return table.find((row) => price < row.below)?.tick ?? 1_000;
}
