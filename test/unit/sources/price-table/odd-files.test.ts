import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readPriceTable } from '../../../../server/sources/price-table/read-price-table.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';

// Each file is in the shape that a site or a program saves; the prices are those of the days.
// Expected of each series: its code, then date, open, high, low, close, volume of each session.

type Row = readonly [string, number | null, number | null, number | null, number, number | null];
interface OddFile {
  readonly content: string | Uint8Array;
  readonly hints?: Parameters<typeof readPriceTable>[1];
  readonly series: Readonly<Record<string, readonly Row[]>>;
  readonly understood?: object;
  /** Line and a part of the sentence of each rejection. */
  readonly rejected?: readonly (readonly [string, string])[];
}

const hynix: readonly Row[] = [
  ['2024-01-18', 131500, 136800, 130600, 136200, 3050556],
  ['2024-01-19', 138700, 141300, 137400, 141300, 4946040],
  ['2024-01-22', 145200, 145400, 142300, 142600, 3784276],
];
const samsung: readonly Row[] = [['2024-01-22', 75900, 76000, 75000, 75100, 19673375]];
const apple: readonly Row[] = [
  ['2024-01-18', 186.09, 189.14, 185.83, 188.63, 78005800],
  ['2024-01-19', 189.33, 191.95, 188.82, 191.56, 68903000],
  ['2024-01-22', 192.3, 195.33, 192.26, 193.89, 60133900],
];
const closesOf = (rows: readonly Row[]): Row[] =>
  rows.map(([date, , , , close]) => [date, null, null, null, close, null]);
const roundedVolumes = (rows: readonly Row[], ...volumes: number[]): Row[] =>
  rows.map(([date, open, high, low, close], at) => [date, open, high, low, close, volumes[at] ?? null]);

const files: Readonly<Record<string, OddFile>> = {
  "a share's history from the exchange's data site: CP949, descending, everything quoted": {
    content: iconv.encode(
      '"일자","종가","대비","등락률","시가","고가","저가","거래량","거래대금","시가총액","상장주식수"\r\n' +
        '"2024/01/22","142,600","1,300","0.92","145,200","145,400","142,300","3,784,276","541,720,000,000","103,813,137,249,000","728,002,365"\r\n' +
        '"2024/01/19","141,300","5,100","3.74","138,700","141,300","137,400","4,946,040","690,630,000,000","102,866,734,174,500","728,002,365"\r\n' +
        '"2024/01/18","136,200","5,200","3.97","131,500","136,800","130,600","3,050,556","409,800,000,000","99,153,922,113,000","728,002,365"\r\n',
      'cp949',
    ),
    series: { '': hynix },
    understood: { encoding: 'cp949', dates: 'yearFirst', basis: 'none', layout: 'oneSeries' },
  },
  'the whole market of one day from the exchange: codes, and the day only by hand': {
    content: iconv.encode(
      '종목코드,종목명,시장구분,소속부,종가,대비,등락률,시가,고가,저가,거래량,거래대금,시가총액,상장주식수\r\n' +
        '000660,SK하이닉스,KOSPI,,142600,1300,0.92,145200,145400,142300,3784276,541720000000,103813137249000,728002365\r\n' +
        '005930,삼성전자,KOSPI,,75100,400,0.54,75900,76000,75000,19673375,1483000000000,448332839305000,5969782550\r\n',
      'cp949',
    ),
    hints: { date: sessionDate('2024-01-22') },
    series: { '000660': hynix.slice(2), '005930': samsung },
    understood: { layout: 'codes', basis: 'none' },
  },
  'a page of a Korean portal pasted from the browser: tabs, full stops, a word for the direction': {
    content:
      'SK하이닉스 일별시세\n\n날짜\t종가\t전일비\t시가\t고가\t저가\t거래량\n\n' +
      '2024.01.22\t142,600\t상승 1,300\t145,200\t145,400\t142,300\t3,784,276\n' +
      '2024.01.19\t141,300\t▲5,100\t138,700\t141,300\t137,400\t4,946,040\n' +
      '2024.01.18\t136,200\t▲ 5,200\t131,500\t136,800\t130,600\t3,050,556\n\n1\t2\t3\t4\t5\n',
    series: { '': hynix },
    understood: { delimiter: 'tab', basis: null },
    rejected: [['line 9', '"1" is not a date']],
  },
  'Yahoo: an adjusted close beside the close, and a line of nulls': {
    content:
      'Date,Open,High,Low,Close,Adj Close,Volume\n' +
      '2024-01-18,186.089996,189.139999,185.830002,188.630005,187.402344,78005800\n' +
      '2024-01-19,189.330002,191.949997,188.820007,191.559998,190.313278,68903000\n' +
      '2024-01-20,null,null,null,null,null,null\n' +
      '2024-01-22,192.300003,195.330002,192.259995,193.889999,192.628113,60133900\n',
    series: {
      '': [
        ['2024-01-18', 186.089996, 189.139999, 185.830002, 188.630005, 78005800],
        ['2024-01-19', 189.330002, 191.949997, 188.820007, 191.559998, 68903000],
        ['2024-01-22', 192.300003, 195.330002, 192.259995, 193.889999, 60133900],
      ],
    },
    understood: { basis: 'split' },
    rejected: [['line 4', 'no close']],
  },
  "Stooq's text format: names in angle brackets, period and time, a ticker": {
    content:
      '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\r\n' +
      'AAPL.US,D,20240118,000000,186.09,189.14,185.83,188.63,78005800,0\r\n' +
      'AAPL.US,D,20240119,000000,189.33,191.95,188.82,191.56,68903000,0\r\n' +
      'AAPL.US,D,20240122,000000,192.3,195.33,192.26,193.89,60133900,0\r\n',
    series: { 'AAPL.US': apple },
    understood: { basis: null },
  },
  'an investing site in English: month first, rounded volumes, a byte order mark': {
    content:
      '\uFEFF"Date","Price","Open","High","Low","Vol.","Change %"\n' +
      '"01/22/2024","142,600.00","145,200.00","145,400.00","142,300.00","3.78M","0.92%"\n' +
      '"01/19/2024","141,300.00","138,700.00","141,300.00","137,400.00","4.95M","3.74%"\n' +
      '"01/18/2024","136,200.00","131,500.00","136,800.00","130,600.00","3.05M","3.97%"\n',
    series: { '': roundedVolumes(hynix, 3050000, 4950000, 3780000) },
    understood: { dates: 'mdy' },
  },
  'the same site of older days: month by name': {
    content:
      '"Date","Price","Open","High","Low","Vol.","Change %"\n' +
      '"Jan 22, 2024","142,600","145,200","145,400","142,300","-","0.92%"\n' +
      '"Jan 19, 2024","141,300","138,700","141,300","137,400","4,946.04K","3.74%"\n',
    series: {
      '': [
        ['2024-01-19', 138700, 141300, 137400, 141300, 4946040],
        ['2024-01-22', 145200, 145400, 142300, 142600, null],
      ],
    },
  },
  'the same site in Korean: blanks inside of dates': {
    content:
      '"날짜","종가","시가","고가","저가","거래량","변동 %"\n' +
      '"2024- 01- 22","142,600","145,200","145,400","142,300","3.78M","0.92%"\n' +
      '"2024- 01- 19","141,300","138,700","141,300","137,400","4.95M","3.74%"\n',
    series: { '': roundedVolumes(hynix.slice(1), 4950000, 3780000) },
  },
  'the same site in German: semicolons, day first, decimal comma': {
    content: iconv.encode(
      'Datum;Zuletzt;Eröffn.;Hoch;Tief;Vol.;+/- %\n22.01.2024;193,89;192,30;195,33;192,26;60,13M;1,22%\n19.01.2024;191,56;189,33;191,95;188,82;68,90M;1,55%\n',
      'windows-1252',
    ),
    series: { '': roundedVolumes(apple.slice(1), 68900000, 60130000) },
    understood: { dates: 'dmy', decimals: 'comma', delimiter: ';', encoding: 'windows-1252' },
  },
  'open data of the government: field names of the interface, whole market, unadjusted': {
    content:
      'basDt,srtnCd,isinCd,itmsNm,mrktCtg,clpr,vs,fltRt,mkp,hipr,lopr,trqu,trPrc,lstgStCnt,mrktTotAmt\n' +
      '20240122,000660,KR7000660001,SK하이닉스,KOSPI,142600,1300,.92,145200,145400,142300,3784276,541720000000,728002365,103813137249000\n' +
      '20240119,000660,KR7000660001,SK하이닉스,KOSPI,141300,5100,3.74,138700,141300,137400,4946040,690630000000,728002365,102866734174500\n' +
      '20240122,005930,KR7005930003,삼성전자,KOSPI,75100,400,.54,75900,76000,75000,19673375,1483000000000,5969782550,448332839305000\n',
    series: { '000660': hynix.slice(1), '005930': samsung },
    understood: { basis: 'none', layout: 'codes' },
  },
  'Tiingo: moments with a zone, prices as traded beside adjusted ones': {
    content:
      'date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n' +
      '2024-01-18T00:00:00.000Z,188.63,189.14,185.83,186.09,78005800,187.4,187.9,184.6,184.9,78005800,0.0,1.0\n' +
      '2024-01-19T00:00:00.000Z,191.56,191.95,188.82,189.33,68903000,190.3,190.7,187.6,188.1,68903000,0.0,1.0\n' +
      '2024-01-22T00:00:00.000Z,193.89,195.33,192.26,192.3,60133900,192.6,194.1,191.0,191.0,60133900,0.0,1.0\n',
    series: { '': apple },
    understood: { basis: 'none' },
  },
  'a wide table: dates down, codes across, a gap': {
    content:
      '일자,000660,005930\n2024-01-18,"136,200",\n2024-01-19,"141,300",-\n2024-01-22,"142,600","75,100"\n',
    series: { '000660': closesOf(hynix), '005930': closesOf(samsung) },
    understood: { layout: 'wide' },
  },
  'a wide table of a data terminal: lines above and below the codes': {
    content:
      'Refresh,Last Updated: 2024-01-23\n\nFrequency,D\nSymbol,A000660,A005930\nSymbol Name,SK하이닉스,삼성전자\nItem Name,종가(원),종가(원)\n' +
      '2024-01-18,136200,\n2024-01-19,141300,\n2024-01-22,142600,75100\n',
    series: { A000660: closesOf(hynix), A005930: closesOf(samsung) },
    understood: { layout: 'wide', currencies: ['KRW'] },
  },
  'a table of a Python library: three lines of heading': {
    content:
      'Price,Close,High,Low,Open,Volume\nTicker,AAPL,AAPL,AAPL,AAPL,AAPL\nDate,,,,,\n' +
      '2024-01-18,188.63,189.14,185.83,186.09,78005800\n2024-01-19,191.56,191.95,188.82,189.33,68903000\n2024-01-22,193.89,195.33,192.26,192.3,60133900\n',
    series: { AAPL: apple },
  },
  'an exchange site of the US: dollar signs, month first, close or last': {
    content:
      'Date,Close/Last,Volume,Open,High,Low\n01/22/2024,$193.89,60133900,$192.30,$195.33,$192.26\n01/19/2024,$191.56,68903000,$189.33,$191.95,$188.82\n01/18/2024,$188.63,78005800,$186.09,$189.14,$185.83\n',
    series: { '': apple },
    understood: { currencies: expect.arrayContaining(['USD']), dates: 'mdy' },
  },
  'a chart site: the day under "Time", a footer': {
    content:
      'Symbol,Time,Open,High,Low,Last,Change,%Chg,Volume\nAAPL,2024-01-22,192.3,195.33,192.26,193.89,2.33,"+1.22%",60133900\nAAPL,2024-01-19,189.33,191.95,188.82,191.56,2.93,"+1.55%",68903000\n"Downloaded from the site as of 01-23-2024 10:15am CST"\n',
    series: { AAPL: apple.slice(1) },
  },
  'saved by a spreadsheet as Unicode text: UTF-16, tabs, afternoon in Korean': {
    content: iconv.encode(
      'Date\tClose\r\n2024. 1. 18 오후 3:30:00\t136200\r\n2024. 1. 19 오후 3:30:00\t141300\r\n2024. 1. 22 오후 3:30:00\t142600\r\n',
      'utf-16le',
      { addBOM: true },
    ),
    series: { '': closesOf(hynix) },
    understood: { encoding: 'utf-16le' },
  },
  'a home trading program: a separator line for spreadsheets, signed changes, Korean day': {
    content:
      'sep=;\n일자;시가;고가;저가;종가;전일대비;등락률;거래량(천주)\n2024년 1월 22일;145,200;145,400;142,300;142,600;+1,300;+0.92%;3,784\n2024년 1월 19일;138,700;141,300;137,400;141,300;+5,100;+3.74%;4,946\n',
    series: { '': roundedVolumes(hynix.slice(1), 4946000, 3784000) },
  },
  'a broker: 22-Jan-2024, apostrophes, currency in the header, a total': {
    content:
      "Trade Date|Close (KRW)|Open|High|Low|Volume\n22-Jan-2024|142'600|145'200|145'400|142'300|3'784'276\n19-Jan-2024|141'300|138'700|141'300|137'400|4'946'040\nTotal|||||8'730'316\n",
    series: { '': hynix.slice(1) },
    understood: { currencies: ['KRW'], delimiter: '|' },
  },
  'a chart program: seconds since 1970 at the opening, in New York': {
    content:
      'time,open,high,low,close,Volume\n1705588200,186.09,189.14,185.83,188.63,78005800\n1705674600,189.33,191.95,188.82,191.56,68903000\n1705933800,192.3,195.33,192.26,193.89,60133900\n',
    hints: { localDay: (moment) => sessionDate(new Date(moment - 5 * 3_600_000).toISOString().slice(0, 10)) },
    series: { '': apple },
  },
  "a Python library's table without a heading over the days": {
    content:
      ',Open,High,Low,Close,Volume\n2024-01-18,186.09,189.14,185.83,188.63,78005800\n2024-01-19,189.33,191.95,188.82,191.56,68903000\n2024-01-22,192.3,195.33,192.26,193.89,60133900\n',
    series: { '': apple },
  },
  'a Python library, several tickers: fields and tickers across': {
    content:
      'Price,Close,Close,High,High,Volume,Volume\nTicker,AAPL,TSM,AAPL,TSM,AAPL,TSM\nDate,,,,,,\n2024-01-22,193.89,113.03,195.33,115.1,60133900,17755500\n',
    series: {
      AAPL: [['2024-01-22', null, 195.33, null, 193.89, 60133900]],
      TSM: [['2024-01-22', null, 115.1, null, 113.03, 17755500]],
    },
  },
  'codes that a site wrote as formulas, so that the zeros stay': {
    content: '종목코드,일자,종가\n="000660",2024-01-22,142600\n="005930",2024-01-22,75100\n',
    series: { '000660': closesOf(hynix.slice(2)), '005930': closesOf(samsung) },
  },
  "Yahoo's page pasted from the browser: explanations in the header, a dividend among the days": {
    content:
      'Date\tOpen\tHigh\tLow\tClose Close price adjusted for splits.\tAdj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.\tVolume\n' +
      'Jan 22, 2024\t192.30\t195.33\t192.26\t193.89\t192.63\t60,133,900\nJan 20, 2024\t0.24 Dividend\nJan 19, 2024\t189.33\t191.95\t188.82\t191.56\t190.31\t68,903,000\n',
    series: { '': apple.slice(1) },
    understood: { basis: 'split' },
  },
  "an index from the exchange's data site: millions and thousands in the header, a fall": {
    content: iconv.encode(
      '일자,현재지수,대비,등락률,시가지수,고가지수,저가지수,거래량(천주),거래대금(백만),상장시가총액(백만)\n2024/01/22,"2,464.35","-8.39","-0.34","2,479.51","2,481.13","2,458.67","416,253","8,264,141","2,007,000,000"\n',
      'cp949',
    ),
    series: { '': [['2024-01-22', 2479.51, 2481.13, 2458.67, 2464.35, 416253000]] },
  },
  'an investing site in French: blanks between thousands, day first': {
    content:
      'Date;Dernier;Ouv.;Plus Haut;Plus Bas;Vol.;Variation %\n22/01/2024;1 193,89;1 192,30;1 195,33;1 192,26;60,13M;1,22%\n',
    series: { '': [['2024-01-22', 1192.3, 1195.33, 1192.26, 1193.89, 60130000]] },
    understood: { dates: 'dmy', decimals: 'comma' },
  },
  'a terminal: field names, month first without zeros': {
    content:
      'Date,PX_OPEN,PX_HIGH,PX_LOW,PX_LAST,PX_VOLUME\n1/19/2024,189.33,191.95,188.82,191.56,68903000\n1/22/2024,192.3,195.33,192.26,193.89,60133900\n',
    series: { '': apple.slice(1) },
  },
  'line ends of an old Macintosh, comments above': {
    content: '# Source: a data site\r# 2024-01-23\rDate,Close\r2024-01-22,193.89\r',
    series: { '': closesOf(apple.slice(2)) },
  },
  "a broker's interface: highest and lowest, a column for the sign beside signed changes": {
    content:
      '영업일자,종가,시가,최고가,최저가,누적 거래량,전일 대비 부호,전일 대비\n20240122,142600,145200,145400,142300,3784276,2,1300\n20240119,141300,138700,141300,137400,4946040,5,-100\n',
    series: { '': hynix.slice(1) },
  },
  'one number with a decimal comma among points': {
    content: 'Date;Close\n2024-01-18;188.63\n2024-01-19;191,56\n2024-01-22;193.89\n',
    series: { '': closesOf([apple[0], apple[2]].flatMap((row) => (row === undefined ? [] : [row]))) },
    rejected: [['line 3', 'with a decimal point as in the other lines']],
  },
  'separators of thousands without quotes, in one line': {
    content: 'Date,Close,Volume\n2024-01-19,141300,4946040\n2024-01-22,142,600,3,784,276\n',
    series: { '': [['2024-01-19', null, null, null, 141300, 4946040]] },
    rejected: [['line 3', 'must stand in quotes']],
  },
  'half a file: the last line ends in its date': {
    content: 'Date,Close\n2024-01-19,191.56\n2024-0',
    series: { '': closesOf(apple.slice(1, 2)) },
    rejected: [['line 3', '"2024-0" is not a date']],
  },
  'two files pasted together: the header again, a line twice': {
    content:
      'Date,Open,High,Low,Close,Volume\n2024-01-18,186.09,189.14,185.83,188.63,78005800\n2024-01-19,189.33,191.95,188.82,191.56,68903000\n' +
      'Date,Open,High,Low,Close,Volume\n2024-01-19,189.33,191.95,188.82,191.56,68903000\n2024-01-22,192.3,195.33,192.26,193.89,60133900\n',
    series: { '': apple },
  },
};

it.each([
  ['Date,Close,Volume\n2024-01-22,12.345,60133900\n', 12.345],
  ['Date;Close;Volume\n2024-01-22;142.600;3.784.276\n', 142600],
  ['Date,Close\n2024-01-22,"142,600"\n', 142600],
  ['일별 시세 (단위: 원, 주)\n일자,종가\n2024-01-22,142600\n', 142600],
])('what separates thousands follows from the file: %s', (text, close) => {
  expect(readPriceTable(text).series[0]?.bars[0]?.close).toBe(close);
});

describe('odd files', () => {
  it.each(Object.entries(files))(
    '%s',
    (_name, { content, hints, series, understood = {}, rejected = [] }) => {
      const table = readPriceTable(content, hints);
      expect(table.rejected.map(({ subject }) => subject)).toEqual(rejected.map(([line]) => line));
      for (const [at, [, part]] of rejected.entries()) expect(table.rejected[at]?.detail).toContain(part);
      const read = Object.fromEntries(
        table.series.map(({ code, bars }) => [
          code ?? '',
          bars.map(({ sessionDate, open, high, low, close, volume }) => [
            sessionDate,
            open,
            high,
            low,
            close,
            volume,
          ]),
        ]),
      );
      expect(read).toEqual(series);
      expect(table.understood).toMatchObject(understood);
    },
  );
});

const refused: Readonly<Record<string, readonly [string | Uint8Array, string]>> = {
  'a page in place of the file': ['<!DOCTYPE html><html><body>Get your apikey</body></html>', 'web page'],
  'a spreadsheet': [Buffer.from('504b0304140006000800', 'hex'), 'Excel'],
  'an old spreadsheet': [Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'Excel'],
  'a PDF': ['%PDF-1.7\n', 'PDF'],
  'an error in JSON': ['{"Information": "We have detected your API key"}', 'JSON'],
  'dates that can be read two ways': ['Date,Close\n01/02/2024,100\n01/03/2024,101\n', '--date-order'],
  'years of two digits': ['Date,Close\n01/22/24,100\n', 'four digits'],
  'no header': ['20240122,145200,145400,142300,142600,3784276\n', 'names its columns'],
  'bars of minutes': [
    'Date,Time,Close\n2024-01-22,09:00,1\n2024-01-22,09:01,2\n2024-01-22,09:02,3\n2024-01-22,09:03,4\n',
    'within the day',
  ],
  nothing: ['', 'empty'],
  'dates across': [
    '종목코드,종목명,2024-01-18,2024-01-19,2024-01-22\n000660,SK하이닉스,136200,141300,142600\n',
    'turn the table',
  ],
  'fields that are not prices, over lines of dates': [
    'Day,Open,High,Volume\n2024-01-22,192.3,195.33,60133900\n',
    'names its columns',
  ],
  'another file below': [
    'Date,Close,Volume\n2024-01-19,191.56,68903000\nDate,Open,Close\n2024-01-22,192.3,193.89\n',
    'Line 3 is another header',
  ],
  'both decimal signs': [
    'Date;Close\n2024-01-19;191,56\n2024-01-22;193.89\n2024-01-23;195,18\n',
    'decimal comma',
  ],
  'days first and months first': ['Date,Close\n22/01/2024,193.89\n01/23/2024,195.18\n', 'make them one'],
  'a unit that is not known': ['Date,Close (furlongs)\n2024-01-22,193.89\n', '"furlongs"'],
  weeks: ['Ticker,Per,Date,Close\nAAPL.US,W,20240122,193.89\n', 'daily bars'],
  'weeks without a word for it': [
    `Date,High,Low,Close\n${['01', '08', '15', '22', '29']
      .flatMap((day) => [`2024-01-${day}`, `2024-04-${day}`])
      .map((date) => `${date},3,1,2`)
      .join('\n')}\n`,
    'weekly or monthly bars',
  ],
  'a cell that goes on and on': [
    `Date,Close\n2024-01-22${' '.repeat(200_000)}x,1${' '.repeat(200_000)}2\n2024-01-22,${'K'.repeat(200_000)}\n${'"'.repeat(200_001)},1\nx,1\n`,
    'is not a date',
  ],
  'two closes': ['Date,Close,Close\n2024-01-22,193.89,4850.43\n', 'Two columns are headed "Close"'],
  'one share twice across': ['Date,AAPL,AAPL\n2024-01-22,193.89,4850.43\n', 'Two columns are headed "AAPL"'],
  'a unit above the header': [
    '일별 시세 (단위: 원, 천주)\n일자,종가,거래량\n2024-01-22,142600,3784\n',
    'gives the unit "원, 천주"',
  ],
  'a point that may stand between thousands': [
    'Datum;Zuletzt;Vol.\n22.01.2024;142.600;784.276\n23.01.2024;140.800;912.611\n',
    'between thousands (line 2: "142.600")',
  ],
  'a header alone': ['Date,Close\n\nno data\n', 'no line of data'],
  'no day at all': ['종목코드,종가\n000660,142600\n', '--date'],
};

it('a number of thousands of digits is none, and is shown in part', () => {
  const { series, rejected } = readPriceTable(
    `Date,Close\n2024-01-22,${'1'.repeat(5000)}\n2024-01-23,195.18\n`,
  );
  expect(series[0]?.bars.map((bar) => bar.close)).toEqual([195.18]);
  expect(rejected.map(({ detail }) => detail)).toEqual([
    `close "${'1'.repeat(40)}…" is not a number of 0 or more`,
  ]);
});

describe('what cannot be read is refused with what it is', () => {
  it.each(Object.entries(refused))('%s', (_name, [content, part]) => {
    const table = readPriceTable(content);
    expect(table.series).toEqual([]);
    expect(table.rejected).toHaveLength(1);
    expect(table.rejected[0]?.detail).toContain(part);
  });
});
