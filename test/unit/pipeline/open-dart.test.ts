import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFeedState } from '../../../server/store/feed-states.repository.ts';
import { saveInstruments } from '../../../server/store/instruments.repository.ts';
import { requestsOn } from '../../../server/store/provider-use.repository.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { type NewsCollecting, startNewsCollecting } from '../../support/news-collecting.ts';
import { corpCodeXml, dartList, dartRow, dartStatus, zipOf } from '../../support/news-service-bodies.ts';

let test: NewsCollecting;
const codes = { '000660': '00164779', '005930': '00126380' };
const archive = zipOf('CORPCODE.xml', corpCodeXml(codes));

beforeEach(async () => {
  test = await startNewsCollecting();
  test.site.answer('/api/corpCode.xml', (_request, response) => response.writeHead(200).end(archive));
});
afterEach(() => test.close());

const asked = () => test.site.site.seen.map(({ path }) => new URL(path, 'http://x').searchParams);
const articles = () =>
  test.database.selectFrom('article').selectAll().orderBy('date').orderBy('id').execute();
const revisions = () =>
  test.database
    .selectFrom('article_revision')
    .select(['articleId', 'sequence', 'title', 'date', 'dateEvidence', 'repeats'])
    .orderBy('articleId')
    .orderBy('sequence')
    .execute();

describe('filings of OpenDART', () => {
  it('asks for a company by its code, and stores a filing under its day without a time', async () => {
    test.site.answer('/api/list.json', dartList([dartRow('20240122800123', '단일판매ㆍ공급계약체결   ')]));
    expect(await test.poll('open-dart')).toMatchObject({ outcome: 'fetched', entriesNew: 1 });
    expect(Object.fromEntries(asked()[1] ?? [])).toMatchObject({
      ...{ corp_code: '00164779', bgn_de: '20240115', end_de: '20240122', page_count: '100' },
    });
    expect(await articles()).toMatchObject([
      {
        title: 'SK하이닉스(000660) 단일판매ㆍ공급계약체결',
        canonicalUrl: 'https://dart.fss.or.kr/dsaf001/main.do?rcpNo=20240122800123',
        ...{ publisher: 'DART', date: '2024-01-22', publishedAt: null, datePrecision: 'day' },
      },
    ]);
    const mentions = await test.database.selectFrom('mention').selectAll().execute();
    expect(mentions[0]).toMatchObject({
      ...{ instrumentId: 'KRX:000660', judgement: 'positive', role: 'subject' },
    });
    expect(await findFeedState(test.database, 'open-dart')).toMatchObject({
      ...{ minutesBetweenFetches: 10, nextTryAt: '2024-01-22T06:10:00.000Z', entriesAccepted: 1 },
    });
    expect(await requestsOn(test.database, 'open-dart', sessionDate('2024-01-22'))).toBe(2);
    test.pass(60);
    expect(await test.poll('open-dart')).toMatchObject({ entriesNew: 0, entriesUnchanged: 1 });
    expect(Object.fromEntries(asked()[2] ?? [])).toMatchObject({ bgn_de: '20240120' });
  });

  it('makes a correction a revision of the filing that it corrects, whatever its date', async () => {
    test.site.answer('/api/list.json', dartList([dartRow('20240116800111', '단일판매ㆍ공급계약체결')]));
    await test.poll('open-dart');
    test.pass(60);
    test.site.answer(
      '/api/list.json',
      dartList([
        dartRow('20240116800111', '단일판매ㆍ공급계약체결', { rm: '유정' }),
        dartRow('20240122800456', '[기재정정]단일판매·공급계약체결'),
        dartRow('20240122800789', '[기재정정]단일판매ㆍ공급계약체결'),
      ]),
    );
    // The first is listed with another remark by now, which is no change of what it says.
    expect(await test.poll('open-dart')).toMatchObject({
      entriesNew: 2,
      entriesUnchanged: 1,
      entriesChanged: 0,
    });
    const stored = await articles();
    expect(stored).toMatchObject([
      {
        title: 'SK하이닉스(000660) [기재정정] 단일판매ㆍ공급계약체결',
        canonicalUrl: 'https://dart.fss.or.kr/dsaf001/main.do?rcpNo=20240122800789',
        date: '2024-01-16',
      },
    ]);
    expect(JSON.parse(stored[0]?.dateEvidence ?? '')).toMatchObject({ revised: { date: '2024-01-22' } });
    expect((await revisions()).map(({ sequence, repeats }) => [sequence, repeats])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    const before = await test.stories();
    test.pass(60);
    await test.poll('open-dart');
    expect(await test.stories()).toBe(before);
  });

  it('looks a year back for the filing that is corrected, and reads it first', async () => {
    const correction = dartRow('20240122800456', '[기재정정]분기보고서 (2023.09)');
    const first = dartRow('20231114000321', '분기보고서 (2023.09)', { rm: '연정' });
    test.site.answer('/api/list.json', dartList([correction]));
    test.site.answer(
      'bgn_de=20230121',
      dartList([first, dartRow('20231115000999', '기타 경영사항'), correction]),
    );
    expect(await test.poll('open-dart')).toMatchObject({ outcome: 'fetched', entriesNew: 1 });
    expect(await articles()).toMatchObject([
      { date: '2023-11-14', title: expect.stringContaining('[기재정정]') },
    ]);
    expect(await revisions()).toHaveLength(2);
  });

  it('keeps a correction by itself, with a note, where several filings could be meant', async () => {
    const name = '주요사항보고서(자기주식취득결정)';
    test.site.answer(
      '/api/list.json',
      dartList([
        dartRow('20240117000001', name),
        dartRow('20240118000001', name),
        dartRow('20240122000001', `[기재정정]${name}`),
      ]),
    );
    expect(await test.poll('open-dart')).toMatchObject({ entriesNew: 3 });
    const stored = await articles();
    expect(stored).toHaveLength(3);
    expect(stored.map(({ note }) => note)).toEqual([
      null,
      null,
      'A correction of one of 2 filings of this name in the year before it; the list does not say which.',
    ]);
  });

  it('reads no correction whose original cannot be looked for, and reads it the next time', async () => {
    test.site.answer(
      '/api/list.json',
      dartList([dartRow('20240122800456', '[기재정정]분기보고서 (2023.09)')]),
    );
    test.site.answer('bgn_de=20230121', dartStatus('020', '요청 제한을 초과하였습니다.'));
    expect(await test.poll('open-dart')).toMatchObject({ outcome: 'failed', entriesNew: 0 });
    expect(await articles()).toEqual([]);
    expect(await findFeedState(test.database, 'open-dart')).toMatchObject({
      nextTryAt: '2024-01-22T15:00:00.000Z',
      lastFailure: { reason: 'tryLater' },
    });
    // Asked to rest, it is asked nothing.
    const requests = test.site.site.seen.length;
    test.pass(30);
    expect(await test.poll('open-dart')).toMatchObject({ outcome: 'failed' });
    expect(test.site.site.seen).toHaveLength(requests);
    test.setClock('2024-01-23T00:00:00.000Z');
    test.site.answer('bgn_de=20230121', dartList([dartRow('20231114000321', '분기보고서 (2023.09)')]));
    expect(await test.poll('open-dart')).toMatchObject({ outcome: 'fetched', entriesNew: 1 });
    expect(await revisions()).toHaveLength(2);
  });

  it('asks for whole markets by day, page by page, where many companies are tracked', async () => {
    const many = Array.from({ length: 41 }, (_, index) => `KRX:${String(100_000 + index)}`);
    await saveInstruments(
      test.database,
      many.map((id) => ({
        ...{ id: instrumentId(id), mic: mic('XKOS'), symbol: id.slice(4), kind: 'common' as const },
        ...{ issuerId: id, nameKorean: `회사${id.slice(4)}`, nameEnglish: null, currency: 'KRW' as const },
        ...{ sector: null, listedDate: null, delistedDate: null },
      })),
    );
    await test.track(...many);
    const all = Object.fromEntries(many.map((id, index) => [id.slice(4), String(10_000_000 + index)]));
    const large = zipOf('CORPCODE.xml', corpCodeXml({ ...codes, ...all }));
    test.site.answer('/api/corpCode.xml', (_request, response) => response.writeHead(200).end(large));
    const own = {
      corp_code: '10000001',
      corp_name: '회사100001',
      stock_code: '100001',
      flr_nm: '회사100001',
    };
    const stranger = { ...own, corp_code: '00999999', corp_name: '남의회사', stock_code: '999999' };
    test.site.answer('corp_cls=Y', dartStatus('013', '조회된 데이타가 없습니다.'));
    test.site.answer(
      'corp_cls=K',
      dartList([dartRow('20240122900001', '현금ㆍ현물배당결정', stranger)], { total_page: 2 }),
    );
    // Set last: looked at first.
    test.site.answer(
      'page_no=2',
      dartList([dartRow('20240122900002', '현금ㆍ현물배당결정', own)], { total_page: 2 }),
    );
    expect(await test.poll('open-dart')).toMatchObject({
      outcome: 'fetched',
      entriesNew: 1,
      entriesRejected: 0,
    });
    expect(await articles()).toMatchObject([{ title: '회사100001(100001) 현금ㆍ현물배당결정' }]);
    expect(test.site.site.seen).toHaveLength(4);
  });

  it('keeps the list of company codes where a new one cannot be read, and names a company that it lacks', async () => {
    test.site.answer('/api/list.json', dartList([dartRow('20240122800123', '단일판매ㆍ공급계약체결')]));
    await test.poll('open-dart');
    await test.track('KRX:086520');
    test.site.answer('/api/corpCode.xml', (_request, response) =>
      response.writeHead(200).end(archive.subarray(0, 200)),
    );
    test.pass(8 * 24 * 60);
    expect(await test.poll('open-dart')).toMatchObject({ outcome: 'fetched', entriesRejected: 1 });
    expect(test.reports.at(-2)?.rejection?.detail).toBe(
      'OpenDART 전자공시 left out: OpenDART 전자공시 does not list 086520.',
    );
  });

  it.each([
    ['an archive that is cut short', archive.subarray(0, 200), 'the archive is damaged or cut short'],
    [
      'an archive that says a smaller size',
      zipOf('X', Buffer.alloc(70_000_000), 10),
      'the archive is damaged or cut short',
    ],
    ['broken XML', zipOf('CORPCODE.xml', '<result><list><corp_code>1'), 'its XML is broken'],
    ['a list of nobody', zipOf('CORPCODE.xml', '<result></result>'), 'it names no listed company'],
    ['a web page', Buffer.from('<!doctype html><p>Moved'), 'no archive came'],
    [
      'a refusal in XML',
      Buffer.from('<result><status>010</status></result>'),
      'does not accept this key (010',
    ],
  ])('says why the list of company codes cannot be read: %s', async (_name, body, sentence) => {
    test.site.answer('/api/corpCode.xml', (_request, response) => response.writeHead(200).end(body));
    const poll = await test.poll('open-dart');
    expect(poll.outcome).toBe('failed');
    expect(poll.failure?.detail).toContain(sentence);
  });
});

it('asks nothing without a key or a company, and says so', async () => {
  const without = await startNewsCollecting({ keys: { openDart: null } });
  expect(await without.poll('open-dart')).toMatchObject({
    failure: {
      reason: 'keyMissing',
      detail:
        'OpenDART 전자공시 was not asked: NEWSTAPE_OPEN_DART_KEY is not set. https://opendart.fss.or.kr: 인증키 신청.',
    },
  });
  expect(without.site.site.seen).toEqual([]);
  expect(await findFeedState(without.database, 'open-dart')).toMatchObject({ consecutiveFailures: 0 });
  await without.close();

  const none = await startNewsCollecting({ tracked: ['XNAS:NVDA'] });
  expect((await none.poll('open-dart')).failure?.detail).toMatch(
    /was not asked: no company that it has news of is tracked\. "newstape track add ID"/,
  );
  expect(none.site.site.seen).toEqual([]);
  await none.close();
});
