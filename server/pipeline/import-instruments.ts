import type { Instrument } from '../../shared/schemas/instrument.ts';
import { type InstrumentFields, InstrumentFieldsSchema } from '../../shared/schemas/instrument-edit.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { readInstrumentTable } from '../sources/instrument-table.ts';
import {
  addInstrumentEdits,
  effectiveInstruments,
  type NewInstrumentEdit,
} from '../store/instrument-edits.repository.ts';
import { type DictionaryContext, givenNames } from './dictionary-context.ts';
import { additionFields, calendarNotices, newEdit } from './edit-instrument.ts';
import { readInstrumentLine, type SaidOfInstrument } from './instrument-line.ts';

/** What a file of instruments did, or would do in a trial. */
export interface InstrumentImport {
  readonly dryRun: boolean;
  readonly added: readonly InstrumentId[];
  /** Instruments that were there, with the columns that read otherwise now. */
  readonly changed: readonly { readonly id: InstrumentId; readonly fields: InstrumentFields }[];
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
  /** One sentence for each market without a calendar. */
  readonly notices: readonly string[];
  /** Stored articles whose links were looked at again; 0 in a trial. */
  readonly relinkedArticles: number;
}

interface ImportOptions {
  readonly dryRun: boolean;
  readonly reason: string;
  readonly madeBy?: string | undefined;
}

/**
 * Takes a table of instruments (UTF-8, CP949 or UTF-16; comma, tab or semicolon) as the operator's word: new ids are
 * added, known ones take over the columns that the file has. Good lines are kept where others are rejected. The same
 * file again changes nothing.
 */
export async function importInstruments(
  context: DictionaryContext,
  bytes: Uint8Array,
  { dryRun, reason, madeBy }: ImportOptions,
): Promise<InstrumentImport> {
  const decoded = decodeBytes(bytes);
  if ('rejection' in decoded) {
    const rejected = [{ ...decoded.rejection, stage: 'listing' as const, subject: 'file' }];
    return { dryRun, added: [], changed: [], unchanged: 0, rejected, notices: [], relinkedArticles: 0 };
  }
  const stored = new Map(
    (await effectiveInstruments(context.database)).map((instrument) => [instrument.id, instrument]),
  );
  const plan = planImport(decoded.text, stored);
  const edits = [
    ...plan.added.map(({ id, fields }) => draft(id, 'add', fields)),
    ...plan.changed.map(({ id, fields }) => draft(id, 'change', fields)),
  ];
  function draft(id: InstrumentId, kind: NewInstrumentEdit['kind'], fields: InstrumentFields) {
    return newEdit(context, { instrumentId: id, kind, fields, reason, madeBy });
  }
  if (!dryRun) await addInstrumentEdits(context.database, edits);
  const names = edits.flatMap(({ instrumentId: id, fields }) =>
    givenNames(
      ...[fields.nameKorean, fields.nameEnglish],
      ...[stored.get(id)?.nameKorean, stored.get(id)?.nameEnglish],
    ),
  );
  const markets = new Map(plan.added.map(({ id, fields }) => [fields.mic, { id, mic: fields.mic }]));
  return {
    dryRun,
    added: plan.added.map(({ id }) => id),
    changed: plan.changed,
    unchanged: plan.unchanged,
    rejected: plan.rejected,
    notices: [...markets.values()].flatMap(calendarNotices),
    relinkedArticles: dryRun || names.length === 0 ? 0 : await context.relink(names),
  };
}

interface Plan {
  readonly added: { readonly id: InstrumentId; readonly fields: Omit<Instrument, 'id'> }[];
  readonly changed: { readonly id: InstrumentId; readonly fields: InstrumentFields }[];
  readonly rejected: Rejection[];
  unchanged: number;
}

function planImport(text: string, stored: ReadonlyMap<InstrumentId, Instrument>): Plan {
  const { lines, rejected } = readInstrumentTable(text);
  const plan: Plan = { added: [], changed: [], rejected: [...rejected], unchanged: 0 };
  const seen = new Map<InstrumentId, number>();
  for (const line of lines) {
    const said = readInstrumentLine(line);
    const problem = typeof said === 'string' ? said : planLine(plan, said, stored, seen);
    if (typeof said !== 'string' && !seen.has(said.id)) seen.set(said.id, line.line);
    if (problem !== null) {
      const subject = `line ${line.line}`;
      plan.rejected.push({ stage: 'listing', subject, reason: 'badLine', detail: problem });
    }
  }
  return plan;
}

/** Puts a line in its place in the plan; gives the sentence that says why it cannot be. */
function planLine(
  plan: Plan,
  said: SaidOfInstrument,
  stored: ReadonlyMap<InstrumentId, Instrument>,
  seen: ReadonlyMap<InstrumentId, number>,
): string | null {
  const { id, ...columns } = said;
  const earlier = seen.get(id);
  if (earlier !== undefined) return `${id} stands in line ${earlier} already: keep one of the two lines.`;
  const before = stored.get(id);
  if (before === undefined) {
    const { currency, kind = 'common' } = columns;
    if (currency === undefined) return `${id} needs its currency: add a column "currency" or "통화".`;
    const fields = additionFields({ ...said, currency, kind });
    if ('refusal' in fields) return fields.refusal.detail;
    plan.added.push({ id, fields });
    return null;
  }
  const { kind } = before;
  if (kind === 'index') return `${id} is an index of Newstape's own, and stays as it is.`;
  const whole = additionFields({ ...before, kind, ...columns, id });
  if ('refusal' in whole) return whole.refusal.detail;
  const fields = otherColumns(before, columns);
  if (Object.keys(fields).length === 0) plan.unchanged += 1;
  else plan.changed.push({ id, fields });
  return null;
}

/** The columns of a line that read otherwise than what is stored; an empty cell says nothing. */
function otherColumns(before: Instrument, said: Omit<SaidOfInstrument, 'id'>): InstrumentFields {
  const columns = InstrumentFieldsSchema.keyof().options;
  const given: InstrumentFields = InstrumentFieldsSchema.parse(said);
  return Object.fromEntries(
    columns
      .filter((column) => given[column] != null && given[column] !== before[column])
      .map((column) => [column, given[column]]),
  );
}
