/**
 * How a clock is set: a fixed difference to UTC, hours ahead of New York's clock (which has American summer time),
 * Seoul's, or minutes to UTC in winter with the European Union's and Britain's summer time.
 */
export type Clock =
  | { readonly kind: 'fixed'; readonly minutes: number }
  | { readonly kind: 'newYork'; readonly hoursBehind: number }
  | { readonly kind: 'seoul' }
  | { readonly kind: 'european'; readonly minutes: number };
