import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { ADMIN_COOKIE } from './admin-sessions.ts';
import type { HttpEnv } from './http-env.ts';
import { componentSchemas, nameComponents } from './openapi-components.ts';
import { jsonReply, usualProblems } from './reply-descriptions.ts';

/** Open at this end: what a description may hold is the standard's affair. */
const DescriptionSchema = z.looseObject({ openapi: z.string() });

const descriptionRoute = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'readDescription',
  tags: ['service'],
  summary: 'This description (OpenAPI 3.1)',
  responses: { 200: jsonReply(DescriptionSchema, 'The description.'), ...usualProblems },
});

const tags = [
  { name: 'instruments', description: 'Companies and indices, their prices and their news events.' },
  { name: 'markets', description: 'What the prices of a whole market show.' },
  { name: 'events', description: 'News events of all companies.' },
  { name: 'articles', description: 'News articles, and reading a new one.' },
  { name: 'claims', description: 'What articles say about prices, checked against daily bars.' },
  { name: 'studies', description: 'What prices did around news, with its uncertainty.' },
  { name: 'check', description: 'Checking the numbers of a text that is pasted.' },
  { name: 'embed', description: 'Widgets for pages of other sites.' },
  { name: 'sources', description: 'Where stories and prices come from, and how they are brought in.' },
  { name: 'service', description: 'The server itself.' },
];

/** Adds `/openapi.json`, which describes every route that `app` has at its first reading. */
export function describeApi(app: OpenAPIHono<HttpEnv>, version: string): void {
  nameComponents();
  app.openAPIRegistry.registerComponent('securitySchemes', 'adminToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'The admin token, printed once at the first start.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'adminSession', {
    type: 'apiKey',
    in: 'cookie',
    name: ADMIN_COOKIE,
    description: 'The session of a dashboard, made by POST /api/v1/admin-session.',
  });
  let description: z.infer<typeof DescriptionSchema> | undefined;
  app.openapi(descriptionRoute, (context) => {
    description ??= DescriptionSchema.parse(describe(app, version));
    return context.json(description, 200, { 'Cache-Control': 'no-cache' });
  });
}

function describe(app: OpenAPIHono<HttpEnv>, version: string) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Newstape',
      version,
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
      description:
        'What the price of a listed company did around each news event, and whether what an article says about a price is true. Dates are local to an exchange, instants are UTC, returns are fractions. What Newstape shows is an association; it never says that news moved a price.',
    },
    servers: [{ url: '/' }],
    tags,
  });
  return { ...document, components: { ...document.components, schemas: componentSchemas() } };
}
