/** A price, a percentage, or a level of an index as tables print it. */
const figure =
  /\d\s?(?:[%％]|퍼센트|원(?![칙래인금자유])|달러|포인트|pt\b|p\b|만\s?\d)|[$₩￦]\s?\d|\d,\d{3}(?!\d)|\d\.\d{2}(?!\d)/;

/** What tables of the whole market show beside every story. */
const ofMarket =
  /^[\s•·*-]*(?:코스피|코스닥|환율|원[·/]달러|다우|나스닥|S&P|국제유가|WTI|금값|비트코인|KOSPI|KOSDAQ|NASDAQ|DOW)/i;

const columnWords = /종가|등락|시세|주가|현재가|시가총액|고가|저가|\b(?:close|change|price)\b/i;

const flash = /^\s*(?:[[(<【]\s?)?(?:속보|긴급|[1-9]보|시황|마감|특징주)\s?[\])>】]/;

/** True for a line that states a price, a change or a level. */
export function isQuotation(text: string): boolean {
  return figure.test(text);
}

/** True for a quotation of a company: name first, then figures. Not for one of an index, a rate or a raw material. */
export function isShareQuotation(text: string): boolean {
  return figure.test(text) && /^[\s•·*■▶-]*[\p{L}&]/u.test(text) && !ofMarket.test(text);
}

/** The name that a row of prices begins with; null where it begins with none of two letters or more. */
export function rowName(row: string): string | null {
  return /^[\s•·*■▶-]*([\p{L}&]{2,})/u.exec(row)?.[1] ?? null;
}

/** True for the heading or the columns over rows of prices ("종목별 종가와 등락률", "종목 | 종가 | 등락률"). */
export function isQuotationHead(text: string): boolean {
  return text.length <= 40 && columnWords.test(text) && !/\d{2}/.test(text);
}

/** True for a line that a desk sent out by itself: "[속보] …", "[2보] …". */
export function isFlash(text: string): boolean {
  return flash.test(text);
}
