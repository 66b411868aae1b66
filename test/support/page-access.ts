import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, with all that the versions before it asked for. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of its rules that colours alone can break: what a page must be asked for again in another theme. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What a page, as it stands, breaks of WCAG 2.2 A and AA: one line a rule, with the elements. */
export async function accessFaults(
  page: Page | Frame,
  rules: typeof LEVELS | typeof OF_COLOURS = LEVELS,
): Promise<unknown> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const options = { runOnly: rules, resultTypes: ['violations'] };
  return page.evaluate(`
    axe.run(document, ${JSON.stringify(options)}).then((report) =>
      report.violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')))
  `);
}

/** The last is a window of 1280 × 1024 at a zoom of 400 %. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 800 },
  { width: 820, height: 800 },
  { width: 390, height: 844 },
  { width: 320, height: 256 },
] as const;

/** Fails where the page as it stands is wider than its window at any size, down to 320 px and to a zoom of 400 %. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForFunction((wide) => window.innerWidth === wide, size.width);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(overflow, { message: `at ${size.width} px` }).toBeLessThanOrEqual(0);
  }
}

/**
 * Fails where the page as it stands breaks WCAG 2.2 A and AA in light or dark colours, at its size or on a phone, or scrolls
 * sideways. It is left in dark colours, 320 px wide, where all rules are asked for once more.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  expect(await accessFaults(page, OF_COLOURS)).toEqual([]);
  await expectNoSidewaysScroll(page);
  expect(await accessFaults(page)).toEqual([]);
}
