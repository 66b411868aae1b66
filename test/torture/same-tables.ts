import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { differences, tablesInForce } from '../year/tables-in-force.ts';

/** One sentence on what two databases (files or addresses) do not have alike; null: their tables in force are the same. */
export async function whatDiffers(expected: string, found: string): Promise<string | null> {
  const tables = [];
  for (const location of [expected, found]) {
    const database = await openDatabase(location);
    try {
      tables.push(await tablesInForce(database));
    } finally {
      await closeDatabase(database);
    }
  }
  const [one = new Map(), other = new Map()] = tables;
  const different = differences(one, other);
  if (different.length === 0) return null;
  return different
    .map(
      ({ table, onlyFirst, onlySecond }) =>
        `${table}: ${onlyFirst.length} rows missing (${onlyFirst[0]}), ${onlySecond.length} too many (${onlySecond[0]})`,
    )
    .join('; ');
}
