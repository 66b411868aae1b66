/**
 * The version of what is derived from raw prices: the used bars and the price events. It counts up whenever the rules of
 * `server/markets` give other bars or events for the same prices, or what was written of them was wrong; what an older
 * version derived is derived again.
 */
export const DERIVATION_VERSION = 5;
