import { describe } from 'vitest';
import { checkServiceFaults } from '../../support/check-service-faults.ts';
import { type EdgarRow, edgarSubmissions, edgarTickers } from '../../support/news-service-bodies.ts';
import { status } from '../../support/price-provider-site.ts';
import { commonFaults, type ServiceFault } from '../../support/service-faults.ts';

/** Friday; the tests begin on Monday. */
const row: EdgarRow = {
  accessionNumber: '0001045810-24-000004',
  filingDate: '2024-01-19',
  acceptanceDateTime: '2024-01-19T21:20:37.000Z',
  form: '8-K',
  reportDate: '2024-01-18',
  items: '5.02,9.01',
};
const name = { name: 'NVIDIA CORP · “é”' };
const good = edgarSubmissions([row], name);

function changed(change: (recent: Record<string, unknown[]>) => void): string {
  const body: { filings: { recent: Record<string, unknown[]> } } = JSON.parse(good);
  change(body.filings.recent);
  return JSON.stringify(body);
}

const own: readonly ServiceFault[] = [
  {
    name: '403 for a contact that it does not take',
    answer: status(403, {}, '<html>Undeclared Automated Tool</html>'),
    outcome: 'failed',
    sentence: /answers 403: it takes the contact in NEWSTAPE_CONTACT for none, or had more than 10 requests/,
  },
  {
    name: 'no such company (404)',
    answer: status(404),
    outcome: 'fetched',
    sentence: /SEC EDGAR has no filings of XNAS:NVDA \(CIK 0001045810\)/,
  },
  { name: 'no filings', answer: edgarSubmissions([], name), outcome: 'fetched', sentence: /^$/ },
  {
    name: 'columns of different lengths',
    answer: changed((recent) => recent.form?.push('10-K')),
    outcome: 'failed',
    sentence: /the columns of its table differ in length/,
  },
  {
    name: 'the filings of another company',
    answer: edgarSubmissions([row], { ...name, cik: '0000320193' }),
    outcome: 'failed',
    sentence: /the filings are those of another company/,
  },
  {
    name: 'a filing without its number',
    answer: edgarSubmissions([row, { ...row, accessionNumber: '' }], name),
    outcome: 'fetched',
    sentence: /SEC EDGAR left out: accessionNumber cannot be read/,
  },
  {
    name: 'a filing twice',
    answer: edgarSubmissions([row, row], name),
    outcome: 'fetched',
    sentence: /^\n*$/,
  },
  {
    name: 'a date that has not come',
    answer: edgarSubmissions(
      [row, { ...row, accessionNumber: '0001045810-99-000001', filingDate: '2099-12-31' }],
      name,
    ),
    outcome: 'fetched',
    sentence: /its date 2099-12-31 has not come yet/,
  },
];

describe('EDGAR', () => {
  checkServiceFaults('edgar', '/submissions/', good, [...commonFaults(good), ...own], ({ site }) =>
    site.answer('/files/company_tickers_exchange.json', edgarTickers({ NVDA: 1045810 })),
  );
});
