import { describe, expect, it } from 'vitest';
import { linesAround, readPastedText } from '../../../server/articles/pasted-text.ts';
import { readTextPage } from '../../../server/articles/read-text-page.ts';

const sentence = 'SK hynix rose 0.92 percent to close at 142,600 won.';
const korean = 'SK하이닉스는 0.92% 오른 14만2600원에 거래를 마쳤다.';

describe('a pasted text', () => {
  it.each([
    'SK하이닉스 142,600원',
    `${sentence}\n\n- Samsung 75,100\n- Kakao 40,000`,
    '[속보] SK하이닉스 52주 신고가\n',
    'a\tb\n1\t2\n',
    '  spaced \r\n lines \u200b\n',
  ])('is kept as it is: %j', (text) => {
    expect(readPastedText(text)).toMatchObject({ text, segments: [{ start: 0, end: text.length }] });
  });

  it.each([
    [`SK hynix rises\n${sentence}`, 'SK hynix rises'],
    [`[속보] SK하이닉스 52주 신고가\n${korean}`, '[속보] SK하이닉스 52주 신고가'],
    [`2024.01.22\nSK하이닉스, 신고가 경신\n${korean}`, 'SK하이닉스, 신고가 경신'],
    [`${sentence}\nMore of it.`, null],
    [sentence, null],
    ['종목명\t종가\n삼성전자\t75,100', null],
    ['Ticker  Close\nNVDA  118.42', null],
    ['- 삼성전자 75,100원\n- SK하이닉스 142,600원', null],
    [`${'A very long line that goes on and on '.repeat(5)}\n${sentence}`, null],
  ])('of %j has the headline %j', (text, title) => {
    expect(readPastedText(text).title).toBe(title);
  });

  it.each([
    ['2024년 1월 22일', '2024년 1월 22일'],
    ['Jan. 22, 2024', 'Jan. 22, 2024'],
    ['2024-01-22', '2024-01-22'],
    ['2024.01.22 (월)', '2024.01.22'],
  ])('has the day of a line that is only a date, over it or under it: %s', (line, surface) => {
    for (const text of [
      `${line}\nRises\n${sentence}`,
      `Rises\n${line}\n\n${sentence}`,
      `Rises\n${sentence}\n${line}`,
    ]) {
      const { date } = readPastedText(text);
      expect(date).toMatchObject({ date: '2024-01-22', precision: 'day', basis: 'dateline' });
      const [{ start, end, note } = { start: null, end: null, note: '' }] = date.evidence;
      expect(text.slice(start ?? 0, end ?? 0)).toContain(surface);
      expect(note).toContain(text.endsWith(line) ? 'under the text' : 'near the headline');
    }
  });

  it.each([
    ['입력 2024.01.22 15:40', '2024-01-22T06:40:00.000Z'],
    ['홍길동 기자 2024-01-22 15:40', '2024-01-22T06:40:00.000Z'],
    ['2024/01/22 15:40 송고', '2024-01-22T06:40:00.000Z'],
  ])('has the minute of the line %s', (line, publishedAt) => {
    for (const text of [`${line}\n${korean}`, `제목\n${korean}\n${line}`])
      expect(readPastedText(text).date).toMatchObject({ date: '2024-01-22', publishedAt });
  });

  it.each([
    [
      'a day in the middle of many lines',
      `제목\n${`${korean}\n`.repeat(12)}2024-01-23\n${`${korean}\n`.repeat(12)}`,
    ],
    [
      'a title with its day behind it',
      '오늘의 뉴스\n포스코퓨처엠 유상증자 결정 | 2025-05-13\n현대모비스 자사주',
    ],
    ['days that head parts of the text', `2024-01-22\n삼성전자 75,100원\n2024-01-23\n삼성전자 75,200원`],
    ['no date at all', `Rises\n${sentence}`],
  ])('has no day from %s', (_name, text) => {
    expect(readPastedText(text).date.date).toBeNull();
  });

  it('has the day of publication where a day of change stands beside it', () => {
    const text = `제목\n입력 2024.01.22 15:40 수정 2024.01.23 09:10\n${korean}`;
    expect(readPastedText(text).date.date).toBe('2024-01-22');
  });
});

describe('the lines around the article of a page', () => {
  const around = (text: string) => {
    const { article } = readTextPage(text, null, undefined);
    return article === null ? null : linesAround(article);
  };
  const story = `SK hynix rises to a record\n${sentence} Samsung added 0.54 percent.\n${sentence}`;

  it('are counted where menus, weather or lists of stories stand there', () => {
    expect(around(`Log in\nSubscribe\n${story}\nMost read\nOther story here\n`)).toBeGreaterThanOrEqual(3);
  });

  it('are none of a story with its date, its reporter and a note on rights', () => {
    expect(around(`2024-01-22\n${story}\nBy Jane Doe\nCopyright 2024. All rights reserved.`)).toBe(0);
    expect(around(story)).toBe(0);
  });
});
