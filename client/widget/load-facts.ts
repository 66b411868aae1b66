import type { EmbedWidget } from '../../shared/drawing/embed-options.ts';
import { fetchReply, type Loaded } from './fetch-reply.ts';

/**
 * Reads the facts of a widget. An option that the server does not understand counts as not said, so that a page with a slip
 * of the pen shows what it can.
 */
export async function loadFacts(
  origin: string,
  widget: EmbedWidget,
  query: URLSearchParams,
): Promise<Loaded> {
  const ask = (asked: URLSearchParams) => fetchReply(`${origin}/embed/${widget}.json?${asked}`);
  const loaded = await ask(query);
  if (!('failure' in loaded) || loaded.failure.status !== 400) return loaded;
  const { withoutRefused } = await import('./refused-options.ts');
  const rest = withoutRefused(query, loaded.failure.body);
  return rest === null ? loaded : ask(rest);
}
