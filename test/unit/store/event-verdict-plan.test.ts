import { expect, it } from 'vitest';
import { renewEventVerdicts } from '../../../server/store/event-verdicts.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { sqlitePlansOf } from '../../support/sqlite-plans.ts';

it('the verdicts of an event are read from its own articles, not from all numbers of its company', async () => {
  const database = await openDatabase(':memory:');
  await migrateToLatest(database);
  const plans = await sqlitePlansOf(database, (recorded) => renewEventVerdicts(recorded, ['a', 'b', 'c']));
  const claims = plans.filter((detail) => detail.startsWith('SEARCH claim '));
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatch(/\(articleId=\?\)/);
  await closeDatabase(database);
});
