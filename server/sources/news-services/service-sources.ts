import { type Source, sourceDefaults } from '../../../shared/schemas/source.ts';
import { type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import type { NewsServiceId } from './news-service.ts';

type Terms = Pick<
  Source,
  | 'kind'
  | 'name'
  | 'owner'
  | 'attribution'
  | 'display'
  | 'redistribute'
  | 'link'
  | 'termsReadOn'
  | 'address'
  | 'note'
>;

/** When pages on the use of a service were read last, in stored copies; null where its terms themselves were out of reach. */
const readOn: SessionDate = sessionDate('2026-11-30');

/** What each service allows. */
const terms: Readonly<Record<NewsServiceId, Terms>> = {
  'open-dart': {
    kind: 'filings',
    name: 'OpenDART 전자공시',
    owner: '금융감독원',
    attribution: '출처: 금융감독원 전자공시시스템 (OpenDART)',
    // Filings are public; what the terms say of passing its lists on was not read, and unknown counts as no.
    display: 'public',
    redistribute: 'unknown',
    link: 'https://engopendart.fss.or.kr/intro/terms.do',
    termsReadOn: null,
    address: 'https://opendart.fss.or.kr/',
    note: 'Filings of Korean issuers by a free key of one’s own, 20,000 requests a day. A date without a time.',
  },
  edgar: {
    kind: 'filings',
    name: 'SEC EDGAR',
    owner: 'U.S. Securities and Exchange Commission',
    attribution: 'Filings: SEC EDGAR',
    // Public information of the government, under rules of access alone.
    display: 'public',
    redistribute: 'yes',
    link: 'https://www.sec.gov/os/accessing-edgar-data',
    termsReadOn: readOn,
    address: 'https://data.sec.gov/',
    note: 'Public filings of US issuers. The SEC asks each program for a contact, and for at most 10 requests a second.',
  },
  'naver-news': {
    kind: 'newsSearch',
    name: '네이버 뉴스 검색',
    owner: 'NAVER Corp.과 각 언론사',
    attribution: '검색: 네이버',
    display: 'ownUse',
    redistribute: 'no',
    link: 'https://api.ncloud-docs.com/docs/naver-api-hub-overview',
    termsReadOn: null,
    address: 'https://naverapihub.apigw.ntruss.com/',
    note: 'For the holder of the keys alone. The terms of NAVER API HUB restrict the storing of results: read them before collecting; --keep-raw says how long the answers are kept (7 days where nothing is said). The stories belong to their outlets.',
  },
};

/** Answers of the search are kept a week: long enough to read them again with a better reader. Filings as usual. */
const keepRawDays: Readonly<Record<NewsServiceId, number>> = {
  'open-dart': sourceDefaults.keepRawDays,
  edgar: sourceDefaults.keepRawDays,
  'naver-news': 7,
};

/** The source that a service's items are stored under, with its terms. */
export function serviceSource(id: NewsServiceId): Source {
  return { ...sourceDefaults, ...terms[id], id, keepRawDays: keepRawDays[id] };
}
