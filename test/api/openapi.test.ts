import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { createTestApp } from './test-app.ts';

/** A reference into the description, or anything else that a schema may be. */
const SchemaSchema = z.looseObject({ $ref: z.string().optional() });

const ContentSchema = z.record(
  z.string(),
  z.strictObject({ schema: SchemaSchema, example: z.unknown().optional() }),
);

const ParameterSchema = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  description: z.string().min(10),
  required: z.boolean(),
  schema: SchemaSchema,
  example: z.string().optional(),
});

const OperationSchema = z.strictObject({
  operationId: z.string().min(1),
  summary: z.string().min(10),
  description: z.string().min(10).optional(),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(ParameterSchema).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: ContentSchema }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(5), content: ContentSchema.optional() }),
  ),
});

/** The parts of an OpenAPI 3.1 description that Newstape uses, strictly: anything else in it is a mistake. */
const DescriptionSchema = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.literal('Newstape'), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.record(z.enum(['get', 'post', 'patch', 'delete']), OperationSchema.optional()),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[A-Z][A-Za-z]+$/), SchemaSchema),
    parameters: z.strictObject({}).optional(),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.enum(['http', 'apiKey']) })),
  }),
  webhooks: z.strictObject({}).optional(),
});

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let description: z.infer<typeof DescriptionSchema>;

beforeAll(async () => {
  database = await openDatabase(':memory:');
  app = createTestApp(database).app;
  description = DescriptionSchema.parse(await (await app.request('/openapi.json')).json());
});
afterAll(() => closeDatabase(database));

function operations() {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation ? [{ path, method, operation }] : [],
    ),
  );
}

const WHOLE = ['application/x-ndjson', 'text/csv'];

/** Media types of a reply besides the usual one of its address: the lists also leave whole. */
const OTHER_TYPES: Readonly<Record<string, readonly string[]>> = {
  ...{ listEvents: WHOLE, listClaims: WHOLE, listArticles: WHOLE, searchInstruments: WHOLE },
  ...{ readPrices: WHOLE, readOembed: ['text/xml'] },
};

/** What an address answers with: JSON, or what its ending names. */
function mediaTypeOf(path: string): string {
  if (path.endsWith('/live')) return 'text/event-stream';
  if (path === '/metrics') return 'text/plain';
  if (path.startsWith('/feeds/'))
    return path.endsWith('.rss') ? 'application/rss+xml' : 'application/feed+json';
  if (path.endsWith('.csv')) return 'text/csv';
  if (path.endsWith('.zip')) return 'application/zip';
  if (path.endsWith('.svg')) return 'image/svg+xml';
  if (path.endsWith('.zip')) return 'application/zip';
  return path.endsWith('.png') ? 'image/png' : 'application/json';
}

describe('the description of the API', () => {
  it('has every route of the app, and no other', () => {
    const routes = app.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    const described = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
    expect(described.length).toBeGreaterThan(12);
  });

  it('gives each operation a name of its own and a tag that is explained', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = description.tags.map((tag) => tag.name);
    for (const { operation } of operations()) expect(tags).toContain(operation.tags[0]);
  });

  it('describes the parameters of each path, and only those', () => {
    for (const { path, operation } of operations()) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(described.map((parameter) => parameter.name)).toEqual(names);
      expect(described.every((parameter) => parameter.required)).toBe(true);
    }
  });

  it('answers with named schemas, and every error with a problem', () => {
    for (const { path, operation } of operations()) {
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        const usual = mediaTypeOf(path);
        const others = OTHER_TYPES[operation.operationId] ?? [];
        const expected = Number(status) >= 400 ? ['application/problem+json'] : [usual, ...others];
        if (!['204', '304'].includes(status))
          expect(Object.keys(content), `${path} ${status}`).toEqual(expected);
        for (const [type, { schema }] of Object.entries(content)) {
          if (path !== '/openapi.json' && /json$/.test(type))
            expect(schema.$ref, `${path} ${status}`).toBeDefined();
        }
      }
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['421', '500', '503']));
    }
  });

  it('asks for the admin token where something is written', () => {
    const written = operations().filter(({ method }) => method === 'post');
    const schemes = Object.keys(description.components.securitySchemes);
    for (const { operation } of written) {
      const named = (operation.security ?? []).flatMap(Object.keys);
      expect(named).toContain('adminToken');
      for (const name of named) expect(schemes).toContain(name);
    }
  });

  it('refers to nothing that is not there, and holds no schema that is not referred to', () => {
    const text = JSON.stringify(description);
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1] ?? '');
    const unnamed = [...text.matchAll(/"\$ref":"([^"]*)"/g)].filter(
      ([, to]) => !to?.startsWith('#/components/'),
    );
    expect(unnamed).toEqual([]);
    expect([...new Set(referred)].toSorted()).toEqual(Object.keys(description.components.schemas).toSorted());
  });

  it('allows null where the schema does', () => {
    const claim = z.object({ properties: z.looseObject({ instrumentId: z.unknown() }) });
    const { instrumentId } = claim.parse(description.components.schemas.NamedClaim).properties;
    expect(instrumentId).toEqual({
      anyOf: [{ $ref: '#/components/schemas/InstrumentId' }, { type: 'null' }],
    });
  });
});
