const mostItems = 2;
const mostCharacters = 500;

/** A reply as an example: lists of two items (parallel columns stay parallel), long texts cut. */
export function shortened(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > mostCharacters ? `${value.slice(0, mostCharacters - 1)}…` : value;
  if (Array.isArray(value)) return value.slice(0, mostItems).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  // The description of the API is one object of all routes.
  const shown = 'openapi' in value ? entries.filter(([key]) => ['openapi', 'info'].includes(key)) : entries;
  return Object.fromEntries(shown.map(([key, one]) => [key, shortened(one)]));
}
