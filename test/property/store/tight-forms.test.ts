import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hashColumn, storedHash } from '../../../server/store/document-hash.ts';
import { foundColumn, storedFound } from '../../../server/store/found-column.ts';
import { linkEvidenceColumn, linkEvidenceOf } from '../../../server/store/link-evidence-column.ts';
import { tightEventsMigration } from '../../../server/store/migrations/0042-tight-events.ts';
import { firstVerdictsMigration } from '../../../server/store/migrations/0043-first-verdicts.ts';
import { shortRowsMigration } from '../../../server/store/migrations/0046-short-rows.ts';
import { tightReadingsMigration } from '../../../server/store/migrations/0049-tight-readings.ts';
import type { Migration } from '../../../server/store/migrations/migration.ts';
import { referenceColumn, storedReference } from '../../../server/store/reference-column.ts';
import { returnsColumn, returnsOf } from '../../../server/store/returns-column.ts';
import type { ClaimReference } from '../../../shared/schemas/claim.ts';
import { type ReturnWindow, ReturnWindowSchema } from '../../../shared/schemas/news-event.ts';
import { SimpleReturnSchema } from '../../../shared/schemas/unit-schemas.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const days = ['2024-01-19', '2024-01-22', '2024-01-23'].map(sessionDate);
const day = fc.option(fc.constantFrom(...days));
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const change = fc.option(
  fc
    .double({ min: -0.99, max: 1e300, noNaN: true })
    .filter((value) => !Object.is(value, -0))
    .map((value) => SimpleReturnSchema.parse(value)),
);
const window: fc.Arbitrary<ReturnWindow> = fc.record({
  window: fc.constantFrom(...ReturnWindowSchema.shape.window.options),
  ...{ from: day, to: day, instrument: change, benchmark: change },
  missing: fc.option(fc.constantFrom(...ReturnWindowSchema.shape.missing.unwrap().options)),
});
const returns = fc.array(window, { maxLength: 6 });
/** Words with all the signs that mean something in JSON and in SQL. */
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'"{}[],:\\\'%_', 'feature', 'weight', 'detail', '회') }),
);
const evidence = fc.array(
  fc.record({ feature: fc.constantFrom('plainName', 'symbol'), weight: number, detail: words }),
  { maxLength: 4 },
);
const value = fc.option(number.filter((one) => !Object.is(one, -0)));
const reference: fc.Arbitrary<ClaimReference> = fc.record({
  ...{ value, low: value, high: value, previousExtreme: value, previousExtremeDate: day },
});

/** A file with one row of a table, on which the step of a migration that changes the table is carried out. */
function migrated(migration: Migration, table: string, row: Record<string, string | null>): unknown {
  const file = new BetterSqlite3(':memory:');
  const columns = Object.keys(row);
  file.exec(`create table ${table} (${columns.map((name) => `"${name}" text`).join(', ')})`);
  if (table === 'news_event') {
    file.exec('create table story_event ("eventKey", "storyId", "companies")');
    file.exec('create table event_verdict ("eventKey", "verdict")');
  }
  file.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`).run(Object.values(row));
  const statements = migration.statements({ text: 'text', double: 'real', bytes: 'blob', withinKey: '' });
  const own = statements.filter((statement) => statement.startsWith(`update ${table} `));
  expect(own).toHaveLength(1);
  for (const statement of own) file.exec(statement);
  const found = file.prepare(`select * from ${table}`).get();
  file.close();
  return found;
}

const found = fc.array(
  fc.oneof(
    words,
    fc.array(fc.oneof(words, number, fc.constant(null))).map((list) => JSON.stringify(list)),
    fc.json(),
    fc.constantFrom('[', '[]', '[1 ]', '[1e400]', '[-0]', '["\\u0041"]'),
  ),
);

it('what a reading says comes back from its column as it was, and from the one that held texts alone', () => {
  fc.assert(
    fc.property(found, (said) => {
      expect(storedFound(foundColumn(said))).toEqual(said);
      expect(foundColumn(said).length).toBeLessThanOrEqual(JSON.stringify(said).length);
      const texts = said.filter((words) => !words.startsWith('['));
      expect(storedFound(JSON.stringify(texts))).toEqual(texts);
    }),
  );
});

it('the hash of a document comes back from its bytes, which stand in the order of its letters', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
  fc.assert(
    fc.property(hash, hash, (one, other) => {
      expect(storedHash(hashColumn(one))).toBe(one);
      const isBefore = Buffer.compare(hashColumn(one), hashColumn(other)) < 0;
      expect(isBefore).toBe(one < other);
    }),
  );
});

const listed = fc.array(
  fc.array(fc.oneof(words, number, fc.constant(null))).map((list) => JSON.stringify(list)),
);

it('the migration makes lists of what a reading said in texts, and changes nothing of it', () => {
  fc.assert(
    fc.property(listed, (said) => {
      const row = { found: JSON.stringify(said), rawDocumentHash: '' };
      const { found: now } = z
        .object({ found: z.string() })
        .parse(migrated(tightReadingsMigration, 'article_revision', row));
      expect(storedFound(now)).toEqual(said);
      const isPlain = said.every((word) => !word.includes('\\'));
      expect(now).toBe(isPlain ? foundColumn(said) : JSON.stringify(said));
    }),
  );
});

describe('a form that is kept without names', () => {
  it('tells every return, and is what the migration makes of the one before', () => {
    fc.assert(
      fc.property(returns, day, (told, session) => {
        const column = returnsColumn(told, session);
        expect(returnsOf(column, session)).toEqual(told);
        const before = { returns: JSON.stringify(told), sessionDate: session, leadArticleId: 'a' };
        expect(returnsOf(before.returns, session)).toEqual(told);
        const row = { key: 'k', ...before, storyId: null, companies: null, verdicts: null };
        expect(migrated(tightEventsMigration, 'news_event', row)).toMatchObject({ returns: column });
        const otherwise = told.map(({ instrument, benchmark, ...window }) => ({
          ...window,
          instrument,
          benchmark,
        }));
        const other = migrated(tightEventsMigration, 'news_event', {
          ...row,
          returns: JSON.stringify(otherwise),
        });
        const kept = (other as { returns: string }).returns;
        expect(returnsOf(kept, session)).toEqual(told);
        if (told.every(({ missing }) => missing === null)) expect(kept).toBe(column);
      }),
    );
  });

  it('tells what speaks for a link, and is what the migration makes of the one before', () => {
    fc.assert(
      fc.property(evidence, (told) => {
        const before = JSON.stringify(told);
        const pieces = JSON.parse(before);
        const column = linkEvidenceColumn(told);
        expect(linkEvidenceOf(column)).toEqual(pieces);
        expect(linkEvidenceOf(before)).toEqual(pieces);
        const row = migrated(shortRowsMigration, 'mention', { evidence: before });
        const kept = (row as { evidence: string }).evidence;
        expect(linkEvidenceOf(kept)).toEqual(pieces);
        if (!before.includes('{"}')) expect(kept).toBe(column);
      }),
    );
  });

  it('tells a reference, and is what the migration makes of the one before', () => {
    fc.assert(
      fc.property(reference, (told) => {
        const column = referenceColumn(told);
        expect(storedReference(column)).toEqual(told);
        const row = migrated(firstVerdictsMigration, 'claim', { reference: JSON.stringify(told) });
        expect(row).toEqual({ reference: column });
      }),
    );
  });
});
