import type { ListedFiling } from './filing-list.ts';
import { readReportName, reportNameKey } from './report-name.ts';

/**
 * The filing that a correction is of, among the filings of its company in the year before it. The list names no filing
 * that a correction corrects, so it is the one of the same name; of several, the one that the list marks as corrected
 * (`정`); else a sentence that says why it cannot be told.
 */
export function firstFiling(
  correction: ListedFiling,
  listed: readonly ListedFiling[],
): ListedFiling | { readonly sentence: string } {
  const name = reportNameKey(readReportName(correction.reportName));
  const earlier = listed
    .filter(({ companyCode, receipt, reportName }) => {
      if (companyCode !== correction.companyCode || receipt >= correction.receipt) return false;
      return reportNameKey(readReportName(reportName)) === name;
    })
    .sort((a, b) => (a.receipt < b.receipt ? -1 : 1));
  const originals = earlier.filter(({ reportName }) => !readReportName(reportName).isCorrection);
  const corrected = originals.filter(({ remarks }) => remarks.includes('정'));
  // Where the original lies further back, its earliest correction stands for it.
  const candidates = originals.length === 0 ? earlier.slice(0, 1) : originals;
  const [only] = candidates.length === 1 ? candidates : corrected.length === 1 ? corrected : [];
  if (only) return only;
  return {
    sentence:
      candidates.length === 0
        ? 'A correction; no earlier filing of this name was found in the year before it.'
        : `A correction of one of ${candidates.length} filings of this name in the year before it; the list does not say which.`,
  };
}
