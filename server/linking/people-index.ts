import type { PersonRow } from '../../shared/schemas/dictionary-data.ts';
import type { SpeaksFor } from './name-record.ts';

interface KnownPerson {
  /** The spelling to show: the Korean one where there is one. */
  readonly entity: string;
  readonly speaksFor: readonly SpeaksFor[];
}

/** The people who lead companies, by each spelling of their name. */
export interface PeopleIndex {
  readonly byName: ReadonlyMap<string, KnownPerson>;
}

/** Gathers the offices of each person. Two rows are one person when they share a spelling of the name. */
export function peopleIndex(rows: readonly PersonRow[]): PeopleIndex {
  const found = new Map<string, { entity: string; speaksFor: SpeaksFor[] }>();
  const order = (row: PersonRow) =>
    `${row.from ?? ''}|${row.instrumentId}|${row.office}|${row.nameEnglish ?? ''}`;
  for (const row of [...rows].sort((one, other) => (order(one) < order(other) ? -1 : 1))) {
    const names = [row.nameKorean, row.nameEnglish].flatMap((name) => name ?? []);
    const [entity = ''] = names;
    const known = names.map((name) => found.get(name)).find((person) => person !== undefined);
    const person = known ?? { entity, speaksFor: [] };
    person.speaksFor.push({
      instrument: row.instrumentId,
      office: row.office,
      from: row.from,
      to: row.to,
      source: row.source,
    });
    for (const name of names) found.set(name, person);
  }
  return { byName: found };
}
