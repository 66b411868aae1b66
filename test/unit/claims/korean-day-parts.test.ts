import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'ko').join();
const change = (session: string) => `035720 intraday_change_pct 3.2 2024-05-14 ${session}`;
const ofDay = '035720 change_pct 3.2 2024-05-14';

describe('the part of the day that a Korean sentence speaks of', () => {
  it.each(['프리마켓에서', '프리 마켓에서', '장 시작 전', '개장 전', '장전'])('%s: before trading', (words) =>
    expect(read(`카카오는 ${words} 3.2% 올랐다.`)).toBe(change('pre_market')),
  );

  it.each([
    ...[
      '시간외 거래에서',
      '시간 외 거래에서',
      '애프터마켓에서',
      '애프터 마켓에서',
      '넥스트레이드에서',
      '대체거래소에서',
    ],
  ])('%s: after it', (words) => expect(read(`카카오는 ${words} 3.2% 올랐다.`)).toBe(change('after_market')));

  it.each([
    ...[
      '장 초반',
      '장초반',
      '장 시작과 함께',
      '장 시작과 동시에',
      '개장과 함께',
      '개장과 동시에',
      '개장 직후',
      '개장직후',
    ],
    ...[
      '개장 초',
      '장 시작 직후',
      '장 시작 초',
      '장 후반',
      '장후반',
      '장 막판',
      '오전 장에서',
      '오전장에서',
      '마감 직전',
    ],
    ...[
      '오전 중',
      '오전 10시',
      '오후 2시',
      '10시 현재',
      '10시 15분 현재',
      '10시 기준',
      '9시 30분께',
      '11시쯤',
      '정오',
      '현재',
    ],
    ...['같은 시각', '같은 시간'],
  ])('%s: within it', (words) => expect(read(`카카오는 ${words} 3.2% 올랐다.`)).toBe(change('intraday')));

  it.each(['정규장에서', '정규장 마감 때'])('%s: the day itself', (words) =>
    expect(read(`카카오는 프리마켓에서 내린 뒤 ${words} 3.2% 올랐다.`)).toBe(ofDay),
  );

  it.each(['장중', '한때', '일중'])('%s is a moment for a percentage', (word) => {
    expect(read(`카카오는 ${word} 3.2% 올랐다.`)).toBe(change('intraday'));
    expect(read(`카카오는 ${word} 3.2% 오른 채 마감했다.`)).toBe(ofDay);
  });

  it.each(['거래되고 있다', '거래 중이다', '등락하고 있다', '움직이고 있다'])(
    '오른 채 %s: a moment',
    (verb) => {
      expect(read(`카카오는 3.2% 올라 ${verb}.`)).toBe(ofDay);
      expect(read(`카카오는 3.2% 상승하며 ${verb}.`)).toBe(ofDay);
      expect(read(`카카오는 3.2% 오른 5만원에 ${verb}.`)).toBe(
        [change('intraday'), '035720 intraday_price 50000 2024-05-14 intraday'].join(),
      );
    },
  );

  it.each([
    ...[
      '오른 채 마감했다',
      '내린 채 마감했다',
      '상승 마감했다',
      '하락 마감했다',
      '상승해 마감했다',
      '급등하며 마감했다',
    ],
    ...[
      '오른 채 거래를 마쳤다',
      '뛴 채 장을 마쳤다',
      '상승해 장을 끝냈다',
      '상승 거래를 끝냈다',
      '빠진 채 거래를 끝냈다',
    ],
  ])('%s: the close, also behind a word for the opening', (verb) => {
    expect(read(`카카오는 장 초반 3.2%가량 ${verb}.`)).toMatch(/^035720 change_pct -?3.2 2024-05-14 about$/);
    expect(read(`카카오는 장 초반 3.2% ${verb}.`)).toMatch(/^035720 change_pct -?3.2 2024-05-14$/);
  });

  it.each([
    ...[
      '오른 채',
      '상승',
      '급등',
      '강세',
      '오름세로',
      '상승세로',
      '상승해',
      '급등하며',
      '상승하며',
      '강세',
    ].flatMap((move) =>
      [
        '출발했다',
        '개장했다',
        '시작했다',
        '문을 열었다',
        '장을 열었다',
        '장을 연 뒤 쉬었다',
        '장을 시작했다',
      ].map((verb) => `${move} ${verb}`),
    ),
  ])('%s: the move at the opening', (words) => {
    expect(read(`카카오는 3.2% ${words}.`)).toBe(change('intraday'));
    expect(read(`카카오는 3.2%가량 ${words}.`)).toContain('intraday_change_pct');
  });

  it.each(['내린 채', '하락', '급락', '약세', '내림세로', '하락세로'])('%s 출발했다', (move) =>
    expect(read(`카카오는 3.2% ${move} 출발했다.`)).toBe(change('intraday').replace('3.2', '-3.2')),
  );

  it('a time of day within the pre-market stays there, unless a clause ended in between', () => {
    expect(read('카카오는 프리마켓에서 오전 8시 30분 현재 3.2% 올랐다.')).toBe(change('pre_market'));
    for (const joint of ['내렸고', '내리며', '내렸지만', '내렸으나', '내렸는데', '내렸다가'])
      expect(read(`카카오는 프리마켓에서 ${joint} 오전 9시 30분 현재 3.2% 올랐다.`), joint).toBe(
        change('intraday'),
      );
  });

  it('of a report as a whole is the hour that it names, unless it tells a close', () => {
    for (const hour of ['10시 15분 현재', '10시 현재', '10시15분 기준', '10시현재'])
      expect(read(`증시 ${hour}\n카카오는 3.2% 올랐다.`), hour).toBe(change('intraday'));
    for (const end of [
      '마감했다',
      '마감했고',
      '거래를 마쳤다',
      '장을 마쳤다',
      '거래를 끝냈다',
      '장을 끝냈다',
    ])
      expect(read(`증시 10시 현재\n카카오는 3.2% 올랐다. 네이버는 ${end}.`), end).toBe(ofDay);
  });
});
