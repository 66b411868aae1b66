import { daysBetween } from '../../../shared/units/session-date.ts';
import { itemNumbers, plainForm } from './form-words.ts';
import type { EdgarFiling } from './submissions.ts';

/** True for a filing that amends one that was filed before: its form ends in `/A`. */
export function isAmendment({ form }: Pick<EdgarFiling, 'form'>): boolean {
  return form.endsWith('/A');
}

/** Exhibits come with nearly every report and tell nothing about which one it is. */
const exhibits = '9.01';
/** How far back an amended filing is looked for, in days, where no period tells which one it is. */
const amendedDays = 366;

/**
 * The filing that an amendment is of, among those of its company: of the same form and the same period or day of event,
 * and where there are several with an item in common. The table does not name it, so that otherwise a sentence says why it
 * cannot be told.
 */
export function amendedFiling(
  amendment: EdgarFiling,
  listed: readonly EdgarFiling[],
): EdgarFiling | { readonly sentence: string } {
  const form = plainForm(amendment.form);
  const earlier = listed.filter(
    (filing) =>
      filing.form === form && filing.reportDate === amendment.reportDate && isEarlier(filing, amendment),
  );
  const items = itemNumbers(amendment.items).filter((item) => item !== exhibits);
  const alike = earlier.filter((filing) => itemNumbers(filing.items).some((item) => items.includes(item)));
  const [only] = earlier.length === 1 ? earlier : alike.length === 1 ? alike : [];
  if (only) return only;
  return {
    sentence:
      earlier.length === 0
        ? `An amendment; the ${form} that it amends is not in the company's table of filings.`
        : `An amendment of one of ${earlier.length} filings of form ${form}; the table does not say which.`,
  };
}

function isEarlier(filing: EdgarFiling, amendment: EdgarFiling): boolean {
  const days = daysBetween(filing.filingDate, amendment.filingDate);
  if (days < 0 || (amendment.reportDate === null && days > amendedDays)) return false;
  return days > 0 || filing.accepted < amendment.accepted;
}
