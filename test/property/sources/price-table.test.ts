import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readPriceTable } from '../../../server/sources/price-table/read-price-table.ts';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';

const cents = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((value) => value / 100);
const someBar = fc.record({
  open: fc.option(cents(900_000)),
  high: fc.option(cents(900_000)),
  low: fc.option(cents(900_000)),
  close: cents(900_000),
  volume: fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
});
/** Sessions lie one to four days apart, as daily bars do. */
const someBars = fc
  .tuple(
    fc.integer({ min: 0, max: 9000 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), someBar), { minLength: 1, maxLength: 12 }),
  )
  .map(([start, drawn]): PriceBar[] => {
    let date = addDays(sessionDate('2000-01-03'), start);
    return drawn.map(([gap, bar]) => {
      date = addDays(date, gap);
      return { sessionDate: date, ...bar };
    });
  });

/** How a site writes a file: its words, its dates, its numbers, and what stands between cells. */
interface Manner {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly date: (date: string) => string;
  readonly number: (value: number) => string;
  readonly missing: string;
  readonly encoding: string;
  readonly dateOrder?: 'dmy' | 'mdy';
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const parts = (date: string) => ({ year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8) });
const english = ['Date', 'Open', 'High', 'Low', 'Close', 'Volume'];
const korean = ['일자', '시가', '고가', '저가', '종가', '거래량'];
const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
const german = (value: number) => value.toLocaleString('de-DE', { minimumFractionDigits: 2 });

const manners: Readonly<Record<string, Manner>> = {
  plain: {
    header: english,
    delimiter: ',',
    date: (date) => date,
    number: String,
    missing: '',
    encoding: 'utf-8',
  },
  exchange: {
    header: korean,
    delimiter: ',',
    date: (date) => date.replaceAll('-', '/'),
    number: grouped,
    missing: '-',
    encoding: 'cp949',
  },
  portal: {
    header: korean,
    delimiter: '\t',
    date: (date) => date.replaceAll('-', '.'),
    number: grouped,
    missing: '',
    encoding: 'utf-8',
  },
  broker: {
    header: korean,
    delimiter: '|',
    date: (date) => date.replaceAll('-', ''),
    number: (value) => `${grouped(value)}원`,
    missing: 'N/A',
    encoding: 'utf-16le',
  },
  writtenOut: {
    header: korean,
    delimiter: ',',
    date: (date) => `${parts(date).year}년 ${Number(parts(date).month)}월 ${Number(parts(date).day)}일`,
    number: grouped,
    missing: 'null',
    encoding: 'utf-16be',
  },
  monthByName: {
    header: english,
    delimiter: ',',
    date: (date) => `${months[Number(parts(date).month) - 1]} ${parts(date).day}, ${parts(date).year}`,
    number: (value) => `$${grouped(value)}`,
    missing: '-',
    encoding: 'utf-8',
  },
  monthFirst: {
    header: english,
    delimiter: ',',
    date: (date) => `${parts(date).month}/${parts(date).day}/${parts(date).year}`,
    number: String,
    missing: '',
    encoding: 'utf-8',
    dateOrder: 'mdy',
  },
  german: {
    header: english,
    delimiter: ';',
    date: (date) => `${parts(date).day}.${parts(date).month}.${parts(date).year}`,
    number: german,
    missing: '',
    encoding: 'windows-1252',
    dateOrder: 'dmy',
  },
  moments: {
    header: english,
    delimiter: ',',
    date: (date) => `${date}T00:00:00.000Z`,
    number: String,
    missing: 'NaN',
    encoding: 'utf-8',
  },
};

function written(bars: readonly PriceBar[], manner: Manner): Uint8Array {
  const quoted = (cell: string) => (cell.includes(manner.delimiter) ? `"${cell}"` : cell);
  const amount = (value: number | null) => (value === null ? manner.missing : manner.number(value));
  const lines = bars.map(({ sessionDate: date, open, high, low, close, volume }) =>
    [manner.date(date), ...[open, high, low, close, volume].map(amount)].map(quoted).join(manner.delimiter),
  );
  return iconv.encode([manner.header.join(manner.delimiter), ...lines].join('\r\n'), manner.encoding, {
    addBOM: manner.encoding.startsWith('utf-16'),
  });
}

const runs = { numRuns: 60, seed: 7 };

test.each(Object.entries(manners))(
  'bars written as %s are read back as they were, in any order of lines',
  (_name, manner) => {
    fc.assert(
      fc.property(someBars, fc.constantFrom('up', 'down', 'mixed'), (bars, order) => {
        const lines =
          order === 'up'
            ? bars
            : order === 'down'
              ? bars.toReversed()
              : bars.toSorted((a, b) => a.close - b.close);
        const table = readPriceTable(written(lines, manner), { dateOrder: manner.dateOrder });
        expect(table.rejected).toEqual([]);
        expect(table.series.map((series) => series.bars)).toEqual([bars]);
      }),
      runs,
    );
  },
);

test('a table of many instruments, by lines or by columns, gives each its own closes', () => {
  const codes = ['000660', '005930', '0001A0'];
  fc.assert(
    fc.property(fc.array(someBars, { minLength: 2, maxLength: 3 }), (series) => {
      const named = series.map((bars, at) => ({ code: codes[at] ?? '', bars }));
      const expected = Object.fromEntries(
        named.map(({ code, bars }) => [code, bars.map((bar) => [bar.sessionDate, bar.close])]),
      );
      const long = named.flatMap(({ code, bars }) =>
        bars.map((bar) => `${bar.sessionDate},${code},${bar.close}`),
      );
      expect(closes(`Date,Code,Close\n${long.join('\n')}`)).toEqual(expected);
      const dates = [...new Set(series.flat().map((bar) => bar.sessionDate))].sort();
      const wide = dates.map((date) =>
        [date, ...named.map(({ bars }) => bars.find((bar) => bar.sessionDate === date)?.close ?? '')].join(
          ',',
        ),
      );
      expect(closes(`Date,${named.map(({ code }) => code).join(',')}\n${wide.join('\n')}`)).toEqual(expected);
    }),
    runs,
  );
});

function closes(text: string) {
  const { series, rejected } = readPriceTable(text);
  expect(rejected).toEqual([]);
  return Object.fromEntries(
    series.map(({ code, bars }) => [code, bars.map((bar) => [bar.sessionDate, bar.close])]),
  );
}

test('no text makes the reader throw, and what it gives is ascending with one bar a session', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Date',
      '종가',
      'Close',
      'Open',
      '',
      '"',
      '2024-01-22',
      '01/02/2024',
      '1.234,5',
      '-',
      '▼',
      '1e5',
      'NaN',
      '종목코드',
      '\uFEFF',
    ),
    fc.string({ maxLength: 6 }),
  );
  const line = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      for (const { bars } of readPriceTable(lines.join('\n')).series) {
        for (const [at, bar] of bars.entries()) {
          expect(bar.close).toBeGreaterThan(0);
          if (at > 0) expect(bar.sessionDate > (bars[at - 1]?.sessionDate ?? '')).toBe(true);
        }
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});
