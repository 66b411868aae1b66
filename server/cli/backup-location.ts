import { resolve } from 'node:path';
import { isPostgresLocation } from '../store/dialect.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { UsageError } from './usage-error.ts';

/** The database file that a command is about. Throws a `UsageError` that names PostgreSQL's own program where it is an address. */
export function requireDatabaseFile(
  environment: CliEnvironment,
  given: string | undefined,
  instead: string,
): string {
  const location = given ?? environment.databaseLocation();
  if (!isPostgresLocation(location)) return resolve(location);
  throw new UsageError(
    `This command is for a database in a file. For PostgreSQL use its own program: ${instead} followed by the address.`,
  );
}
