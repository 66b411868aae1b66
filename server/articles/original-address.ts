const ampCache = /(?:^|\.)(?:cdn\.ampproject\.(?:org|net)|bing-amp\.com)$/;
const google = /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;
const cachedPath = /^\/(?:(?!s\/)[a-z]{1,2}\/)?(s\/)?([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?\/.*)$/i;

/** Addresses of one story on a portal that gives it under several: the parts that name it. */
interface PortalRule {
  readonly host: RegExp;
  readonly find: (url: URL) => string | null;
}

const portals: readonly PortalRule[] = [
  {
    // Naver: read.naver?oid=…&aid=…, /mnews/article/…/… and the finance pages name the outlet and the story by the same two numbers.
    host: /^(?:(?:[a-z]+\.)?news|finance|(?:m\.)?entertain|(?:m\.)?sports)\.naver\.com$|^m\.sports\.naver\.com$/,
    find: (url) => {
      const inPath = /\/article(?:\/comment)?\/(\d{3})\/(\d{10})(?:\/|$)/.exec(url.pathname);
      const outlet = inPath?.[1] ?? numberOf(url, ['oid', 'office_id', 'officeId'], 3);
      const story = inPath?.[2] ?? numberOf(url, ['aid', 'article_id', 'articleId'], 10);
      if (outlet === null || story === null) return null;
      return `https://n.news.naver.com/mnews/article/${outlet}/${story}`;
    },
  },
  {
    host: /^(?:(?:[a-z]+\.)?v|(?:m\.)?news)\.daum\.net$/,
    find: (url) => {
      const story = /^\/v\/(\d{17})(?:\/|$)/.exec(url.pathname)?.[1];
      return story === undefined ? null : `https://v.daum.net/v/${story}`;
    },
  },
];

function numberOf(url: URL, names: readonly string[], digits: number): string | null {
  const found = names.map((name) => url.searchParams.get(name) ?? '').find((value) => /^\d+$/.test(value));
  return found !== undefined && found.length <= digits ? found.padStart(digits, '0') : null;
}

/**
 * The address that a copy of a page stands for: what an AMP cache holds, or a portal's own address of the story; null
 * where the address is no such copy. AMP caches: https://developers.google.com/amp/cache/amp-cache-urls.
 */
export function originalAddress(url: URL): string | null {
  const portal = portals.find(({ host }) => host.test(url.hostname));
  if (portal) return portal.find(url);
  const isCache = ampCache.test(url.hostname);
  const path = google.test(url.hostname) && url.pathname.startsWith('/amp/') ? url.pathname.slice(4) : null;
  const held = cachedPath.exec(isCache ? url.pathname : (path ?? ''));
  return held ? `${held[1] === undefined ? 'http' : 'https'}://${held[2]}${url.search}` : null;
}
