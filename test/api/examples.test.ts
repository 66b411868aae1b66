import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiExample, ApiExamplesSchema } from '../../server/http/api-examples.ts';
import {
  type DescribedApi,
  DescribedApiSchema,
  type DescribedOperation,
  operationsOf,
} from '../../server/http/described-api.ts';
import { components } from '../../server/http/openapi-components.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { createTestApp } from './test-app.ts';

const examples = ApiExamplesSchema.parse(JSON.parse(readFileSync('server/http/api-examples.json', 'utf8')));

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let api: DescribedApi;
beforeAll(async () => {
  database = await openDatabase(':memory:');
  app = createTestApp(database).app;
  api = DescribedApiSchema.parse(await (await app.request('/openapi.json')).json());
});
afterAll(() => closeDatabase(database));

/** The named schema that a content refers to; undefined where it has none. */
function schemaOf(content: { readonly schema?: Readonly<Record<string, unknown>> | undefined } | undefined) {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(String(content?.schema?.$ref))?.[1] ?? '';
  return components[name]?.schema;
}

/** A reply of nothing, or of bytes that no page could show, needs no example. */
function isShown({ responses }: DescribedOperation): boolean {
  const types = Object.keys(
    responses[200]?.content ?? responses[201]?.content ?? responses[202]?.content ?? {},
  );
  return types.some((type) => type !== 'image/png' && type !== 'application/zip');
}

function exampleOf(operationId: string): ApiExample {
  const example = examples[operationId];
  if (!example)
    throw new Error(
      `Say in test/examples/example-asks.ts how ${operationId} is asked, then: npm run examples`,
    );
  return example;
}

describe('the examples', () => {
  it('are of every route that answers with something, and of no other', () => {
    const all = operationsOf(api).map(({ operation }) => operation);
    for (const operation of all) if (isShown(operation)) exampleOf(operation.operationId);
    const ids = all.map(({ operationId }) => operationId);
    expect(Object.keys(examples).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('give the parameters that a route needs, and only such as it has', () => {
    for (const { operation } of operationsOf(api)) {
      const { operationId, parameters = [] } = operation;
      const given = Object.keys(examples[operationId]?.parameters ?? {});
      expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(given));
      if (isShown(operation)) {
        const needed = parameters.filter(({ required }) => required).map(({ name }) => name);
        expect(given, operationId).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  it('are right by the schemas that stand beside them, bodies and replies', () => {
    let checked = 0;
    for (const { operation } of operationsOf(api)) {
      const { operationId, requestBody, responses } = operation;
      const example = examples[operationId];
      if (example === undefined) continue;
      const pairs = [
        [schemaOf(Object.values(requestBody?.content ?? {})[0]), example.body],
        [schemaOf(responses[example.status]?.content?.[example.type]), example.reply],
      ] as const;
      expect(Object.keys(responses), operationId).toContain(String(example.status));
      for (const [schema, value] of pairs) {
        if (schema === undefined || value === undefined) continue;
        expect(schema.safeParse(value).error?.issues, operationId).toBeUndefined();
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(60);
  });
});

describe('the reference page', () => {
  it('shows every route with its parameters, its call and its example, and runs nothing but its own script', async () => {
    const reply = await app.request('/api/reference');
    expect(reply.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(reply.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await reply.text();
    for (const { path, operation } of operationsOf(api)) {
      expect(html).toContain(`<details id="${operation.operationId}">`);
      expect(html).toContain(path);
    }
    expect(html).not.toMatch(/<[a-z][^>]* (?:style|on\w+)=|<script>|<style/);
    expect(html).not.toMatch(/(?:src|href)="(?!\/|#)/);
    for (const [, file = ''] of html.matchAll(/(?:src|href)="(\/api\/[^"]+)"/g)) {
      const part = await app.request(file);
      expect(part.status, file).toBe(200);
      expect(part.headers.get('content-type')).toMatch(/^text\/(?:css|javascript); charset=utf-8$/);
    }
    const again = await app.request('/api/reference', {
      headers: { 'If-None-Match': reply.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});
