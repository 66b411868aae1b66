/**
 * The articles that a claim with this id may be of: it begins with the id of its article, which may have hyphens too. Claims
 * are stored by article, so that they need no index of their ids.
 */
export function articleIdsIn(claimId: string): string[] {
  const parts = claimId.split('-').slice(0, mostParts);
  return parts.map((_, place) => parts.slice(0, place + 1).join('-'));
}

/** Of an id that nobody gave, no more is looked at. */
const mostParts = 20;
