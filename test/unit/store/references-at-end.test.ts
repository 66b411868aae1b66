import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { withReferencesAtEnd } from '../../../server/store/references-at-end.ts';

let database: Database;
const run = (text: string, on = database) => sql.raw(text).execute(on);

beforeEach(async () => {
  database = await openDatabase(':memory:');
  await run('create table parent ("name" text primary key)');
  await run('create table child ("parent" text references parent ("name"))');
  await run(`insert into parent values ('a'), ('b')`);
  await run(`insert into child values ('a')`);
});

afterEach(() => closeDatabase(database));

const remake = async (transaction: Database, kept: string) => {
  await run('create table made ("name" text primary key) without rowid', transaction);
  await run(`insert into made select * from parent where ${kept}`, transaction);
  await run('drop table parent', transaction);
  await run('alter table made rename to parent', transaction);
};

it('a table that others refer to is made anew, and they refer to it', async () => {
  await withReferencesAtEnd(database, (transaction) => remake(transaction, 'true'));
  await expect(run(`insert into child values ('c')`)).rejects.toThrow(/FOREIGN KEY/);
  await run(`insert into child values ('b')`);
});

it('nothing is changed where a row would refer to one that is not there', async () => {
  const change = withReferencesAtEnd(database, (transaction) => remake(transaction, `"name" <> 'a'`));
  await expect(change).rejects.toThrow('rows of "child" would refer to rows that are not there');
  const { rows } = await sql<{ name: string }>`select * from parent`.execute(database);
  expect(rows).toEqual([{ name: 'a' }, { name: 'b' }]);
  await expect(run(`insert into child values ('c')`)).rejects.toThrow(/FOREIGN KEY/);
});
