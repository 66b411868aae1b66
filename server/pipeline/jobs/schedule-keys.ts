/** The start of the schedule's keys of prices, one for each provider. */
export const pricesKeys = 'prices ';

/** The key under which the schedule has the prices of a provider. */
export function pricesKey(providerId: string): string {
  return `${pricesKeys}${providerId}`;
}
