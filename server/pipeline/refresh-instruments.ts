import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { readInstrumentTable } from '../sources/instrument-table.ts';
import { readKrxListing, readUsListing } from '../sources/listing-csv.ts';
import {
  addInstrumentEdits,
  effectiveInstruments,
  listInstrumentEdits,
  type NewInstrumentEdit,
} from '../store/instrument-edits.repository.ts';
import type { Database } from '../store/open-database.ts';
import { inTransaction } from '../store/transactions.ts';
import { addUserAlias } from '../store/user-aliases.repository.ts';
import { compareListing, type ListingDifferences } from './compare-listing.ts';
import { type DictionaryContext, givenNames, OPERATOR } from './dictionary-context.ts';
import { additionFields } from './edit-instrument.ts';
import { readInstrumentLine } from './instrument-line.ts';
import { shippedListing } from './shipped-listing.ts';

/** A listing as it was read, with the lines that could not be. */
interface ReadListing {
  readonly accepted: readonly Instrument[];
  readonly rejected: readonly Rejection[];
}

/** What a newer listing says otherwise, and whether it was taken over. */
export interface ListingRefresh extends ListingDifferences {
  readonly applied: boolean;
  readonly rejected: readonly Rejection[];
  /** Stored articles whose links were looked at again. */
  readonly relinkedArticles: number;
}

interface RefreshOptions {
  readonly apply: boolean;
  /** The day of the listing: the first day of what it says otherwise. */
  readonly on: SessionDate;
  readonly reason: string;
  readonly madeBy?: string | undefined;
}

/**
 * Reads a listing: the file of the Korea Exchange or of the US exchanges as the product ships them, else a table of
 * instruments. UTF-8, CP949 or UTF-16.
 */
export function readListingBytes(bytes: Uint8Array): ReadListing {
  const decoded = decodeBytes(bytes);
  if ('rejection' in decoded)
    return { accepted: [], rejected: [{ ...decoded.rejection, stage: 'listing', subject: 'file' }] };
  const known = [readKrxListing, readUsListing]
    .map((read) => read(decoded.text))
    .find(({ accepted, rejected }) => accepted.length > 0 && rejected.length <= accepted.length);
  return known ?? readTableListing(decoded.text);
}

function readTableListing(text: string): ReadListing {
  const { lines, rejected } = readInstrumentTable(text);
  const accepted: Instrument[] = [];
  const all: Rejection[] = [...rejected];
  for (const line of lines) {
    const said = readInstrumentLine(line);
    const detail = typeof said === 'string' ? said : instrumentOf(said, accepted);
    if (detail !== null)
      all.push({ stage: 'listing', subject: `line ${line.line}`, reason: 'badLine', detail });
  }
  return { accepted, rejected: all };
}

function instrumentOf(
  said: Exclude<ReturnType<typeof readInstrumentLine>, string>,
  accepted: Instrument[],
): string | null {
  if (said.currency === undefined) return `${said.id} needs its currency: add a column "currency" or "통화".`;
  const fields = additionFields({ ...said, currency: said.currency, kind: said.kind ?? 'common' });
  if ('refusal' in fields) return fields.refusal.detail;
  accepted.push({ ...fields, id: said.id });
  return null;
}

/**
 * Compares a newer listing with what is stored. With `apply` its additions, renames, delistings and changes become edits
 * of the day `on`, under those of the operator; nothing is overwritten and nothing deleted. A second time changes nothing.
 */
export async function refreshInstruments(
  context: DictionaryContext,
  { accepted, rejected }: ReadListing,
  options: RefreshOptions,
): Promise<ListingRefresh> {
  const { database } = context;
  const stored = await effectiveInstruments(database);
  const edits = await listInstrumentEdits(database);
  const listing = asShipped(accepted, stored, context.data);
  const differences = compareListing(stored, listing, edits, options.on);
  if (!options.apply) return { ...differences, applied: false, rejected, relinkedArticles: 0 };
  const drafts = draftsOf(context, differences, options);
  await inTransaction(database, async (transaction) => {
    await addInstrumentEdits(transaction, drafts);
    await keepFormerNames(transaction, context, differences, options);
  });
  const gone = differences.delistings.map(({ name }) => name);
  const names = [
    ...drafts.flatMap(({ fields }) => givenNames(fields.nameKorean, fields.nameEnglish)),
    ...differences.renames.map(({ before }) => before),
    ...gone,
  ];
  const relinkedArticles = names.length === 0 ? 0 : await context.relink(names);
  return { ...differences, applied: true, rejected, relinkedArticles };
}

/**
 * A listing's lines with issuers and English names as the product ships them: the exchange prints "SamsungElectronics", and
 * that is no rename of "Samsung Electronics". Another English name of a line that is stored stays as printed.
 */
function asShipped(
  lines: readonly Instrument[],
  stored: readonly Instrument[],
  data: DictionaryContext['data'],
): Instrument[] {
  const before = new Map(stored.map(({ id, nameEnglish }) => [id, nameEnglish]));
  const { instruments } = shippedListing(lines, data);
  return instruments.map((line, place) => {
    const isKnown = !before.has(line.id) || before.get(line.id) === line.nameEnglish;
    return isKnown ? line : { ...line, nameEnglish: lines[place]?.nameEnglish ?? line.nameEnglish };
  });
}

function draftsOf(
  { now }: DictionaryContext,
  { additions, changes, renames, delistings }: ListingDifferences,
  { on, reason, madeBy }: RefreshOptions,
): NewInstrumentEdit[] {
  const made = { origin: 'listing' as const, onDate: on, reason, madeBy: madeBy ?? OPERATOR, madeAt: now() };
  const renamed = new Set(renames.map(({ id }) => id));
  return [
    ...additions.map(({ id: instrumentId, ...fields }) => ({
      ...made,
      ...{ instrumentId, kind: 'add' as const, fields },
    })),
    ...changes.map(({ id, fields }) => ({
      ...made,
      ...{ instrumentId: id, kind: renamed.has(id) ? ('rename' as const) : ('change' as const), fields },
    })),
    ...delistings.map(({ id }) => ({
      ...made,
      ...{ instrumentId: id, kind: 'delist' as const, fields: { delistedDate: on } },
    })),
  ];
}

/** The names of before stay names, until the day before. */
async function keepFormerNames(
  database: Database,
  { now }: DictionaryContext,
  { renames }: ListingDifferences,
  { on, reason, madeBy }: RefreshOptions,
): Promise<void> {
  for (const { id, before, after } of renames) {
    await addUserAlias(database, {
      ...{ instrumentId: id, name: before, action: 'add', kind: 'former', language: null },
      ...{ validFrom: null, validTo: addDays(on, -1), reason: `Renamed to "${after}": ${reason}` },
      ...{ madeBy: madeBy ?? OPERATOR, madeAt: now() },
    });
  }
}
