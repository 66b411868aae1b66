import { describe, expect, it } from 'vitest';
import { explainLinks } from '../../../server/linking/link-text.ts';
import { listingDictionary } from './listing-dictionary.ts';

function read(text: string): string[] {
  const language = /[가-힣]/.test(text) ? 'ko' : 'en';
  return explainLinks(text, listingDictionary, { language, title: null, date: null }).map(
    ({ surfaceForm, instrumentId, kind }) => `${surfaceForm} = ${instrumentId ?? kind}`,
  );
}

describe('a legal form belongs to the name and makes it sure', () => {
  it.each<readonly [text: string, link: string]>([
    ['㈜대상은 크다.', '㈜대상 = KRX:001680'],
    ['(주)대상은 크다.', '(주)대상 = KRX:001680'],
    ['대상㈜은 크다.', '대상㈜ = KRX:001680'],
    ['대상(주)는 크다.', '대상(주) = KRX:001680'],
    ['대상주식회사는 크다.', '대상주식회사 = KRX:001680'],
    ['카카오주식회사의 주주다.', '카카오주식회사 = KRX:035720'],
    ...[
      'Inc',
      'Inc.',
      'Incorporated',
      'Corp',
      'Corp.',
      'Corporation',
      'Co',
      'Co.',
      'Co., Ltd.',
      'Company',
    ].map((form) => [`We like Nvidia ${form} today.`, `Nvidia ${form} = XNAS:NVDA`] as const),
    ...['Ltd', 'Ltd.', 'Limited', 'PLC', 'plc', 'Plc', 'Holdings', 'N.V.', 'S.A.', 'AG', 'SE', 'LLC'].map(
      (form) => [`We like Nvidia ${form} today.`, `Nvidia ${form} = XNAS:NVDA`] as const,
    ),
    ['We like Nvidia, Inc. today.', 'Nvidia, Inc. = XNAS:NVDA'],
    ['We like Target Corp. today.', 'Target Corp. = XNYS:TGT'],
    ['We like Apple Inc. today.', 'Apple Inc. = XNAS:AAPL'],
  ])('%s', (text, link) => {
    expect(read(text)).toEqual([link]);
  });

  it.each([
    ['We like Nvidia Incentives today.', 'Nvidia = XNAS:NVDA'],
    ['We like Nvidia and Co. today.', 'Nvidia = XNAS:NVDA'],
    ['We like Nvidia. Inc. wrote so.', 'Nvidia = XNAS:NVDA'],
    ['(가)삼성전자는 크다.', '삼성전자 = KRX:005930'],
    ['(주요)삼성전자는 크다.', '삼성전자 = KRX:005930'],
    ['삼성전자(주요)는 크다.', '삼성전자 = KRX:005930'],
    ['삼성전자 Inc. 이야기다.', '삼성전자 = KRX:005930'],
  ])('other words do not: %s', (text, link) => {
    expect(read(text)).toEqual([link]);
  });
});

describe('a group', () => {
  it.each([
    ['SK그룹은 크다.', 'SK그룹 = group'],
    ['SK 그룹은 크다.', 'SK 그룹 = group'],
    ['SK Group은 크다.', 'SK Group = group'],
    ['한섬그룹은 크다.', '한섬그룹 = group'],
    ['삼성그룹주가 올랐다.', '삼성그룹 = group'],
    ['We like Hanwha Group today.', 'Hanwha Group = group'],
  ])('%s', (text, link) => {
    expect(read(text)).toEqual([link]);
  });

  it.each([
    ['한섬 그룹은 크다.', '한섬 = KRX:020000'],
    ['We like Nvidia Group today.', 'Nvidia = XNAS:NVDA'],
    ['삼성전자 Groups는 크다.', '삼성전자 = KRX:005930'],
  ])('is none where the name is that of one company: %s', (text, link) => {
    expect(read(text)).toEqual([link]);
  });
});

describe('a preferred share', () => {
  it.each([
    ['LG전자 우선주는 올랐다.', 'LG전자 우선주 = KRX:066575'],
    ['LG전자우선주가 올랐다.', 'LG전자우선주 = KRX:066575'],
    ['LG전자우는 올랐다.', 'LG전자우 = KRX:066575'],
  ])('is a line of its own: %s', (text, link) => {
    expect(read(text)).toEqual([link]);
  });

  it('of a company that has none is the company', () => {
    expect(read('한섬 우선주는 올랐다.')).toEqual(['한섬 = KRX:020000']);
  });

  it('is the first of several', () => {
    expect(read('현대차 우선주는 올랐다.')).toEqual(['현대차 우선주 = KRX:005385']);
  });
});
