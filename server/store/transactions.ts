import { lockForDeriving } from './dialect.ts';
import type { Database } from './open-database.ts';

/** Runs the work in the transaction that was handed in, else in one of its own: all of it is stored, or nothing. */
export function inTransaction<Result>(
  database: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return database.isTransaction ? work(database) : database.transaction().execute(work);
}

/**
 * As `inTransaction`, for work that reads stored stories or prices and replaces what follows from them: of several programs
 * one does so at a time, so that none replaces what another is just working from.
 */
export function asOnlyWriter<Result>(
  database: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return inTransaction(database, async (transaction) => {
    await lockForDeriving(transaction);
    return work(transaction);
  });
}

/** Runs several queries on one unmoving state of the data, so that the parts of a reply fit together. */
export function readTogether<Result>(
  database: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  if (database.isTransaction) return work(database);
  return database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
