import { MOST_STUDIED } from '../../shared/schemas/study-design.ts';
import type { ListedRow, StudyListReply, UnmatchedLine } from '../../shared/schemas/study-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from '../store/open-database.ts';
import { resolveNames } from '../store/resolved-names.ts';
import { type StudiedCompany, studiedCompanies } from '../store/study-companies.repository.ts';
import { keepStudyList } from '../store/study-lists.repository.ts';
import { StudyDesignError } from './study-design-error.ts';
import { shortDigest } from './study-digest.ts';
import { listLines } from './study-list-lines.ts';

/** Different names that one list may have beside ids and codes: each is searched for. */
const mostNames = 500;

/** What a name of a list stands for, or why it is not known for which company. */
type Resolved =
  | { readonly company: Pick<StudiedCompany, 'id' | 'nameKorean' | 'nameEnglish'> }
  | Pick<UnmatchedLine, 'reason' | 'candidates'>;

/**
 * Reads a pasted list of events, finds its companies, and keeps it under the digest of what was found. Throws a
 * `StudyDesignError` of a list that is too long.
 */
export async function readStudyList(
  database: Database,
  text: string,
  now: InstantUtc,
): Promise<StudyListReply> {
  const { read, unread } = listLines(text);
  if (read.length + unread.length > MOST_STUDIED) {
    const count = (read.length + unread.length).toLocaleString('en-US');
    const most = MOST_STUDIED.toLocaleString('en-US');
    throw new StudyDesignError(
      `The list has ${count} lines, and a study takes ${most} events at most. Paste a part of it`,
      { code: 'listTooLong', values: { count, most } },
    );
  }
  const resolved = await resolveAll(database, new Set(read.map(({ name }) => name)));
  const rows: ListedRow[] = [];
  const unmatched: UnmatchedLine[] = unread.map((line) => ({ ...line, candidates: [] }));
  const seen = new Set<string>();
  for (const { line, text: told, name, date } of read) {
    const found = resolved.get(name) ?? { reason: 'unknownCompany' as const, candidates: [] };
    if (!('company' in found)) {
      unmatched.push({ line, text: told, ...found });
      continue;
    }
    const { id: instrumentId, nameKorean, nameEnglish } = found.company;
    const event = `${instrumentId} ${date}`;
    if (seen.has(event)) unmatched.push({ line, text: told, reason: 'givenTwice', candidates: [] });
    else rows.push({ line, name, instrumentId, nameKorean, nameEnglish, date });
    seen.add(event);
  }
  unmatched.sort((one, other) => one.line - other.line);
  const list = { id: shortDigest([rows, unmatched]), rows, unmatched };
  await keepStudyList(database, list, now);
  return list;
}

/** Ids and codes are looked up, names searched for one by one, so that other requests come in between. */
async function resolveAll(database: Database, names: ReadonlySet<string>): Promise<Map<string, Resolved>> {
  const ids = new Map([...names].map((name) => [name, idOf(name)]));
  const wanted = [...ids.values()].filter((id) => id !== null);
  const companies = await studiedCompanies(database, wanted);
  const resolved = new Map<string, Resolved>();
  const others: string[] = [];
  for (const [name, id] of ids) {
    const company = id === null ? undefined : companies.get(id);
    if (company) resolved.set(name, { company });
    else others.push(name);
  }
  if (others.length > mostNames) {
    const count = others.length.toLocaleString('en-US');
    throw new StudyDesignError(
      `The list has ${count} different names beside codes, and ${mostNames} are looked up at most. Give codes or ids in place of names`,
      { code: 'tooManyNames', values: { count, most: `${mostNames}` } },
    );
  }
  for (const name of others) {
    const [found] = (await resolveNames(database, { names: name.slice(0, 100) })).names;
    if (found?.found) resolved.set(name, { company: found.found });
    else if (found) resolved.set(name, { reason: reasons[found.outcome], candidates: found.candidates });
  }
  return resolved;
}

const reasons = {
  found: 'similar',
  several: 'ambiguous',
  similar: 'similar',
  unknown: 'unknownCompany',
} as const;

/** The id that a name is or a Korean code stands for, also one that a spreadsheet took the leading zeros from. */
function idOf(name: string) {
  const code = /^\d{1,6}$/.test(name) ? `KRX:${name.padStart(6, '0')}` : name.toUpperCase();
  return isInstrumentId(code) ? code : null;
}

/** What is said where a design names a list that is not kept. */
export function unknownList(id: string): StudyDesignError {
  return new StudyDesignError(`No list is kept under ${id}. Paste the list again`, {
    code: 'noStudyList',
    values: { id },
  });
}
