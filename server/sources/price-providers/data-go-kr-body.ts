import * as z from 'zod';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { readCompactDate } from './compact-date.ts';
import { readJsonBody, unknownShape } from './json-body.ts';
import { krxLineOf } from './krx-line.ts';
import { NumberCellSchema } from './number-cell.ts';
import { type LeftOutRow, type ProviderRefusal, refused } from './price-provider.ts';
import { laterBy, nextDayStart } from './provider-day.ts';
import { receivedBar } from './received-bar.ts';

const name = 'data.go.kr';

const HeaderSchema = z.object({ resultCode: z.string(), resultMsg: z.string().optional() });

const BodySchema = z.object({
  response: z.object({
    header: HeaderSchema,
    body: z
      .object({
        totalCount: z.coerce.number().int().nonnegative(),
        // Empty text where there is nothing, and a bare object where there is one.
        items: z.union([
          z.object({ item: z.union([z.array(z.unknown()), z.looseObject({})]) }),
          z.string(),
          z.null(),
        ]),
      })
      .optional(),
  }),
});

/** The form of an error that the portal answers before the service is reached. */
const GatewaySchema = z.object({
  OpenAPI_ServiceResponse: z.object({ cmmMsgHeader: z.object({ returnReasonCode: z.coerce.string() }) }),
});

/** All values are text: prices in won, `vs` the change, `trqu` shares. A share that did not trade has 0 but for its close. */
const RowSchema = z.object({
  basDt: z.string(),
  srtnCd: z.string(),
  clpr: NumberCellSchema,
  vs: NumberCellSchema,
  mkp: NumberCellSchema,
  hipr: NumberCellSchema,
  lopr: NumberCellSchema,
  trqu: NumberCellSchema,
  lstgStCnt: NumberCellSchema,
  mrktTotAmt: NumberCellSchema,
});

/** One page of the service: rows of any session and share. */
export interface DataGoKrPage {
  readonly outcome: 'page';
  /** Rows over all pages. */
  readonly totalCount: number;
  /** Rows on this page, those left out included. */
  readonly rowCount: number;
  readonly rows: readonly { readonly id: InstrumentId; readonly bar: PriceBar }[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Reads one page. `now` is when it came, for a refusal's time to come back. */
export function readDataGoKr(text: string, now: InstantUtc): DataGoKrPage | ProviderRefusal {
  const code = xmlErrorCode(text);
  if (code !== null) return serviceError(code, now);
  const body = readJsonBody(text, name);
  if ('outcome' in body) return body;
  const gateway = GatewaySchema.safeParse(body.value);
  if (gateway.success) {
    return serviceError(gateway.data.OpenAPI_ServiceResponse.cmmMsgHeader.returnReasonCode, now);
  }
  const reply = BodySchema.safeParse(body.value);
  if (!reply.success) return unknownShape(name, 'there is no response with a header');
  const { header, body: page } = reply.data.response;
  if (Number(header.resultCode) === 3)
    return { outcome: 'page', totalCount: 0, rowCount: 0, rows: [], leftOut: [] };
  if (Number(header.resultCode) !== 0) return serviceError(header.resultCode, now);
  if (!page) return unknownShape(name, 'a good answer has no body');
  const given = typeof page.items === 'string' || page.items === null ? [] : page.items.item;
  return readRows(Array.isArray(given) ? given : [given], page.totalCount);
}

function readRows(items: readonly unknown[], totalCount: number): DataGoKrPage | ProviderRefusal {
  const rows: { id: InstrumentId; bar: PriceBar }[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const cells of items) {
    const row = readRow(cells);
    if ('bar' in row) rows.push(row);
    else leftOut.push(row);
  }
  if (rows.length === 0 && leftOut.length > 0) {
    return unknownShape(name, `no row of ${leftOut.length} can be read: ${leftOut[0]?.detail}`);
  }
  return { outcome: 'page', totalCount, rowCount: items.length, rows, leftOut };
}

function readRow(cells: unknown): { id: InstrumentId; bar: PriceBar } | LeftOutRow {
  const row = RowSchema.safeParse(cells);
  if (!row.success) {
    const detail = row.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return { subject: 'a row', detail, sessionDate: null };
  }
  const { basDt, srtnCd, clpr, vs, mkp, hipr, lopr, trqu, lstgStCnt, mrktTotAmt } = row.data;
  const id = krxLineOf(srtnCd);
  const date = readCompactDate(basDt);
  if (id === null)
    return {
      subject: srtnCd.slice(0, 20),
      detail: 'it has no short code of six characters',
      sessionDate: null,
    };
  if (date === null) return { subject: id, detail: `its date is "${basDt.slice(0, 20)}"`, sessionDate: null };
  const exchange = {
    change: vs,
    basePrice: null,
    listedShares: lstgStCnt || null,
    marketValue: mrktTotAmt || null,
  };
  const bar = receivedBar(date, { open: mkp, high: hipr, low: lopr, close: clpr, volume: trqu, exchange });
  return typeof bar === 'string' ? { subject: id, detail: bar, sessionDate: date } : { id, bar };
}

/** The error code of an answer in XML, which the portal gives with status 200 and whatever form was asked for; null for anything else. */
function xmlErrorCode(text: string): string | null {
  if (!text.trimStart().startsWith('<')) return null;
  const reason = /<returnReasonCode>\s{0,20}([^<]{0,100}?)\s{0,20}<\/returnReasonCode>/.exec(text)?.[1];
  return reason ?? /<resultCode>\s{0,20}([^<]{0,100}?)\s{0,20}<\/resultCode>/.exec(text)?.[1] ?? null;
}

/** The codes that the portal's guide lists; some services write a code's name in its place. */
const keyErrors = /^(?:20|30|31|32)$|ACCESS_DENIED|NOT_REGISTERED|DEADLINE|UNREGISTERED_IP/;
const limitErrors = /^(?:22)$|LIMITED_NUMBER/;

function serviceError(code: string, now: InstantUtc): ProviderRefusal {
  const shown = code.slice(0, 60);
  if (limitErrors.test(code)) {
    const sentence = `${name} gives no more today: the key's daily requests are used up (error ${shown}).`;
    return refused('rateLimited', sentence, nextDayStart(now, 'Asia/Seoul'));
  }
  if (keyErrors.test(code)) {
    const sentence = `${name} does not accept this key for the stock prices of dataset 15094808 (error ${shown}); apply for that dataset, and check NEWSTAPE_DATA_GO_KR_KEY.`;
    return refused('badKey', sentence);
  }
  return refused(
    'unreachable',
    `${name} reports an error of its own (${shown}); try again later.`,
    laterBy(60_000, now),
  );
}
