/** The items of Form 8-K by their captions (SEC, Form 8-K, "Information to Be Included in the Report"), the longest ones shortened. */
const currentReportItems: Readonly<Record<string, string>> = {
  '1.01': 'Entry into a Material Definitive Agreement',
  '1.02': 'Termination of a Material Definitive Agreement',
  '1.03': 'Bankruptcy or Receivership',
  '1.04': 'Mine Safety: Shutdowns and Patterns of Violations',
  '1.05': 'Material Cybersecurity Incidents',
  '2.01': 'Completion of Acquisition or Disposition of Assets',
  '2.02': 'Results of Operations and Financial Condition',
  '2.03': 'Creation of a Direct Financial Obligation',
  '2.04': 'Triggering Events That Accelerate a Financial Obligation',
  '2.05': 'Costs Associated with Exit or Disposal Activities',
  '2.06': 'Material Impairments',
  '3.01': 'Notice of Delisting or Transfer of Listing',
  '3.02': 'Unregistered Sales of Equity Securities',
  '3.03': 'Material Modification to Rights of Security Holders',
  '4.01': 'Changes in Registrant’s Certifying Accountant',
  '4.02': 'Non-Reliance on Previously Issued Financial Statements',
  '5.01': 'Changes in Control of Registrant',
  '5.02': 'Departure or Election of Directors or Certain Officers',
  '5.03': 'Amendments to Articles of Incorporation or Bylaws',
  '5.04': 'Temporary Suspension of Trading Under Employee Benefit Plans',
  '5.05': 'Amendments to the Code of Ethics',
  '5.06': 'Change in Shell Company Status',
  '5.07': 'Submission of Matters to a Vote of Security Holders',
  '5.08': 'Shareholder Director Nominations',
  '7.01': 'Regulation FD Disclosure',
  '8.01': 'Other Events',
  '9.01': 'Financial Statements and Exhibits',
};

const forms: Readonly<Record<string, string>> = {
  '10-K': 'annual report',
  '10-Q': 'quarterly report',
  '8-K': 'current report',
  '6-K': 'report of a foreign issuer',
  '20-F': 'annual report of a foreign issuer',
  '40-F': 'annual report of a Canadian issuer',
  '425': 'communication about a business combination',
  'S-4': 'registration of securities in a business combination',
  DEFM14A: 'proxy statement about a merger',
  'SC TO-T': 'tender offer by a third party',
  'SC TO-I': 'tender offer by the issuer',
  'SC 14D9': 'recommendation on a tender offer',
  'NT 10-K': 'notice of a late annual report',
  'NT 10-Q': 'notice of a late quarterly report',
  '25': 'removal from listing',
};

/** The forms that are collected where nothing else is said: those that tell of the business, and none of insiders' trades. */
export const usualForms: readonly string[] = Object.keys(forms);

/** A form without the `/A` of its amendments. */
export function plainForm(form: string): string {
  return form.replace(/\/A$/, '');
}

/** What a form is; null for one that is not in the table. */
export function formWords(form: string): string | null {
  return forms[plainForm(form)] ?? null;
}

/** Numbers of items as EDGAR lists them: `2.02,9.01`. */
export function itemNumbers(items: string): string[] {
  return items.split(',').flatMap((item) => item.trim() || []);
}

/** The caption of an item; its number alone where the table does not have it. */
export function itemWords(number: string): string {
  return currentReportItems[number] ?? `Item ${number}`;
}
