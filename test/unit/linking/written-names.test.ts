import { describe, expect, it } from 'vitest';
import { englishNameForms } from '../../../server/linking/english-name-forms.ts';
import { koreanNameForms, spacedEnglishName } from '../../../server/linking/korean-name-forms.ts';
import { englishListingNames, koreanListingNames } from '../../../server/linking/listing-names.ts';
import { line } from './small-listing.ts';

describe('the forms of an English company name, from the whole one down', () => {
  const forms = (listed: string) =>
    englishNameForms(listed).map(({ form, stripped }) => `${stripped} ${form}`);

  it.each([
    ['Zyx Corporation', ['0 Zyx Corporation', '1 Zyx']],
    ['Zyx Inc.', ['0 Zyx Inc.', '1 Zyx']],
    ['Zyx, Inc.', ['0 Zyx Inc.', '1 Zyx']],
    ['Zyx N.V.', ['0 Zyx N.V.', '1 Zyx']],
    ['Zyx S.A. de C.V.', ['0 Zyx S.A. de C.V.', '1 Zyx']],
    ['Zyx Inc. Class A', ['0 Zyx Inc.', '1 Zyx']],
    ['Zyx Inc. - Series B-1', ['0 Zyx Inc.', '1 Zyx']],
    ['Zyx Inc. (The)', ['0 Zyx Inc.', '1 Zyx']],
    ['Zyx  Quux   Inc.', ['0 Zyx Quux Inc.', '1 Zyx Quux']],
    ['The Zyx Company', ['0 The Zyx Company', '1 The Zyx', '1 Zyx']],
    ['Zyx and Company', ['0 Zyx and Company', '1 Zyx']],
    ['Zyx & Co.', ['0 Zyx & Co.', '1 Zyx']],
    ['Zyx Holdings plc', ['0 Zyx Holdings plc', '1 Zyx Holdings', '2 Zyx']],
    ['Zyx Group Holdings Ltd', ['0 Zyx Group Holdings Ltd', '1 Zyx Group Holdings', '2 Zyx']],
    ['Zyx International Inc.', ['0 Zyx International Inc.', '1 Zyx International', '2 Zyx']],
    ['Zyx Company Holdings', ['0 Zyx Company Holdings', '2 Zyx']],
    ['Zyx Pharmaceuticals Inc.', ['0 Zyx Pharmaceuticals Inc.', '1 Zyx Pharmaceuticals', '3 Zyx']],
    [
      'Zyx Energy Holdings Inc.',
      ['0 Zyx Energy Holdings Inc.', '1 Zyx Energy Holdings', '2 Zyx Energy', '3 Zyx'],
    ],
    ['Zyx Technologies Systems', ['0 Zyx Technologies Systems', '3 Zyx']],
    ['Zyx Quux', ['0 Zyx Quux']],
    ['Zyx', ['0 Zyx']],
    ['The', ['0 The']],
    ['Holdings Inc.', ['0 Holdings Inc.', '1 Holdings']],
    ['Inc.', ['0 Inc.']],
    ['Zyx Zyxholdings', ['0 Zyx Zyxholdings']],
    ['Zyx Class', ['0 Zyx Class']],
  ])('%s', (listed, wanted) => {
    expect(forms(listed)).toEqual(wanted);
  });
});

describe('the spellings of a Korean name', () => {
  it.each([
    ['삼성전자', ['삼성전자', '삼성 전자']],
    ['두산밥캣', ['두산밥캣', '두산 밥캣']],
    ['효성중공업', ['효성중공업', '효성 중공업']],
    ['카카오뱅크', ['카카오뱅크', '카카오 뱅크']],
    ['SK하이닉스', ['SK하이닉스', 'SK 하이닉스']],
    ['KB금융', ['KB금융', 'KB 금융']],
    ['LS ELECTRIC', ['LS ELECTRIC', 'LSELECTRIC']],
    ['한솔 홀딩스', ['한솔 홀딩스', '한솔홀딩스']],
    ['삼성SDI', ['삼성SDI']],
    ['삼성물', ['삼성물']],
    ['L하이닉스', ['L하이닉스']],
    ['SK온', ['SK온']],
    ['현대', ['현대']],
    ['농심', ['농심']],
    ['KT&G', ['KT&G']],
  ])('%s', (name, wanted) => {
    expect(koreanNameForms(name)).toEqual(wanted);
  });
});

describe('the English name that the Korean exchange prints, its words apart', () => {
  it.each([
    ['HyundaiMotor', 'Hyundai Motor'],
    ['DongwhaPharm', 'Dongwha Pharm'],
    ['SKNetworks', 'SK Networks'],
    ['LGDisplayCo.,Ltd.', 'LG Display Co., Ltd.'],
    ['Kolon&Sons', 'Kolon & Sons'],
    ['KT&G', 'KT&G'],
    ['F&F Holdings', 'F&F Holdings'],
    ['Seobu T&D Co.,Ltd', 'Seobu T&D Co., Ltd'],
    ['POSCO HOLDINGS', 'POSCO HOLDINGS'],
    ['NAVER', 'NAVER'],
    ['  Kia  Motors ', 'Kia Motors'],
    ['SamsungC&T', 'Samsung C&T'],
  ])('%s', (printed, wanted) => {
    expect(spacedEnglishName(printed)).toBe(wanted);
  });
});

describe('the names that a listing gives', () => {
  const korean = (nameKorean: string | null, kind: 'common' | 'preferred' = 'common') =>
    koreanListingNames(line('KRX:000001', { nameKorean, kind })).map(
      ({ form, nameClass }) => `${form} ${nameClass}`,
    );
  const english = (id: string, nameEnglish: string | null) =>
    englishListingNames(line(id, { nameEnglish })).map(({ form, nameClass }) => `${form} ${nameClass}`);

  it('are classed in all their spellings by the printed one', () => {
    expect(korean('갸뎌')).toEqual(['갸뎌 short']);
    expect(korean('삼성갸뎌')).toEqual(['삼성갸뎌 distinctive', '삼성 갸뎌 distinctive']);
    expect(korean(null)).toEqual([]);
  });

  it('of a preferred line are hardly anything else', () => {
    expect(korean('갸우', 'preferred')).toEqual(['갸우 distinctive']);
  });

  it.each([
    ['HanilZyxCo.,Ltd.', ['Hanil Zyx Co., Ltd. plain', 'Hanil Zyx plain']],
    ['Zyxoma', ['Zyxoma short']],
    ['Zyxom', []],
    ['Carnival', []],
    ['ZyxomaPharm', ['Zyxoma Pharm plain']],
    ['ZyxomaPharma', ['Zyxoma Pharma plain']],
  ])('in English of a Korean line, without what may be anything: %s', (name, wanted) => {
    expect(english('KRX:000001', name).map((one) => one.replace('Co. Ltd.', 'Co., Ltd.'))).toEqual(wanted);
  });

  it.each([
    ['Zyxoma Inc.', ['Zyxoma Inc. distinctive', 'Zyxoma plain']],
    ['ZQX Inc.', ['ZQX Inc. distinctive', 'ZQX short']],
    ['SBA Inc.', ['SBA Inc. distinctive', 'SBA word']],
    ['ZQXYZ Inc.', ['ZQXYZ Inc. distinctive', 'ZQXYZ plain']],
    ['Gap Inc.', ['Gap Inc. distinctive', 'Gap word']],
    [
      'Zyxoma Holdings Inc.',
      ['Zyxoma Holdings Inc. distinctive', 'Zyxoma Holdings distinctive', 'Zyxoma plain'],
    ],
    ['Zyxo Energy', ['Zyxo Energy distinctive', 'Zyxo shortened']],
    ['Zyx Energy', ['Zyx Energy distinctive', 'Zyx partial']],
    ['Gap Energy', ['Gap Energy distinctive', 'Gap word']],
    ['Zyx Quux Energy', ['Zyx Quux Energy distinctive', 'Zyx Quux plain']],
    ['ZQ Holdings', ['ZQ Holdings distinctive']],
    ['ZQ Inc.', ['ZQ Inc. distinctive', 'ZQ short']],
    ['Zq.io Inc.', ['Zq.io Inc. distinctive']],
    ['Zyxo.io Inc.', ['Zyxo.io Inc. distinctive', 'Zyxo.io plain']],
    ['Zq.io', ['Zq.io plain']],
    ['1Zyx Inc.', ['1Zyx Inc. distinctive']],
    ['Zyx? Inc.', ['Zyx? Inc. distinctive']],
    ['Yahoo! Inc.', ['Yahoo! Inc. distinctive', 'Yahoo! plain']],
    ['Z Inc.', ['Z Inc. distinctive']],
  ])('in English of an American line: %s', (name, wanted) => {
    expect(english('XNYS:ZYX', name)).toEqual(wanted);
  });

  it('are none where nothing is printed', () => {
    expect(english('XNYS:ZYX', null)).toEqual([]);
    expect(english('KRX:000001', null)).toEqual([]);
  });
});
