import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';
import type { Corrected, NewsItem } from '../news-services/news-service.ts';
import type { ProviderRefusal } from '../price-providers/price-provider.ts';
import type { ListedFiling } from './filing-list.ts';
import { firstFiling } from './first-filing.ts';
import { readReportName } from './report-name.ts';

/** The filings of a company between two days, both included. */
type EarlierFilings = (
  companyCode: string,
  from: SessionDate,
  to: SessionDate,
) => Promise<readonly ListedFiling[] | ProviderRefusal>;

/** How far back the filing that a correction is of is looked for. */
const correctedDays = 366;

/**
 * A filing as a news item. Its title names the company with its code, as the exchange prints it, and the report; its text
 * what else the list says. The address is that of DART's viewer, which the guide gives for a receipt number.
 */
export function filingItem(filing: ListedFiling, earlier: EarlierFilings): NewsItem {
  const { company, symbol, reportName, receipt, filer, receivedOn, received } = filing;
  const { marks, plain, isCorrection } = readReportName(reportName);
  const report = `${marks.map((mark) => `[${mark}] `).join('')}${plain}`;
  const entry = {
    guid: receipt,
    address: `https://dart.fss.or.kr/dsaf001/main.do?rcpNo=${receipt}`,
    title: `${company}(${symbol}) ${report}`,
    // Written out, so that two corrections of one name read differently.
    summaryHtml: `${receivedOn} 접수된 공시입니다. 제출인은 ${escaped(filer || company)}, 접수번호는 ${receipt}입니다.`,
    contentHtml: null,
    publishedStamp: receivedOn,
    updatedStamp: null,
    authors: filer === '' ? [] : [filer],
    categories: [plain],
    publisher: 'DART',
    language: 'ko',
  };
  return { guid: receipt, entry, received, corrected: isCorrection ? corrected : null };

  async function corrected(): Promise<Corrected | ProviderRefusal> {
    const listed = await earlier(filing.companyCode, addDays(receivedOn, -correctedDays), receivedOn);
    if ('outcome' in listed) return listed;
    const first = firstFiling(filing, listed);
    return 'sentence' in first
      ? { outcome: 'unknown', sentence: first.sentence }
      : { outcome: 'found', first: { ...filingItem(first, earlier), corrected: null } };
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
