import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { PriceFault } from '../../../shared/schemas/price-fault.ts';
import { daysBetween, type SessionDate } from '../../../shared/units/session-date.ts';
import type { ReceivedSeries } from './received-table.ts';

/** From so many bars on their distance tells daily bars from weekly ones. */
const leastForSpacing = 8;

interface Kept {
  readonly bar: PriceBar;
  readonly line: number;
}

/**
 * Gathers the bars of one instrument. Of two lines with one session the first is kept: an identical second one is counted,
 * one with other figures is a fault.
 */
export class SeriesBuilder {
  readonly #code: string | null;
  readonly #line: number;
  readonly #kept = new Map<SessionDate, Kept>();
  readonly #faults: PriceFault[] = [];
  #differing = 0;
  #identical = 0;

  constructor(code: string | null, line: number) {
    this.#code = code;
    this.#line = line;
  }

  /** Sessions that stand in several lines with the same figures. */
  get identical(): number {
    return this.#identical;
  }

  /** Gives the sentence that says which line it contradicts, or null. */
  add(bar: PriceBar, line: number): string | null {
    const earlier = this.#kept.get(bar.sessionDate);
    if (earlier === undefined) {
      this.#kept.set(bar.sessionDate, { bar, line });
      return null;
    }
    if (sameBar(earlier.bar, bar)) {
      this.#identical += 1;
      return null;
    }
    this.#differing += 1;
    const detail = `${this.#code === null ? '' : `${this.#code}, `}${bar.sessionDate} stands in line ${earlier.line} already with other figures (close ${earlier.bar.close}, here ${bar.close}): the first is kept; delete the wrong line`;
    this.#faults.push({
      sessionDate: bar.sessionDate,
      kind: 'duplicateSession',
      detail: `line ${line}: ${detail}`,
    });
    return detail;
  }

  /** A line of a session that gave no bar. */
  refuse(sessionDate: SessionDate, line: number, detail: string): void {
    this.#faults.push({ sessionDate, kind: 'unreadableBar', detail: `line ${line}: ${detail}` });
  }

  /** Whether most sessions have several lines: then these are no daily bars of one instrument. */
  get isMuddled(): boolean {
    return this.#differing >= 3 && this.#differing > this.#kept.size;
  }

  /** The series, ascending. */
  series(): ReceivedSeries {
    const bars = [...this.#kept.values()].map(({ bar }) => bar);
    if (!isAscending(bars)) bars.sort((a, b) => (a.sessionDate < b.sessionDate ? -1 : 1));
    return { code: this.#code, line: this.#line, bars, faults: this.#faults };
  }
}

/** Whether bars hold highs and lows and lie a week or more apart, so that each is of more than its day. */
export function areOfLongerPeriods(bars: readonly PriceBar[]): boolean {
  if (bars.length < leastForSpacing || bars.every((bar) => bar.high === null)) return false;
  const gaps = bars
    .slice(1)
    .map((bar, at) => daysBetween(bars[at]?.sessionDate ?? bar.sessionDate, bar.sessionDate));
  gaps.sort((a, b) => a - b);
  return (gaps[gaps.length >> 1] ?? 0) >= 5;
}

function isAscending(bars: readonly PriceBar[]): boolean {
  return bars.every((bar, at) => at === 0 || (bars[at - 1]?.sessionDate ?? '') < bar.sessionDate);
}

function sameBar(a: PriceBar, b: PriceBar): boolean {
  return (
    a.open === b.open &&
    a.high === b.high &&
    a.low === b.low &&
    a.close === b.close &&
    a.volume === b.volume &&
    JSON.stringify(a.exchange) === JSON.stringify(b.exchange)
  );
}
