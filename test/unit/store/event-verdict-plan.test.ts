import { type CompiledQuery, sql } from 'kysely';
import { expect, it } from 'vitest';
import { renewEventVerdicts } from '../../../server/store/event-verdicts.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';

/** How SQLite goes about each query that some work asks. */
async function plansOf(database: Database, work: (recorded: Database) => Promise<unknown>) {
  const queries: CompiledQuery[] = [];
  const executor = database.getExecutor();
  const recorded = database.withPlugin({
    transformQuery: ({ node, queryId }) => {
      queries.push(executor.compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await work(recorded);
  const plans: string[] = [];
  for (const query of queries) {
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(
      query.sql.replaceAll('?', "'x'"),
    )}`.execute(database);
    plans.push(...rows.map(({ detail }) => detail));
  }
  return plans;
}

it('the verdicts of an event are read from its own articles, not from all numbers of its company', async () => {
  const database = await openDatabase(':memory:');
  await migrateToLatest(database);
  const plans = await plansOf(database, (recorded) => renewEventVerdicts(recorded, ['a', 'b', 'c']));
  const claims = plans.filter((detail) => detail.startsWith('SEARCH claim '));
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatch(/\(articleId=\?\)/);
  await closeDatabase(database);
});
