import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { edgar } from '../edgar/edgar.ts';
import { naverNews } from '../naver-news/naver-news.ts';
import { openDart } from '../open-dart/open-dart.ts';
import type { NewsService, NewsServiceId } from './news-service.ts';

/** What the operator set for the services; null where nothing is set. */
export interface NewsServiceKeys {
  readonly openDart: string | null;
  /** An e-mail address or a URL at which the operator is reached. */
  readonly contact: string | null;
  readonly naver: { readonly clientId: string; readonly clientSecret: string } | null;
}

/** What the services need besides keys. */
export interface NewsServiceParts {
  readonly now: () => InstantUtc;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Scheme and host in place of a service's own, for tests. */
  readonly addresses?: Partial<Record<NewsServiceId, string>> | undefined;
}

/**
 * Every service, in the order in which they are listed. A process makes them once: limits of requests a second hold over
 * all that is asked of one object.
 */
export function newsServices(keys: NewsServiceKeys, parts: NewsServiceParts): readonly NewsService[] {
  const at = (id: NewsServiceId) => {
    const address = parts.addresses?.[id];
    return address === undefined ? {} : { address };
  };
  return [
    openDart({ key: keys.openDart, ...at('open-dart') }),
    edgar({ contact: keys.contact, ...parts, ...at('edgar') }),
    naverNews({ keys: keys.naver, ...at('naver-news') }),
  ];
}
