import type { ServerResponse } from 'node:http';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { instantAt, localDateOf, type TimeZone } from '../../shared/units/zoned-time.ts';
import { loopbackSite } from '../support/loopback-site.ts';
import {
  brokenOff,
  type Figures,
  guardPage,
  krxBody,
  krxRow,
  status,
  yahooBody,
} from '../support/price-provider-site.ts';
import { americanSplit, koreanSplit } from './made-companies.ts';
import { calendarOf, type MadeBar, type MadePrices, type Market, marketOf } from './made-prices.ts';
import type { Fault, ScriptSpan } from './script-span.ts';

/** What a site is asked with: the moment of the scripted clock; null: all is over, and everything stands as it is in the end. */
export interface SiteClock {
  readonly now: () => InstantUtc;
  readonly isOver: boolean;
}

/** The exchange's daily tables and Yahoo's charts on this machine, as they stand at the moment of the clock. */
export interface ExchangeSite {
  readonly address: string;
  /** Requests by provider and local day, as they arrived. */
  readonly asked: ReadonlyMap<string, number>;
  /** Answers that were as they should be, and those that were not, by kind. */
  readonly answers: { good: number; readonly faults: Map<string, number> };
  close(): Promise<void>;
}

const zones: Readonly<Record<Market, TimeZone>> = { kr: 'Asia/Seoul', us: 'America/New_York' };

/** Starts the site. */
export async function startExchangeSite(
  span: ScriptSpan,
  prices: MadePrices,
  clock: SiteClock,
): Promise<ExchangeSite> {
  const asked = new Map<string, number>();
  const answers: ExchangeSite['answers'] = { good: 0, faults: new Map() };
  const site = await loopbackSite((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const market: Market = url.pathname.startsWith('/svc/') ? 'kr' : 'us';
    const name = market === 'kr' ? 'krx' : 'yahoo';
    count(asked, `${name} ${localDateOf(clock.now(), zones[market])}`);
    const body = market === 'kr' ? krxTable(span, prices, clock, url) : yahooChart(span, prices, clock, url);
    const fault = clock.isOver ? null : faultAt(span, name, clock.now());
    if (fault !== null) count(answers.faults, `${name} ${fault}`);
    else if (body.isLate) count(answers.faults, `${name} late`);
    else answers.good += 1;
    answer(response, body.text, fault, clock.now());
  });
  return { address: `http://127.0.0.1:${site.port}`, asked, answers, close: () => site.close() };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The trouble that a site is in at a moment. */
export function faultAt({ outages }: ScriptSpan, site: string, now: InstantUtc): Fault | null {
  return outages.find((one) => one.site === site && one.from <= now && now < one.to)?.fault ?? null;
}

/** Answers as a site does that is in trouble, or as it should. */
export function answer(
  response: ServerResponse,
  text: string,
  fault: Fault | null,
  now: InstantUtc,
  contentType = 'application/json',
): void {
  const as = (one: ReturnType<typeof status>) => {
    if (typeof one !== 'string') one(response.req, response);
  };
  const page = { 'content-type': 'text/html; charset=utf-8' };
  const restUntil = new Date(epochMilliseconds(now) + 2 * 3_600_000).toUTCString();
  if (fault === 'serverError') as(status(500, page, '<h1>Internal Server Error</h1>'));
  else if (fault === 'page') as(status(200, page, guardPage));
  else if (fault === 'nothing') as(status(200, { 'content-type': contentType }, ''));
  else if (fault === 'brokenOff') as(brokenOff(text));
  else if (fault === 'tooMany') as(status(429, { ...page, 'retry-after': restUntil }, 'Too many requests'));
  else if (fault === 'half') response.writeHead(200, { 'content-type': contentType }).end(half(text));
  // No answer at all: the connection stays open until the fetcher gives up.
  else if (fault !== 'silent') response.writeHead(200, { 'content-type': contentType }).end(text);
}

/** The first half of a document; of the exchange's tables the first half of the rows. */
function half(text: string): string {
  if (!text.startsWith('{"OutBlock_1"')) return text.slice(0, Math.floor(text.length / 2));
  const { OutBlock_1: rows }: { OutBlock_1: object[] } = JSON.parse(text);
  return krxBody(rows.slice(0, Math.ceil(rows.length / 2)));
}

interface Body {
  readonly text: string;
  /** True where there is nothing of a session that should be out. */
  readonly isLate: boolean;
}

/** Since when a bar is given out at all: from the opening on, or when a late session comes. */
function shownFrom(span: ScriptSpan, market: Market, date: SessionDate, onTime: InstantUtc): InstantUtc {
  const late = span.late.find((one) => one.market === market && one.date === date);
  return late === undefined ? onTime : instantUtc(epochMilliseconds(onTime) + late.days * 86_400_000);
}

function krxTable(span: ScriptSpan, prices: MadePrices, clock: SiteClock, url: URL): Body {
  const date = (url.searchParams.get('basDd') ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const table = url.pathname.split('/').at(-1);
  const rows: object[] = [];
  let isLate = false;
  for (const { line, bars } of prices.values()) {
    const { id, mic, kind, symbol } = line.instrument;
    const isKospi = table === 'stk_bydd_trd' || table === 'kospi_dd_trd';
    const isIndex = table === 'kospi_dd_trd' || table === 'kosdaq_dd_trd';
    if (marketOf(line) !== 'kr' || isIndex !== (kind === 'index') || isKospi !== (mic === 'XKRX')) continue;
    const bar = bars.find((one) => one.date === date);
    if (bar === undefined) continue;
    const calendar = calendarOf(line);
    const onTime = instantAt(calendar.nextSession(bar.date), '07:30', 'Asia/Seoul');
    if (clock.now() < shownFrom(span, 'kr', bar.date, onTime) && !clock.isOver) {
      isLate ||= clock.now() >= onTime;
      continue;
    }
    const figures = figuresAt(bar, clock);
    const shares = listedShares(span, id, bar.date);
    rows.push(
      isIndex
        ? indexRow(bar.date, isKospi ? '코스피' : '코스닥', figures)
        : {
            ...krxRow(bar.date, symbol, figures),
            ...{ LIST_SHRS: String(shares), MKTCAP: String(shares * figures[3]) },
          },
    );
  }
  return { text: krxBody(rows), isLate };
}

function listedShares(span: ScriptSpan, id: string, date: SessionDate): number {
  return id === koreanSplit.id && date >= span.koreanSplitOn ? 50_000_000 : 10_000_000;
}

function indexRow(date: SessionDate, name: string, [open, high, low, close, volume]: Figures): object {
  return {
    ...{ BAS_DD: date.replaceAll('-', ''), IDX_CLSS: 'KOSPI', IDX_NM: name, CLSPRC_IDX: String(close) },
    ...{ CMPPREVDD_IDX: '1.00', OPNPRC_IDX: String(open), HGPRC_IDX: String(high), LWPRC_IDX: String(low) },
    ACC_TRDVOL: String(volume),
  };
}

function figuresAt({ figures, mistaken }: MadeBar, clock: SiteClock): Figures {
  return mistaken !== null && !clock.isOver && clock.now() < mistaken.until ? mistaken.figures : figures;
}

function yahooChart(span: ScriptSpan, prices: MadePrices, clock: SiteClock, url: URL): Body {
  const asked = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  const found = [...prices.values()].find(({ line }) => symbolOf(line.instrument) === asked);
  if (found === undefined)
    return { text: '{"chart":{"result":null,"error":{"code":"Not Found"}}}', isLate: false };
  const { line, bars } = found;
  const calendar = calendarOf(line);
  const [from, to] = ['period1', 'period2'].map((name) => Number(url.searchParams.get(name)) * 1000);
  const now = clock.now();
  const sessions: Record<string, Figures> = {};
  let isLate = false;
  for (const bar of bars) {
    const { open, close } = calendar.sessionHours(bar.date);
    const opened = epochMilliseconds(open);
    if (from === undefined || to === undefined || opened < from || opened >= to || open > now) continue;
    const isIn =
      clock.isOver ||
      shownFrom(span, 'us', bar.date, close) <= now ||
      (now < close && !isLateOn(span, bar.date));
    if (!isIn) {
      isLate = true;
      continue;
    }
    sessions[bar.date] = adjusted(
      span,
      line.instrument.id,
      bar,
      running(figuresAt(bar, clock), now < close),
      now,
    );
  }
  const isIndex = line.instrument.kind === 'index';
  const splitDate = addDays(span.americanSplitOn, 0);
  const isSplit = line.instrument.id === americanSplit.id && sessions[splitDate] !== undefined;
  const text = yahooBody(sessions, {
    ...{ currency: 'USD', instrumentType: isIndex ? 'INDEX' : 'EQUITY', opensAt: '14:30:00Z' },
    ...(isSplit ? { splits: { [splitDate]: [americanSplit.ratio, 1] as const } } : {}),
  });
  return { text, isLate };
}

function isLateOn(span: ScriptSpan, date: SessionDate): boolean {
  return span.late.some((one) => one.market === 'us' && one.date === date);
}

function symbolOf({ id, symbol }: { readonly id: string; readonly symbol: string }): string {
  return id === 'US:SPX' ? '^GSPC' : symbol;
}

/** The bar of a session that still runs: what there is of it by noon. */
function running(figures: Figures, isRunning: boolean): Figures {
  const [open, high, low, close, volume] = figures;
  if (!isRunning) return figures;
  const last = Math.round(((open + close) / 2) * 100) / 100;
  return [
    open,
    Math.max(open, last),
    Math.min(open, last),
    Math.min(Math.max(last, low), high),
    Math.floor(volume / 2),
  ];
}

/** Yahoo moves the whole history to the new number of shares when the split takes effect. */
function adjusted(
  span: ScriptSpan,
  id: string,
  { date }: MadeBar,
  figures: Figures,
  now: InstantUtc,
): Figures {
  const isSplit = now >= instantAt(span.americanSplitOn, '09:30', 'America/New_York');
  if (id !== americanSplit.id || !isSplit || date >= span.americanSplitOn) return figures;
  const [open, high, low, close, volume] = figures;
  const share = (price: number) => Math.round((price / americanSplit.ratio) * 10_000) / 10_000;
  return [share(open), share(high), share(low), share(close), volume * americanSplit.ratio];
}
