import { describe, expect, it } from 'vitest';
import { claimLines, openQuotes } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'ko');
const change = (percent: number, told = '') => [`035720 change_pct ${percent} 2024-05-14 ${told}`.trim()];

describe('which way a Korean number goes', () => {
  it.each([
    ...[
      '올랐다',
      '오르며 마감했다',
      '상승했다',
      '뛰었다',
      '급등했다',
      '치솟았다',
      '폭등했다',
      '강세였다',
      '강보합이다',
      '반등했다',
    ],
    ...[
      '높았다',
      '도약했다',
      '껑충 뛰었다',
      '점프했다',
      '솟구쳤다',
      '랠리를 폈다',
      '오름세였다',
      '높은 값이다',
    ],
  ])('%s: up', (verb) => expect(read(`카카오는 3.2% ${verb}.`)).toEqual(change(3.2)));

  it.each([
    ...[
      '내렸다',
      '하락했다',
      '떨어졌다',
      '빠졌다',
      '밀렸다',
      '급락했다',
      '폭락했다',
      '약세였다',
      '약보합이다',
      '낮았다',
      '추락했다',
    ],
    ...[
      '후퇴했다',
      '미끄러졌다',
      '주저앉았다',
      '곤두박질쳤다',
      '뒷걸음쳤다',
      '고꾸라졌다',
      '내림세였다',
      '증발했다',
    ],
  ])('%s: down', (verb) => expect(read(`카카오는 3.2% ${verb}.`)).toEqual(change(-3.2)));

  it.each([
    ...[
      ' 가까이',
      '가량',
      ' 넘게',
      ' 이상',
      ' 이상의',
      ' 안팎',
      ' 안팎의',
      ' 내외',
      ' 정도',
      ' 남짓',
      ' 수준',
      '이나',
      '씩',
      '쯤',
    ],
    ...[
      '나',
      '의',
      '대',
      ' 더',
      '까지',
      ' 소폭',
      ' 또',
      ' 다시',
      ' 추가',
      ' 추가로',
      ' 동반',
      ' 일제히',
      ' 함께',
    ],
    ...[' 크게', ' 각각', ' 훌쩍'],
  ])('"%s" between it and its verb changes nothing', (filler) =>
    expect(read(`카카오는 3.2%${filler} 올랐다.`)[0]).toMatch(/^035720 change_pct 3.2 /),
  );

  it('by its sign, its arrow, its label or the limit', () => {
    expect(read('카카오 +3.2%.')).toEqual(change(3.2));
    expect(read('카카오 3.2%↑.')).toEqual(change(3.2));
    expect(read('카카오 3.2% ↓.')).toEqual(change(-3.2));
    expect(read('카카오는 상한가(29.9%)에 닿았다.')).toEqual(change(29.9));
    expect(read('카카오는 하한가 (29.9%)에 닿았다.')).toEqual(change(-29.9));
    for (const [label, sign] of [
      ['상승률', 1],
      ['상승폭', 1],
      ['오름폭', 1],
      ['급등률', 1],
      ['하락률', -1],
      ['급락률', -1],
      ['내림폭', -1],
      ['낙폭', -1],
    ] as const)
      for (const particle of ['은', '는', '이', '가', '도', '만', ''])
        expect(read(`카카오의 ${label}${particle} 3.2%다.`), label + particle).toEqual(change(sign * 3.2));
  });

  it('is not told by a verb that other words stand before', () => {
    expect(read('카카오는 3.2% 지분을 늘려 올랐다.')).toEqual([]);
    expect(read('카카오는 3.2% 그쳤다.')).toEqual([]);
  });
});

describe('a sum of money that is the move itself', () => {
  it.each([
    ['1300원 올랐다', 1300],
    ['1300원 내렸다', -1300],
    ['1300원(2.7%) 올랐다', 1300],
    ['1300원 (2.7%) 내렸다', -1300],
    ['1300원 상승한 4만8000원에 마감했다', 1300],
    ['1300원 내린 4만8000원에 마감했다', -1300],
    ['하락폭은 1300원이다', -1300],
    ['+1300원', 1300],
    ['1300원을 더해 마감했다', 1300],
    ['1300원을 더했다', 1300],
    ['1300원을 보탰다', 1300],
    ['1300원을 보태며 마감했다', 1300],
    ['1300원을 얹었다', 1300],
    ['1300원을 얹어 마감했다', 1300],
    ['1300원을 불렸다', 1300],
    ['1300원을 끌어올렸다', 1300],
    ['1300원을 덜어 냈다', -1300],
    ['1300원을 덜었다', -1300],
    ['1300원을 까먹었다', -1300],
    ['1300원을 잃었다', -1300],
    ['1300원을 잃고 마감했다', -1300],
    ['1300원을 잃은 채 마감했다', -1300],
    ['1300원을 반납했다', -1300],
  ])('%s', (words, sum) =>
    expect(read(`카카오는 ${words}.`).join()).toContain(`035720 change_abs ${sum} 2024-05-14`),
  );

  it.each(['까지', '에', '으로', '을', '이', '은'])('4만8000원%s: a price', (particle) =>
    expect(read(`카카오는 4만8000원${particle} 올랐다.`).join()).not.toContain('change_abs'),
  );

  it('a label of a price before it makes it one', () => {
    for (const label of ['종가는', '시가는', '고가', '저가가', '주가는'])
      expect(read(`카카오의 ${label} 4만8000원 올랐다.`).join(), label).not.toContain('change_abs');
  });
});

describe('how a Korean number is hedged', () => {
  it.each([
    '을 넘었다',
    '를 넘게',
    ' 이상이다',
    ' 초과했다',
    '을 웃돌았다',
    '을 웃도는 값이다',
    '을 상회했다',
    '을 돌파했다',
    '을 뛰어넘었다',
  ])('5만원%s: over', (words) =>
    expect(read(`카카오 주가는 5만원${words}.`)).toEqual(['035720 close 50000 2024-05-14 over']),
  );

  it.each([
    ...[
      '을 회복했다',
      '선을 회복했다',
      ' 회복했다',
      '을 탈환했다',
      '선을 되찾았다',
      '을 되찾았다',
      '을 지켰다',
      '선을 사수했다',
    ],
    ...['선에 안착했다', '선에 올라섰다', '선도 넘었다', '선까지 넘었다', '선마저 넘었다', '선을 넘었다'],
  ])('5만원%s: held, so over', (words) =>
    expect(read(`카카오 주가는 5만원${words}.`).join()).toMatch(
      words === '선에 올라섰다' || words === '선에 안착했다' ? /close 50000/ : /over$/,
    ),
  );

  it.each([
    ' 미만이다',
    ' 이하다',
    '을 밑돌았다',
    '을 밑도는 값이다',
    '을 하회했다',
    '이 무너졌다',
    '이 깨졌다',
    '이 붕괴됐다',
    ' 아래다',
    '선 밑이다',
    '선마저 무너졌다',
  ])('5만원%s: under', (words) =>
    expect(read(`카카오 주가는 5만원${words}.`).join()).toMatch(/^(?:035720 close 50000 2024-05-14 under)?$/),
  );

  it.each(['약', '대략', '거의'])('%s before it: about', (word) =>
    expect(read(`카카오는 ${word} 3.2% 올랐다.`)).toEqual(change(3.2, 'about')),
  );

  it.each([' 가까이', ' 안팎', ' 내외', '가량', ' 정도', '쯤', ' 남짓'])('%s: about', (words) =>
    expect(read(`카카오는 3.2%${words} 올랐다.`)).toEqual(change(3.2, 'about')),
  );

  it.each([' 넘게', ' 이상'])('%s: over', (words) =>
    expect(read(`카카오는 3.2%${words} 올랐다.`)).toEqual(change(3.2, 'over')),
  );
});

describe('a Korean percentage that may be of a moment or of a longer stretch is open', () => {
  const open = (text: string) => openQuotes(text, '2024-05-14', 'ko');

  it.each(['상승분', '상승폭', '오름폭', '하락폭', '낙폭'])('%s that was handed back behind it', (part) => {
    for (const verb of ['반납했다', '만회했다', '축소했다', '줄였다', '되돌렸다', '지웠다'])
      expect(open(`카카오는 3.2% 올랐지만 ${part}을 모두 ${verb}.`), verb).toEqual(['3.2%']);
  });

  it.each(['올랐다가', '내렸다가', '뛰었다가', '급등했다가', '빠졌다가', '치솟았었다가'])('%s', (verb) =>
    expect(open(`카카오는 3.2% ${verb} 쉬었다.`)).toEqual(['3.2%']),
  );

  it.each([
    '한 달',
    '두 주',
    '1년',
    '3개월',
    '사흘',
    '나흘',
    '이틀',
    '열흘',
    '일주일',
    '보름',
    '3일',
    '며칠 새',
  ])('%s 만에', (span) => expect(open(`카카오는 ${span} 만에 3.2% 올랐다.`)).toEqual(['3.2%']));

  it('but not one of the day', () => {
    expect(open('카카오는 3.2% 올랐다.')).toEqual([]);
    expect(open('카카오는 하루 만에 3.2% 올랐다.')).toEqual([]);
  });
});
