import * as z from 'zod';
import type { ExchangeFacts, PriceBar } from '../../../shared/schemas/price-bar.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { readCompactDate } from './compact-date.ts';
import { readJsonBody, unknownShape } from './json-body.ts';
import { krxLineOf } from './krx-line.ts';
import { NumberCellSchema } from './number-cell.ts';
import type { LeftOutRow, NoPrices, ProviderRefusal, SessionReading } from './price-provider.ts';
import { receivedBar } from './received-bar.ts';

const name = 'The KRX Open API';

const BodySchema = z.object({ OutBlock_1: z.array(z.unknown()) });

/** A row of `stk_bydd_trd` or `ksq_bydd_trd`: numbers are text, in won and shares; a halted share has 0 but for its close. */
const ShareSchema = z.object({
  BAS_DD: z.string(),
  ISU_CD: z.string(),
  TDD_CLSPRC: NumberCellSchema,
  CMPPREVDD_PRC: NumberCellSchema,
  TDD_OPNPRC: NumberCellSchema,
  TDD_HGPRC: NumberCellSchema,
  TDD_LWPRC: NumberCellSchema,
  ACC_TRDVOL: NumberCellSchema,
  MKTCAP: NumberCellSchema,
  LIST_SHRS: NumberCellSchema,
});

/** A row of `kospi_dd_trd` or `kosdaq_dd_trd`, in points; the index has a name and no code. */
const IndexSchema = z.object({
  BAS_DD: z.string(),
  IDX_NM: z.string(),
  CLSPRC_IDX: NumberCellSchema,
  CMPPREVDD_IDX: NumberCellSchema,
  OPNPRC_IDX: NumberCellSchema,
  HGPRC_IDX: NumberCellSchema,
  LWPRC_IDX: NumberCellSchema,
  ACC_TRDVOL: NumberCellSchema,
});

/** The composite indices. The row 코스피 (외국주포함) beside them has no prices. */
const indices: ReadonlyMap<string, InstrumentId> = new Map([
  ['코스피', instrumentId('KRX:KS11')],
  ['코스닥', instrumentId('KRX:KQ11')],
]);

type KrxRow = { readonly id: InstrumentId; readonly bar: PriceBar } | LeftOutRow;

/** Reads a row of the session; null for what Newstape has no instrument for, such as an index of an industry. */
type RowReader = (cells: unknown, date: SessionDate) => KrxRow | null;

/**
 * Reads one daily table of one session. A row of another session is left out, since the service answers some mistaken
 * requests with what it likes; a table without rows is a holiday, or a session that is not out yet.
 */
export function readKrxTable(
  text: string,
  kind: 'shares' | 'indices',
  date: SessionDate,
): SessionReading | NoPrices | ProviderRefusal {
  const body = readJsonBody(text, name);
  if ('outcome' in body) return body;
  const table = BodySchema.safeParse(body.value);
  if (!table.success) return unknownShape(name, 'there is no OutBlock_1');
  const readRow: RowReader = kind === 'shares' ? readShare : readIndex;
  const bars = new Map<InstrumentId, PriceBar>();
  const leftOut: LeftOutRow[] = [];
  for (const cells of table.data.OutBlock_1) {
    const row = readRow(cells, date);
    if (row === null) continue;
    if ('bar' in row) bars.set(row.id, row.bar);
    else leftOut.push(row);
  }
  if (bars.size > 0) return { outcome: 'bars', bars, leftOut };
  if (leftOut.length === 0) return { outcome: 'noData', sentence: `${name} has nothing of ${date}.` };
  return unknownShape(name, `no row of ${leftOut.length} can be read: ${leftOut[0]?.detail}`);
}

function readShare(cells: unknown, date: SessionDate): KrxRow {
  const row = ShareSchema.safeParse(cells);
  if (!row.success) return { subject: 'a row', detail: issuesOf(row.error), sessionDate: null };
  const { BAS_DD, ISU_CD, TDD_OPNPRC, TDD_HGPRC, TDD_LWPRC, TDD_CLSPRC, ACC_TRDVOL } = row.data;
  const id = krxLineOf(ISU_CD);
  if (id === null)
    return {
      subject: ISU_CD.slice(0, 20),
      detail: 'it has no short code of six characters',
      sessionDate: null,
    };
  const exchange = {
    change: row.data.CMPPREVDD_PRC,
    basePrice: null,
    listedShares: row.data.LIST_SHRS || null,
    marketValue: row.data.MKTCAP || null,
  };
  const prices = { open: TDD_OPNPRC, high: TDD_HGPRC, low: TDD_LWPRC, close: TDD_CLSPRC };
  return barRow(id, BAS_DD, date, { ...prices, volume: ACC_TRDVOL, exchange });
}

function readIndex(cells: unknown, date: SessionDate): KrxRow | null {
  const row = IndexSchema.safeParse(cells);
  if (!row.success) return { subject: 'a row', detail: issuesOf(row.error), sessionDate: null };
  const { BAS_DD, IDX_NM, OPNPRC_IDX, HGPRC_IDX, LWPRC_IDX, CLSPRC_IDX, ACC_TRDVOL } = row.data;
  const id = indices.get(IDX_NM.trim());
  if (id === undefined) return null;
  const exchange = { change: row.data.CMPPREVDD_IDX, basePrice: null, listedShares: null, marketValue: null };
  const prices = { open: OPNPRC_IDX, high: HGPRC_IDX, low: LWPRC_IDX, close: CLSPRC_IDX };
  return barRow(id, BAS_DD, date, { ...prices, volume: ACC_TRDVOL, exchange });
}

function barRow(
  id: InstrumentId,
  stated: string,
  date: SessionDate,
  numbers: Parameters<typeof receivedBar>[1] & { readonly exchange: ExchangeFacts },
): KrxRow {
  if (readCompactDate(stated) !== date)
    return { subject: id, detail: `it is of "${stated.slice(0, 20)}", not of ${date}`, sessionDate: null };
  const bar = receivedBar(date, numbers);
  return typeof bar === 'string' ? { subject: id, detail: bar, sessionDate: date } : { id, bar };
}

function issuesOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
