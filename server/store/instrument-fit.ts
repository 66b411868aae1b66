import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import {
  escapeLike,
  isTypedByInitials,
  koreanInitials,
  koreanSearchKey,
  mixedPattern,
  searchKey,
} from './search-keys.ts';

/** The fit of what a query does not find. */
const unfit = 9;

/** A smaller fit or this one is the whole code or name of an instrument. */
export const WORST_EXACT_FIT = 2;

/** A column and the query as that column writes it. */
type Compared = readonly (readonly [column: string, key: string])[];

/**
 * The instruments that a query finds, one row each: `instrumentId`, `fit` and `matchedName`. The smaller fit is the better:
 * 0 its code, 1 a listed name, 2 a further name, 3 a beginning of code, listed name or its Korean initials (or of a name of which some
 * syllables are told by their initial), 4 one of a
 * further name, 5 a part of the former, 6 of the latter. `matchedName` is the further name that it was found by (of those
 * that fit alike the shorter), null where code or listed name fit better. Further names count as they were known at a
 * moment (absent: now). An empty query finds all alike.
 */
export function bestFits(query: string, asOf: InstantUtc | undefined): RawBuilder<unknown> {
  if (searchKey(query) === '')
    return sql`(select "id" as "instrumentId", 0 as "fit", null as "matchedName" from instrument)`;
  return sql`(
    select "instrumentId", "fit", "matchedName" from (
      select fits.*, row_number() over (
        partition by "instrumentId" order by "fit", length("matchedName"), "matchedName"
      ) as "place"
      from (
        select "id" as "instrumentId", "fit", null as "matchedName"
        from (select "id", ${listedFit(query)} as "fit" from instrument) as listed
        where "fit" < ${sql.lit(unfit)}
        union all
        select "instrumentId", "fit", "name"
        from (
          select "instrumentId", "name", ${furtherFit(query)} as "fit" from instrument_name where ${wasNamed(asOf)}
        ) as named
        where "fit" < ${sql.lit(unfit)}
      ) as fits
    ) as ranked
    where "place" = 1
  )`;
}

function listedFit(query: string): RawBuilder<number> {
  const key = searchKey(query);
  const korean = koreanSearchKey(query);
  const names: Compared = [
    ['searchSymbol', key],
    ['searchKorean', korean],
    ['searchEnglish', key],
    ...initialsOf(query),
  ];
  return sql<number>`case
    when "searchSymbol" = ${key} or lower("id") = ${key} then 0
    when "searchKorean" = ${korean} or "searchEnglish" = ${key} then 1
    when ${anyLike(names, (text) => `${text}%`)} or ${isMixed('searchKorean', query, '')} then 3
    when ${isPartOf(names, key)} or ${isMixed('searchKorean', query, '%')} then 5
    else ${sql.lit(unfit)} end`;
}

function furtherFit(query: string): RawBuilder<number> {
  const key = koreanSearchKey(query);
  const names: Compared = [['searchName', key], ...initialsOf(query)];
  return sql<number>`case
    when "searchName" = ${key} then 2
    when ${anyLike(names, (text) => `${text}%`)} or ${isMixed('searchName', query, '')} then 4
    when ${isPartOf(names, key)} or ${isMixed('searchName', query, '%')} then 6
    else ${sql.lit(unfit)} end`;
}

function wasNamed(asOf: InstantUtc | undefined): RawBuilder<boolean> {
  return asOf === undefined
    ? sql<boolean>`"knownUntil" is null`
    : sql<boolean>`"knownFrom" <= ${asOf} and ("knownUntil" is null or "knownUntil" > ${asOf})`;
}

/** The column of initials with the query's, where the query is typed by them. */
function initialsOf(query: string): Compared {
  return isTypedByInitials(query) ? [['searchInitials', koreanInitials(query)]] : [];
}

/** True where a query of syllables and initials (삼ㅅ전자) fits a name, after whatever `before` stands for. */
function isMixed(
  column: 'searchKorean' | 'searchName',
  query: string,
  before: '' | '%',
): RawBuilder<boolean> {
  const pattern = mixedPattern(query);
  if (pattern === null) return sql<boolean>`1 = 0`;
  const initials = `${before}${escapeLike(koreanInitials(query))}%`;
  return sql<boolean>`("searchInitials" like ${initials} escape '\\'
    and ${sql.ref(column)} like ${`${before}${pattern}%`} escape '\\')`;
}

/** One letter or digit is a part of nearly every name: it only counts as a beginning. */
function isPartOf(compared: Compared, key: string): RawBuilder<boolean> {
  return /^[a-z0-9]$/.test(key) ? sql<boolean>`1 = 0` : anyLike(compared, (text) => `%${text}%`);
}

function anyLike(compared: Compared, pattern: (escaped: string) => string): RawBuilder<boolean> {
  const likes = compared.map(
    ([column, text]) => sql<boolean>`${sql.ref(column)} like ${pattern(escapeLike(text))} escape '\\'`,
  );
  return sql<boolean>`${sql.join(likes, sql` or `)}`;
}
