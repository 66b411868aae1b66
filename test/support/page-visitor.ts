import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchComplaints } from './page-complaints.ts';

/** How a page is looked at. */
export interface Visit extends BrowserContextOptions {
  /** What the browser may complain of: a refused request is told by the browser too. */
  expected?: RegExp;
  /** What is set up before the address is opened: requests that are held or refused, a clock. */
  before?: (page: Page) => Promise<unknown>;
}

type VisitPage = (address: string, steps: (page: Page) => Promise<void>, visit?: Visit) => Promise<void>;

interface HeldPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

const desktop = { width: 1440, height: 900 };

/**
 * Opens addresses for the tests of a file, at 1440 × 900 unless told otherwise, runs the steps and fails on anything else that
 * the browser complained about. Visits of one kind share a page, which starts each with nothing stored: to load another address
 * takes half of what a new page does, whose process has to read every script anew. One that failed is not used again.
 */
export function pageVisitor(browser: () => Browser): VisitPage {
  const held = new Map<string, HeldPage>();

  async function open(options: BrowserContextOptions): Promise<HeldPage> {
    const context = await browser().newContext(options);
    const page = await context.newPage();
    return { page, complaints: await watchComplaints(page) };
  }

  return async (address, steps, { expected, before, ...given } = {}) => {
    const options = { viewport: desktop, ...given };
    const kind = JSON.stringify(options);
    const { page, complaints } = held.get(kind) ?? (await open(options));
    held.delete(kind);
    const complained = complaints.length;
    try {
      await before?.(page);
      await page.goto(address);
      await steps(page);
      await reset(page, options);
      expect(complaints.slice(complained).filter((text) => !expected?.test(text))).toEqual([]);
    } catch (error) {
      await page.context().close();
      throw error;
    }
    held.set(kind, { page, complaints });
  };
}

/** Takes back what a visit did to its page and what it left in the browser. */
async function reset(
  page: Page,
  { viewport, colorScheme, reducedMotion }: BrowserContextOptions,
): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  // A pointer that rests over a chart would open its card on the next page too.
  await page.mouse.move(0, 0);
  await page.emulateMedia({
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
  });
  if (viewport) await page.setViewportSize(viewport);
}
