import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-instruments-'));
const database = join(folder, 'news.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => runNewstape([...words, '--database', database]);
const file = (name: string, bytes: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

let stories = 0;

async function ingested(text: string) {
  stories += 1;
  const path = file(`story-${stories}.txt`, text);
  const { stdout } = await run('ingest', path, '--json', '--crawl-date', '2026-11-20');
  const report: { instruments: { instrumentId: string }[] } = JSON.parse(stdout);
  return report.instruments.map(({ instrumentId }) => instrumentId);
}

const story =
  '글래스하임 실적 발표\n\n글래스하임은 20일 3분기 매출이 늘었다고 밝혔다. 글래스하임 주가는 올랐다. 글래스하임은 배당을 늘린다.';

describe('newstape instruments', () => {
  it('adds an instrument of any market, says that it has no calendar, and links stored articles again', async () => {
    expect(await ingested(story)).not.toContain('XLON:GLSH');
    const added = await run(
      ...['instruments', 'add', 'XLON:GLSH', '--name-korean', '글래스하임', '--name-english', 'Glassheim'],
      ...['--currency', 'GBP', '--reason', 'we follow it', '--by', 'kim', '--json'],
    );
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(added.stdout)).toMatchObject({
      instrument: { id: 'XLON:GLSH', mic: 'XLON', symbol: 'GLSH', currency: 'GBP' },
      edit: { kind: 'add', madeBy: 'kim', reason: 'we follow it', madeAt: '2026-11-25T00:00:00.000Z' },
      notices: [expect.stringContaining('no trading calendar of XLON')],
      relinkedArticles: 1,
    });
    expect(await ingested(`${story} 회사는 새 직원도 뽑는다고 했다.`)).toContain('XLON:GLSH');
  });

  it('refuses in one sentence what cannot be', async () => {
    const reason = ['--reason', 'x'];
    const again = await run(
      'instruments',
      'add',
      'XLON:GLSH',
      '--name-korean',
      'x',
      '--currency',
      'GBP',
      ...reason,
    );
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/^XLON:GLSH 글래스하임 is there already: .+\n$/);
    const unknown = await run(
      'instruments',
      'rename',
      'KRX:00593',
      '--to',
      '새이름',
      '--on',
      '2026-11-01',
      ...reason,
    );
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('No instrument has the id KRX:00593: did you mean KRX:005930 삼성전자');
    const early = await run('instruments', 'delist', 'KRX:005930', '--on', '1970-01-01', ...reason);
    expect(early).toMatchObject({ code: 1 });
    expect(early.stderr).toContain('KRX:005930 was listed on 1975-06-11');
    const same = await run(
      'instruments',
      'rename',
      'KRX:005930',
      '--to',
      '삼성전자',
      '--on',
      '2026-11-01',
      ...reason,
    );
    expect(same.stderr).toBe('KRX:005930 is called "삼성전자" already.\n');
    const pence = await run(
      'instruments',
      'add',
      'XLON:VOD',
      '--name-english',
      'Vodafone',
      '--currency',
      'GBX',
      ...reason,
    );
    expect(pence).toMatchObject({ code: 2 });
    expect(pence.stderr).toContain('ISO 4217');
    const market = await run(
      'instruments',
      'add',
      'XKRX:123450',
      '--name-korean',
      '가',
      '--currency',
      'KRW',
      ...reason,
    );
    expect(market.stderr).toBe('Ids of Korean markets begin with KRX: write KRX:123450.\n');
    for (const words of [
      ['delist', 'KRX:005930', '--on', '2026-13-01', ...reason],
      ['rename', 'nothing', '--to', 'x', '--on', '2026-11-01', ...reason],
      ['rename', 'KRX:005930', '--to', 'x', '--on', '2026-11-01'],
    ])
      expect(await run('instruments', ...words)).toMatchObject({ code: 2, stdout: '' });
  });

  it('renames from a day on: the old name stays as a former one, and both link', async () => {
    const renamed = await run(
      ...[
        'instruments',
        'rename',
        'XLON:GLSH',
        '--to',
        '노바하임',
        '--on',
        '2026-11-10',
        '--reason',
        'press release',
      ],
    );
    expect(renamed).toMatchObject({ code: 0 });
    expect(renamed.stdout).toContain(
      '노바하임: called so from 2026-11-10 on; 2 stored articles linked again',
    );
    const { aliases } = JSON.parse((await run('aliases', 'list', 'XLON:GLSH', '--json')).stdout);
    expect(aliases).toMatchObject([
      { name: '글래스하임', kind: 'former', validTo: '2026-11-09', action: 'add' },
    ]);
    expect(await ingested(`${story.replaceAll('글래스하임', '노바하임')}`)).toContain('XLON:GLSH');
  });

  it('lists what was edited here, with its history', async () => {
    const { instruments } = JSON.parse((await run('instruments', 'list', '--mine', '--json')).stdout);
    expect(instruments).toMatchObject([
      {
        id: 'XLON:GLSH',
        nameKorean: '노바하임',
        edits: [{ kind: 'add' }, { kind: 'rename', onDate: '2026-11-10' }],
      },
    ]);
    expect((await run('instruments', 'list', '--mine')).stdout).toContain('rename on 2026-11-10');
    const all = JSON.parse((await run('instruments', 'list', '--json')).stdout);
    expect(all.instruments.length).toBeGreaterThan(9_000);
  });
});

describe('newstape instruments import', () => {
  const korean = [
    '종목코드,종목명,영문명,시장구분,상장일,주식종류,비고',
    '999990,가온시험,Gaon Test,KOSPI,2026/11/02,보통주,',
    '5930,삼성전자,,KOSPI,,,zeros lost by a spreadsheet',
    '999980,나온시험,,KONEX2,2026/11/02,보통주,',
    '999970,다온시험,,KOSDAQ,2026-11-31,보통주,',
    '999990,가온시험,,KOSPI,,,again',
  ].join('\r\n');

  it.each([
    ['UTF-8', Buffer.from(korean)],
    ['CP949', iconv.encode(korean, 'cp949')],
    ['UTF-16 with tabs', iconv.encode(korean.replaceAll(',', '\t'), 'utf-16le', { addBOM: true })],
  ])('keeps the good lines of %s and tells the others by their line', async (_name, bytes) => {
    const path = file('korean.csv', bytes);
    const trial = await run('instruments', 'import', path, '--dry-run', '--json');
    const report = JSON.parse(trial.stdout);
    expect(trial.code).toBe(3);
    expect(report).toMatchObject({ added: ['KRX:999990'], changed: [], unchanged: 1 });
    expect(report.rejected.map(({ subject }: { subject: string }) => subject)).toEqual([
      'line 4',
      'line 5',
      'line 6',
    ]);
    expect(trial.stderr).toContain('line 4: left out: "KONEX2" is not a market');
    expect(trial.stderr).toContain('line 5: left out: "2026-11-31" is not a date');
    expect(trial.stderr).toContain('line 6: left out: KRX:999990 stands in line 2 already');
  });

  it('stores nothing in a trial, everything good otherwise, and nothing the second time', async () => {
    const path = file('korean.csv', korean);
    expect(await run('instruments', 'import', path)).toMatchObject({ code: 3 });
    const again = await run('instruments', 'import', path, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ added: [], changed: [], unchanged: 2 });
    const { instruments } = JSON.parse((await run('instruments', 'list', '--mine', '--json')).stdout);
    expect(instruments.find(({ id }: { id: string }) => id === 'KRX:999990')).toMatchObject({
      mic: 'XKRX',
      currency: 'KRW',
      listedDate: '2026-11-02',
      edits: [{ reason: 'imported from korean.csv' }],
    });
  });

  it('takes ids and English headers, and says what a file lacks', async () => {
    const good = file(
      'english.csv',
      'ID,Name,Currency,Sector\nXTKS:7203,Toyota,JPY,Cars\nXTKS:6758,Sony,,Games\n',
    );
    const { code, stdout } = await run('instruments', 'import', good, '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      added: ['XTKS:7203'],
      rejected: [{ subject: 'line 3', detail: expect.stringContaining('needs its currency') }],
      notices: [expect.stringContaining('no trading calendar of XTKS')],
    });
    for (const [name, text, sentence] of [
      ['code.csv', 'code,name\n7203,Toyota\n', 'A code alone does not say where it is traded'],
      ['names.csv', 'id,currency\nXTKS:7203,JPY\n', 'no column for a name'],
      ['other.csv', 'x,y\n1,2\n', 'no column for the id or the code'],
      ['empty.csv', '', 'empty'],
    ] as const) {
      const refused = await run('instruments', 'import', file(name, text));
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain(sentence);
    }
    expect(await run('instruments', 'import', join(folder, 'missing.csv'))).toMatchObject({ code: 2 });
  });
});

describe('newstape instruments refresh', () => {
  const listing = (lines: readonly string[]) =>
    `id,name_ko,name_en,currency,listed\n${lines.map((line) => `${line}\n`).join('')}`;
  const fresh = file(
    'fresh.csv',
    listing([
      'XLON:GLSH,다른이름,Glassheim,GBP,',
      'XPAR:AAA,새파리,Paris A,EUR,',
      'XTKS:7203,도요타,Toyota Motor,JPY,',
    ]),
  );

  it('reports what a newer listing says otherwise and changes nothing', async () => {
    const { code, stdout } = await run('instruments', 'refresh', fresh, '--json', '--on', '2026-11-20');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      applied: false,
      additions: [{ id: 'XPAR:AAA' }],
      renames: [],
      delistings: [],
      conflicts: [
        { id: 'XLON:GLSH', column: 'nameKorean', yours: '노바하임', listing: '다른이름' },
        { id: 'XTKS:7203', column: 'nameKorean', yours: null, listing: '도요타' },
        { id: 'XTKS:7203', column: 'nameEnglish', yours: 'Toyota', listing: 'Toyota Motor' },
      ],
    });
    expect((await run('instruments', 'list', '--json')).stdout).not.toContain('XPAR:AAA');
  });

  it('takes it over under the words of the operator, with renames and delistings of a later one', async () => {
    expect(await run('instruments', 'refresh', fresh, '--apply', '--on', '2026-11-20')).toMatchObject({
      code: 0,
    });
    const later = file(
      'later.csv',
      listing(['XPAR:AAA,더새파리,Paris A,EUR,', 'XPAR:BBB,둘째,Paris B,EUR,']),
    );
    expect(await run('instruments', 'refresh', later, '--apply', '--on', '2026-11-22')).toMatchObject({
      code: 0,
    });
    const last = file('last.csv', listing(['XPAR:BBB,둘째,Paris B,EUR,']));
    const { stdout } = await run('instruments', 'refresh', last, '--apply', '--on', '2026-11-24', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      delistings: [{ id: 'XPAR:AAA', name: '더새파리' }],
      renames: [],
    });
    const { instruments } = JSON.parse((await run('instruments', 'list', '--mine', '--json')).stdout);
    const found = (wanted: string) => instruments.find(({ id }: { id: string }) => id === wanted);
    expect(found('XPAR:AAA')).toMatchObject({
      nameKorean: '더새파리',
      delistedDate: '2026-11-24',
      edits: [
        { kind: 'add', origin: 'listing', onDate: '2026-11-20' },
        { kind: 'rename', onDate: '2026-11-22' },
        { kind: 'delist', onDate: '2026-11-24' },
      ],
    });
    expect(found('XLON:GLSH')).toMatchObject({ nameKorean: '노바하임' });
    const { aliases } = JSON.parse((await run('aliases', 'list', 'XPAR:AAA', '--json')).stdout);
    expect(aliases).toMatchObject([{ name: '새파리', kind: 'former', validTo: '2026-11-21' }]);
  });

  it('concludes no delisting from a part of a listing', async () => {
    const part = file(
      'part.csv',
      listing(['KRX:005930,삼성전자,,KRW,'])
        .replace('id,', 'id,')
        .replace('currency,listed', 'currency,mic')
        .replace('KRW,', 'KRW,XKRX'),
    );
    const { stdout } = await run('instruments', 'refresh', part, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ delistings: [], incomplete: [{ mic: 'XKRX' }] });
    expect(await run('instruments', 'refresh')).toMatchObject({ code: 2 });
  });
});

describe('newstape aliases', () => {
  it('adds a name that links at once, and says whose name it is too', async () => {
    const text =
      '새별명닷컴 실적 발표\n\n새별명닷컴은 20일 3분기 매출이 늘었다고 밝혔다. 새별명닷컴 주가는 올랐다. 새별명닷컴은 배당을 늘린다.';
    expect(await ingested(text)).not.toContain('KRX:035720');
    const added = await run(
      'aliases',
      'add',
      'KRX:035720',
      '새별명닷컴',
      '--reason',
      'readers say so',
      '--language',
      'ko',
    );
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toContain(
      'KRX:035720: "새별명닷컴" added (nickname); 1 stored articles linked again',
    );
    expect(await ingested(`${text} 회사는 새 직원도 뽑는다고 했다.`)).toContain('KRX:035720');
    const contested = await run('aliases', 'add', 'KRX:035720', '삼성전자', '--reason', 'a joke', '--json');
    expect(JSON.parse(contested.stdout).notices).toEqual([
      expect.stringContaining('"삼성전자" is also a name of KRX:005930 삼성전자'),
    ]);
  });

  it('takes away names of its own and of the product, never the listed one', async () => {
    const gone = await run('aliases', 'remove', 'KRX:035720', '새별명닷컴', '--reason', 'nobody does');
    expect(gone.stdout).toContain('is no name of it any more');
    const shipped = await run('aliases', 'remove', 'KRX:000660', '하이닉스', '--reason', 'a test');
    expect(shipped).toMatchObject({ code: 0 });
    const again = await run('aliases', 'remove', 'KRX:000660', '하이닉스', '--reason', 'a test');
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toContain('is no further name of KRX:000660');
    const listed = await run('aliases', 'remove', 'KRX:005930', '삼성전자', '--reason', 'a test');
    expect(listed.stderr).toContain('change it with "newstape instruments rename"');
    expect((await run('aliases', 'list')).stdout).toContain('하이닉스  removed');
  });

  it.each([
    [['add', 'KRX:005930', '옛이름', '--kind', 'former', '--reason', 'x'], 1, 'give the last day'],
    [['add', 'KRX:005930', '…', '--reason', 'x'], 1, 'no letter'],
    [
      ['add', 'KRX:005930', '가나', '--from', '2026-02-01', '--to', '2026-01-01', '--reason', 'x'],
      1,
      'before its first',
    ],
    [['add', 'KRX:005930', '삼성전자', '--reason', 'x'], 1, 'listed name'],
    [['add', 'KRX:000000', '가나', '--reason', 'x'], 1, 'No instrument has the id'],
    [['add', 'KRX:005930', '가나', '--kind', 'pet', '--reason', 'x'], 2, 'kind'],
    [['add', 'KRX:005930', '가나'], 2, '--reason'],
  ])('refuses %j', async (words, code, sentence) => {
    const refused = await run('aliases', ...words);
    expect(refused).toMatchObject({ code, stdout: '' });
    expect(refused.stderr).toContain(sentence);
  });
});
