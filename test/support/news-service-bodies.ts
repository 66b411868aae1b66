import { crc32, deflateRawSync } from 'node:zlib';

/** A row of OpenDART's list.json, as the guide prints it. */
export function dartRow(receipt: string, reportName: string, more: object = {}): object {
  return {
    ...{ corp_code: '00164779', corp_name: 'SK하이닉스', stock_code: '000660', corp_cls: 'Y' },
    ...{
      report_nm: reportName,
      rcept_no: receipt,
      flr_nm: 'SK하이닉스',
      rcept_dt: receipt.slice(0, 8),
      rm: '유',
    },
    ...more,
  };
}

/** A page of OpenDART's list.json. */
export function dartList(rows: readonly object[], more: object = {}): string {
  return JSON.stringify({
    ...{ status: '000', message: '정상', page_no: 1, page_count: 100 },
    ...{ total_count: rows.length, total_page: rows.length === 0 ? 0 : 1 },
    list: rows,
    ...more,
  });
}

/** What OpenDART says with HTTP status 200 where it gives no list. */
export function dartStatus(status: string, message: string): string {
  return JSON.stringify({ status, message });
}

/** The XML of corpCode.xml: one company a stock code, and one that is not listed. */
export function corpCodeXml(codes: Readonly<Record<string, string>>): string {
  const lists = Object.entries(codes).map(
    ([symbol, code]) =>
      `    <list>\n        <corp_code>${code}</corp_code>\n        <corp_name>회사 ${symbol} &amp; 아들</corp_name>\n        <corp_eng_name>Company</corp_eng_name>\n        <stock_code>${symbol}</stock_code>\n        <modify_date>20170630</modify_date>\n    </list>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<result>\n    <list>\n        <corp_code>00434003</corp_code>\n        <corp_name>다코</corp_name>\n        <stock_code> </stock_code>\n        <modify_date>20170630</modify_date>\n    </list>\n${lists.join('\n')}\n</result>`;
}

/** A zip archive of one file (PKWARE's APPNOTE.TXT), deflated. `claimedBytes`: the size that its directory states. */
export function zipOf(name: string, content: string | Buffer, claimedBytes?: number): Buffer {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain);
  const named = Buffer.from(name);
  const size = claimedBytes ?? plain.length;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(plain), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(named.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(20, 4);
  directory.writeUInt16LE(20, 6);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(crc32(plain), 16);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(size, 24);
  directory.writeUInt16LE(named.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length + named.length, 12);
  end.writeUInt32LE(local.length + named.length + packed.length, 16);
  return Buffer.concat([local, named, packed, directory, named, end]);
}

/** One filing in a company's table at data.sec.gov. */
export interface EdgarRow {
  readonly accessionNumber: string;
  readonly filingDate: string;
  readonly acceptanceDateTime: string;
  readonly form: string;
  readonly reportDate?: string;
  readonly items?: string;
}

/** submissions/CIK##########.json: columns of equal length, and what else a company's document says. */
export function edgarSubmissions(rows: readonly EdgarRow[], more: object = {}): string {
  const column = (of: (row: EdgarRow) => string) => rows.map(of);
  return JSON.stringify({
    ...{ cik: '0001045810', entityType: 'operating', sic: '3674', name: 'NVIDIA CORP' },
    ...{ tickers: ['NVDA'], exchanges: ['Nasdaq'], fiscalYearEnd: '0126' },
    filings: {
      recent: {
        accessionNumber: column((row) => row.accessionNumber),
        filingDate: column((row) => row.filingDate),
        reportDate: column((row) => row.reportDate ?? ''),
        acceptanceDateTime: column((row) => row.acceptanceDateTime),
        act: column(() => '34'),
        form: column((row) => row.form),
        fileNumber: column(() => '000-23985'),
        items: column((row) => row.items ?? ''),
        size: rows.map(() => 1000),
        primaryDocument: column(() => 'document.htm'),
        primaryDocDescription: column((row) => row.form),
      },
      files: [],
    },
    ...more,
  });
}

/** company_tickers_exchange.json at sec.gov. */
export function edgarTickers(codes: Readonly<Record<string, number>>): string {
  return JSON.stringify({
    fields: ['cik', 'name', 'ticker', 'exchange'],
    data: Object.entries(codes).map(([ticker, cik]) => [cik, `${ticker} CORP`, ticker, 'Nasdaq']),
  });
}

/** A result of Naver's news search. */
export function naverItem(number: number, more: object = {}): object {
  return {
    title: `<b>SK하이닉스</b>, &quot;HBM ${number}단&quot; 양산`,
    originallink: `https://news.example.com/economy/${number}`,
    link: `https://n.news.naver.com/mnews/article/001/000000${number}?sid=101`,
    description: `<b>SK하이닉스</b>가 22일 HBM ${number}단 제품을 양산한다고 밝혔다. 주가는 전 거래일보다 0.92% 오른 14만2600원에...`,
    pubDate: 'Mon, 22 Jan 2024 14:05:00 +0900',
    ...more,
  };
}

/** A page of Naver's news search. */
export function naverBody(items: readonly object[], total = items.length): string {
  return JSON.stringify({
    ...{ lastBuildDate: 'Mon, 22 Jan 2024 14:10:00 +0900', total, start: 1, display: items.length },
    items,
  });
}
