import { type CompiledQuery, sql } from 'kysely';
import type { Database } from '../../server/store/open-database.ts';

/** How SQLite goes about each query that some work asks, with the values that it asks with. */
export async function sqlitePlansOf(database: Database, work: (recorded: Database) => Promise<unknown>) {
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
  for (const { sql: text, parameters } of queries) {
    const [before = '', ...rest] = text.split('?');
    const explain = rest.reduce(
      (query, part, at) => sql`${query}${parameters[at]}${sql.raw(part)}`,
      sql`explain query plan ${sql.raw(before)}`,
    );
    const { rows } = await sql<{ detail: string }>`${explain}`.execute(database);
    plans.push(...rows.map(({ detail }) => detail));
  }
  return plans;
}
