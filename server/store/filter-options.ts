import {
  type FilterOptionsReply,
  FilterOptionsReplySchema,
} from '../../shared/schemas/filter-options-reply.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

/** What a sector and a group are called in English; null where that is not known. */
export interface EnglishNames {
  readonly ofSector: (name: string) => string | null;
  readonly ofGroup: (name: string) => string | null;
}

/** The names that lists can be narrowed to: markets with their sectors, groups of companies, sources of stories. */
export function filterOptions(database: Database, english: EnglishNames): Promise<FilterOptionsReply> {
  return readTogether(database, async (transaction) =>
    FilterOptionsReplySchema.parse({
      markets: await markets(transaction, english),
      groups: await groups(transaction, english),
      sources: await sources(transaction),
    }),
  );
}

async function markets(database: Database, english: EnglishNames) {
  const rows = await database
    .selectFrom('instrument')
    .select((select) => ['mic', 'sector', select.fn.countAll<number>().as('instruments')])
    .where('kind', '!=', 'index')
    .groupBy(['mic', 'sector'])
    .orderBy('mic')
    .execute();
  return [...groupBy(rows, ({ mic }) => mic)].map(([mic, parts]) => ({
    mic,
    instruments: parts.reduce((sum, part) => sum + part.instruments, 0),
    sectors: parts
      .flatMap(({ sector, instruments }) =>
        sector ? [{ name: sector, nameEnglish: english.ofSector(sector), instruments }] : [],
      )
      .sort(byName),
  }));
}

async function groups(database: Database, english: EnglishNames) {
  const rows = await database
    .selectFrom('instrument_group')
    .innerJoin('instrument', 'instrument.id', 'instrument_group.instrumentId')
    .select((select) => ['groupName as name', select.fn.countAll<number>().as('instruments')])
    .groupBy('groupName')
    .execute();
  return rows.map((row) => ({ ...row, nameEnglish: english.ofGroup(row.name) })).sort(byName);
}

/** Those that bring stories, and those that once did. */
async function sources(database: Database) {
  const rows = await database
    .selectFrom('source')
    .select(['id', 'name'])
    .where('kind', 'not in', ['prices', 'listing'])
    .orderBy('id')
    .execute();
  return rows.sort(byName);
}

/** By code point, which is the same on every machine and the order of the alphabet in Korean. */
function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : Number(one.name > other.name);
}
