/** What the address says of news over time: whose, what is counted, and against what. */
export const NEWS_ADDRESS = { of: 'newsOf', news: 'news', price: 'price', relation: 'newsRelation' } as const;

/** The names of those fields. */
export const NEWS_FIELDS: readonly string[] = Object.values(NEWS_ADDRESS);
