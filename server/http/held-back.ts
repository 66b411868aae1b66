import { type HeldPrices, heldPrices } from '../store/held-prices.ts';
import type { Database } from '../store/open-database.ts';
import type { Audience } from '../store/shown-text.ts';
import type { HttpContext } from './http-env.ts';

/** Tells what is kept back from who sent a request, among the prices of some instruments and of any source. */
export type HeldBack = (context: HttpContext, instruments?: Iterable<string>) => Promise<HeldPrices>;

/** By the terms of the sources as they are now: what the operator may see, others see where the terms let it be passed on. */
export function heldBackFrom(database: Database, audienceOf: (context: HttpContext) => Audience): HeldBack {
  return (context, instruments = []) => heldPrices(database, audienceOf(context), instruments);
}
