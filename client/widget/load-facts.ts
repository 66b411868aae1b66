import type { EmbedWidget } from '../../shared/drawing/embed-options.ts';
import { fetchReply, type Loaded } from './fetch-reply.ts';

/**
 * Reads the facts of a widget. An option that the server does not understand counts as not said, so that a page with a slip
 * of the pen shows what it can; the console tells its author.
 */
export async function loadFacts(
  origin: string,
  widget: EmbedWidget,
  query: URLSearchParams,
): Promise<Loaded> {
  const loaded = await fetchReply(`${origin}/embed/${widget}.json?${query}`);
  const refused = ('failure' in loaded && loaded.failure.refused) || [];
  const rest = new URLSearchParams(query);
  for (const name of refused) rest.delete(name);
  if (rest.size === query.size) return loaded;
  console.info(`Newstape: not understood and left out: ${refused.join(', ')}`);
  return fetchReply(`${origin}/embed/${widget}.json?${rest}`);
}
