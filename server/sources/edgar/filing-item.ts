import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { NewsItem } from '../news-services/news-service.ts';
import { type AcceptanceClock, publicationTime } from './acceptance-time.ts';
import { amendedFiling, isAmendment } from './amended-filing.ts';
import { formWords, itemNumbers, itemWords } from './form-words.ts';
import type { EdgarFiling } from './submissions.ts';

const exchanges: Readonly<Record<string, string>> = { XNAS: 'Nasdaq', XNYS: 'NYSE', XASE: 'NYSE American' };

/** What is known of the company of a filing. */
export interface FilerContext {
  readonly instrument: Instrument;
  readonly clock: AcceptanceClock | null;
  /** All filings of the company's table, among which the one that an amendment is of is looked for. */
  readonly listed: readonly EdgarFiling[];
}

/**
 * A filing as a news item. Its title names the company with its symbol, as wires print it, and what the form is; its text
 * the items of a current report and the period. The address is the index of the filing's documents.
 */
export function filingItem(filing: EdgarFiling, context: FilerContext): NewsItem {
  const { cik, company, accession, form, filingDate, received } = filing;
  const { mic, symbol } = context.instrument;
  const captions = itemNumbers(filing.items).map(itemWords);
  const telling = captions.filter((caption) => caption !== itemWords('9.01'));
  const kind = formWords(form);
  const about = telling.length > 0 ? telling.join('; ') : (kind ?? filing.description);
  const folder = `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accession.replaceAll('-', '')}`;
  const entry = {
    guid: accession,
    address: `${folder}/${accession}-index.htm`,
    title: `${company} (${exchanges[mic] ?? mic}: ${symbol}) files ${form}${about === '' ? '' : `: ${about}`}`,
    summaryHtml: `${sentence(filing, kind, captions)} Accession number ${accession}.`,
    contentHtml: null,
    publishedStamp: publicationTime(filing, context.clock) ?? filingDate,
    updatedStamp: null,
    authors: [],
    categories: [form],
    publisher: 'SEC EDGAR',
    language: 'en',
  };
  return { guid: accession, entry, received, corrected: isAmendment(filing) ? amended : null };

  async function amended() {
    const first = amendedFiling(filing, context.listed);
    return 'sentence' in first
      ? { outcome: 'unknown' as const, sentence: first.sentence }
      : { outcome: 'found' as const, first: filingItem(first, context) };
  }
}

function sentence(
  { form, filingDate, reportDate }: EdgarFiling,
  kind: string | null,
  captions: readonly string[],
): string {
  const what = kind === null ? `Form ${form}` : `Form ${form} (${kind})`;
  const period = reportDate === null ? '' : ` for ${reportDate}`;
  const items = captions.length === 0 ? '' : ` Items: ${captions.join('; ')}.`;
  return `${what}${period}, filed on ${filingDate}.${items}`;
}
