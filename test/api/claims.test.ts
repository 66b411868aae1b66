import { beforeEach, describe, expect, it } from 'vitest';
import { claimJudgementRunners } from '../../server/pipeline/judge-claim.ts';
import { findArticle, saveArticles } from '../../server/store/articles.repository.ts';
import { claimsOfArticle, replaceClaims } from '../../server/store/claims.repository.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import {
  ClaimJudgementListReplySchema,
  ClaimJudgementReplySchema,
} from '../../shared/schemas/claim-judgement-request.ts';
import { ClaimListReplySchema } from '../../shared/schemas/claim-reply.ts';
import { csvCell } from '../../shared/units/csv-cell.ts';
import { noRunners } from '../support/no-runners.ts';
import { openFilledDatabase, testNow } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const quote = '142,600 won';
const address = '/api/v1/claims/article-1-1/judgements';
const draft = { fault: 'wrongPrice', quote };

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let logged: object[];

beforeEach(async () => {
  database = await openFilledDatabase();
  const claimJudgements = claimJudgementRunners({ database, now: () => testNow });
  ({ app, logged } = createTestApp(database, { runners: { ...noRunners, claimJudgements } }));
  return () => closeDatabase(database);
});

const post = (path: string, body: unknown, headers: Record<string, string> = adminHeaders) =>
  app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const list = async (query = '') =>
  ClaimListReplySchema.parse(await (await get(`/api/v1/claims${query}`)).json());

describe('judgements on numbers by the API', () => {
  it('are kept, followed by every reply at once, and told without author and note', async () => {
    const tag = (await get('/api/v1/claims')).headers.get('etag') ?? 'none';
    const made = await post(address, { ...draft, note: 'The split.', madeBy: 'Kim' });
    expect(made.status).toBe(201);
    const { judgement } = ClaimJudgementReplySchema.parse(await made.json());
    expect(judgement).toMatchObject({ ...draft, madeBy: 'Kim', note: 'The split.', madeAt: testNow });
    const again = await get('/api/v1/claims', { 'If-None-Match': tag });
    expect(again.status).toBe(200);
    const text = await again.text();
    expect(text).toContain('underReview');
    expect(text).not.toMatch(/Kim|The split/);
    expect((await list('?verdict=underReview')).rows[0]?.claim.review?.fault).toBe('wrongPrice');
    expect((await list('?verdict=verified')).total).toBe(0);
    expect((await list('?asOf=2024-01-23T14:59:59.999Z')).rows[0]?.claim.review).toBeUndefined();
  });

  it('are listed to the operator alone, and withdrawn without being lost', async () => {
    const made = ClaimJudgementReplySchema.parse(await (await post(address, draft)).json());
    const path = `/api/v1/claim-judgements/${made.judgement.id}/withdraw`;
    expect((await post(path, { withdrawnBy: 'Lee' })).status).toBe(200);
    expect((await list('?verdict=verified')).total).toBe(1);
    await readProblem(await get('/api/v1/claim-judgements'), 401);
    const reply = await get('/api/v1/claim-judgements', adminHeaders);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const { judgements } = ClaimJudgementListReplySchema.parse(await reply.json());
    expect(judgements).toMatchObject([{ madeBy: 'operator', withdrawnBy: 'Lee', withdrawnAt: testNow }]);
  });

  it('ask for the token before they read the body', async () => {
    for (const path of [address, '/api/v1/claim-judgements/article-1-n1/withdraw']) {
      const headers = { ...adminHeaders, Authorization: 'Bearer wrong' };
      await readProblem(await app.request(path, { method: 'POST', headers, body: '{' }), 401);
    }
    await readProblem(await post(address, draft, { 'Content-Type': 'application/json' }), 403);
    expect((await list('?verdict=verified')).total).toBe(1);
  });

  it.each([
    [{}, ['fault', 'quote']],
    [{ ...draft, fault: 'wrong' }, ['fault']],
    [{ ...draft, colour: 'red' }, ['colour']],
    [{ ...draft, note: ' ' }, ['note']],
    [{ ...draft, quote: '142,601 won' }, ['quote']],
  ])('refuse %j with a sentence for each parameter', async (body, parameters) => {
    const problem = await readProblem(await post(address, body), 400);
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(parameters);
    expect((await list('?verdict=underReview')).total).toBe(0);
    expect(logged).toEqual([]);
  });

  it('say what is not there', async () => {
    for (const reply of [
      await post('/api/v1/claims/none/judgements', draft),
      await post('/api/v1/claim-judgements/none/withdraw', {}),
    ]) {
      expect((await readProblem(reply, 404)).detail).toContain('none');
    }
  });
});

describe('numbers as CSV', () => {
  const path = '/api/v1/claims.csv';

  /** The cells of a file, each line of which stands on one line. */
  async function cells(query = ''): Promise<string[][]> {
    const reply = await get(path + query);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines.pop()).toBe('');
    return lines.map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  }
  const rowOf = (head: string[] = [], row: string[] = []) =>
    Object.fromEntries(head.map((name, at) => [name, row[at]]));

  it('hold what the list holds, in UTF-8 with a mark that spreadsheets know it by', async () => {
    const [head, ...rows] = await cells();
    expect(rows).toHaveLength(1);
    expect(rowOf(head, rows[0])).toMatchObject({
      ...{ date: '2024-01-22', instrumentId: 'KRX:000660', nameKorean: 'SK하이닉스', kind: 'close' },
      ...{ unit: 'KRW', storyValue: '142600', quote, verdict: 'verified', priceValue: '142600' },
      ...{ source: 'Written for the tests', difference: '', review: '', outlet: 'Example News' },
    });
    expect(head?.slice(0, 4)).toEqual(['source', 'basis', 'asOf', 'address']);
    const [, , asOf = '', address] = rows[0] ?? [];
    expect(address).toMatch(/^http:\/\/[^/]+\/article\/article-1\?asOf=/);
    expect(new URL(address ?? '').searchParams.get('asOf')).toBe(asOf);
    expect(await cells('?verdict=contradicted')).toHaveLength(1);
  });

  it('hold every number of a long list, once each and in its order', async () => {
    const [claim] = await claimsOfArticle(database, 'article-1');
    if (!claim) throw new Error('the claim is missing');
    const many = Array.from({ length: 431 }, (_, at) => ({ ...claim, id: `article-1-${at}`, value: at }));
    await replaceClaims(database, 'article-1', many);
    const [head, ...rows] = await cells();
    const values = rows.map((row) => Number(rowOf(head, row).storyValue));
    expect(values).toEqual(many.map(({ value }) => value));
  });

  it('run nothing in a spreadsheet', async () => {
    const article = await findArticle(database, 'article-1');
    if (!article) throw new Error('the article is missing');
    await saveArticles(database, [{ ...article, title: '=HYPERLINK("https://evil.example","x"), 2' }]);
    const [head, ...rows] = await cells();
    expect(rowOf(head, rows[0]).headline).toBe('\'=HYPERLINK("https://evil.example","x"), 2');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+82', "'+82"],
    ['-2.14%', "'-2.14%"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    [' =1', "' =1"],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['=a"b', '"\'=a""b"'],
    ['a\nb', '"a\nb"'],
    ['3.5%', '3.5%'],
    [-2.14, '-2.14'],
    [null, ''],
  ])('write %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('refuse a filter that is not understood', async () => {
    const problem = await readProblem(await get(`${path}?verdict=false&cursor=x`), 400);
    expect(problem.errors?.map(({ parameter }) => parameter).sort()).toEqual(['cursor', 'verdict']);
    await readProblem(await get(`${path}?from=2024-02-01&to=2024-01-01`), 400);
  });
});
