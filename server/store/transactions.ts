import type { Database } from './open-database.ts';

/** Runs the work in the transaction that was handed in, else in one of its own: all of it is stored, or nothing. */
export function inTransaction<Result>(
  database: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return database.isTransaction ? work(database) : database.transaction().execute(work);
}

/** Runs several queries on one unmoving state of the data, so that the parts of a reply fit together. */
export function readTogether<Result>(
  database: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  if (database.isTransaction) return work(database);
  return database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
