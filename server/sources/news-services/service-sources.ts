import { type Source, sourceDefaults } from '../../../shared/schemas/source.ts';
import { type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import type { NewsServiceId } from './news-service.ts';

type Terms = Pick<
  Source,
  'kind' | 'name' | 'owner' | 'attribution' | 'display' | 'redistribute' | 'link' | 'address' | 'note'
>;

/** When the terms below were read last, in stored copies of the pages where the pages themselves were out of reach. */
const termsReadOn: SessionDate = sessionDate('2026-11-30');

/** What each service allows. */
const terms: Readonly<Record<NewsServiceId, Terms>> = {
  'open-dart': {
    kind: 'filings',
    name: 'OpenDART 전자공시',
    owner: '금융감독원',
    attribution: '출처: 금융감독원 전자공시시스템 (OpenDART)',
    // Filings are public; what its terms say of passing lists on was not read word by word, and unknown counts as no.
    display: 'public',
    redistribute: 'unknown',
    link: 'https://opendart.fss.or.kr/intro/terms.do',
    address: 'https://opendart.fss.or.kr/',
    note: 'Filings of Korean issuers by a free key of one’s own, 20,000 requests a day. A date without a time.',
  },
  edgar: {
    kind: 'filings',
    name: 'SEC EDGAR',
    owner: 'U.S. Securities and Exchange Commission',
    attribution: 'Filings: SEC EDGAR',
    // "Information presented on sec.gov is considered public information and may be copied or further distributed."
    display: 'public',
    redistribute: 'yes',
    link: 'https://www.sec.gov/about/privacy-information#dissemination',
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
    link: 'https://www.ncloud.com/policy/terms',
    address: 'https://naverapihub.apigw.ntruss.com/',
    note: 'For the holder of the keys alone. How long results may be kept is said by the terms of NAVER API HUB: read them before collecting for longer; "--keep-raw" says how long Newstape keeps the answers (7 days where nothing is said). The stories belong to their outlets.',
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
  return { ...sourceDefaults, ...terms[id], id, termsReadOn, keepRawDays: keepRawDays[id] };
}
