import { queryOptions } from '@tanstack/react-query';
import {
  type CountedRelation,
  NewsAndPriceReplySchema,
  type NewsMeasure,
  type PriceMeasure,
} from '../../shared/schemas/news-and-price.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** Whose news: a company's by its id, or a group's by its name. */
export type NewsSubject = { kind: 'company' | 'group'; id: string };

/** What is counted and held against what. */
export interface NewsChoice {
  news: NewsMeasure;
  price: PriceMeasure;
  relation: CountedRelation;
}

/** GET /api/v1/instruments/{id}/news-and-price or /api/v1/groups/{group}/news-and-price. */
export function newsAndPriceQuery({ kind, id }: NewsSubject, choice: NewsChoice) {
  const { news, price, relation } = choice;
  const owner = kind === 'company' ? 'instruments' : 'groups';
  return queryOptions({
    queryKey: ['newsAndPrice', kind, id, news, price, relation],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/${owner}/${encodeURIComponent(id)}/news-and-price${queryString({ news, price, relation })}`,
        NewsAndPriceReplySchema,
        signal,
      ),
  });
}
