/** What a column of a table of instruments may hold. */
export type InstrumentColumn =
  | 'id'
  | 'code'
  | 'market'
  | 'nameKorean'
  | 'nameEnglish'
  | 'currency'
  | 'sector'
  | 'listedDate'
  | 'delistedDate'
  | 'kind';

/** The names of each column, letters and digits only; the Korean ones are those of the exchange's own files. */
const names: Readonly<Record<InstrumentColumn, readonly string[]>> = {
  id: ['id', 'instrumentid', '종목id'],
  code: ['code', 'symbol', 'ticker', 'shortcode', '종목코드', '단축코드', '코드', '티커', '심볼'],
  market: ['mic', 'market', 'exchange', '시장', '시장구분', '거래소', '상장시장'],
  nameKorean: [
    ...['namekorean', 'nameko', 'koreanname', '종목명', '한글명', '한글종목명', '한글종목약명', '회사명'],
    ...['기업명', '국문명', '이름'],
  ],
  nameEnglish: [
    'nameenglish',
    'nameen',
    'englishname',
    'name',
    '영문명',
    '영문종목명',
    '영문이름',
    '영문회사명',
  ],
  currency: ['currency', '통화', '통화코드', '거래통화'],
  sector: ['sector', 'industry', '업종', '업종명', '산업', '섹터'],
  listedDate: ['listeddate', 'listed', 'listingdate', 'ipodate', '상장일', '상장일자', '신규상장일'],
  delistedDate: [
    'delisteddate',
    'delisted',
    'delistingdate',
    '상장폐지일',
    '폐지일',
    '폐지일자',
    '상장폐지일자',
  ],
  kind: ['kind', 'type', 'sharetype', '종류', '주식종류', '종목구분', '증권구분'],
};

const columns: ReadonlyMap<string, InstrumentColumn> = new Map([
  ...names.id.map((name) => [name, 'id'] as const),
  ...names.code.map((name) => [name, 'code'] as const),
  ...names.market.map((name) => [name, 'market'] as const),
  ...names.nameKorean.map((name) => [name, 'nameKorean'] as const),
  ...names.nameEnglish.map((name) => [name, 'nameEnglish'] as const),
  ...names.currency.map((name) => [name, 'currency'] as const),
  ...names.sector.map((name) => [name, 'sector'] as const),
  ...names.listedDate.map((name) => [name, 'listedDate'] as const),
  ...names.delistedDate.map((name) => [name, 'delistedDate'] as const),
  ...names.kind.map((name) => [name, 'kind'] as const),
]);

/** What a column holds by the name in its header; null for a column that is passed over. Example: "상장일" is `listedDate`. */
export function instrumentColumn(header: string): InstrumentColumn | null {
  const name = header.normalize('NFKC').toLowerCase();
  return columns.get(name.replaceAll(/[^\p{L}\p{N}]+/gu, '')) ?? null;
}
