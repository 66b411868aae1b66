import { closeDatabase, type Database, openDatabase } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';

/** Opens the database that the command or the environment names, runs the work, and closes it whatever happens. */
export async function withDatabase<Result>(
  environment: CliEnvironment,
  location: string | undefined,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(location ?? environment.databaseLocation());
  try {
    return await work(database);
  } finally {
    await closeDatabase(database);
  }
}
