import type { Next } from 'hono';
import { element, escapeXml } from '../../shared/drawing/markup.ts';
import { SHARE_PICTURE_SIZE } from '../../shared/drawing/share-picture.ts';
import { checkAnswer } from '../../shared/schemas/check-answer.ts';
import type { SharedCheckReply } from '../../shared/schemas/check-reply.ts';
import type { CheckRunners } from './check.routes.ts';
import type { ClientFiles } from './client-files.ts';
import type { HttpContext } from './http-env.ts';
import { requestOrigin } from './request-origin.ts';

/**
 * The page of a kept check: the client's page with the answer as its title and with the picture that services show beside a
 * link. Anything else, an unknown id included, is left to the client.
 */
export function checkPage(files: ClientFiles, { find }: Pick<CheckRunners, 'find'>, trustProxy: boolean) {
  return async (context: HttpContext, next: Next): Promise<Response | undefined> => {
    const file = files.get('/index.html');
    const id = context.req.param('id') ?? '';
    const found = file && context.req.method === 'GET' ? await find(id) : null;
    if (!file || found === null || found === 'removed') {
      await next();
      return undefined;
    }
    const origin = requestOrigin(context, trustProxy);
    const html = new TextDecoder()
      .decode(file.bytes)
      .replace(/<title>[^<]*<\/title>/, () => headOf(found, origin));
    return context.html(html, 200, { 'Cache-Control': 'no-cache' });
  };
}

function headOf({ id, facts }: SharedCheckReply, origin: string): string {
  const answer = checkAnswer(facts, facts.language);
  const address = `${origin}/check/${encodeURIComponent(id)}`;
  const names = facts.companies.map(
    ({ nameKorean, nameEnglish, instrumentId }) =>
      (facts.language === 'ko' ? (nameKorean ?? nameEnglish) : (nameEnglish ?? nameKorean)) ?? instrumentId,
  );
  const { width, height } = SHARE_PICTURE_SIZE;
  const property = (name: string, content: string) => element('meta', { property: `og:${name}`, content });
  return [
    element('title', {}, `${escapeXml(answer)} · Newstape`),
    property('type', 'website'),
    property('site_name', 'Newstape'),
    property('title', answer),
    property('description', [...names.slice(0, 5), ...(facts.date === null ? [] : [facts.date])].join(' · ')),
    property('url', address),
    property('image', `${origin}/api/v1/check/${encodeURIComponent(id)}/picture.png`),
    property('image:width', String(width)),
    property('image:height', String(height)),
    property('image:alt', answer),
    element('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    // An address that only those know who were given it stays out of search engines.
    element('meta', { name: 'robots', content: 'noindex' }),
  ].join('\n    ');
}
