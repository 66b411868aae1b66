/** A migration that was applied to this database reads differently now. */
export class ChangedMigrationError extends Error {
  override readonly name = 'ChangedMigrationError';

  constructor(readonly migration: string) {
    super(
      `Migration ${migration} of this database differs from the one of this program: use the Newstape that made the database, or a new database.`,
    );
  }
}

/** A migration was applied to this database that this program does not have. */
export class UnknownMigrationError extends Error {
  override readonly name = 'UnknownMigrationError';

  constructor(readonly migration: string) {
    super(
      `This database was made by a newer Newstape (migration ${migration} is not known here): update Newstape, or use another database.`,
    );
  }
}
