import { hasTag } from './answer-unchanged.ts';
import type { ClientFile, ClientFiles } from './client-files.ts';
import type { HttpContext } from './http-env.ts';
import { notFound, problemReply } from './problem.ts';

const notBuilt = `The dashboard is not built: run "npm run build" and start Newstape again.
The API works without it: /openapi.json describes it.
`;

/**
 * Answers what no route of the API answers: the files of the client, its pages (all of them `index.html`, which finds
 * its way by the address), and a problem for the rest. The pages of widgets are made before (`embed-page.ts`).
 */
export function answerWithClient(files: ClientFiles): (context: HttpContext) => Response {
  return (context) => {
    const path = context.req.path;
    if (!isReading(context) || /^\/api(?:\/|$)/.test(path)) return nothingThere(context);
    if (files.size === 0 && isPage(path)) return context.text(notBuilt, 503, { 'Cache-Control': 'no-store' });
    const file = files.get(path) ?? files.get(pageOf(path));
    return file ? sendFile(context, file) : nothingThere(context);
  };
}

function isReading(context: HttpContext): boolean {
  return context.req.method === 'GET' || context.req.method === 'HEAD';
}

/** The file that a page's address stands for; empty for an address that is no page's. */
function pageOf(path: string): string {
  return isPage(path) && !path.startsWith('/embed/') ? '/index.html' : '';
}

/** A path whose last part has a file extension asks for a file. Symbols with a dot have capitals after it. */
function isPage(path: string): boolean {
  return !/\.[a-z][a-z0-9]{0,10}$/.test(path);
}

function nothingThere(context: HttpContext): Response {
  return problemReply(
    context,
    notFound(`Nothing is at ${context.req.path}.`, 'nothingThere', { path: context.req.path }),
  );
}

function sendFile(context: HttpContext, file: ClientFile): Response {
  const headers = {
    ETag: file.tag,
    'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  };
  if (hasTag(context.req.header('if-none-match'), file.tag)) return context.body(null, 304, headers);
  const gzipped = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '') ? file.gzipped() : null;
  const body = gzipped ?? file.bytes;
  return context.body(body, 200, {
    ...headers,
    'Content-Type': file.mediaType,
    'Content-Length': String(body.length),
    ...(gzipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
}
