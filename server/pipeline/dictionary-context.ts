import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { EditOutcome, EditRefusal } from '../../shared/schemas/instrument-edit.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { findInstrument, searchInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';

/** What the edits of instruments and names work with. */
export interface DictionaryContext {
  readonly database: Database;
  readonly data: DictionaryData;
  readonly now: () => InstantUtc;
  /** Looks again at the stored articles that hold one of these names; gives how many there were. */
  readonly relink: (names: readonly string[]) => Promise<number>;
}

/** Who makes an edit where no name was given. */
export const OPERATOR = 'operator';

/** The outcome of an edit that was not made. */
export function refused(
  reason: EditRefusal['reason'],
  parameter: string,
  detail: string,
): { reply: null; refusal: EditRefusal } {
  return { reply: null, refusal: { reason, parameter, detail } };
}

/** The outcome of an edit that was made. */
export function made<Reply>(reply: Reply): EditOutcome<Reply> {
  return { reply, refusal: null };
}

/** The instrument of an id, or the refusal that names those that are nearest to it. */
export async function knownInstrument(
  database: Database,
  id: InstrumentId,
  parameter = 'id',
): Promise<{ instrument: Instrument; refusal: null } | { instrument: null; refusal: EditRefusal }> {
  const instrument = await findInstrument(database, id);
  if (instrument !== null) return { instrument, refusal: null };
  const near = await nearInstruments(database, id);
  const hint =
    near.length > 0
      ? `: did you mean ${near.map(nameOf).join(', ')}?`
      : '. Add it with "newstape instruments add", or look for its id with "newstape instruments list".';
  return {
    instrument: null,
    ...refused('unknownInstrument', parameter, `No instrument has the id ${id}${hint}`),
  };
}

/** The fewest characters of a code that still say which instruments are meant. */
const shortestCode = 2;

/** At most three instruments whose code or name begins like the code of an id, the longest beginning first. */
async function nearInstruments(database: Database, id: InstrumentId): Promise<Instrument[]> {
  const code = id.slice(id.indexOf(':') + 1);
  for (let length = code.length; length >= Math.min(shortestCode, code.length); length -= 1) {
    const query = code.slice(0, length);
    const { instruments } = await searchInstruments(database, { query, limit: 3 });
    if (instruments.length > 0) return instruments;
  }
  return [];
}

/** An instrument for a sentence: `KRX:000660 SK하이닉스`. */
export function nameOf({ id, nameKorean, nameEnglish }: Instrument): string {
  return `${id} ${nameKorean ?? nameEnglish ?? ''}`.trimEnd();
}

/** One of the names that a caller gave, without those that are missing. */
export function givenNames(...names: readonly (string | null | undefined)[]): string[] {
  return names.filter((name) => name != null && name !== '').map((name) => `${name}`);
}
