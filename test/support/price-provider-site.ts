import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackSite, loopbackSite } from './loopback-site.ts';

/** What a provider answers: a body with status 200, or whatever the script does with the socket. */
export type ProviderAnswer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server on this machine that stands for every provider of prices. Until it is told otherwise it answers 404. */
export interface PriceProviderSite {
  readonly address: string;
  readonly site: LoopbackSite;
  /** How often its robots.txt was asked for. */
  robotsAsked(): number;
  /** Sets what is answered to requests whose path and query hold `part`; what was set last is looked at first. */
  answer(part: string, answer: ProviderAnswer): void;
  close(): Promise<void>;
}

/** Starts the server. `robots`: the text of its robots.txt; without one it answers 404 to that. */
export async function startPriceProviderSite(robots?: string): Promise<PriceProviderSite> {
  const answers: [part: string, answer: ProviderAnswer][] = [];
  let robotsAsked = 0;
  const site = await loopbackSite(
    (request, response) => {
      const found = answers.find(([part]) => request.url?.includes(part))?.[1];
      if (typeof found === 'function') found(request, response);
      else if (found === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(found);
    },
    {
      robots: (_request, response) => {
        robotsAsked += 1;
        response.writeHead(robots === undefined ? 404 : 200).end(robots);
      },
    },
  );
  return {
    address: `http://127.0.0.1:${site.port}`,
    site,
    robotsAsked: () => robotsAsked,
    answer: (part, answer) => answers.unshift([part, answer]),
    close: () => site.close(),
  };
}

/** An answer with another status. */
export function status(
  code: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): ProviderAnswer {
  return (_request, response) => response.writeHead(code, headers).end(body);
}

/** A body whose connection breaks before the length that was announced. */
export function brokenOff(body: string): ProviderAnswer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length * 2 });
    response.write(body, () => response.socket?.destroy());
  };
}

/** The page that a site's guard shows in place of an answer, with status 200. */
export const guardPage =
  '<!DOCTYPE html><html lang="en"><head><title>Just a moment...</title></head><body>Checking your browser</body></html>';

/** An open, high, low, close and volume. */
export type Figures = readonly [open: number, high: number, low: number, close: number, volume: number];

/** Bars by session. */
export type Sessions = Readonly<Record<string, Figures>>;

/** Yahoo's chart as query2.finance.yahoo.com/v8/finance/chart answers: parallel arrays, each session at its opening in UTC. */
export function yahooBody(
  sessions: Sessions,
  more: {
    readonly currency?: string;
    readonly instrumentType?: string;
    readonly opensAt?: string;
    readonly splits?: Readonly<Record<string, readonly [numerator: number, denominator: number]>>;
  } = {},
): string {
  const { currency = 'KRW', instrumentType = 'EQUITY', opensAt = '00:00:00Z', splits = {} } = more;
  const second = (date: string) => Date.parse(`${date}T${opensAt}`) / 1000;
  const column = (at: number) => Object.values(sessions).map((figures) => figures[at] ?? null);
  const dates = Object.keys(sessions);
  const result = {
    meta: { currency, symbol: 'X', instrumentType, priceHint: 2, dataGranularity: '1d' },
    ...(dates.length === 0 ? {} : { timestamp: dates.map(second) }),
    ...(Object.keys(splits).length === 0
      ? {}
      : {
          events: {
            splits: Object.fromEntries(
              Object.entries(splits).map(([date, [numerator, denominator]]) => [
                String(second(date)),
                { date: second(date), numerator, denominator, splitRatio: `${numerator}:${denominator}` },
              ]),
            ),
          },
        }),
    indicators: {
      quote: [
        dates.length === 0
          ? {}
          : { open: column(0), high: column(1), low: column(2), close: column(3), volume: column(4) },
      ],
    },
  };
  return JSON.stringify({ chart: { result: [result], error: null } });
}

/** Alpha Vantage's TIME_SERIES_DAILY: newest first, every figure text. */
export function alphaVantageBody(sessions: Sessions): string {
  const rows = Object.entries(sessions)
    .reverse()
    .map(([date, [open, high, low, close, volume]]) => [
      date,
      {
        '1. open': open.toFixed(4),
        '2. high': high.toFixed(4),
        '3. low': low.toFixed(4),
        '4. close': close.toFixed(4),
        '5. volume': String(volume),
      },
    ]);
  return JSON.stringify({
    'Meta Data': {
      '1. Information': 'Daily Prices (open, high, low, close) and Volumes',
      '2. Symbol': 'NVDA',
      '4. Output Size': 'Compact',
      '5. Time Zone': 'US/Eastern',
    },
    'Time Series (Daily)': Object.fromEntries(rows),
  });
}

/** Tiingo's daily prices: an array, dates at midnight UTC, raw and adjusted columns. */
export function tiingoBody(sessions: Sessions, splits: Readonly<Record<string, number>> = {}): string {
  return JSON.stringify(
    Object.entries(sessions).map(([date, [open, high, low, close, volume]]) => ({
      date: `${date}T00:00:00.000Z`,
      ...{ close, high, low, open, volume },
      ...{
        adjClose: close / 10,
        adjHigh: high / 10,
        adjLow: low / 10,
        adjOpen: open / 10,
        adjVolume: volume * 10,
      },
      divCash: 0,
      splitFactor: splits[date] ?? 1,
    })),
  );
}

/** A row of data.go.kr's getStockPriceInfo_V2: all text. */
export function dataGoKrRow(date: string, code: string, figures: Figures, more: object = {}): object {
  const [mkp, hipr, lopr, clpr, trqu] = figures.map(String);
  return {
    ...{
      basDt: date.replaceAll('-', ''),
      srtnCd: code,
      isinCd: `KR7${code}003`,
      itmsNm: '종목',
      mrktCtg: 'KOSPI',
    },
    ...{ clpr, vs: '-1000', fltRt: '-.7', mkp, hipr, lopr, trqu, trPrc: '1' },
    ...{ lstgStCnt: '728002365', mrktTotAmt: '103813137249000' },
    ...more,
  };
}

/** A page of data.go.kr's answer. */
export function dataGoKrBody(rows: readonly object[], totalCount = rows.length): string {
  return JSON.stringify({
    response: {
      header: { resultCode: '00', resultMsg: 'NORMAL SERVICE.' },
      body: { numOfRows: 5000, pageNo: 1, totalCount, items: rows.length === 0 ? '' : { item: rows } },
    },
  });
}

/** What data.go.kr's gateway answers with status 200 before the service is reached, whatever form was asked for. */
export function dataGoKrError(code: string, words: string): string {
  return `<OpenAPI_ServiceResponse>\n<cmmMsgHeader>\n<errMsg>SERVICE ERROR</errMsg>\n<returnAuthMsg>${words}</returnAuthMsg>\n<returnReasonCode>${code}</returnReasonCode>\n</cmmMsgHeader>\n</OpenAPI_ServiceResponse>`;
}

/** A row of the KRX Open API's stk_bydd_trd or ksq_bydd_trd: all text. */
export function krxRow(date: string, code: string, figures: Figures): object {
  const [open, high, low, close, volume] = figures.map(String);
  return {
    ...{ BAS_DD: date.replaceAll('-', ''), ISU_CD: code, ISU_NM: '종목', MKT_NM: 'KOSPI', SECT_TP_NM: '' },
    ...{ TDD_CLSPRC: close, CMPPREVDD_PRC: '1300', FLUC_RT: '0.92', TDD_OPNPRC: open, TDD_HGPRC: high },
    ...{
      TDD_LWPRC: low,
      ACC_TRDVOL: volume,
      ACC_TRDVAL: '1',
      MKTCAP: '103813137249000',
      LIST_SHRS: '728002365',
    },
  };
}

/** A table of the KRX Open API. */
export function krxBody(rows: readonly object[]): string {
  return JSON.stringify({ OutBlock_1: rows });
}
