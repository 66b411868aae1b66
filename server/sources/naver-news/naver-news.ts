import { instantAt } from '../../../shared/units/zoned-time.ts';
import type { NewsItem, NewsPage, NewsService, NewsWanted } from '../news-services/news-service.ts';
import { serviceSource } from '../news-services/service-sources.ts';
import { serviceText } from '../news-services/service-text.ts';
import type { ProviderRefusal, ProviderVisit } from '../price-providers/price-provider.ts';
import { naverName, readSearchResult, type SearchPage } from './search-result.ts';

const zone = 'Asia/Seoul';
/** Results on a page, and the last place at which one may begin, by the documentation. */
const pageSize = 100;
const lastStart = 1000;

/** The key pair of an application that is registered for the search of NAVER API HUB. */
export interface NaverKeys {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Stories that Naver's news search finds, one query a company by its Korean name, newest first: `/search/v1/news` of NAVER
 * API HUB (NAVER Cloud's documentation, "뉴스 검색 결과 조회"), at most 25,000 requests a day with the key pair of an
 * application. A title and a passage come, never the text: the coverage is a summary.
 */
export function naverNews({
  keys,
  address,
}: {
  readonly keys: NaverKeys | null;
  readonly address?: string;
}): NewsService {
  const base = address ?? 'https://naverapihub.apigw.ntruss.com';
  return {
    id: 'naver-news',
    source: serviceSource('naver-news'),
    access: {
      variable: 'NEWSTAPE_NAVER_CLIENT_ID + NEWSTAPE_NAVER_CLIENT_SECRET',
      kind: 'key',
      isSet: keys !== null,
      how: 'the console of NAVER Cloud, Application Services > NAVER API HUB: register an application with the search API',
      secrets: keys === null ? [] : [keys.clientId, keys.clientSecret],
    },
    dailyBudget: { requests: 25_000, zone },
    restMilliseconds: 100,
    robotsExemption: 'operatorsKey',
    usualMinutes: 15,
    firstDays: 1,
    language: 'ko',
    kinds: null,
    whyNot: (instrument) => {
      if (instrument.kind !== 'common' || instrument.nameKorean === null)
        return `${naverName} is asked for companies with a Korean name, not for ${instrument.id}.`;
      return null;
    },
    codes: null,
    read: (visit, wanted) => readCompanies(visit, wanted, `${base}/search/v1/news`, headersOf(keys)),
  };
}

function headersOf(keys: NaverKeys | null): Record<string, string> {
  if (keys === null) return {};
  return { 'X-NCP-APIGW-API-KEY-ID': keys.clientId, 'X-NCP-APIGW-API-KEY': keys.clientSecret };
}

async function* readCompanies(
  visit: ProviderVisit,
  wanted: NewsWanted,
  search: string,
  headers: Record<string, string>,
): AsyncGenerator<NewsPage | ProviderRefusal> {
  const names = new Set(wanted.companies.flatMap(({ instrument }) => instrument.nameKorean ?? []));
  for (const name of names) {
    for (let start = 1; start <= lastStart; start += pageSize) {
      const query = new URLSearchParams({
        ...{ query: name, display: String(pageSize), start: String(start), sort: 'date', format: 'json' },
      });
      const reply = await visit.ask({ address: `${search}?${query}`, headers });
      const decoded = reply.outcome === 'answered' ? serviceText(reply, naverName) : reply;
      const page = 'outcome' in decoded ? decoded : readSearchResult(decoded.text);
      if (page.outcome === 'refused') {
        yield page;
        break;
      }
      const { items, reachesBack } = await newOnes(page, wanted);
      yield { outcome: 'items', items, leftOut: page.leftOut };
      if (reachesBack || start + page.rows > page.total || page.rows < pageSize) break;
    }
  }
}

/** The stories of a page that are wanted, oldest first, and whether the page reaches back to what is known already. */
async function newOnes(
  { stories }: SearchPage,
  { from, isKnown }: NewsWanted,
): Promise<{ readonly items: readonly NewsItem[]; readonly reachesBack: boolean }> {
  const earliest = instantAt(from, '00:00', zone);
  const wanted = stories.filter(({ publishedAt }) => publishedAt >= earliest).map(({ item }) => item);
  let reachesBack = wanted.length < stories.length;
  for (const { guid } of wanted) reachesBack ||= await isKnown(guid);
  return { items: wanted.reverse(), reachesBack };
}
