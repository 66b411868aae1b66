import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { type Running, type Script, serveEmbed, servePage } from './embed-server.ts';

/** The embed page in a frame of a blog page on another origin. */
export interface FramedWidget {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** What the browser complained of: console errors and warnings, errors of scripts, refused contents. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** How the widget is framed. */
export interface Framing {
  readonly id?: string;
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  readonly script?: Script;
  readonly context?: BrowserContextOptions;
}

/** Opens a blog page with the widget in a frame. `directory` holds the built pages. */
export async function frameWidget(
  browser: Browser,
  directory: string,
  { id = 'KRX%3A000660', query = '', width = 640, height = 440, script, context = {} }: Framing = {},
): Promise<FramedWidget> {
  const embed = await serveEmbed(directory, script);
  const blog = await servePage(blogPage(`${embed.origin}/embed/company/${id}${query}`, width, height));
  const room = await browser.newContext({ viewport: { width: width + 40, height: height + 40 }, ...context });
  const page = await room.newPage();
  const complaints = listen(page);
  await page.goto(blog.origin);
  return {
    page,
    frame: page.frameLocator('iframe'),
    complaints,
    close: async () => {
      await room.close();
      await closeAll(blog, embed);
    },
  };
}

function blogPage(address: string, width: number, height: number): string {
  const frame = `<iframe src="${address.replaceAll('&', '&amp;')}" width="${width}" height="${height}" style="border:0;display:block"></iframe>`;
  return `<!doctype html><html lang="ko"><meta charset="utf-8"><title>Blog</title><link rel="icon" href="data:,"><body style="margin:8px">${frame}</body></html>`;
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

async function closeAll(...servers: readonly Running[]): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}
