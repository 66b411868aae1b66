import type { Migration } from './migration.ts';

const columns = [
  ['raw_document', 'hash'],
  ['article', 'rawDocumentHash'],
  ['article_revision', 'rawDocumentHash'],
] as const;

/** The hash of a document is kept in bytes: in letters it is twice as long, and each story has it twice. */
export const hashesInBytesMigration: Migration = {
  number: 50,
  name: 'hashes-in-bytes',
  remakesReferred: true,
  statements: ({ bytes, withinKey }) => {
    // The columns of a file keep their type, text, and take bytes: the tables need not be made anew.
    if (withinKey !== '')
      return columns.map(([table, column]) => `update ${table} set "${column}" = unhex("${column}")`);
    const reference = '"article_rawDocumentHash_fkey"';
    return [
      `alter table article drop constraint ${reference}`,
      ...columns.map(
        ([table, column]) =>
          `alter table ${table} alter column "${column}" type ${bytes} using decode("${column}", 'hex')`,
      ),
      `alter table article add constraint ${reference}
        foreign key ("rawDocumentHash") references raw_document ("hash")`,
    ];
  },
};
