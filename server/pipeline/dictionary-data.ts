import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import {
  AliasRowSchema,
  type DictionaryData,
  EntityRowSchema,
  GroupMemberRowSchema,
  GroupRowSchema,
  InstrumentChangeRowSchema,
  IssuerRowSchema,
  PersonRowSchema,
} from '../../shared/schemas/dictionary-data.ts';
import { csvRows } from '../sources/csv-rows.ts';
import { DictionaryDataError } from './dictionary-data-error.ts';

/** Columns whose name in the files is not that of the schema. */
const keyOf: Readonly<Record<string, string>> = {
  instrument: 'instrumentId',
  same_issuer_as: 'sameIssuerAs',
  valid_from: 'validFrom',
  valid_to: 'validTo',
  name_korean: 'nameKorean',
  name_english: 'nameEnglish',
};
const columnOf = new Map(Object.entries(keyOf).map(([column, key]) => [key, column]));

/** The folder of the dictionary's data files, under the package's root. */
export function dictionaryFolder(packageRoot: string): string {
  return join(packageRoot, 'server', 'linking', 'data');
}

/** Reads the dictionary's data files. Throws a `DictionaryDataError` that names file, line and cell of the first bad row. */
export async function readDictionaryData(packageRoot: string): Promise<DictionaryData> {
  const rows = <Schema extends z.ZodObject>(name: string, schema: Schema) =>
    readRows(join(dictionaryFolder(packageRoot), name), name, schema);
  return {
    aliases: await rows('aliases.csv', AliasRowSchema),
    indexNames: await rows('index-names.csv', AliasRowSchema),
    groups: await rows('groups.csv', GroupRowSchema),
    groupMembers: await rows('group-members.csv', GroupMemberRowSchema),
    entities: await rows('entities.csv', EntityRowSchema),
    people: await rows('people.csv', PersonRowSchema),
    changes: await rows('instrument-changes.csv', InstrumentChangeRowSchema),
    issuers: await rows('issuers.csv', IssuerRowSchema),
  };
}

/** Gives the data, which are read at the first call and kept: most servers never link a story in the process that replies. */
export function dictionaryDataWhenAsked(packageRoot: string): () => Promise<DictionaryData> {
  let reading: Promise<DictionaryData> | null = null;
  return () => {
    reading ??= readDictionaryData(packageRoot);
    return reading;
  };
}

async function readRows<Schema extends z.ZodObject>(
  path: string,
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  return parseDictionaryRows(await readFile(path, 'utf8'), file, schema);
}

/** The rows of one data file. Throws a `DictionaryDataError` for the first row that does not fit its schema. */
export function parseDictionaryRows<Schema extends z.ZodObject>(
  text: string,
  file: string,
  schema: Schema,
): z.infer<Schema>[] {
  const columns = Object.keys(schema.shape).map((key) => columnOf.get(key) ?? key);
  const { rows, rejected } = csvRows(text, columns, 'listing');
  const [broken] = rejected;
  if (broken) throw new DictionaryDataError(file, 1, broken.detail);
  return rows.map(({ line, cells }) => {
    const named = Object.entries(cells).map(([column, cell]) => [keyOf[column] ?? column, cell]);
    const parsed = schema.safeParse(Object.fromEntries(named));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const key = String(issue?.path[0] ?? '');
    const column = columnOf.get(key) ?? key;
    throw new DictionaryDataError(
      file,
      line,
      `${column} "${cells[column] ?? ''}": ${issue?.message ?? 'unfit'}`,
    );
  });
}
