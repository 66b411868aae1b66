import type { Clock } from '../dates/clock.ts';

/** What is known of a country's way to write dates. `clock` is null where the country has several, or summer time of its own. */
export interface Region {
  readonly order: 'monthFirst' | 'dayFirst' | 'yearFirst';
  readonly clock: Clock | null;
}

const fixed = (hours: number): Clock => ({ kind: 'fixed', minutes: hours * 60 });
const european = (hours: number): Clock => ({ kind: 'european', minutes: hours * 60 });
const dayFirst = (codes: string, clock: Clock | null) =>
  codes.split(' ').map((code) => [code, { order: 'dayFirst', clock } satisfies Region] as const);

/** Countries by their two letters, as in addresses (`.uk`) and locales (`en-GB`). Sources: Unicode CLDR, dateFormats of each locale; IANA tz database. */
export const regions: ReadonlyMap<string, Region> = new Map<string, Region>([
  ['us', { order: 'monthFirst', clock: { kind: 'newYork', hoursBehind: 0 } }],
  ['ph', { order: 'monthFirst', clock: fixed(8) }],
  ['kr', { order: 'yearFirst', clock: { kind: 'seoul' } }],
  ['jp', { order: 'yearFirst', clock: fixed(9) }],
  ['cn', { order: 'yearFirst', clock: fixed(8) }],
  ['tw', { order: 'yearFirst', clock: fixed(8) }],
  ...dayFirst('uk gb ie pt', european(0)),
  ...dayFirst('de fr es it nl be at ch pl cz dk se no eu lu', european(1)),
  ...dayFirst('gr fi ro bg', european(2)),
  ...dayFirst('in', fixed(5.5)),
  ...dayFirst('hk sg my', fixed(8)),
  ...dayFirst('th vn id', fixed(7)),
  ...dayFirst('za', fixed(2)),
  ...dayFirst('ke', fixed(3)),
  ...dayFirst('ng', fixed(1)),
  ...dayFirst('ae', fixed(4)),
  ...dayFirst('pk', fixed(5)),
  ...dayFirst('au nz br mx ar', null),
]);
