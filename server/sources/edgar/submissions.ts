import * as z from 'zod';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { daysBetween, isSessionDate, type SessionDate } from '../../../shared/units/session-date.ts';
import { localDateOf } from '../../../shared/units/zoned-time.ts';
import type { LeftOutItem } from '../news-services/news-service.ts';
import { readJsonBody, unknownShape } from '../price-providers/json-body.ts';
import type { ProviderRefusal } from '../price-providers/price-provider.ts';

const name = 'SEC EDGAR';
/** Most days from an evening to the next business day. */
const longestWeekend = 5;

const ColumnSchema = z.array(z.unknown());
/** A columnar table: the value at one place of every column is one filing. */
const RecentSchema = z.object({
  accessionNumber: ColumnSchema,
  filingDate: ColumnSchema,
  reportDate: ColumnSchema,
  acceptanceDateTime: ColumnSchema,
  form: ColumnSchema,
  items: ColumnSchema,
  primaryDocument: ColumnSchema,
  primaryDocDescription: ColumnSchema,
});

const BodySchema = z.object({
  cik: z.union([z.string(), z.number()]).transform((value) => String(value).padStart(10, '0')),
  name: z.string().trim().min(1),
  filings: z.object({ recent: RecentSchema }),
});

const RowSchema = z.object({
  accessionNumber: z.string().regex(/^\d{10}-\d{2}-\d{6}$/),
  filingDate: z.string(),
  reportDate: z.string().nullish(),
  acceptanceDateTime: z.string(),
  form: z.string().trim().min(1),
  items: z.string().nullish(),
  primaryDocument: z.string().nullish(),
  primaryDocDescription: z.string().nullish(),
});

/** One filing as the table of a company has it. */
export interface EdgarFiling {
  readonly cik: string;
  readonly company: string;
  readonly accession: string;
  readonly form: string;
  readonly filingDate: SessionDate;
  /** The end of the period, or the day of the event, that it reports on; null where none is given. */
  readonly reportDate: SessionDate | null;
  /** As written. */
  readonly accepted: string;
  /** Numbers of an 8-K's items, separated by commas; empty for other forms. */
  readonly items: string;
  readonly description: string;
  /** The row as received. */
  readonly received: string;
}

/** The newest filings of a company: those of a year at least, or a thousand. */
export interface Submissions {
  readonly outcome: 'submissions';
  readonly filings: readonly EdgarFiling[];
  readonly leftOut: readonly LeftOutItem[];
}

/**
 * Reads `submissions/CIK##########.json` of data.sec.gov (SEC, "EDGAR Application Programming Interfaces"). `now` is when it
 * came: no filing is of a later day.
 */
export function readSubmissions(text: string, cik: string, now: InstantUtc): Submissions | ProviderRefusal {
  const body = readJsonBody(text, name, 'a table of filings');
  if ('outcome' in body) return body;
  const read = BodySchema.safeParse(body.value);
  if (!read.success)
    return unknownShape(name, `${read.error.issues[0]?.path.join('.') || 'the table'} is missing`);
  if (read.data.cik !== cik) return unknownShape(name, 'the filings are those of another company');
  const { recent } = read.data.filings;
  const columns = Object.values(recent);
  const count = recent.accessionNumber.length;
  if (columns.some((column) => column.length !== count))
    return unknownShape(name, 'the columns of its table differ in length');
  const filings = new Map<string, EdgarFiling>();
  const leftOut: LeftOutItem[] = [];
  for (let at = 0; at < count; at += 1) {
    const filing = readRow(recent, at, {
      cik,
      company: read.data.name,
      today: localDateOf(now, 'America/New_York'),
    });
    if ('detail' in filing) leftOut.push(filing);
    else if (!filings.has(filing.accession)) filings.set(filing.accession, filing);
  }
  if (filings.size === 0 && leftOut.length > 0)
    return unknownShape(name, `no row of ${leftOut.length} can be read: ${leftOut[0]?.detail}`);
  return { outcome: 'submissions', filings: [...filings.values()], leftOut };
}

function readRow(
  recent: z.infer<typeof RecentSchema>,
  at: number,
  { cik, company, today }: { readonly cik: string; readonly company: string; readonly today: SessionDate },
): EdgarFiling | LeftOutItem {
  const cells = Object.fromEntries(Object.entries(recent).map(([column, values]) => [column, values[at]]));
  const row = RowSchema.safeParse(cells);
  if (!row.success) {
    const fields = row.error.issues.map(({ path }) => path.join('.')).join(', ');
    return { subject: subjectOf(cells.accessionNumber, at), detail: `${fields} cannot be read` };
  }
  const { accessionNumber, filingDate, reportDate, acceptanceDateTime, form } = row.data;
  const subject = `${company} ${accessionNumber}`;
  if (!isSessionDate(filingDate)) return { subject, detail: `its date is "${filingDate.slice(0, 20)}"` };
  // A filing accepted in the evening bears the date of the next business day.
  if (daysBetween(today, filingDate) > longestWeekend)
    return { subject, detail: `its date ${filingDate} has not come yet` };
  return {
    ...{ cik, company, accession: accessionNumber, form, filingDate },
    reportDate: sessionDateOrNull(reportDate),
    accepted: acceptanceDateTime,
    items: row.data.items ?? '',
    description: row.data.primaryDocDescription?.trim() ?? '',
    received: JSON.stringify({ cik, name: company, ...cells }),
  };
}

function sessionDateOrNull(text: string | null | undefined): SessionDate | null {
  return text != null && isSessionDate(text) ? text : null;
}

function subjectOf(accession: unknown, at: number): string {
  return typeof accession === 'string' && accession !== '' ? accession.slice(0, 30) : `row ${at + 1}`;
}
