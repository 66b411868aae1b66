import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { CheckReplySchema } from '../../shared/schemas/check-reply.ts';
import { openCheck } from '../support/check-parts.ts';
import { noRunners } from '../support/no-runners.ts';
import { type StorySite, startStorySite } from '../support/story-site.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

let site: StorySite;
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  site = await startStorySite();
  const opened = await openCheck(site.fetch);
  database = opened.database;
  app = createTestApp(database, { runners: { ...noRunners, check: opened.check } }).app;
});
afterAll(async () => {
  await closeDatabase(database);
  await site.close();
});

const check = (address: string) =>
  app.request('/api/v1/check', {
    method: 'POST',
    headers: adminHeaders,
    body: JSON.stringify({ address }),
  });

describe('checking an address over a real fetch', () => {
  it.each(['/story', '/moved'])('reads the page %s and checks its article', async (path) => {
    const { article, facts } = CheckReplySchema.parse(await (await check(site.address(path))).json());
    expect(article.text).not.toContain('Home');
    expect(article.linesAround).toBe(0);
    expect(facts).toMatchObject({ date: '2025-01-27' });
    expect(facts.numbers.map(({ verdict }) => verdict)).toEqual([
      ...['verified', 'verified', 'contradicted', 'verified', 'verified'],
    ]);
    expect(site.seen.at(-1)?.path).toBe('/story');
    expect(site.seen.at(-1)?.headers['user-agent']).toMatch(/Newstape/i);
  });

  it.each([
    ['/missing', 'httpStatus', /answers 404: there is no such document; check the address\. Or paste/],
    ['/list', 'noArticle', /holds no article.* Or paste the text of the article/],
    ['/picture', 'binaryDocument', /not text.* Or paste/],
    ['/slow', 'fetchTimeout', /no complete answer head within 0\.4 s; try again later\. Or paste/],
    ['/private/a', 'robotsDisallowed', /robots\.txt.* Or paste/],
  ])('says of %s why it cannot be checked (%s) and what to do', async (path, reason, sentence) => {
    const problem = await readProblem(await check(site.address(path)), 422);
    expect(problem.detail).toMatch(sentence);
    expect(problem.errors).toEqual([{ parameter: 'address', message: reason }]);
  });

  it.each([
    [
      'a name that nobody has',
      'http://news.example.org/story',
      'fetchFailed',
      /no address.*misspelt.* Or paste/,
    ],
    ['this machine', 'http://127.0.0.2/story', 'addressNotAllowed', /Or paste/],
    ['a login in the address', 'http://me:secret@news.example.com/', 'addressNotAllowed', /Or paste/],
  ])('refuses %s', async (_name, address, reason, sentence) => {
    const problem = await readProblem(await check(address), 422);
    expect(problem.detail).toMatch(sentence);
    expect(problem.detail).not.toContain('secret');
    expect(problem.errors).toEqual([{ parameter: 'address', message: reason }]);
  });
});
