import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseLockedError } from '../../server/store/database-locked-error.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import {
  type ArticleUpload,
  type IngestReport,
  IngestReportSchema,
} from '../../shared/schemas/article-reply.ts';
import { noRunners } from '../support/no-runners.ts';
import { openFilledDatabase } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

let database: Database;
beforeAll(async () => {
  database = await openFilledDatabase();
});
afterAll(() => closeDatabase(database));

const report: IngestReport = {
  locator: 'upload',
  outcome: 'unchanged',
  rejection: null,
  article: null,
  teaserCount: 0,
  instruments: [],
  otherEntities: [],
  claims: [],
  events: [],
};

/** Uploads a body to an app whose runner answers in this way; the uploads that the runner saw are kept. */
async function upload(
  body: string,
  answer: (upload: ArticleUpload) => Promise<IngestReport>,
  headers = adminHeaders,
) {
  const seen: ArticleUpload[] = [];
  const runners = {
    ...noRunners,
    ingestUpload: (one: ArticleUpload) => {
      seen.push(one);
      return answer(one);
    },
  };
  const { app, logged } = createTestApp(database, { runners });
  const reply = await app.request('/api/v1/articles', { method: 'POST', headers, body });
  return { reply, seen, logged };
}

const page = JSON.stringify({
  content: '<p>text</p>',
  mediaType: 'text/html',
  url: 'https://news.example.org/1',
});

describe('uploading an article', () => {
  it('hands the page to the runner and answers with its report', async () => {
    const { reply, seen } = await upload(page, async () => report);
    expect(reply.status).toBe(200);
    expect(IngestReportSchema.parse(await reply.json())).toEqual(report);
    expect(seen).toEqual([JSON.parse(page)]);
  });

  it('answers 201 where something was stored', async () => {
    const { reply } = await upload(page, async () => ({ ...report, outcome: 'stored' }));
    expect(reply.status).toBe(201);
  });

  it('tells why a page was rejected', async () => {
    const rejection = { reason: 'noArticle', detail: 'The page holds a list of headlines and no article.' };
    const { reply } = await upload(page, async () => ({ ...report, outcome: 'rejected', rejection }));
    const problem = await readProblem(reply, 422);
    expect(problem.detail).toBe(rejection.detail);
    expect(problem.errors).toEqual([{ parameter: 'content', message: 'noArticle' }]);
  });

  it.each([
    ['{"content":""}', 'content'],
    ['{"content":"x","mediaType":"text/pdf"}', 'mediaType'],
    ['{"content":"x","url":"not an address"}', 'url'],
    ['{"content":"x","colour":"red"}', 'colour'],
    ['[]', 'body'],
  ])('refuses %s without asking the runner', async (body, parameter) => {
    const { reply, seen } = await upload(body, async () => report);
    const problem = await readProblem(reply, 400);
    expect(problem.errors?.map((error) => error.parameter)).toEqual([parameter]);
    expect(seen).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    const { reply } = await upload('{', async () => report);
    expect((await readProblem(reply, 400)).title).toBe('Unreadable body');
  });

  it('asks for the token before it reads the body', async () => {
    const { reply, seen } = await upload('{', async () => report, {
      ...adminHeaders,
      Authorization: 'Bearer wrong',
    });
    await readProblem(reply, 401);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="newstape"');
    expect(seen).toEqual([]);
  });

  it('tells nothing of an unexpected error, and logs it under the request id', async () => {
    const { reply, logged } = await upload(page, () => Promise.reject(new Error('secret path /home/kim')));
    const problem = await readProblem(reply, 500);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      level: 'error',
      requestId: problem.requestId,
      method: 'POST',
      path: '/api/v1/articles',
      message: 'secret path /home/kim',
    });
  });

  it('asks to try again while another program writes', async () => {
    const { reply, logged } = await upload(page, () => Promise.reject(new DatabaseLockedError('locked')));
    await readProblem(reply, 503);
    expect(reply.headers.get('retry-after')).toBe('1');
    expect(logged).toEqual([]);
  });
});
