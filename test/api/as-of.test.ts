import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { createTestApp } from './test-app.ts';

const DescriptionSchema = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({ parameters: z.array(z.object({ name: z.string() })).optional() }).optional(),
    }),
  ),
});

/** What is the same at every moment: the service itself, what comes in now, kept checks as they were found, studies, whose design names its moment, and what operators write. */
const TIMELESS = [
  '/api/v1/state',
  '/openapi.json',
  '/oembed',
  '/healthz',
  '/readyz',
  '/metrics',
  '/api/v1/live',
  '/api/v1/events/live',
  '/api/v1/changes',
  '/api/v1/check/{id}',
  '/api/v1/check/{id}/picture.png',
  '/api/v1/check/{id}/picture.svg',
  '/api/v1/claim-judgements',
  '/api/v1/jobs',
  '/api/v1/price-series',
  '/api/v1/sources',
  '/api/v1/tracked',
  '/api/v1/sources/{id}/terms',
  '/api/v1/studies/{id}',
  '/api/v1/studies/{id}/events.csv',
  '/api/v1/studies/{id}/study.json',
  '/api/v1/study-lists/{id}',
];

let database: Database;
beforeAll(async () => {
  database = await openDatabase(':memory:');
});
afterAll(() => closeDatabase(database));

it('every read of data can be asked for as it was known at a moment', async () => {
  const reply = await createTestApp(database).app.request('/openapi.json');
  const { paths } = DescriptionSchema.parse(await reply.json());
  const without = Object.entries(paths)
    .filter(([, { get }]) => get !== undefined && !get.parameters?.some(({ name }) => name === 'asOf'))
    .map(([path]) => path);
  expect(without.sort()).toEqual([...TIMELESS].sort());
});
