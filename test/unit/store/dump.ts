import { sql } from 'kysely';
import type { Database } from '../../../server/store/open-database.ts';

const tables = [
  'setting',
  'source',
  'instrument',
  'raw_document',
  'article',
  'article_revision',
  'article_entry',
  'duplicate_key',
  'article_likeness',
  'duplicate_group',
  'mention',
  'instrument_article',
  'claim',
  'claim_verdict',
  'price_series',
  'price_bar_month',
  'session_bar_month',
  'session_move',
  'price_event_month',
  'price_fault',
  'price_adjustment',
  'price_derivation',
  'news_event',
  'news_event_article',
  'instrument_edit',
  'shipped_instrument',
  'user_alias',
  'calendar_edit',
  'instrument_name',
  'link_judgement',
  'article_linking',
  'rejection',
];

/** Every row of every table as text, in an order of its own. */
export async function dumpRows(database: Database): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database);
    dump[table] = rows.map((row) => JSON.stringify(Object.entries(row))).sort();
  }
  return dump;
}
