import { createHash } from 'node:crypto';
import type { Database } from '../open-database.ts';

/** The words of a database for the kinds of column that Newstape has; integers and plain keywords are the same on both. */
export interface ColumnTypes {
  /** Text that compares by code point. */
  readonly text: string;
  readonly double: string;
  readonly bytes: string;
  /** Ends the words that make a table whose rows stand in their primary key itself; empty where the database has no such tables. */
  readonly withinKey: string;
}

/** One step forward. Once released it is never edited: what is to change is a new migration. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: (types: ColumnTypes) => readonly string[];
  /** What no statement can do with the rows that are there, after the statements; no part of the checksum. */
  readonly work?: (transaction: Database) => Promise<void>;
  /** True where a table that others refer to is made anew: a file then looks at its references when all is done, not meanwhile. */
  readonly remakesReferred?: boolean;
}

/** `0001-sources`: how a migration is called in messages. */
export function migrationTitle({ number, name }: Pick<Migration, 'number' | 'name'>): string {
  return `${String(number).padStart(4, '0')}-${name}`;
}

/** SHA-256 of the statements in words of no database, so that it is the same on all of them. */
export function migrationChecksum(migration: Migration): string {
  const words: ColumnTypes = { text: 'text', double: 'double', bytes: 'bytes', withinKey: 'within key' };
  const statements = migration.statements(words);
  return createHash('sha256').update(statements.join(';\n')).digest('hex');
}
