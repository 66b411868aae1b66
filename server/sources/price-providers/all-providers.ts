import { alphaVantage } from './alpha-vantage.ts';
import { dataGoKr } from './data-go-kr.ts';
import { krxOpenApi } from './krx-open-api.ts';
import type { PriceProvider, ProviderId } from './price-provider.ts';
import { tiingo } from './tiingo.ts';
import { yahoo } from './yahoo.ts';

/** What the operator set for the providers; null where nothing is set. */
export interface ProviderKeys {
  readonly yahooPersonalUse: boolean;
  readonly dataGoKr: string | null;
  readonly krx: string | null;
  readonly alphaVantage: string | null;
  readonly tiingo: string | null;
}

/** Every provider, in the order in which they are listed. `addresses` takes the place of a service's own, for tests. */
export function priceProviders(
  keys: ProviderKeys,
  addresses: Partial<Record<ProviderId, string>> = {},
): readonly PriceProvider[] {
  const at = (id: ProviderId) => (addresses[id] === undefined ? {} : { address: addresses[id] });
  return [
    yahoo({ hasConsent: keys.yahooPersonalUse, ...at('yahoo') }),
    dataGoKr({ key: keys.dataGoKr, ...at('data-go-kr') }),
    krxOpenApi({ key: keys.krx, ...at('krx') }),
    alphaVantage({ key: keys.alphaVantage, ...at('alpha-vantage') }),
    tiingo({ key: keys.tiingo, ...at('tiingo') }),
  ];
}
