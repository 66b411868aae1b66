import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { AskedCompany, NewsPage, NewsService, NewsWanted } from '../news-services/news-service.ts';
import { RequestPace } from '../news-services/request-pace.ts';
import { serviceSource } from '../news-services/service-sources.ts';
import { serviceText } from '../news-services/service-text.ts';
import {
  type ProviderRefusal,
  type ProviderReply,
  type ProviderVisit,
  refused,
} from '../price-providers/price-provider.ts';
import { laterBy } from '../price-providers/provider-day.ts';
import { isUsLine, usSymbol } from '../price-providers/us-symbol.ts';
import { filerClock } from './acceptance-time.ts';
import { filingItem } from './filing-item.ts';
import { plainForm, usualForms } from './form-words.ts';
import { readSubmissions } from './submissions.ts';
import { readTickerList } from './ticker-list.ts';

const name = 'SEC EDGAR';
const zone = 'America/New_York';

/** Nine requests a second at most, where ten are allowed. */
const paceMilliseconds = 112;
/** "Your access to SEC.gov will be limited for 10 minutes": the page that comes with 403 after too many requests. */
const limitedMilliseconds = 10 * 60_000;

/**
 * Filings of US issuers from EDGAR's tables of submissions (SEC, "EDGAR Application Programming Interfaces" and "Accessing
 * EDGAR Data"), one request a company. There is no key; the SEC asks each program for a contact in its User-Agent and for
 * at most 10 requests a second over all of an operator's programs, which one object here keeps for its process.
 */
export function edgar(settings: {
  readonly contact: string | null;
  readonly now: () => InstantUtc;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Scheme and host to ask in place of the two of the SEC, so that a test can stand for them. */
  readonly address?: string;
}): NewsService {
  const { contact, now, wait, address } = settings;
  const submissions = address ?? 'https://data.sec.gov';
  const files = address ?? 'https://www.sec.gov';
  return {
    id: 'edgar',
    source: serviceSource('edgar'),
    access: {
      variable: 'NEWSTAPE_CONTACT',
      kind: 'contact',
      isSet: contact !== null,
      how: 'set it to an e-mail address or a URL at which you are reached: the SEC asks every program for one, and refuses those that name none',
      secrets: [],
    },
    // The SEC sets no limit a day; this one keeps an error of ours from becoming a burden.
    dailyBudget: { requests: 50_000, zone },
    restMilliseconds: 0,
    robotsExemption: 'operatorsConsent',
    pace: new RequestPace(paceMilliseconds, now, wait).run,
    usualMinutes: 10,
    firstDays: 7,
    language: 'en',
    kinds: 'any',
    whyNot: (instrument) =>
      isUsLine(instrument) && instrument.kind !== 'fund'
        ? null
        : `${name} is asked for shares of US exchanges only, not for ${instrument.id}.`,
    codes: {
      symbolOf: ({ symbol }) => usSymbol(symbol, '-P'),
      read: async (visit) => {
        const reply = await visit.ask({ address: `${files}/files/company_tickers_exchange.json` });
        const text = answerText(reply, visit.now());
        return 'outcome' in text ? text : readTickerList(text.text);
      },
    },
    read: (visit, wanted) => readCompanies(visit, wanted, submissions),
  };
}

async function* readCompanies(
  visit: ProviderVisit,
  wanted: NewsWanted,
  base: string,
): AsyncGenerator<NewsPage | ProviderRefusal> {
  const byCode = new Map<string, AskedCompany>();
  for (const company of wanted.companies) {
    // Lines of one issuer have one table.
    if (company.code !== null && !byCode.has(company.code)) byCode.set(company.code, company);
  }
  for (const [cik, { instrument }] of byCode) {
    const reply = await visit.ask({ address: `${base}/submissions/CIK${cik}.json` });
    const text = answerText(reply, visit.now());
    const read = 'outcome' in text ? text : readSubmissions(text.text, cik, visit.now());
    if (read.outcome === 'refused') {
      yield read.reason === 'notCovered'
        ? { ...read, sentence: `${name} has no filings of ${instrument.id} (CIK ${cik}).` }
        : read;
      continue;
    }
    const { filings: listed, leftOut } = read;
    const context = { instrument, clock: filerClock(listed), listed };
    const kinds = new Set(wanted.kinds ?? usualForms);
    const items = listed
      .filter(({ form, filingDate }) => kinds.has(plainForm(form)) && filingDate >= wanted.from)
      .sort((a, b) => (`${a.filingDate} ${a.accepted}` < `${b.filingDate} ${b.accepted}` ? -1 : 1))
      .map((filing) => filingItem(filing, context));
    yield { outcome: 'items', items, leftOut };
  }
}

/** The text of an answer. A 403 is EDGAR's way to say that a contact is missing or that there were too many requests. */
function answerText(reply: ProviderReply, now: InstantUtc): { readonly text: string } | ProviderRefusal {
  if (reply.outcome === 'answered') return serviceText(reply, name);
  if (reply.reason !== 'notAllowed' || !/ answers 403:/.test(reply.sentence)) return reply;
  return refused(
    'rateLimited',
    `${name} answers 403: it takes the contact in NEWSTAPE_CONTACT for none, or had more than 10 requests a second from this address; it is left alone for 10 minutes.`,
    laterBy(limitedMilliseconds, now),
  );
}
