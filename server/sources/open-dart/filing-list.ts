import * as z from 'zod';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { localDateOf } from '../../../shared/units/zoned-time.ts';
import type { LeftOutItem } from '../news-services/news-service.ts';
import { readCompactDate } from '../price-providers/compact-date.ts';
import { readJsonBody, unknownShape } from '../price-providers/json-body.ts';
import type { ProviderRefusal } from '../price-providers/price-provider.ts';
import { openDartName, openDartRefusal } from './service-status.ts';

const HeadSchema = z.object({ status: z.string() });

const ListSchema = z.object({
  total_page: z.coerce.number().int().nonnegative(),
  list: z.array(z.unknown()),
});

const RowSchema = z.object({
  corp_code: z.string().regex(/^\d{8}$/),
  corp_name: z.string().trim().min(1),
  /** Six characters of the exchange; blank for an issuer that is not listed. */
  stock_code: z.string().trim(),
  report_nm: z.string().trim().min(1),
  rcept_no: z.string().regex(/^\d{14}$/),
  flr_nm: z.string().trim().default(''),
  rcept_dt: z.string(),
  rm: z.string().trim().default(''),
});

/** One filing as the list has it. */
export interface ListedFiling {
  readonly companyCode: string;
  readonly company: string;
  readonly symbol: string;
  readonly reportName: string;
  /** Fourteen digits that begin with the day and rise with time. */
  readonly receipt: string;
  readonly filer: string;
  /** The day on which it was received; the list tells no time. */
  readonly receivedOn: SessionDate;
  /** Letters of the list's remarks; `정`: a correction was filed since. */
  readonly remarks: string;
  /** The row as received. */
  readonly received: string;
}

/** One page of the list. */
export interface FilingListPage {
  readonly outcome: 'page';
  readonly pages: number;
  readonly filings: readonly ListedFiling[];
  readonly leftOut: readonly LeftOutItem[];
}

/** Reads a page of `list.json` (opendart.fss.or.kr, DS001/2019001). `now` is when it came: no filing is of a later day. */
export function readFilingList(text: string, now: InstantUtc): FilingListPage | ProviderRefusal {
  const body = readJsonBody(text, openDartName, 'a list of filings');
  if ('outcome' in body) return body;
  const head = HeadSchema.safeParse(body.value);
  if (!head.success) return unknownShape(openDartName, 'there is no status');
  const { status } = head.data;
  if (status !== '000') {
    return openDartRefusal(status, now) ?? { outcome: 'page', pages: 0, filings: [], leftOut: [] };
  }
  const list = ListSchema.safeParse(body.value);
  if (!list.success) return unknownShape(openDartName, 'a good answer has no list');
  return readRows(list.data.list, list.data.total_page, localDateOf(now, 'Asia/Seoul'));
}

function readRows(
  rows: readonly unknown[],
  pages: number,
  today: SessionDate,
): FilingListPage | ProviderRefusal {
  const filings = new Map<string, ListedFiling>();
  const leftOut: LeftOutItem[] = [];
  for (const cells of rows) {
    const filing = readRow(cells, today);
    if ('detail' in filing) leftOut.push(filing);
    else if (!filings.has(filing.receipt)) filings.set(filing.receipt, filing);
  }
  if (filings.size === 0 && leftOut.length > 0) {
    return unknownShape(openDartName, `no row of ${leftOut.length} can be read: ${leftOut[0]?.detail}`);
  }
  return { outcome: 'page', pages, filings: [...filings.values()], leftOut };
}

function readRow(cells: unknown, today: SessionDate): ListedFiling | LeftOutItem {
  const row = RowSchema.safeParse(cells);
  if (!row.success) {
    const fields = row.error.issues.map(({ path }) => path.join('.') || 'the row').join(', ');
    return { subject: subjectOf(cells), detail: `${fields} cannot be read` };
  }
  const { corp_code, corp_name, stock_code, report_nm, rcept_no, flr_nm, rcept_dt, rm } = row.data;
  const receivedOn = readCompactDate(rcept_dt);
  if (receivedOn === null) return { subject: rcept_no, detail: `its date is "${rcept_dt.slice(0, 20)}"` };
  if (receivedOn > today) return { subject: rcept_no, detail: `its date ${receivedOn} has not come yet` };
  return {
    companyCode: corp_code,
    company: corp_name,
    symbol: stock_code,
    reportName: report_nm,
    receipt: rcept_no,
    filer: flr_nm,
    receivedOn,
    remarks: rm,
    received: JSON.stringify(cells),
  };
}

function subjectOf(cells: unknown): string {
  const named = z.object({ rcept_no: z.string().min(1) }).safeParse(cells);
  return named.success ? named.data.rcept_no.slice(0, 20) : 'a row without a receipt number';
}
