import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { ADMIN_COOKIE } from './admin-sessions.ts';
import { ApiExamplesSchema } from './api-examples.ts';
import { type DescribedApi, DescribedApiSchema } from './described-api.ts';
import type { HttpEnv } from './http-env.ts';
import { componentSchemas, nameComponents } from './openapi-components.ts';
import { REFERENCE_SCRIPT, REFERENCE_STYLE } from './reference-files.ts';
import { referencePage } from './reference-page.ts';
import { jsonReply, usualProblems } from './reply-descriptions.ts';
import { withExamples } from './with-examples.ts';

const descriptionRoute = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'readDescription',
  tags: ['service'],
  summary: 'This description (OpenAPI 3.1)',
  responses: { 200: jsonReply(z.looseObject({ openapi: z.string() }), 'The description.'), ...usualProblems },
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

/**
 * Adds `/openapi.json`, which describes every route that `app` has at its first reading, each with the example that is given,
 * and the page `/api/reference`, which shows the same to people.
 */
export function describeApi(app: OpenAPIHono<HttpEnv>, version: string, readExamples: () => unknown): void {
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
  let description: DescribedApi | undefined;
  const described = () => {
    const examples = description ? {} : ApiExamplesSchema.parse(readExamples());
    description ??= withExamples(DescribedApiSchema.parse(describe(app, version)), examples);
    return description;
  };
  app.openapi(descriptionRoute, (context) => context.json(described(), 200, unkept));
  let page: string | undefined;
  app.use('/api/reference', (context, next) => {
    if (context.req.method !== 'GET') return next();
    page ??= referencePage(described());
    return Promise.resolve(context.html(page, 200, unkept));
  });
  addFile(app, '/api/reference.css', 'text/css', REFERENCE_STYLE);
  addFile(app, '/api/reference.js', 'text/javascript', REFERENCE_SCRIPT);
}

const unkept = { 'Cache-Control': 'no-cache' };

function addFile(app: OpenAPIHono<HttpEnv>, path: string, type: string, text: string): void {
  app.use(path, (context, next) =>
    context.req.method === 'GET'
      ? Promise.resolve(context.body(text, 200, { 'Content-Type': `${type}; charset=utf-8`, ...unkept }))
      : next(),
  );
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
