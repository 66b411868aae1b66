import type { Locator, Page } from 'playwright-core';

/** Opens the field of a condition that holds several values, chooses some and takes others away, and closes it. */
export async function choose(
  at: Page | Locator,
  label: string,
  values: readonly string[],
  without: readonly string[] = [],
): Promise<void> {
  const summary = at.locator('.filter-several > summary', { hasText: label }).first();
  const field = summary.locator('..');
  await summary.click();
  for (const value of values) await field.getByLabel(value, { exact: true }).check();
  for (const value of without) await field.getByLabel(value, { exact: true }).uncheck();
  await summary.press('Escape');
}
