import { type Source, sourceDefaults } from '../../../shared/schemas/source.ts';
import { type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import type { ProviderId } from './price-provider.ts';

interface Terms {
  readonly name: string;
  readonly owner: string;
  /** The line that has to stand where the prices are shown. */
  readonly attribution: string;
  readonly link: string;
  readonly note: string;
}

/** When the terms below were read last, in stored copies of the pages where the pages themselves were out of reach. */
const termsReadOn: SessionDate = sessionDate('2026-11-29');

/** What each provider allows: its operator's own use. None allows its prices to be passed on. */
const terms: Readonly<Record<ProviderId, Terms>> = {
  yahoo: {
    name: 'Yahoo Finance',
    owner: 'Yahoo Inc. and its data suppliers',
    attribution: 'Prices: Yahoo Finance',
    link: 'https://legal.yahoo.com/us/en/yahoo/terms/otos/index.html',
    note: 'No official interface: for personal use, not to be passed on, and robots.txt asks programs to stay out.',
  },
  'data-go-kr': {
    name: '금융위원회 주식시세정보 (data.go.kr 15094808)',
    owner: '금융위원회, 한국거래소',
    attribution: '출처: 금융위원회 주식시세정보 (공공데이터포털)',
    link: 'https://www.data.go.kr/data/15094808/openapi.do',
    note: 'KOGL type 4: attribution, no commercial use, no change; giving the data to others is forbidden in any case.',
  },
  krx: {
    name: 'KRX Open API',
    owner: '한국거래소',
    attribution: '출처: 한국거래소 (KRX)',
    link: 'https://openapi.krx.co.kr',
    note: 'Not for commercial use; a key is good for one year and for 10,000 requests a day.',
  },
  'alpha-vantage': {
    name: 'Alpha Vantage',
    owner: 'Alpha Vantage Inc.',
    attribution: 'Prices: Alpha Vantage',
    link: 'https://www.alphavantage.co/terms_of_service/',
    note: 'For personal use that is not commercial, and showing to others counts as commercial; a free key has 25 requests a day and the last 100 sessions.',
  },
  tiingo: {
    name: 'Tiingo',
    owner: 'Tiingo Inc.',
    attribution: 'Prices: Tiingo',
    link: 'https://www.tiingo.com/documentation/appendix/developers',
    note: "For use with a token of one's own; passing on needs a licence, and plans differ in how long prices may be kept: read yours. No Korea.",
  },
};

/** The source that a provider's prices are stored under, with its terms. The answers themselves are not kept. */
export function priceSource(id: ProviderId): Source {
  return {
    ...sourceDefaults,
    ...terms[id],
    id,
    kind: 'prices',
    display: 'ownUse',
    redistribute: 'no',
    termsReadOn,
    keepRawDays: 0,
  };
}
