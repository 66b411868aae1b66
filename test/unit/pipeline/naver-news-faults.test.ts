import { describe } from 'vitest';
import { checkServiceFaults } from '../../support/check-service-faults.ts';
import { naverBody, naverItem } from '../../support/news-service-bodies.ts';
import { status } from '../../support/price-provider-site.ts';
import { commonFaults, type ServiceFault } from '../../support/service-faults.ts';

const good = naverBody([naverItem(12)]);

const own: readonly ServiceFault[] = [
  {
    name: 'a wrong key',
    answer: status(401, {}, '{"error":{"errorCode":"200","message":"Authentication Failed"}}'),
    outcome: 'failed',
    sentence: /answers 401: NEWSTAPE_NAVER_CLIENT_ID \+ NEWSTAPE_NAVER_CLIENT_SECRET is wrong or expired/,
  },
  {
    name: 'the day’s limit',
    answer: status(429, {}, '{"error":{"errorCode":"400","message":"Quota Exceeded"}}'),
    outcome: 'failed',
    sentence: /asks to wait until/,
  },
  { name: 'nothing found', answer: naverBody([]), outcome: 'fetched', sentence: /^$/ },
  {
    name: 'a result without its fields',
    answer: naverBody([naverItem(12), { originallink: 'https://news.example.com/economy/99' }]),
    outcome: 'fetched',
    sentence: /네이버 뉴스 검색 left out: title, pubDate cannot be read/,
  },
  {
    name: 'a result without an address',
    answer: naverBody([naverItem(12), naverItem(13, { originallink: '', link: 'javascript:alert(1)' })]),
    outcome: 'fetched',
    sentence: /left out: it has no address of a page/,
  },
  {
    name: 'a date that is none',
    answer: naverBody([naverItem(12), naverItem(13, { pubDate: '어제' })]),
    outcome: 'fetched',
    sentence: /left out: its date is "어제"/,
  },
  {
    name: 'a result twice',
    answer: naverBody([naverItem(12), naverItem(12)]),
    outcome: 'fetched',
    sentence: /^\n*$/,
  },
  {
    name: 'an error with status 200',
    answer: '{"errorMessage":"Incorrect query request","errorCode":"SE01"}',
    outcome: 'failed',
    sentence: /answered in a form that is not known here \(there is no list of results\)/,
  },
];

describe('Naver news search', () => {
  checkServiceFaults('naver-news', '/search/v1/news', good, [...commonFaults(good), ...own]);
});
