import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { instrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import { type Mic, mic } from '../../shared/units/mic.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { readUsSecurityName } from './us-security-name.ts';

type Listing = { accepted: Instrument[]; rejected: Rejection[] };

const krxMics: Readonly<Record<string, Mic>> = {
  KOSPI: mic('XKRX'),
  KOSDAQ: mic('XKOS'),
  'KOSDAQ GLOBAL': mic('XKOS'),
};

const usExchanges: Readonly<Record<string, { namespace: string; mic: Mic }>> = {
  NASDAQ: { namespace: 'XNAS', mic: mic('XNAS') },
  NYSE: { namespace: 'XNYS', mic: mic('XNYS') },
  AMEX: { namespace: 'XASE', mic: mic('XASE') },
};

/** The indices that Newstape knows. Their ids are a namespace of their own; the mic says which calendar they follow. */
export const INDEX_INSTRUMENTS: readonly Instrument[] = [
  index('KRX:KS11', 'XKRX', '코스피', 'KOSPI'),
  index('KRX:KQ11', 'XKOS', '코스닥', 'KOSDAQ'),
  index('US:SPX', 'XNYS', 'S&P 500', 'S&P 500'),
];

/**
 * Reads the listing of the Korea Exchange: code, name_ko, name_ko_full, name_en, market, sector, share_type, listed_date.
 * A preferred share belongs to the issuer of the common share whose code has the same first five characters.
 */
export function readKrxListing(text: string): Listing {
  return readListing(
    text,
    ['code', 'name_ko', 'name_en', 'market', 'sector', 'share_type', 'listed_date'],
    (row) => {
      const { code = '', market = '', listed_date: listed = '' } = row.cells;
      const marketMic = krxMics[market];
      if (!/^[0-9A-Z]{6}$/.test(code)) return `"${code}" is not a code of six digits or capitals`;
      if (!marketMic)
        return `"${market}" is not a market that is known here (${Object.keys(krxMics).join(', ')})`;
      return {
        id: instrumentId(`KRX:${code}`),
        mic: marketMic,
        symbol: code,
        kind: row.cells.share_type === '보통주' ? 'common' : 'preferred',
        issuerId: `KRX:${code.slice(0, 5)}0`,
        nameKorean: row.cells.name_ko || null,
        nameEnglish: row.cells.name_en || null,
        currency: 'KRW',
        sector: row.cells.sector || null,
        listedDate: isSessionDate(listed) ? listed : null,
        delistedDate: null,
      };
    },
  );
}

/**
 * Reads a listing of the US exchanges: symbol, name, exchange, sector, industry, country. The name holds the issuer and
 * the kind of security; lines of one issuer share an issuerId made from the issuer's name.
 */
export function readUsListing(text: string): Listing {
  return readListing(text, ['symbol', 'name', 'exchange', 'industry'], (row) => {
    const { symbol = '', exchange = '' } = row.cells;
    const market = usExchanges[exchange];
    if (!market)
      return `"${exchange}" is not an exchange that is known here (${Object.keys(usExchanges).join(', ')})`;
    const id = `${market.namespace}:${symbol}`;
    if (!isInstrumentId(id)) return `"${symbol}" is not a symbol`;
    const security = readUsSecurityName(row.cells.name ?? '');
    return {
      id,
      mic: market.mic,
      symbol,
      kind: security.kind,
      issuerId: `US:${slug(security.issuer)}`,
      nameKorean: null,
      nameEnglish: security.name || null,
      currency: 'USD',
      sector: row.cells.industry || null,
      listedDate: null,
      delistedDate: null,
    };
  });
}

function readListing(
  text: string,
  columns: readonly string[],
  read: (row: CsvRow) => Instrument | string,
): Listing {
  const { rows, rejected } = csvRows(text, columns, 'listing');
  const accepted: Instrument[] = [];
  for (const row of rows) {
    const instrument = read(row);
    if (typeof instrument !== 'string') accepted.push(instrument);
    else
      rejected.push({ stage: 'listing', subject: `line ${row.line}`, reason: 'badLine', detail: instrument });
  }
  return { accepted, rejected };
}

function index(id: string, market: string, nameKorean: string, nameEnglish: string): Instrument {
  return {
    id: instrumentId(id),
    mic: mic(market),
    symbol: id.slice(id.indexOf(':') + 1),
    kind: 'index',
    issuerId: id,
    nameKorean,
    nameEnglish,
    currency: 'pt',
    sector: null,
    listedDate: null,
    delistedDate: null,
  };
}

function slug(issuer: string): string {
  return issuer
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
