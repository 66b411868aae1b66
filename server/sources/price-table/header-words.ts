/** What a column of a file of prices may hold. */
export type ColumnMeaning =
  | 'date'
  | 'time'
  | 'open'
  | 'high'
  | 'low'
  | 'close'
  | 'volume'
  | 'adjustedClose'
  | 'adjustedOther'
  | 'change'
  | 'changePercent'
  | 'basePrice'
  | 'listedShares'
  | 'marketValue'
  | 'tradedValue'
  | 'code'
  | 'name'
  | 'market'
  | 'dividend'
  | 'split'
  | 'period'
  | 'item';

/**
 * The words that head each column, letters, digits and per cent signs only, in lower case. Where a file has several
 * words of one meaning, the one that stands first here counts. The Korean ones are those of the exchange, the portals and
 * the brokers; `basdt` and the like are field names of the government's open data, `tddclsprc` of the exchange's own.
 */
const words: ReadonlyMap<ColumnMeaning, readonly string[]> = new Map<ColumnMeaning, readonly string[]>([
  listed(
    'date',
    'date 일자 날짜 거래일 거래일자 기준일자 기준일 영업일자 매매일 일시 basdt basdd dtyyyymmdd yyyymmdd tradedate',
    'tradingdate sessiondate timestamp exchangedate observationdate pricedate tradeday caldt dlycaldt',
    'datetime day datum fecha data 日付',
  ),
  listed('time', 'time 시간 시각 체결시간'),
  listed(
    'open',
    'open 시가 시작가 openprice mkp tddopnprc opnprc opening eröffn eröffnung apertura ouv',
    'ouverture abertura pxopen openprc 시가지수 始値',
  ),
  listed(
    'high',
    'high 고가 최고가 highprice hipr tddhgprc hgprc max hoch máximo máxima massimo plushaut',
    'highest pxhigh askhi 고가지수 高値',
  ),
  listed(
    'low',
    'low 저가 최저가 lowprice lopr tddlwprc lwprc min tief mínimo mínima minimo plusbas lowest',
    'pxlow bidlo 저가지수 安値',
  ),
  listed(
    'close',
    'close 종가 마감가 closelast closeprice closingprice clpr tddclsprc clsprc last lastprice 현재가',
    '체결가 price zuletzt schluss schlusskurs último ultimo cierre dernier clôture chiusura',
    'pxlast prc 종가지수 현재지수 終値 closeclosepriceadjustedforsplits',
  ),
  listed(
    'volume',
    'volume 거래량 vol trqu acctrdvol tradingvolume sharestraded 누적거래량 volumen',
    'totaltradequantity pxvolume 出来高',
  ),
  listed(
    'adjustedClose',
    'adjclose',
    'adjcloseadjustedclosepriceadjustedforsplitsanddividendandorcapitalgaindistributions',
    'adjustedclose closeadj closeadjusted 수정종가 수정주가',
  ),
  listed(
    'adjustedOther',
    'adjopen adjhigh adjlow adjvolume adjustedopen adjustedhigh adjustedlow',
    'adjustedvolume 수정시가 수정고가 수정저가 수정거래량',
  ),
  listed('change', '대비 전일비 전일대비 vs cmpprevddprc 등락 등락폭'),
  listed(
    'changePercent',
    '등락률 등락율 변동% change% %change %chg chg% changepercent changepct flucrt fltrt 전일대비등락률 %',
    '수익률',
  ),
  listed('basePrice', '기준가 기준가격 baseprice'),
  listed('listedShares', '상장주식수 lstgstcnt listshrs 상장주식 listedshares sharesoutstanding'),
  listed('marketValue', '시가총액 상장시가총액 mrkttotamt mktcap marketcap marketvalue marketcapitalization'),
  listed('tradedValue', '거래대금 trprc acctrdval 누적거래대금 turnover amount tradedvalue value'),
  listed(
    'code',
    '종목코드 단축코드 코드 티커 심볼 code symbol ticker issuecode srtncd isusrtcd isucd instrument',
    'instrumentid id shortcode permticker isin isincd isin코드 표준코드',
  ),
  listed(
    'name',
    '종목명 itmsnm isunm issuename isuabbrv name symbolname company 회사명 한글종목명 한글종목약명',
  ),
  listed('market', '시장구분 mrktctg mktnm 시장 market exchange mic'),
  listed('dividend', 'dividend dividends divcash dividendamount exdividend'),
  listed('split', 'splitfactor splitcoefficient splitratio stocksplits'),
  listed('period', 'per period frequency timeframe'),
  listed('item', 'item itemname 항목 항목명 field price'),
]);

/** A meaning with its words, written in lines with blanks between them. */
function listed(meaning: ColumnMeaning, ...lines: readonly string[]): [ColumnMeaning, readonly string[]] {
  return [meaning, lines.flatMap((line) => line.split(' '))];
}

/** A meaning and how good a word for it stood there: 0 is the best. */
interface HeaderWord {
  readonly meaning: ColumnMeaning;
  readonly rank: number;
}

/** Of a word with two meanings ("Price": a close, or the heading of fields) the one that stands first above counts. */
const byWord: ReadonlyMap<string, HeaderWord> = new Map(
  [...words]
    .reverse()
    .flatMap(([meaning, all]) => all.map((word, rank) => [word, { meaning, rank }] as const)),
);

/** What a column holds by its heading without its unit; null for a word that is not known. Example: "Close/Last" is `close`. */
export function headerWord(heading: string): HeaderWord | null {
  return byWord.get(plainWord(heading)) ?? null;
}

/** Whether the first cell of a line says that the line holds codes, names, fields or dates of the columns beside it. */
export function leadsHeading(cell: string, meaning: 'code' | 'item' | 'date'): boolean {
  return words.get(meaning)?.includes(plainWord(cell)) ?? false;
}

/** A heading without blanks, stops, brackets and stars, in lower case. */
export function plainWord(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, '');
}
