import type { Page } from 'playwright-core';

/**
 * What a browser complains of on a page, from now on: errors and warnings of the console, those that scripts throw, what the
 * Content-Security-Policy refused, and boxes that scripts opened. `expected` are complaints that the test itself provokes.
 */
export async function watchComplaints(
  page: Page,
  expected: readonly RegExp[] = [],
): Promise<readonly string[]> {
  const complaints: string[] = [];
  const note = (text: string) => {
    if (!expected.some((one) => one.test(text))) complaints.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy refused ${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  return complaints;
}
