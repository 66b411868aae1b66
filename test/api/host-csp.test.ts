import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPolicyRunner } from '../../server/pipeline/host-csp.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { HostCspReplySchema } from '../../shared/schemas/host-csp.ts';
import { type LoopbackSite, loopbackSite } from '../support/loopback-site.ts';
import { noRunners } from '../support/no-runners.ts';
import { publicFetcher } from '../support/public-stand-in.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const secret = 'only in the body of the page';
const first = "default-src 'self'; frame-src https://news.example.org";
let site: LoopbackSite;
let fetcher: ReturnType<typeof publicFetcher>;
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  site = await loopbackSite(
    (request, response) => {
      const page = (status: number, headers: Record<string, string | string[]> = {}) =>
        response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(`<p>${secret}</p>`);
      if (request.url === '/plain') page(200);
      else if (request.url === '/strict') page(200, { 'content-security-policy': first });
      else if (request.url === '/two') page(200, { 'content-security-policy': [first, 'img-src *'] });
      else if (request.url === '/moved') page(301, { location: '/strict' });
      else page(403, { 'content-security-policy': first });
    },
    { robots: (_request, response) => void response.end('User-agent: *\nDisallow: /private\n') },
  );
  fetcher = publicFetcher();
  database = await openDatabase(':memory:');
  const runners = { ...noRunners, hostPolicy: hostPolicyRunner(fetcher.fetch) };
  const embedOrigins = [`http://blog.example.com:${site.port}`];
  app = createTestApp(database, { runners, embedOrigins }).app;
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
  await closeDatabase(database);
});

const ask = (address: string, headers: Record<string, string> = adminHeaders) =>
  app.request('/api/v1/host-csp', { method: 'POST', headers, body: JSON.stringify({ address }) });
const at = (path: string, host = 'blog.example.com') => `http://${host}:${site.port}${path}`;

describe('the policy of a page', () => {
  it.each([
    ['/plain', null],
    ['/strict', first],
    ['/two', `${first}, img-src *`],
  ])('at %s is told, and nothing else of the page', async (path, policy) => {
    const reply = await ask(at(path));
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const text = await reply.text();
    expect(text).not.toContain(secret);
    expect(HostCspReplySchema.strict().parse(JSON.parse(text))).toEqual({
      ...{ address: at(path), policy, mayCarry: true },
    });
  });

  it('is that of where the address leads, with whether that page may carry widgets of this server', async () => {
    expect(await (await ask(at('/moved'))).json()).toEqual({
      ...{ address: at('/strict'), policy: first, mayCarry: true },
    });
    expect(await (await ask(at('/strict', 'other.example.com'))).json()).toMatchObject({ mayCarry: false });
    const open = createTestApp(database, {
      runners: { ...noRunners, hostPolicy: hostPolicyRunner(fetcher.fetch) },
    }).app;
    const init = { method: 'POST', headers: adminHeaders, body: JSON.stringify({ address: at('/plain') }) };
    expect(await (await open.request('/api/v1/host-csp', init)).json()).toMatchObject({ mayCarry: true });
  });

  it.each([
    ['a page that is refused', at.bind(null, '/other'), 'httpStatus', /Or paste the policy/],
    ['a page that robots.txt closes', at.bind(null, '/private'), 'robotsDisallowed', /robots\.txt/],
    ['this machine', () => 'http://127.0.0.2/', 'addressNotAllowed', /Or paste the policy/],
    ['a name that nobody has', () => 'http://nowhere.example.org/', 'fetchFailed', /no address/],
  ] as const)('of %s cannot be told, and it is said why', async (_name, address, reason, sentence) => {
    const problem = await readProblem(await ask(address()), 422);
    expect(problem.detail).toMatch(sentence);
    expect(JSON.stringify(problem)).not.toContain(secret);
    expect(problem.errors).toMatchObject([{ parameter: 'address', message: reason }]);
  });

  it('is asked for by the operator alone, with an address of the web', async () => {
    const asked = site.seen.length;
    const visitor = {
      Host: 'news.example.org',
      Origin: 'http://news.example.org',
      'Content-Type': 'application/json',
    };
    await readProblem(await ask(at('/strict'), visitor), 401);
    await readProblem(await ask(at('/strict'), { ...adminHeaders, 'Newstape-Audience': 'public' }), 401);
    await readProblem(await ask('file:///etc/passwd'), 400);
    await readProblem(await ask('blog.example.com'), 400);
    expect(site.seen.length).toBe(asked);
  });
});
