import type { SessionDate } from '../../../shared/units/session-date.ts';
import { addDays } from '../../../shared/units/session-date.ts';
import { localDateOf } from '../../../shared/units/zoned-time.ts';
import type { NewsPage, NewsService, NewsWanted } from '../news-services/news-service.ts';
import { serviceSource } from '../news-services/service-sources.ts';
import { serviceText } from '../news-services/service-text.ts';
import { compactDate } from '../price-providers/compact-date.ts';
import { isKrxLine } from '../price-providers/krx-line.ts';
import type { ProviderRefusal, ProviderVisit } from '../price-providers/price-provider.ts';
import type { ProviderSettings } from '../price-providers/provider-settings.ts';
import { readCompanyCodes } from './company-codes.ts';
import { filingItem } from './filing-item.ts';
import { type FilingListPage, readFilingList } from './filing-list.ts';
import { openDartKeyVariable, openDartName } from './service-status.ts';

const zone = 'Asia/Seoul';

/** Up to this many companies are asked for one by one; of more, the whole market is asked for by day. */
const fewCompanies = 40;
/** A list without a company reaches over three months at most, by the guide. */
const longestSpan = 89;
/** Pages of 100 filings: more than any day has ever had. */
const mostPages = 100;

/** What narrows a list: a company or a market, and a type of report. */
type Selection = Readonly<Record<string, string>>;

/**
 * Filings of Korean issuers from OpenDART's list (공시검색, DS001/2019001 of its developers' guide), by a key of the
 * operator's own, at most 20,000 requests a day. A date comes without a time; a correction is a filing of its own with
 * `[기재정정]` or the like before its name.
 */
export function openDart({ key, address }: ProviderSettings): NewsService {
  const base = address ?? 'https://opendart.fss.or.kr';
  const keyed = `crtfc_key=${encodeURIComponent(key ?? '')}`;
  return {
    id: 'open-dart',
    source: serviceSource('open-dart'),
    access: {
      variable: openDartKeyVariable,
      kind: 'key',
      isSet: key !== null,
      how: 'https://opendart.fss.or.kr: 인증키 신청',
      secrets: key === null ? [] : [key, encodeURIComponent(key)],
    },
    dailyBudget: { requests: 20_000, zone },
    restMilliseconds: 100,
    robotsExemption: 'operatorsKey',
    usualMinutes: 10,
    firstDays: 7,
    language: 'ko',
    // pblntf_ty: periodic, material, issue, holdings, other, audit, fund, securitisation, exchange, fair trade.
    kinds: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'],
    whyNot: (instrument) =>
      isKrxLine(instrument) && instrument.kind === 'common'
        ? null
        : `${openDartName} is asked for common shares of KRX only, not for ${instrument.id}.`,
    codes: {
      symbolOf: ({ symbol }) => symbol,
      read: async (visit) => {
        const reply = await visit.ask({
          address: `${base}/api/corpCode.xml?${keyed}`,
          accept: 'application/zip, application/octet-stream, application/xml;q=0.9, */*;q=0.5',
        });
        return reply.outcome === 'answered' ? readCompanyCodes(reply.bytes, visit.now()) : reply;
      },
    },
    read: (visit, wanted) => readFilings(visit, wanted, `${base}/api/list.json?${keyed}`),
  };
}

async function* readFilings(
  visit: ProviderVisit,
  wanted: NewsWanted,
  list: string,
): AsyncGenerator<NewsPage | ProviderRefusal> {
  const today = localDateOf(visit.now(), zone);
  const symbols = new Set(wanted.companies.map(({ instrument }) => instrument.symbol));
  // Several corrections of one company and day look among the same filings.
  const looked = new Map<string, Promise<FilingListPage['filings'] | ProviderRefusal>>();
  const earlier = (companyCode: string, first: SessionDate, last: SessionDate) => {
    const key = `${companyCode} ${last}`;
    const filings =
      looked.get(key) ?? allListed(visit, list, { corp_code: companyCode }, { from: first, to: last });
    looked.set(key, filings);
    return filings;
  };
  for (const selection of selectionsOf(wanted)) {
    for await (const page of listPages(visit, list, selection, {
      from: firstDay(selection, wanted.from, today),
      to: today,
    })) {
      if (page.outcome === 'refused') {
        yield page;
        break;
      }
      const filings = page.filings.filter(({ symbol }) => symbols.has(symbol));
      yield {
        outcome: 'items',
        items: filings.map((filing) => filingItem(filing, earlier)),
        leftOut: page.leftOut,
      };
    }
  }
}

/** A list of one company reaches as far back as is wanted. */
function firstDay(selection: Selection, wanted: SessionDate, today: SessionDate): SessionDate {
  const earliest = addDays(today, -longestSpan);
  return 'corp_code' in selection || wanted > earliest ? wanted : earliest;
}

/** What is asked for, request by request: few companies by their codes, many by their markets. */
function selectionsOf({ companies, kinds }: NewsWanted): Selection[] {
  const markets = new Set(companies.map(({ instrument }) => (instrument.mic === 'XKRX' ? 'Y' : 'K')));
  const narrowed: Selection[] =
    companies.length > fewCompanies
      ? [...markets].map((market) => ({ corp_cls: market }))
      : companies.map(({ code }) => ({ corp_code: code ?? '' }));
  if (kinds === null) return narrowed;
  return narrowed.flatMap((selection) => kinds.map((kind) => ({ ...selection, pblntf_ty: kind })));
}

/** The pages of a list, oldest filings first, so that what comes in meanwhile moves none of them. */
async function* listPages(
  visit: ProviderVisit,
  list: string,
  selection: Selection,
  { from, to }: { readonly from: SessionDate; readonly to: SessionDate },
): AsyncGenerator<FilingListPage | ProviderRefusal> {
  for (let number = 1, pages = 1; number <= Math.min(pages, mostPages); number += 1) {
    const query = new URLSearchParams({
      ...selection,
      bgn_de: compactDate(from),
      end_de: compactDate(to),
      ...{ last_reprt_at: 'N', sort: 'date', sort_mth: 'asc' },
      ...{ page_no: String(number), page_count: '100' },
    });
    const reply = await visit.ask({ address: `${list}&${query}` });
    const page = reply.outcome === 'answered' ? readReply(visit, reply) : reply;
    yield page;
    if (page.outcome === 'refused') return;
    pages = page.pages;
  }
}

function readReply(
  visit: ProviderVisit,
  reply: Parameters<typeof serviceText>[0],
): FilingListPage | ProviderRefusal {
  const decoded = serviceText(reply, openDartName);
  return 'outcome' in decoded ? decoded : readFilingList(decoded.text, visit.now());
}

/** Every filing of a list. */
async function allListed(
  visit: ProviderVisit,
  list: string,
  selection: Selection,
  span: { readonly from: SessionDate; readonly to: SessionDate },
): Promise<FilingListPage['filings'] | ProviderRefusal> {
  const filings: FilingListPage['filings'][number][] = [];
  for await (const page of listPages(visit, list, selection, span)) {
    if (page.outcome === 'refused') return page;
    filings.push(...page.filings);
  }
  return filings;
}
