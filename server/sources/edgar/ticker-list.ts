import * as z from 'zod';
import type { IssuerCode } from '../news-services/news-service.ts';
import { readJsonBody, unknownShape } from '../price-providers/json-body.ts';
import type { ProviderRefusal } from '../price-providers/price-provider.ts';

const name = 'SEC EDGAR';

const BodySchema = z.object({ fields: z.array(z.string()), data: z.array(z.array(z.unknown())) });

/**
 * Reads `company_tickers_exchange.json` of sec.gov: rows of CIK, name, ticker and exchange, in the order that `fields` names.
 * A company has a row a ticker; a ticker that stands twice is that of its first row.
 */
export function readTickerList(
  text: string,
): { readonly outcome: 'codes'; readonly codes: readonly IssuerCode[] } | ProviderRefusal {
  const body = readJsonBody(text, name, 'the list of tickers');
  if ('outcome' in body) return body;
  const list = BodySchema.safeParse(body.value);
  if (!list.success) return unknownShape(name, 'there is no list of tickers');
  const { fields, data } = list.data;
  const [cik, title, ticker] = ['cik', 'name', 'ticker'].map((field) => fields.indexOf(field));
  if (cik === undefined || title === undefined || ticker === undefined || Math.min(cik, title, ticker) < 0)
    return unknownShape(name, 'the list of tickers has no column of that name');
  const codes = new Map<string, IssuerCode>();
  for (const row of data) {
    const symbol = String(row[ticker] ?? '').toUpperCase();
    const code = String(row[cik] ?? '');
    if (!/^[A-Z0-9.-]{1,12}$/.test(symbol) || !/^\d{1,10}$/.test(code) || codes.has(symbol)) continue;
    codes.set(symbol, { symbol, code: code.padStart(10, '0'), name: String(row[title] ?? '').trim() });
  }
  return codes.size === 0
    ? unknownShape(name, 'the list of tickers is empty')
    : { outcome: 'codes', codes: [...codes.values()] };
}
