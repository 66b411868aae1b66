import type { DateEvidence } from '../../../shared/schemas/article.ts';

/** How a date was known; the list stands with the article's schema. */
export type DateBasis = DateEvidence['basis'];
