import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedCode } from '../../shared/drawing/embed-code.ts';
import { DEFAULT_EMBED_OPTIONS } from '../../shared/drawing/embed-options.ts';
import { judgeWay } from '../../shared/drawing/host-csp.ts';
import { readPolicies } from '../../shared/drawing/host-csp-policy.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { loopbackSite } from '../support/loopback-site.ts';
import { pageVisitor } from '../support/page-visitor.ts';

let service: DashboardService;
let browser: Browser;

beforeAll(async () => {
  service = await startDashboard();
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const visitPage = pageVisitor(() => browser);
const frame = (page: Page) => page.frameLocator('.embed-stage iframe');
const code = (page: Page) => page.locator('.embed-code');

test('a widget is made from the chart of a company: every choice is in the preview, the code and the address', async () => {
  await visitPage(
    `${service.origin}/company/KRX%3A000660?lang=en&range=3m`,
    async (page) => {
      await page.getByRole('link', { name: 'Make a widget' }).click();
      await frame(page).locator('.chart > svg').waitFor();
      await expect.poll(() => code(page).textContent()).toContain('range=3m');
      expect(await code(page).textContent()).toContain(`src="${service.origin}/embed/chart?`);
      expect(await page.locator('.embed-warnings').textContent()).toContain('from this machine');
      const form = page.locator('.embed-form');
      await form.getByText('Marks of your own').click();
      await form.getByLabel('Day').fill('2026-03-10');
      await form.getByLabel('Headline').press('Enter');
      await form.getByText('Give a headline').waitFor();
      await form.getByLabel('Headline').fill('My own | note');
      await form.getByLabel('Headline').press('Enter');
      await frame(page)
        .getByRole('button', { name: /2026-03-10/ })
        .waitFor();
      expect(new URL(page.url()).searchParams.get('mark')).toBe('2026-03-10|My own ¦ note');
      await form.getByText('How it looks').click();
      await form.getByLabel('Colours of the ground').selectOption('dark');
      const ground = () =>
        frame(page)
          .locator('.widget')
          .evaluate((element) => getComputedStyle(element).backgroundColor);
      await expect.poll(ground).toBe('rgb(18, 22, 28)');
      await page.getByRole('button', { name: 'Element' }).click();
      await expect.poll(() => code(page).textContent()).toContain('theme="dark" ');
      const made = page.url();
      await page.reload();
      await frame(page).locator('.chart > svg').waitFor();
      expect(page.url()).toBe(made);
      expect(await code(page).textContent()).toContain('<newstape-chart instrument="KRX:000660" range="3m"');
      // The prices of the demo may not be passed on: readers see the lanes alone, and the operator can look as they do.
      await page.getByRole('button', { name: 'What readers see' }).click();
      await expect
        .poll(() => page.locator('.embed-stage iframe').getAttribute('sandbox'))
        .toContain('allow-scripts');
      await frame(page).getByText(/terms/).first().waitFor();
      await page.getByLabel('Or paste its policy').fill(`frame-src 'self'; img-src ${service.origin}`);
      const judged = page.locator('.embed-judged li');
      await judged.nth(3).waitFor();
      expect(await judged.first().textContent()).toContain(
        `frame-src has to get ${service.origin.replace(/\/$/, '')}`,
      );
      expect(await judged.nth(3).textContent()).toContain('open');
    },
    { viewport: { width: 1440, height: 1000 } },
  );
});

test('a badge of a number is reached from the list of numbers, on a phone', async () => {
  await visitPage(
    `${service.origin}/claims?lang=ko`,
    async (page) => {
      await page
        .getByRole('link', { name: /^배지: .*다른 페이지에/ })
        .first()
        .click();
      await frame(page).locator('.line').waitFor();
      await expect.poll(() => code(page).textContent()).toContain('/embed/claim?claim=');
      await page.getByRole('button', { name: '그림', exact: true }).click();
      await page.locator('.embed-stage img').waitFor();
      await expect
        .poll(() =>
          page
            .locator('.embed-stage img')
            .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
        )
        .toBe(480);
    },
    // This service tells nobody's reviews, which the list asks for too.
    { viewport: { width: 390, height: 844 }, expected: /500/ },
  );
});

test('a browser lets in what the judgement of a page’s policy calls open, and nothing else', async () => {
  const server = new URL(service.origin).origin;
  const code = embedCode('script', {
    ...{ origin: server, widget: 'ticker', title: 'SK hynix' },
    options: { ...DEFAULT_EMBED_OPTIONS, instrument: instrumentId('KRX:000660') },
  }).replace('<script ', '<script nonce="abc" ');
  const policies = [
    `script-src ${server}; connect-src ${server}`,
    `script-src 'nonce-abc' 'strict-dynamic'; connect-src ${server}; require-trusted-types-for 'script'; trusted-types 'none'`,
    `default-src 'none'; script-src 'nonce-abc'; connect-src ${server}/embed/`,
    `script-src ${server} 'strict-dynamic'; connect-src *`,
    `script-src ${server}/embed/loader.js; connect-src *`,
    `script-src *; connect-src 'self'`,
    "script-src 'self'",
    `sandbox allow-same-origin; script-src ${server}`,
  ];
  const site = await loopbackSite((request, response) => {
    const policy = policies[Number((request.url ?? '').slice(1) || Number.NaN)];
    const frames = policies.map((_, at) => `<iframe src="/${at}" width="400" height="90"></iframe>`).join('');
    const html = { 'content-type': 'text/html; charset=utf-8' };
    if (policy === undefined)
      response.writeHead(200, html).end(`<!doctype html><link rel="icon" href="data:,">${frames}`);
    else
      response.writeHead(200, { ...html, 'content-security-policy': policy }).end(`<!doctype html>${code}`);
  });
  const origin = `http://127.0.0.1:${site.port}`;
  const judged = policies.map(
    (policy) =>
      judgeWay('script', readPolicies(policy).policies, { server, isLive: false, page: { origin } }).outcome,
  );
  const isShown = (shown: Frame) => shown.locator('newstape-ticker .line').count();
  try {
    await visitPage(
      `${origin}/`,
      async (page) => {
        const framed = () => Promise.all(page.frames().slice(1).map(isShown));
        const expected = judged.map((outcome) => (outcome === 'blocked' ? 0 : 1));
        expect(expected).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
        await expect.poll(framed, { timeout: 10_000 }).toEqual(expected);
      },
      {
        viewport: { width: 1440, height: 1000 },
        expected:
          /Content Security Policy|policy refused|Blocked script execution|Failed to load|Fetch API|dynamically imported/,
      },
    );
  } finally {
    await site.close();
  }
});
