import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** The browser that runs for all browser tests. Closing it ends the pages of the caller and leaves the browser to the others. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}
