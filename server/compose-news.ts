import type { Config } from './config.ts';
import type { NewsAsking } from './pipeline/collect-context.ts';
import { type NewsServiceParts, newsServices } from './sources/news-services/all-services.ts';

/** The services of news with the operator's keys. A process makes them once: limits a second hold over one making alone. */
export function composeNews({ news, contact }: Config, parts: NewsServiceParts): NewsAsking {
  const { openDart, naver } = news;
  return { services: newsServices({ openDart, naver, contact }, parts), wait: parts.wait };
}
