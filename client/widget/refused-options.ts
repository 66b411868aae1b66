/** The options that the server does not understand, by what it states of the problem; none where it states something else. */
export function refusedOptions(problem: unknown): string[] {
  if (typeof problem !== 'object' || problem === null || !('errors' in problem)) return [];
  if (!Array.isArray(problem.errors)) return [];
  return problem.errors.flatMap((error: unknown) =>
    typeof error === 'object' && error !== null && 'parameter' in error ? String(error.parameter) : [],
  );
}

/** What remains of a query without what the server does not understand; null where it states none of it. The console tells the page's author. */
export function withoutRefused(query: URLSearchParams, problem: unknown): URLSearchParams | null {
  const refused = refusedOptions(problem);
  const rest = new URLSearchParams(query);
  for (const name of refused) rest.delete(name);
  if (rest.size === query.size) return null;
  console.info(`Newstape: not understood and left out: ${refused.join(', ')}`);
  return rest;
}
