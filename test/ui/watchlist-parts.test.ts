import { describe, expect, it } from 'vitest';
import { namesInFile, watchlistFile } from '../../client/format/watchlist-file.ts';
import { sortQuotes } from '../../client/panels/watchlist/sort-quotes.ts';
import { InstrumentSchema } from '../../shared/schemas/instrument.ts';
import type { Quote } from '../../shared/schemas/quotes-reply.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

function quoteOf(symbol: string, fromHigh: number | null, day: string | null): Quote {
  const instrument = InstrumentSchema.parse({
    ...{ id: `KRX:${symbol}`, mic: 'XKRX', symbol, kind: 'common', issuerId: symbol, currency: 'KRW' },
    ...{ nameKorean: symbol, nameEnglish: null, sector: null, listedDate: null, delistedDate: null },
  });
  const event = { key: symbol, kind: 'price', relation: 'reports', title: null, language: 'ko' } as const;
  return {
    ...{ instrument, last: null, fromHigh },
    newestEvent: day === null ? null : { ...event, sessionDate: sessionDate(day) },
  };
}

const quotes = [
  quoteOf('000001', -0.2, '2024-01-05'),
  quoteOf('000002', null, '2024-02-01'),
  quoteOf('000003', 0.01, null),
  quoteOf('000004', -0.2, '2024-02-01'),
];
const own = ['KRX:000004', 'KRX:000003', 'KRX:000002', 'KRX:000001'];
const orderOf = (order: 'own' | 'high' | 'news') =>
  sortQuotes(quotes, own, order).map(({ instrument }) => instrument.symbol.slice(-1));

describe('a watchlist', () => {
  it('is sorted by hand, by distance to the 52-week high, or by news; what is not known stands last', () => {
    expect(orderOf('own').join('')).toBe('4321');
    expect(orderOf('high').join('')).toBe('3412');
    expect(orderOf('news').join('')).toBe('4213');
  });
});

describe('a watchlist file', () => {
  const rows = [
    { id: 'KRX:005930', name: '삼성전자' },
    { id: 'XNAS:GOOG', name: 'Alphabet, "C"' },
    { id: 'KRX:000001', name: '=1+1' },
  ];

  it('comes back as it went out', () => {
    const file = watchlistFile(rows);
    expect(file.startsWith('\ufeffid,name\r\n')).toBe(true);
    expect(file).toContain('XNAS:GOOG,"Alphabet, ""C"""');
    expect(file).toContain("'=1+1");
    expect(namesInFile(file)).toEqual(rows.map(({ id }) => id));
  });

  it('may be any list of names or codes, one a line', () => {
    expect(
      namesInFile('005930\n SK하이닉스 \r\n\r\n005930\n"Alphabet, Inc."\nNVDA;나스닥\n="000660"\n'),
    ).toEqual([...['005930', 'SK하이닉스', 'Alphabet, Inc.', 'NVDA', '000660']]);
    expect(namesInFile('종목코드\t종목명\n005930\t삼성전자')).toEqual(['005930']);
    expect(namesInFile("'005930")).toEqual(['005930']);
    expect(namesInFile(' \n,,\n')).toEqual([]);
  });
});
