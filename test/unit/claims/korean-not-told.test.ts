import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'ko');
const kakao = '035720';
const rose = [`${kakao} change_pct 3.2 2024-05-14`];

describe('what may come is no claim', () => {
  it.each([
    ...[
      '것으로 전망된다',
      '것으로 예상된다',
      '것으로 내다봤다',
      '것으로 관측된다',
      '것으로 기대된다',
      '것으로 추정된다',
    ],
    ...[
      '것으로 보인다',
      '것으로 본다',
      '것으로 봤다',
      '것이라 전망했다',
      '것이라 예상했다',
      '거라 봐도 된다',
    ],
  ])('오른 %s', (words) => expect(read(`카카오는 3.2% 오른 ${words}.`)).toEqual([]));

  it.each([
    ...[
      '전망했다',
      '전망된다',
      '전망되고 있다',
      '전망한다',
      '전망이다',
      '전망이 나왔다',
      '예상했다',
      '예상된다',
      '예상되고 있다',
    ],
    ...[
      '예상한다',
      '예상치다',
      '내다봤다',
      '내다보고 있다',
      '가능성이 있다',
      '수 있다',
      '수도 있다',
      '것이다',
      '것으로 보인다',
    ],
    ...['제시했다', '제시한 바다', '제시하고 있다'],
  ])('상승 %s', (words) => expect(read(`카카오는 3.2% 상승 ${words}.`)).toEqual([]));

  it.each(['상승할 듯하다', '상승이 될 듯하다', '오를 것이다', '내릴 것이다', '오를 것 같다'])(
    '%s',
    (words) => {
      expect(read(`카카오는 3.2% ${words}.`)).toEqual([]);
    },
  );

  it.each(['것', '거', '수', '듯', '전망', '가능', '만하', '여지', '때', '경우', '예정'])(
    '돌파할 %s',
    (noun) => {
      for (const verb of ['돌파할', '오를', '내릴', '찾을', '뛸', '떨어질', '올라설', '올라갈', '갈', '될'])
        expect(read(`카카오는 5만원을 ${verb} ${noun}이다.`), verb).toEqual([]);
    },
  );

  it.each(['상승', '하락', '급등', '반등', '오름'])('a further %s that is hoped for', (move) => {
    for (const word of ['기대', '전망', '예상', '가능', '목표', '여력', '우려']) {
      expect(read(`카카오는 3.2% ${move} ${word}가 나온다.`), word).toEqual([]);
      expect(read(`카카오는 3.2% 추가 ${move} ${word}가 나온다.`), word).toEqual([]);
      expect(read(`카카오는 3.2% 이상 추가 ${move} ${word}가 나온다.`), word).toEqual([]);
      expect(read(`카카오는 3% 대 ${move} ${word}가 나온다.`), word).toEqual([]);
      expect(read(`카카오는 3.2%가량 ${move}${word}가 나온다.`), word).toEqual([]);
    }
  });

  it.each(['오르면', '내리면', '떨어지면', '무너지면', '밀리면', '오를 경우', '올랐다고 가정해도'])(
    '%s',
    (condition) => {
      expect(read(`카카오는 3.2% ${condition} 손이 바뀐다.`)).toEqual([]);
    },
  );

  it.each([
    '감안하면',
    '고려하면',
    '비교하면',
    '환산하면',
    '계산하면',
    '포함하면',
    '제외하면',
    '견주면',
    '따지면',
    '보면',
    '합치면',
  ])('%s weighs one thing against another and is no condition', (weighed) =>
    expect(read(`카카오는 3.2% 올라 비용을 ${weighed} 제자리다.`)).toEqual(rose),
  );

  it.each(['반면 네이버는 내렸다', '한편 네이버는 내렸다'])('%s is no condition', (words) => {
    expect(read(`카카오는 3.2% 올랐다, ${words}.`)).toEqual(rose);
    expect(read(`카카오는 3.2% 오른 ${words}.`)).toEqual(rose);
  });

  it.each(['지만', '으나', '는데'])(
    '올랐%s: a forecast in the next clause leaves the claim before it',
    (ending) => {
      expect(read(`카카오는 3.2% 올랐${ending} 더 오를 것으로 전망된다.`)).toEqual(rose);
    },
  );

  it('so does one behind "and", "meanwhile" or in quotation marks', () => {
    expect(read('카카오는 3.2% 올랐고 내일도 오를 것으로 전망된다.')).toEqual(rose);
    expect(read('카카오는 3.2% 올랐으며 내일도 오를 것으로 전망된다.')).toEqual(rose);
    expect(read('카카오는 3.2% 올랐다 한편 내일도 오를 것으로 전망된다.')).toEqual(rose);
    expect(read('카카오는 3.2% 올랐다 "내일도 오를 것으로 전망된다"고 했다.')).toEqual(rose);
  });
});

describe('what did not happen is no claim', () => {
  it.each([
    ...[
      '사실과 다르다',
      '사실과 다른 보도다',
      '사실과 달랐다',
      '사실이 아니다',
      '사실무근이다',
      '오보였다',
      '와전됐다',
    ],
    ...[
      '잘못 알려졌다',
      '착시다',
      '소문이 돌았다',
      '루머였다',
      '풍문이다',
      '낭설이다',
      '부인했다',
      '정정했다',
    ],
  ])('%s', (words) => {
    expect(read(`카카오가 3.2% 올랐다는 말은 ${words}.`)).toEqual([]);
    expect(read(`카카오가 3.2% 올랐다고 했지만 ${words}.`)).toEqual([]);
    expect(read(`카카오가 3.2% 올랐다며 떠들었으나 ${words}.`)).toEqual([]);
  });

  it.each([
    ...[
      '미치지 못했다',
      '못 미쳤다',
      '못 미치는 수준이었다',
      '돌파에 실패했다',
      '넘지 못했다',
      '지키지 못하고 마감했다',
    ],
    ...['넘지 않았다', '마감이 아니었다', '눈앞에 뒀다', '목전에 뒀다', '코앞에 뒀다', '턱밑까지 왔다'],
    ...[
      '앞둔 채 마감했다',
      '앞두고 마감했다',
      '앞뒀다',
      '임박했다',
      '근접했다',
      '넘보고 있다',
      '바라보게 됐다',
      '노린 듯 마감했다',
    ],
    ...['노리고 있다', '노려볼 만하다', '도전했다', '회복을 시도했다'],
  ])('5만원 %s', (words) => expect(read(`카카오는 5만원 ${words}.`)).toEqual([]));
});

describe('a move that was taken back is no claim', () => {
  it.each(['상승분', '하락분', '상승폭', '하락폭', '오름폭', '낙폭'])('%s', (part) => {
    for (const undone of ['반납했다', '만회했다', '줄였다', '축소했다', '되돌렸다', '지웠다']) {
      expect(read(`카카오는 3.2% ${part}을 ${undone}.`), undone).toEqual([]);
      expect(read(`카카오는 3.2% ${part} 모두 ${undone}.`), undone).toEqual([]);
      expect(read(`카카오는 3.2%의 ${part}를 대부분 ${undone}.`), undone).toEqual([]);
      expect(read(`카카오는 3%대 ${part}을 일부 ${undone}.`), undone).toEqual([]);
      expect(read(`카카오는 3.2%가량 ${part}을 전부${undone}.`), undone).toEqual([]);
      expect(read(`카카오는 3.2% 넘는 ${part}을 ${undone}.`), undone).toEqual([]);
    }
  });
});
