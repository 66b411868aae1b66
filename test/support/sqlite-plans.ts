import { type CompiledQuery, sql } from 'kysely';
import type { Database } from '../../server/store/open-database.ts';

/** How SQLite goes about each query that some work asks. */
export async function sqlitePlansOf(
  database: Database,
  work: (recorded: Database) => Promise<unknown>,
): Promise<string[]> {
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
