import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type DescribedApi, DescribedApiSchema, operationsOf } from '../../server/http/described-api.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { ProblemSchema } from '../../shared/schemas/problem.ts';
import { sharedData } from '../support/shared-data.ts';
import { openFilledDatabase } from './filled-database.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

/** Strings that have broken programs (minimaxir/big-list-of-naughty-strings), where the shared data are. */
const folder = sharedData('torture/blns');
const naughty =
  folder === null ? [] : z.array(z.string()).parse(JSON.parse(readFileSync(`${folder}/blns.json`, 'utf8')));
/** So many of them for each parameter and each body. */
const SAMPLE = 6;
const SEED = 20_260_101;

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let logged: object[];
let api: DescribedApi;
beforeAll(async () => {
  database = await openFilledDatabase();
  ({ app, logged } = createTestApp(database));
  api = DescribedApiSchema.parse(await (await app.request('/openapi.json')).json());
});
afterAll(() => closeDatabase(database));

/** What a runner answers that no test of this file gives: the request went through everything before it. */
const reachedRunner = 'no runner in this test';

async function check(path: string, init: RequestInit, label: string): Promise<void> {
  const reply = await app.request(path, init);
  const type = reply.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) return void (await reply.body?.cancel());
  const text = await reply.text();
  if (reply.status === 500) {
    expect(logged.splice(0), label).toEqual([expect.objectContaining({ message: reachedRunner })]);
    return;
  }
  expect(reply.status, `${label}\n${text}`).toBeLessThan(500);
  if (reply.status < 400) return;
  expect(type, label).toBe('application/problem+json');
  const problem = ProblemSchema.parse(JSON.parse(text));
  expect(problem.detail.length, label).toBeGreaterThan(10);
  expect(problem.detail, label).not.toMatch(/SQLITE|syntax error|:\d+:\d+|undefined is not|node_modules/);
}

/** The strings of one parameter: always the same of the same name. */
function sampleFor(name: string): string[] {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 31, SEED);
  return fc.sample(fc.constantFrom(...naughty), { numRuns: SAMPLE, seed });
}

describe('every route of the description', () => {
  it.skipIf(folder === null)(
    'answers naughty strings in each of its parameters with a reply or a problem, with a token and without',
    async () => {
      let asked = 0;
      for (const { path, method, operation } of operationsOf(api)) {
        for (const { name, in: place } of operation.parameters ?? []) {
          for (const [at, text] of sampleFor(`${path} ${name}`).entries()) {
            const written = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
            const filled = (other: string, value: string) =>
              path.replace(/\{([^}]+)\}/g, (_whole, part) => (part === other ? value : 'KRX%3A000660'));
            const address =
              place === 'path' ? filled(name, written || 'x') : `${filled('', '')}?${name}=${written}`;
            const headers = at % 2 === 0 ? adminHeaders : { Host: 'news.example.org' };
            const isRead = method === 'get';
            await check(
              address,
              { method: method.toUpperCase(), headers, ...(isRead ? {} : { body: '{}' }) },
              `${method} ${address}`,
            );
            asked += 1;
          }
        }
      }
      expect(asked).toBeGreaterThan(1000);
    },
  );

  it.skipIf(folder === null)('answers naughty bodies with a problem that says what is wrong', async () => {
    for (const { path, method, operation } of operationsOf(api)) {
      if (operation.requestBody?.content['application/json'] === undefined) continue;
      const address = path.replace(/\{[^}]+\}/g, 'KRX%3A000660');
      const init = { method: method.toUpperCase(), headers: adminHeaders };
      for (const text of sampleFor(`${path} body`)) {
        const bodies = [text, JSON.stringify(text), JSON.stringify([text]), JSON.stringify({ [text]: text })];
        for (const body of bodies) await check(address, { ...init, body }, `${method} ${address} ${body}`);
      }
    }
  });

  it('is asked with a token and without, and neither is an unexpected error', async () => {
    for (const { path, method } of operationsOf(api)) {
      const address = path.replace(/\{[^}]+\}/g, 'KRX%3A000660');
      for (const headers of [adminHeaders, { Host: 'news.example.org' }]) {
        const init = { method: method.toUpperCase(), headers };
        await check(address, method === 'get' ? init : { ...init, body: '{"a":' }, `${method} ${address}`);
      }
    }
    expect(logged).toEqual([]);
  });
});
