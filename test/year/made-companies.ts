import type { Instrument } from '../../shared/schemas/instrument.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';

/** A made-up company: its market, code and name, and the price that its history begins at. */
type Line = readonly [market: string, code: string, name: string, price: number];

const korean: readonly Line[] = [
  ['XKRX', '990010', '한빛정밀화학', 182_000],
  ['XKRX', '990020', '도담전자', 71_400],
  ['XKRX', '990030', '가람중공업', 248_500],
  ['XKRX', '990040', '누리온모빌리티', 38_250],
  ['XKRX', '990050', '새론생명과학', 520_000],
  ['XKRX', '990060', '미르에너지솔', 96_300],
  ['XKRX', '990070', '다온유통', 12_850],
  ['XKRX', '990080', '라온조선해양', 154_700],
  ['XKRX', '990090', '소담푸드시스템', 9_420],
  ['XKRX', '990100', '해든금융지주', 61_800],
  ['XKRX', '990110', '늘솔화재보험', 44_150],
  ['XKRX', '990120', '벼리항공우주', 312_000],
  ['XKOS', '990210', '윤슬바이오팜', 27_300],
  ['XKOS', '990220', '시나브로게임즈', 18_640],
  ['XKOS', '990230', '모람반도체', 133_900],
  ['XKOS', '990240', '아토로보틱스', 58_200],
  ['XKOS', '990250', '나래콘텐츠', 7_310],
  ['XKOS', '990260', '다솜메디컬', 35_700],
  ['XKOS', '990270', '그린나래소재', 81_500],
];

const american: readonly Line[] = [
  ['XNYS', 'HLVF', 'Halvorsen Freight Corporation', 84],
  ['XNYS', 'QNRD', 'Quinnard Industries Inc.', 142],
  ['XNYS', 'BRSK', 'Bryskell Foods Company', 37],
  ['XNAS', 'TVLX', 'Tavolux Semiconductor Inc.', 515],
  ['XNAS', 'MRWD', 'Merrowind Software Inc.', 228],
  ['XNAS', 'ZPHR', 'Zephrand Therapeutics Inc.', 19],
  ['XNAS', 'KLDN', 'Keldonia Networks Inc.', 66],
  ['XNYS', 'OSTV', 'Ostrava Energy Partners Inc.', 51],
  ['XNYS', 'PLMR', 'Palmerstead Financial Corp.', 118],
];

const indices: readonly Line[] = [
  ['XKRX', 'KRX:KS11', '코스피', 2_480],
  ['XKOS', 'KRX:KQ11', '코스닥', 712],
  ['XNYS', 'US:SPX', 'S&P 500', 5_880],
];

/** A made-up company or index with the price that its history begins at. */
export interface MadeLine {
  readonly instrument: Instrument;
  readonly firstPrice: number;
}

function lineOf([market, code, name, firstPrice]: Line): MadeLine {
  const isIndex = code.includes(':');
  const isKorean = market === 'XKRX' || market === 'XKOS';
  const id = isIndex ? code : `${isKorean ? 'KRX' : market}:${code}`;
  return {
    firstPrice,
    instrument: {
      id: instrumentId(id),
      mic: mic(market),
      symbol: id.slice(id.indexOf(':') + 1),
      kind: isIndex ? 'index' : 'common',
      issuerId: id,
      nameKorean: isKorean ? name : null,
      nameEnglish: isKorean ? `Made ${code}` : name,
      currency: isIndex ? 'pt' : isKorean ? 'KRW' : 'USD',
      sector: null,
      listedDate: null,
      delistedDate: null,
    },
  };
}

/** The indices, then the companies that are listed from the start; of `some` every fourth, and those of which more is told below. */
export function madeLines(which: 'all' | 'some'): MadeLine[] {
  const told = new Set<string>([koreanSplit.id, americanSplit.id, renamed.id]);
  const companies = [...korean, ...american].map(lineOf);
  return [
    ...indices.map(lineOf),
    ...companies.filter(
      ({ instrument }, place) => which === 'all' || place % 4 === 1 || told.has(instrument.id),
    ),
  ];
}

/** Comes to the market within the script. */
export const newLine: MadeLine = lineOf(['XKOS', '990300', '햇살나노텍', 24_500]);

/** Splits five for one: one whose source gives prices as traded, and one whose source moves its whole history. */
export const koreanSplit = { id: instrumentId('KRX:990050'), ratio: 5 };
export const americanSplit = { id: instrumentId('XNAS:TVLX'), ratio: 5 };

/** Takes another name. */
export const renamed = { id: instrumentId('KRX:990010'), before: '한빛정밀화학', to: '온새미첨단소재' };
