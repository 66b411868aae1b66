import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { compactDate } from './compact-date.ts';
import { isKrxLine } from './krx-line.ts';
import { readKrxTable } from './krx-table.ts';
import type {
  LeftOutRow,
  NoPrices,
  PriceProvider,
  ProviderRefusal,
  ProviderVisit,
  SessionReading,
} from './price-provider.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { priceSource } from './provider-sources.ts';

const zone = 'Asia/Seoul';

/** The four daily tables that are asked for, and which instruments each holds. */
const tables: readonly {
  readonly path: string;
  readonly kind: 'shares' | 'indices';
  readonly holds: (instrument: Instrument) => boolean;
}[] = [
  { path: 'sto/stk_bydd_trd', kind: 'shares', holds: (line) => isKrxLine(line) && line.mic === 'XKRX' },
  { path: 'sto/ksq_bydd_trd', kind: 'shares', holds: (line) => isKrxLine(line) && line.mic === 'XKOS' },
  { path: 'idx/kospi_dd_trd', kind: 'indices', holds: ({ id }) => id === 'KRX:KS11' },
  { path: 'idx/kosdaq_dd_trd', kind: 'indices', holds: ({ id }) => id === 'KRX:KQ11' },
];

/**
 * The exchange's own daily tables: all of KOSPI, of KOSDAQ and their indices by date since 2010, as traded (not adjusted),
 * one request a table and session. Each table has to be applied for besides the key. https://openapi.krx.co.kr
 */
export function krxOpenApi({ key, address }: ProviderSettings): PriceProvider {
  const base = address ?? 'https://data-dbg.krx.co.kr';
  return {
    id: 'krx',
    source: priceSource('krx'),
    access: {
      variable: 'NEWSTAPE_KRX_KEY',
      kind: 'key',
      isSet: key !== null,
      how: 'https://openapi.krx.co.kr: a key, and an application for each of the four daily tables (KOSPI, KOSDAQ, and their indices)',
      secrets: key === null ? [] : [key],
    },
    // "하나의 키당 1일(매일 0시~24시) 10,000회 이하": article 8 of the terms.
    dailyBudget: { requests: 10_000, zone },
    // One for each of the tables.
    requestsASession: tables.length,
    restMilliseconds: 200,
    robotsExemption: 'operatorsKey',
    adjustmentBasis: 'none',
    // The close is the regular session's; whether high and low hold the after-market of 2026 is not said.
    hours: 'unknown',
    delay: { kind: 'nextSession', at: '08:00' },
    givesRunningSession: false,
    whyNot: (instrument) =>
      tables.some(({ holds }) => holds(instrument))
        ? null
        : `The KRX Open API is asked for KOSPI, KOSDAQ and their two indices only, not for ${instrument.id}.`,
    readSeries: null,
    readSession: (visit, instruments, date) => readTables(visit, instruments, date, { base, key: key ?? '' }),
  };
}

/** Asks for each table that holds one of the instruments; a table that is refused refuses the session. */
async function readTables(
  { ask }: ProviderVisit,
  instruments: readonly Instrument[],
  date: SessionDate,
  { base, key }: { readonly base: string; readonly key: string },
): Promise<SessionReading | NoPrices | ProviderRefusal> {
  const bars = new Map<InstrumentId, PriceBar>();
  const leftOut: LeftOutRow[] = [];
  for (const { path, kind } of tables.filter(({ holds }) => instruments.some(holds))) {
    const address = `${base}/svc/apis/${path}?basDd=${compactDate(date)}`;
    const reply = await ask({ address, headers: { AUTH_KEY: key } });
    if (reply.outcome === 'refused') return reply;
    const reading = readKrxTable(reply.text, kind, date);
    if (reading.outcome === 'refused') return reading;
    // The tables come out together: one without rows means that the session is not out, or was none.
    if (reading.outcome === 'noData') return reading;
    for (const [id, bar] of reading.bars) bars.set(id, bar);
    leftOut.push(...reading.leftOut);
  }
  return { outcome: 'bars', bars, leftOut };
}
