import type { Source } from '../../shared/schemas/source.ts';
import { NEWS_SERVICE_IDS } from './news-services/news-service.ts';
import { serviceSource } from './news-services/service-sources.ts';
import { PROVIDER_IDS } from './price-providers/price-provider.ts';
import { priceSource } from './price-providers/provider-sources.ts';

/** The source of every adapter that ships, with its terms, whether it has brought anything yet or not; null for another id. */
export function shippedSource(id: string): Source | null {
  const provider = PROVIDER_IDS.find((one) => one === id);
  if (provider !== undefined) return priceSource(provider);
  const service = NEWS_SERVICE_IDS.find((one) => one === id);
  return service === undefined ? null : serviceSource(service);
}
