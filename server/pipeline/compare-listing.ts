import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentEdit, InstrumentFields } from '../../shared/schemas/instrument-edit.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** A column of which the operator and the listing say different things: the operator's word stays. */
export interface ListingConflict {
  readonly id: InstrumentId;
  readonly column: string;
  readonly yours: string | null;
  readonly listing: string | null;
}

/** How a newer listing differs from what is stored. */
export interface ListingDifferences {
  readonly additions: readonly Instrument[];
  readonly renames: readonly { readonly id: InstrumentId; readonly before: string; readonly after: string }[];
  readonly delistings: readonly { readonly id: InstrumentId; readonly name: string }[];
  /** Every other column that the listing says otherwise, names included where there was none. */
  readonly changes: readonly { readonly id: InstrumentId; readonly fields: InstrumentFields }[];
  readonly conflicts: readonly ListingConflict[];
  /** Markets of which the file has so few lines that nothing is concluded from those that are missing. */
  readonly incomplete: readonly { readonly mic: Mic; readonly stored: number; readonly missing: number }[];
}

/** More than this share of a market does not leave it between two listings: such a file is a part of one. */
const largestShareDelisted = 0.1;
/** Below this many missing lines the share says nothing. */
const fewMissing = 5;

const compared = ['nameKorean', 'nameEnglish', 'mic', 'kind', 'currency', 'sector', 'listedDate'] as const;
type Compared = (typeof compared)[number];

/**
 * Compares a newer listing with the instruments in force. A line that the listing lacks is delisted, unless the operator
 * added it, its market is not in the listing at all, or so many lack that the file must be a part. A cell that the listing
 * leaves empty says nothing. `on` is the listing's day: a delisting of later days stays.
 */
export function compareListing(
  stored: readonly Instrument[],
  listing: readonly Instrument[],
  edits: readonly InstrumentEdit[],
  on: SessionDate,
): ListingDifferences {
  const before = new Map(stored.map((instrument) => [instrument.id, instrument]));
  const own = operatorColumns(edits);
  const seen = new Set(listing.map(({ id }) => id));
  const lines = listing.flatMap((line) => {
    const old = before.get(line.id);
    return old && line.kind !== 'index' ? [compareLine(old, line, own.get(line.id) ?? new Set(), on)] : [];
  });
  return {
    additions: listing.filter(({ id, kind }) => !before.has(id) && kind !== 'index'),
    renames: lines.flatMap(({ renames }) => renames),
    changes: lines.flatMap(({ id, fields }) => (Object.keys(fields).length > 0 ? [{ id, fields }] : [])),
    conflicts: lines.flatMap(({ conflicts }) => conflicts),
    ...missingLines(stored, listing, seen, own),
  };
}

/** The columns of each instrument that the operator has set. */
function operatorColumns(edits: readonly InstrumentEdit[]): Map<InstrumentId, Set<string>> {
  const columns = new Map<InstrumentId, Set<string>>();
  for (const { origin, instrumentId, fields } of edits) {
    if (origin !== 'operator') continue;
    columns.set(instrumentId, new Set([...(columns.get(instrumentId) ?? []), ...Object.keys(fields)]));
  }
  return columns;
}

function compareLine(old: Instrument, line: Instrument, own: ReadonlySet<string>, on: SessionDate) {
  const { id } = old;
  const conflicts: ListingConflict[] = [];
  const renames: { id: InstrumentId; before: string; after: string }[] = [];
  const differing = compared.filter((column) => line[column] !== null && line[column] !== old[column]);
  const relisted = old.delistedDate !== null && old.delistedDate <= on && line.delistedDate === null;
  const taken = differing.filter((column) => {
    if (!own.has(column)) return true;
    conflicts.push({ id, column, yours: old[column], listing: line[column] });
    return false;
  });
  if (relisted && own.has('delistedDate'))
    conflicts.push({ id, column: 'delistedDate', yours: old.delistedDate, listing: null });
  for (const column of ['nameKorean', 'nameEnglish'] as const) {
    const [name, newName] = [old[column], line[column]];
    if (taken.includes(column) && name !== null && newName !== null)
      renames.push({ id, before: name, after: newName });
  }
  const fields: InstrumentFields = fieldsOf(line, taken);
  if (relisted && !own.has('delistedDate')) fields.delistedDate = null;
  return { id, conflicts, renames, fields };
}

function fieldsOf(line: Instrument, columns: readonly Compared[]): InstrumentFields {
  return Object.fromEntries(columns.map((column) => [column, line[column]]));
}

function missingLines(
  stored: readonly Instrument[],
  listing: readonly Instrument[],
  seen: ReadonlySet<InstrumentId>,
  own: ReadonlyMap<InstrumentId, ReadonlySet<string>>,
): Pick<ListingDifferences, 'delistings' | 'incomplete'> {
  const delistings: { id: InstrumentId; name: string }[] = [];
  const incomplete: { mic: Mic; stored: number; missing: number }[] = [];
  for (const market of new Set(listing.filter(({ kind }) => kind !== 'index').map(({ mic }) => mic))) {
    const trading = stored.filter(
      ({ id, mic, kind, delistedDate }) =>
        mic === market && kind !== 'index' && delistedDate === null && !own.get(id)?.has('symbol'),
    );
    const missing = trading.filter(({ id }) => !seen.has(id));
    if (missing.length > fewMissing && missing.length > trading.length * largestShareDelisted)
      incomplete.push({ mic: market, stored: trading.length, missing: missing.length });
    else
      delistings.push(
        ...missing.map(({ id, symbol, nameKorean, nameEnglish }) => ({
          id,
          name: nameKorean ?? nameEnglish ?? symbol,
        })),
      );
  }
  return { delistings, incomplete };
}
