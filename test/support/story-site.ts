import { englishStory } from './check-parts.ts';
import { type LoopbackSite, loopbackSite } from './loopback-site.ts';
import { publicFetcher } from './public-stand-in.ts';

const html = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`;

const story = html(
  `<nav><a href="/">Home</a></nav><article><h1>Chip stocks fall</h1><p>${englishStory.trim().replaceAll(/\n+/g, '</p><p>')}</p></article>`,
);

const frontPage = html(
  `<ul>${Array.from({ length: 8 }, (_, at) => `<li><a href="/${at}">Story number ${at} of the day</a></li>`).join('')}</ul>`,
);

/** A site of stories on this machine, and a real fetcher that takes it for the public site news.example.com. */
export interface StorySite extends Pick<LoopbackSite, 'seen'> {
  /** The address of a path: `/story`, `/moved`, `/list`, `/picture`, `/slow` (answers never), anything else is 404. */
  readonly address: (path: string) => string;
  readonly fetch: ReturnType<typeof publicFetcher>['fetch'];
  close(): Promise<void>;
}

/** Starts the site. Its slow page is waited for less than half a second. */
export async function startStorySite(): Promise<StorySite> {
  const robots = 'User-agent: *\nDisallow: /private\n';
  const site = await loopbackSite(
    (request, response) => {
      const page = { 'content-type': 'text/html; charset=utf-8' };
      if (request.url === '/moved') response.writeHead(301, { location: '/story' }).end();
      else if (request.url === '/story') response.writeHead(200, page).end(story);
      else if (request.url === '/list') response.writeHead(200, page).end(frontPage);
      else if (request.url === '/picture')
        response
          .writeHead(200, { 'content-type': 'image/png' })
          .end(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'));
      else if (request.url !== '/slow') response.writeHead(404, page).end(html('<p>Not here.</p>'));
    },
    { robots: (_request, response) => void response.end(robots) },
  );
  const fetcher = publicFetcher({ budgets: { headersMilliseconds: 400 } });
  return {
    seen: site.seen,
    address: (path) => `http://news.example.com:${site.port}${path}`,
    fetch: fetcher.fetch,
    close: async () => {
      await fetcher.close();
      await site.close();
    },
  };
}
