import type { Migration } from './migration.ts';

const hashes = [
  ['raw_document', 'hash'],
  ['article', 'rawDocumentHash'],
  ['article_revision', 'rawDocumentHash'],
] as const;

/**
 * What a reading says, each of its words a list within a text: a sign that stands in none of them in place of the quotation marks
 * within, so that those that are left are the ends of the texts.
 */
const marked = `replace("found", '\\"', '\u0001')`;

/**
 * The hash of a document is kept in bytes: in letters it is twice as long, and each story has it twice. What a reading says is kept
 * as lists, not as texts that hold them; where a word has other signs that a text cannot hold as they are, it is read as it was.
 */
export const tightReadingsMigration: Migration = {
  number: 49,
  name: 'tight-readings',
  remakesReferred: true,
  statements: ({ bytes, withinKey }) => {
    const listed = `update article_revision set "found" = replace(replace(${marked}, '"', ''), '\u0001', '"')
      where "found" like '["[%]"]' and replace(${marked}, '\\', '') = ${marked}
        and replace(${marked}, '","[', '') not like '%","%'`;
    // The columns of a file keep their type, text, and take bytes: the tables need not be made anew.
    if (withinKey !== '')
      return [
        listed,
        ...hashes.map(([table, column]) => `update ${table} set "${column}" = unhex("${column}")`),
      ];
    const reference = '"article_rawDocumentHash_fkey"';
    return [
      listed,
      `alter table article drop constraint ${reference}`,
      ...hashes.map(
        ([table, column]) =>
          `alter table ${table} alter column "${column}" type ${bytes} using decode("${column}", 'hex')`,
      ),
      `alter table article add constraint ${reference}
        foreign key ("rawDocumentHash") references raw_document ("hash")`,
    ];
  },
};
