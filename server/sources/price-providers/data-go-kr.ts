import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';
import { compactDate } from './compact-date.ts';
import { type DataGoKrPage, readDataGoKr } from './data-go-kr-body.ts';
import { isKrxLine } from './krx-line.ts';
import type {
  LeftOutRow,
  NoPrices,
  PriceProvider,
  ProviderRefusal,
  ProviderVisit,
  SeriesReading,
  SessionReading,
  SessionSpan,
} from './price-provider.ts';
import { refused } from './price-provider.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { priceSource } from './provider-sources.ts';
import { ascendingBars } from './received-bar.ts';

const zone = 'Asia/Seoul';
const path = '/1160100/GetStockSecuritiesInfoService_V2/getStockPriceInfo_V2';

/** Rows asked for at a time: a session of all markets has some 2,900. A server that gives fewer is asked for its next pages. */
const rowsAPage = 3500;

/** No session or share has more; a total that never fills ends here. */
const mostPages = 40;

/**
 * Stock prices of the Financial Services Commission (금융위원회_주식시세정보, dataset 15094808): KOSPI and KOSDAQ as traded
 * (not adjusted), a whole session or one share at a time, out on the next working day after 13:00. The indices are another
 * dataset. https://www.data.go.kr/data/15094808/openapi.do
 */
export function dataGoKr({ key, address }: ProviderSettings): PriceProvider {
  const plainKey = key === null ? null : decodedKey(key);
  const pages = new Pages(address ?? 'https://apis.data.go.kr', plainKey ?? '');
  return {
    id: 'data-go-kr',
    source: priceSource('data-go-kr'),
    access: {
      variable: 'NEWSTAPE_DATA_GO_KR_KEY',
      kind: 'key',
      isSet: key !== null,
      how: 'https://www.data.go.kr/data/15094808/openapi.do (활용신청)',
      secrets: key === null || plainKey === null ? [] : [key, plainKey, encodeURIComponent(plainKey)],
    },
    dailyBudget: { requests: 10_000, zone },
    // A page holds more rows than both markets have shares.
    requestsASession: 1,
    restMilliseconds: 100,
    robotsExemption: 'operatorsKey',
    adjustmentBasis: 'none',
    // Open and close are the regular session's; the high and low are "of the day", which since 2026 may be longer.
    hours: 'unknown',
    delay: { kind: 'nextSession', at: '13:00' },
    givesRunningSession: false,
    whyNot: (instrument) =>
      isKrxLine(instrument)
        ? null
        : `data.go.kr 15094808 has the shares of KOSPI and KOSDAQ only, not ${instrument.id}; index prices are another dataset.`,
    readSeries: (visit, instrument, span) => readShare(pages, visit, instrument, span),
    readSession: (visit, _instruments, date) => readDate(pages, visit, date),
  };
}

/** The portal shows a key in two forms, of which one is percent-encoded already; either may be set. */
function decodedKey(key: string): string {
  if (!/%[0-9a-f]{2}/i.test(key)) return key;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** Asks for all pages of a query. */
class Pages {
  readonly #base: string;
  readonly #key: string;

  constructor(base: string, key: string) {
    this.#base = base;
    this.#key = key;
  }

  async all(
    { ask, now }: ProviderVisit,
    query: string,
  ): Promise<Omit<DataGoKrPage, 'outcome'> | ProviderRefusal> {
    const rows: DataGoKrPage['rows'][number][] = [];
    const leftOut: LeftOutRow[] = [];
    let rowCount = 0;
    for (let number = 1; number <= mostPages; number += 1) {
      const reply = await ask({
        address: `${this.#base}${path}?serviceKey=${encodeURIComponent(this.#key)}&resultType=json&numOfRows=${rowsAPage}&pageNo=${number}&${query}`,
      });
      if (reply.outcome === 'refused') return reply;
      const page = readDataGoKr(reply.text, now());
      if (page.outcome === 'refused') return page;
      rows.push(...page.rows);
      leftOut.push(...page.leftOut);
      rowCount += page.rowCount;
      if (rowCount >= page.totalCount) return { rows, leftOut, rowCount, totalCount: page.totalCount };
      if (page.rowCount === 0) break;
    }
    return refused('badReply', 'data.go.kr announced more rows than it sends; nothing was stored.');
  }
}

async function readShare(
  pages: Pages,
  visit: ProviderVisit,
  { id, symbol }: Instrument,
  { from, to }: SessionSpan,
): Promise<SeriesReading | NoPrices | ProviderRefusal> {
  // The end is exclusive, and the code is found anywhere in the short code.
  const query = `likeSrtnCd=${symbol}&beginBasDt=${compactDate(from)}&endBasDt=${compactDate(addDays(to, 1))}`;
  const found = await pages.all(visit, query);
  if ('outcome' in found) return found;
  const bars = ascendingBars(
    found.rows
      .filter((row) => row.id === id && row.bar.sessionDate >= from && row.bar.sessionDate <= to)
      .map((row) => row.bar),
  );
  if (bars.length === 0) {
    return { outcome: 'noData', sentence: `data.go.kr has no prices of ${id} from ${from} to ${to}.` };
  }
  return {
    outcome: 'bars',
    currency: 'KRW',
    bars,
    splits: [],
    leftOut: found.leftOut.filter(({ subject }) => subject === id),
    note: null,
  };
}

async function readDate(
  pages: Pages,
  visit: ProviderVisit,
  date: SessionDate,
): Promise<SessionReading | NoPrices | ProviderRefusal> {
  const found = await pages.all(visit, `basDt=${compactDate(date)}`);
  if ('outcome' in found) return found;
  const ofDate = found.rows.filter(({ bar }) => bar.sessionDate === date);
  if (ofDate.length === 0) return { outcome: 'noData', sentence: `data.go.kr has nothing of ${date}.` };
  return { outcome: 'bars', bars: new Map(ofDate.map(({ id, bar }) => [id, bar])), leftOut: found.leftOut };
}
