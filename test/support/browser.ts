import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** Playwright's own Chromium where it was installed; null elsewhere. */
function playwrightsOwn(): string | null {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder; the next may have it.
    }
  }
  return null;
}

/** The Chromium for the browser tests: NEWSTAPE_CHROMIUM, else Playwright's own, else one on PATH; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env.NEWSTAPE_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return playwrightsOwn() ?? NAMES.map(onPath).find((path) => path !== null) ?? null;
}

/**
 * Features switched off. Of several such switches Chromium takes the last alone, so these are Playwright's own for what
 * tests see, and then those that cost and show nothing here: the address bar's own pages, which Chromium without a screen
 * renders for every window in a process as dear as the page under test, and the process it keeps ready for a next page.
 */
const withoutFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
];

/** Starts the browser without sound, sandbox or traffic of its own. Throws where there is none. */
export async function startBrowser(): Promise<BrowserServer> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error('no Chromium: install one or name it in NEWSTAPE_CHROMIUM');
  }
  return chromium.launchServer({
    executablePath,
    host: '127.0.0.1',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${withoutFeatures.join(',')}`,
    ],
  });
}
