import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { watchComplaints } from '../support/page-complaints.ts';
import { serveNewstape } from '../support/serve-newstape.ts';
import { TOUR, type TourPicture } from './pictures.ts';

// `npm run tour`: the pictures of docs/tour.md, taken of the built pages on a demo of its own. Words after `npm run tour --`
// name the pictures to take; none means all.

const FOLDER = 'docs/tour';
/** The largest that a picture may be, in bytes. */
const MOST_BYTES = 120_000;
/** How long a page may take on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

async function draw(browser: Browser, origin: string, picture: TourPicture): Promise<void> {
  const { width, height, language, theme } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    ...{ colorScheme: theme, reducedMotion: 'reduce' },
  });
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const complaints = await watchComplaints(page);
    await page.goto(origin + picture.path);
    await page.locator(picture.ready).first().waitFor();
    await picture.act?.(page);
    // What is lazy has come, and the fonts are there.
    await page.waitForFunction(() => document.querySelector('.loading-bar') === null);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.mouse.move(0, 0);
    const bytes = await takeWebp(page, picture);
    if (bytes.length > MOST_BYTES) throw new Error(`${picture.name} takes ${bytes.length} bytes`);
    if (complaints.length > 0) throw new Error(`${picture.name}: ${complaints.join('; ')}`);
    writeFileSync(join(FOLDER, `${picture.name}.webp`), bytes);
    console.log(`${picture.name}.webp ${bytes.length}`);
  } finally {
    await context.close();
  }
}

/** Playwright takes PNG and JPEG alone; Chromium itself takes WebP, which is half as large. Phones have two pixels to a point. */
async function takeWebp(page: Page, { width, height }: TourPicture): Promise<Buffer> {
  const scale = width < 600 ? 2 : 1;
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: 80 },
    clip: { x: 0, y: 0, width, height, scale },
  });
  return Buffer.from(data, 'base64');
}

const folder = mkdtempSync(join(tmpdir(), 'newstape-tour-'));
const names = process.argv.slice(2);
const wanted = TOUR.filter(({ name }) => names.length === 0 || names.includes(name));
mkdirSync(FOLDER, { recursive: true });
const service = await serveNewstape('demo', join(folder, 'demo.sqlite'));
const server = await startBrowser();
try {
  const browser = await chromium.connect(server.wsEndpoint());
  for (const picture of wanted) await draw(browser, service.address, picture);
  await browser.close();
} finally {
  await server.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
}
