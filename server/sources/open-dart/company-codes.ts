import { setImmediate } from 'node:timers/promises';
import sax from 'sax';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { IssuerCode } from '../news-services/news-service.ts';
import { type ProviderRefusal, refused } from '../price-providers/price-provider.ts';
import { openDartName, openDartRefusal } from './service-status.ts';
import { firstZipEntry, isZip } from './zip-entry.ts';

/** The list has some 110,000 companies in 20 MB. */
const mostBytes = 64 * 1024 * 1024;
/** Characters that are read before others get their turn. */
const pieceLength = 262_144;

interface CompanyCodes {
  readonly outcome: 'codes';
  readonly codes: readonly IssuerCode[];
}

/**
 * Reads `corpCode.xml` (opendart.fss.or.kr, DS001/2019018): a zip archive with one XML file of every company that files,
 * listed or not; those with a stock code are given. A refusal comes as bare XML in its place.
 */
export async function readCompanyCodes(
  bytes: Uint8Array,
  now: InstantUtc,
): Promise<CompanyCodes | ProviderRefusal> {
  if (!isZip(bytes)) return readInPlace(new TextDecoder('utf-8').decode(bytes.subarray(0, 2_000)), now);
  const xml = await firstZipEntry(bytes, mostBytes);
  if (xml === null) return broken('the archive is damaged or cut short');
  const codes: IssuerCode[] = [];
  const fault = await readRows(new TextDecoder('utf-8').decode(xml), (row) => {
    const symbol = row.get('stock_code')?.trim() ?? '';
    const code = row.get('corp_code')?.trim() ?? '';
    if (/^[0-9A-Z]{6}$/.test(symbol) && /^\d{8}$/.test(code))
      codes.push({ symbol, code, name: row.get('corp_name')?.trim() ?? '' });
  });
  if (fault) return broken('its XML is broken');
  return codes.length === 0 ? broken('it names no listed company') : { outcome: 'codes', codes };
}

/** Tells each `list` element's fields; true where the XML is broken. */
async function readRows(xml: string, tell: (row: ReadonlyMap<string, string>) => void): Promise<boolean> {
  let row: Map<string, string> | null = null;
  let field: string | null = null;
  let fault = false;
  const parser = sax.parser(true, {});
  parser.onerror = () => {
    fault = true;
    parser.resume();
  };
  parser.onopentag = ({ name }) => {
    if (name === 'list') row = new Map();
    else field = name;
  };
  parser.ontext = (text) => {
    if (field !== null) row?.set(field, `${row.get(field) ?? ''}${text}`);
  };
  parser.onclosetag = (name) => {
    field = null;
    if (name !== 'list' || row === null) return;
    tell(row);
    row = null;
  };
  for (let at = 0; at < xml.length && !fault; at += pieceLength) {
    parser.write(xml.slice(at, at + pieceLength));
    await setImmediate();
  }
  parser.close();
  return fault;
}

function readInPlace(start: string, now: InstantUtc): ProviderRefusal {
  const status = /<status>\s*(\d{3})\s*<\/status>/.exec(start)?.[1];
  const refusal = status === undefined || status === '000' ? null : openDartRefusal(status, now);
  return refusal ?? broken('no archive came');
}

function broken(detail: string): ProviderRefusal {
  return refused(
    'badReply',
    `${openDartName} sent no list of company codes that can be read (${detail}); the list of before stays in use.`,
  );
}
