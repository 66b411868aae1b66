import { type RawBuilder, sql } from 'kysely';
import { escapeLike, isTypedByInitials, koreanInitials, koreanSearchKey, searchKey } from './search-keys.ts';

/** The fit of an instrument that a query does not find. */
export const unfit = 9;

/**
 * How well a row of `instrument` fits a query, smaller is better: 0 its code, 1 its name, 2 a beginning of code, name or
 * Korean initials, 3 a part of one, `unfit` where it is not found. An empty query finds all alike.
 */
export function instrumentFit(query: string): RawBuilder<number> {
  const key = searchKey(query);
  if (key === '') return sql<number>`0`;
  const korean = koreanSearchKey(query);
  const compared = comparedColumns(query);
  return sql<number>`case
    when "searchSymbol" = ${key} or lower("id") = ${key} then 0
    when "searchKorean" = ${korean} or "searchEnglish" = ${key} then 1
    when ${anyLike(compared, (text) => `${text}%`)} then 2
    when ${anyLike(compared, (text) => `%${text}%`)} then 3
    else ${sql.lit(unfit)} end`;
}

type Compared = readonly (readonly [column: string, key: string])[];

/** The columns that a query is compared with, and the query as each of them writes it. */
function comparedColumns(query: string): Compared {
  const names: Compared = [
    ['searchSymbol', searchKey(query)],
    ['searchKorean', koreanSearchKey(query)],
    ['searchEnglish', searchKey(query)],
  ];
  return isTypedByInitials(query) ? [...names, ['searchInitials', koreanInitials(query)]] : names;
}

function anyLike(compared: Compared, pattern: (escaped: string) => string): RawBuilder<boolean> {
  const likes = compared.map(
    ([column, text]) => sql<boolean>`${sql.ref(column)} like ${pattern(escapeLike(text))} escape '\\'`,
  );
  return sql<boolean>`${sql.join(likes, sql` or `)}`;
}
