import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import type { TradingCalendar } from '../../server/markets/trading-calendar.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import type { Figures } from '../support/price-provider-site.ts';
import { americanSplit, koreanSplit, type MadeLine, madeLines, newLine } from './made-companies.ts';
import type { ScriptSpan } from './script-span.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** The market of a line: which of the two sites has it, and whose sessions it trades on. */
export type Market = 'kr' | 'us';

/** The figures of a session as traded, and those that were given out first where they were wrong. */
export interface MadeBar {
  readonly date: SessionDate;
  readonly figures: Figures;
  /** Given out until `until`; null: the figures were right from the first. */
  readonly mistaken: { readonly figures: Figures; readonly until: InstantUtc } | null;
}

/** Prices as traded of every line by session, ascending. */
export type MadePrices = ReadonlyMap<string, { readonly line: MadeLine; readonly bars: readonly MadeBar[] }>;

export function marketOf({ instrument }: Pick<MadeLine, 'instrument'>): Market {
  return instrument.mic === 'XKRX' || instrument.mic === 'XKOS' ? 'kr' : 'us';
}

/** The calendar of a line, which is shipped. */
export function calendarOf({ instrument }: Pick<MadeLine, 'instrument'>): TradingCalendar {
  const calendar = shippedCalendars(instrument.mic);
  if (calendar === null) throw new Error(`no calendar of ${instrument.mic}`);
  return calendar;
}

/** Makes the prices of all lines: a random walk of each, moved with its market, halted now and then. */
export function makePrices(span: ScriptSpan): MadePrices {
  return new Map(
    [...madeLines(span.companies), newLine].map((line) => [
      line.instrument.id,
      { line, bars: barsOf(line, span) },
    ]),
  );
}

function barsOf(line: MadeLine, span: ScriptSpan): MadeBar[] {
  const { id, kind } = line.instrument;
  const calendar = calendarOf(line);
  const random = seededNumbers(span.seed, id);
  const from = line === newLine ? span.listedOn : span.historyFrom;
  const round = rounding(line);
  const bars: MadeBar[] = [];
  let close = line.firstPrice;
  for (let date: SessionDate = from; date <= lastDay(span); date = addDays(date, 1)) {
    if (!calendar.isSession(date)) continue;
    if (id === koreanSplit.id && date === span.koreanSplitOn) close /= koreanSplit.ratio;
    if (id === americanSplit.id && date === span.americanSplitOn) close /= americanSplit.ratio;
    const open = round(close * (1 + (random() - 0.5) * 0.01));
    const moved = (random() + random() + random() - 1.5) * (kind === 'index' ? 0.02 : 0.06);
    const next = round(close * (1 + moved));
    const high = round(Math.max(open, next) * (1 + random() * 0.012));
    const low = round(Math.min(open, next) * (1 - random() * 0.012));
    const volume = Math.round(50_000 + random() * 400_000);
    const isHalted = kind !== 'index' && random() < 0.004 && bars.length > 0;
    const figures: Figures = isHalted ? [0, 0, 0, round(close), 0] : [open, high, low, next, volume];
    const isMistaken = random() < 0.15 && span.corrected.includes(date) && !isHalted;
    bars.push({ date, figures, mistaken: isMistaken ? mistakenOf(line, date, figures) : null });
    if (!isHalted) close = next;
  }
  return bars;
}

/** The close was given out wrong: a high and a volume with it. */
function mistakenOf(line: MadeLine, date: SessionDate, figures: Figures): MadeBar['mistaken'] {
  const [open, high, low, close, volume] = figures;
  const round = rounding(line);
  const wrong = round(close * 1.013);
  const calendar = calendarOf(line);
  // Corrected before the source is asked for the next session.
  const shown = epochMilliseconds(
    marketOf(line) === 'kr'
      ? calendar.sessionHours(calendar.nextSession(date)).open
      : calendar.sessionHours(date).close,
  );
  return {
    figures: [open, Math.max(high, wrong), low, wrong, volume - 1_000],
    until: instantUtc(shown + 8 * 3_600_000),
  };
}

function rounding(line: MadeLine): (price: number) => number {
  const { kind } = line.instrument;
  if (kind === 'index' || marketOf(line) === 'us') return (price) => Math.round(price * 100) / 100;
  return (price) => Math.round(price / 10) * 10;
}

/** Markets go on for some days after the last story. */
function lastDay({ last }: ScriptSpan): SessionDate {
  return addDays(last, 9);
}
