import { describe, expect, it } from 'vitest';
import { buildDictionary } from '../../../server/linking/dictionary.ts';
import { explainLinks } from '../../../server/linking/link-text.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { mentionIn, said } from './evidence-of.ts';
import { hynix, line, noData, person } from './small-listing.ts';

describe('a name keeps the sense that it has elsewhere in the text', () => {
  it.each([
    ['the same company later', '{대상}이 좋다. ㈜대상은 크다.', '대상 (1.8)'],
    ['the same company before', '㈜대상은 크다. {대상}이 좋다.', '대상 (1.8)'],
    ['what the sentence is about counts more', '{대상}은 좋다. ㈜대상은 크다.', '대상 (2.88)'],
    ['a topic without a final consonant too', '{노을}는 좋다. ㈜노을은 크다.', null],
    [
      'in English what a sentence begins with',
      "We like Gap Inc. of old. {Gap}'s traffic rose.",
      'Gap Inc. (2.88)',
    ],
    ['and not what stands inside it', 'We like Gap Inc. of old, and {Gap} rose.', 'Gap Inc. (1.8)'],
    [
      'words right here outweigh it',
      'The {Amazon} is green. Amazon.com Inc. rose.',
      'Amazon.com Inc. (0.54)',
    ],
    ['also of a place', 'Downtown {Target} was empty. Target Corp. rose.', 'Target (0.54)'],
  ])('%s: %s', (_, text, detail) => {
    if (mentionIn(text)) expect(said(text, 'establishedInText')).toBe(detail);
    else expect(detail).toBeNull();
  });

  it('where the other naming is certain', () => {
    expect(said('{대상}이 좋다. 대상은 크다.', 'establishedInText')).toBeNull();
    expect(said('{한섬}이 좋다. 한섬은 크다.', 'establishedInText')).toBeNull();
  });

  it('and a name that is certain by itself needs no other', () => {
    expect(said('{삼성전자}가 좋다. 삼성전자(005930)는 크다.', 'establishedInText')).toBeNull();
    expect(said('{현대차}가 좋다. 현대차(005380)는 크다.', 'establishedInText')).toBeNull();
  });
});

describe('the first word of a whole name in the text', () => {
  it.each([
    ['is the company', 'Samsung Electronics rose. {Samsung} fell.', 'Samsung Electronics (4.8)'],
    ['also before the whole name', '{Samsung} fell. Samsung Electronics rose.', 'Samsung Electronics (4.8)'],
    ['also in capitals', 'Samsung Electronics rose. {SAMSUNG} fell.', 'Samsung Electronics (4.8)'],
  ])('%s', (_, text, detail) => {
    expect(said(text, 'wholeNameInText')).toBe(detail);
    expect(mentionIn(text)?.instrumentId).toBe('KRX:005930');
  });

  it.each([
    ['a first word that hundreds of names begin with', 'American Express rose. {American} fell.'],
    ['another word', 'Samsung Electronics rose. {Target} fell.'],
    [
      'a text of two such companies',
      'Constellation Brands and Constellation Energy rose. {Constellation} fell.',
    ],
    ['a text without the whole name', 'It rose. {Samsung} fell.'],
  ])('is not for %s', (_, text) => {
    expect(said(text, 'wholeNameInText')).toBeNull();
  });

  it.each(['Samsung.com', 'Samsung&Co', 'x@Samsung', 'Samsung@home', 'Samsungs', 'unSamsung', 'Samsung2'])(
    'is not inside %s',
    (word) => {
      const text = `Samsung Electronics rose. The ${word} fell.`;
      const found = explainLinks(
        text,
        buildDictionary([line('KRX:005930', { nameEnglish: 'Samsung Electronics' })], noData),
        {
          ...{ language: 'en', title: null, date: null },
        },
      );
      expect(found.map(({ surfaceForm }) => surfaceForm)).toEqual(['Samsung Electronics']);
    },
  );

  it('reads a name of another company anew', () => {
    expect(mentionIn('Unity Software rose. {Unity} fell 3%.')?.instrumentId).toBe('XNYS:U');
    expect(mentionIn('Novo Nordisk rose. {NOVO} fell.')?.instrumentId).toBe('XNYS:NVO');
  });
});

describe('a person of the name in the text', () => {
  it('makes the other namings the person too', () => {
    expect(said('배우 한섬이 왔다. {한섬}은 좋다.', 'personNamed')).toBe('한섬 (-2.5)');
    expect(said('{한섬}은 좋다. 배우 한섬이 왔다.', 'personNamed')).toBe('한섬 (-2.5)');
    expect(mentionIn('배우 한섬이 왔다. {한섬}은 좋다.')?.judgement).toBe('negative');
  });

  it('says nothing of other names, and nothing more of the person', () => {
    expect(said('배우 한섬이 왔다. {대상}은 좋다.', 'personNamed')).toBeNull();
    expect(said('배우 {한섬}이 왔다. 배우 한섬은 좋다.', 'personNamed')).toBeNull();
  });
});

describe('who leads a company', () => {
  it('speaks for its name', () => {
    expect(said('정의선 회장이 왔다. {기아}는 좋다.', 'personInText')).toBe('정의선 (1.2)');
    expect(said('Tim Cook spoke. {Apple} is good.', 'personInText')).toBe('Tim Cook (1.2)');
    expect(said('정의선 회장이 왔다. {대상}은 좋다.', 'personInText')).toBeNull();
  });

  it('says nothing between a group and its holding', () => {
    expect(said('최태원 회장이 왔다. {SK}는 좋다.', 'personInText')).toBeNull();
  });

  it.each([
    ['2021-06-01', 'personInText'],
    ['2021-01-01', 'personInText'],
    ['2020-12-31', null],
    ['2023-12-31', 'personInText'],
    ['2024-01-01', null],
    [null, 'personInText'],
  ])('only in the time in office: on %s', (day, feature) => {
    const led = line('KRX:000001', { nameKorean: '갸뎌' });
    const dictionary = buildDictionary([led, hynix], {
      ...noData,
      people: [
        person({ instrumentId: led.id, from: sessionDate('2021-01-01'), to: sessionDate('2023-12-31') }),
      ],
    });
    const date = day === null ? null : sessionDate(day);
    const found = explainLinks('곽노정 사장이 왔다. 갸뎌는 좋다.', dictionary, {
      language: 'ko',
      title: null,
      date,
    });
    const features = found.at(-1)?.evidence.map((one) => one.feature);
    expect(features?.find((one) => one === 'personInText') ?? null).toBe(feature);
  });
});

it('another company of its group speaks softly for a name', () => {
  expect(said('현대차는 크다. {기아}는 좋다.', 'groupMember')).toBe('현대차그룹: KRX:005380 (0.5)');
  expect(said('삼성전자는 크다. {기아}는 좋다.', 'groupMember')).toBeNull();
});

describe('a list', () => {
  it.each([
    ['{한섬}·삼성전자가 논다.', '삼성전자 (2.5)'],
    ['{한섬}과 삼성전자가 논다.', '삼성전자 (2.5)'],
    ['{한섬}, 삼성전자가 논다.', '삼성전자 (2.5)'],
    ['{한섬} 및 삼성전자가 논다.', '삼성전자 (2.5)'],
    ['{한섬}/삼성전자가 논다.', '삼성전자 (2.5)'],
    ['삼성전자와 {한섬}이 논다.', '삼성전자 (2.5)'],
    ['삼성전자·갭·{한섬}이 논다.', '삼성전자 (2.5)'],
    ['{대상}·삼성전자가 논다.', '삼성전자 (3.13)'],
    ['{SK}·삼성전자가 논다.', '삼성전자 (2.5)'],
    ['Then {Target} and Nvidia rose.', 'Nvidia (3.13)'],
    ['Then {Snap}, Qualcomm or Nvidia rose.', 'Qualcomm (2.5)'],
    ['Then {Snap} vs. Nvidia it was.', 'Nvidia (2.5)'],
    ['Then {Snap}/Nvidia it was.', 'Nvidia (2.5)'],
    ["Then {Snap}'s and Nvidia's it was.", 'Nvidia (2.5)'],
    ['Then Nvidia, {Snap} and Gap it was.', 'Nvidia (2.5)'],
  ])('with a company that is certain: %s', (text, detail) => {
    expect(said(text, 'listedBeside')).toBe(detail);
  });

  it.each([
    '{한섬}은 삼성전자가 논다.',
    '{한섬}에서 삼성전자가 논다.',
    '{한섬}·그리고 또 삼성전자가 논다.',
    'Then {Snap} but Nvidia rose.',
    'Then {Snap}. Nvidia rose.',
    'Then {Snap} and nvidia rose.',
    'Then {Snap} and OpenAI rose.',
  ])('is none: %s', (text) => {
    expect(said(text, 'listedBeside')).toBeNull();
  });

  it('of three names vouches for each of them, in news of shares or in English', () => {
    expect(said('코스피: {노을}·한섬·대상이 논다.', 'listedTogether')).toBe('한섬, 대상 (2.2)');
    expect(said('코스피: 노을·한섬·{대상}이 논다.', 'listedTogether')).toBe('한섬, 노을 (2.75)');
    expect(said('{노을}·한섬·대상이 논다.', 'listedTogether')).toBeNull();
    expect(said('코스피: {노을}·한섬이 논다.', 'listedTogether')).toBeNull();
    expect(said('Then {Target}, Gap and Snap rose.', 'listedTogether')).toBe('Gap, Snap (2.75)');
    expect(said('Then {Target}, Gap rose.', 'listedTogether')).toBeNull();
  });

  it('of bare names of groups means the groups', () => {
    expect(said('삼성·{SK}·LG가 논다.', 'groupBeside')).toBe('삼성 (-2.5)');
    expect(said('{SK}·LG가 논다.', 'groupBeside')).toBeNull();
    expect(said('{SK}·LG가 논다.', 'listedBeside')).toBeNull();
    expect(said('삼성·{한섬}이 논다.', 'groupBeside')).toBeNull();
  });
});

describe('another name of the company beside it', () => {
  it.each([
    ['{알파벳}(구글)은 크다.', '구글 (4)'],
    ['알파벳({구글})은 크다.', '알파벳 (4)'],
    ['{퀄컴} (Qualcomm)은 크다.', 'Qualcomm (4)'],
  ])('in brackets speaks for it: %s', (text, detail) => {
    expect(said(text, 'otherNameBeside')).toBe(detail);
  });

  it.each(['{알파벳}과 구글은 크다.', '{알파벳}(퀄컴)은 크다.', '{알파벳}이 (다시) 구글이 됐다.'])(
    'does not elsewhere: %s',
    (text) => {
      expect(said(text, 'otherNameBeside')).toBeNull();
    },
  );

  it('as a symbol speaks for it', () => {
    expect(said('{대상}(001680)은 크다.', 'symbolBeside')).toBe('code of KRX:001680 (6.5)');
    expect(said('The {Gap} (NYSE: GAP) is big.', 'symbolBeside')).toBe('exchangeTicker of XNYS:GAP (6.5)');
    expect(said('{대상} 옆의 (001680)은 크다.', 'symbolBeside')).toBeNull();
    expect(said('{대상}(005930)은 크다.', 'symbolBeside')).toBeNull();
  });
});

describe('what a name would be otherwise', () => {
  it.each([
    [
      'of a refused name the instrument',
      '조사 {대상}은 크다.',
      { instrumentId: 'KRX:001680', kind: 'listed', entityName: '대상' },
    ],
    [
      'of a linked word the word',
      '㈜대상은 크다. {대상}은 좋다.',
      { instrumentId: null, kind: 'commonWord', entityName: 'target, object; grand prize' },
    ],
    [
      'of a linked holding the group',
      '지주사 {효성}은 좋다.',
      { instrumentId: null, kind: 'group', entityName: '효성그룹' },
    ],
    [
      'of a longer name the shorter one',
      '오늘 {LG 트윈스}가 이겼다.',
      { instrumentId: 'KRX:003550', kind: 'listed', entityName: 'LG' },
    ],
  ])('%s', (_, text, runnerUp) => {
    expect(mentionIn(text)?.runnerUp).toMatchObject(runnerUp);
  });

  it('is as likely as the link is not', () => {
    const linked = mentionIn('㈜대상은 크다. {대상}은 좋다.');
    expect((linked?.score ?? 0) + (linked?.runnerUp?.score ?? 0)).toBeCloseTo(1, 6);
    const refused = mentionIn('조사 {대상}은 크다.');
    expect(refused?.runnerUp?.score).toBe(refused?.score);
  });

  it.each(['{삼성전자}는 크다.', '{현대차}는 크다.', '{한섬}은 3% 올랐다.', '업체({NVDA.O})가 크다.'])(
    'is not known: %s',
    (text) => {
      expect(mentionIn(text)?.instrumentId).not.toBeNull();
      expect(mentionIn(text)?.runnerUp).toBeNull();
    },
  );
});
