import { isInstrumentId } from '../units/instrument-id.ts';
import { EMBED_WIDGETS, type EmbedWidget } from './embed-options.ts';

/** What the address of a widget's page asks for: which widget, and its options as a query. */
export interface EmbedAddress {
  readonly widget: EmbedWidget;
  readonly query: URLSearchParams;
}

/**
 * Reads `/embed/{widget}?…`, or `/embed/company/{id}?…`, as the first widgets were addressed; null for any other path. A path
 * that names no share gives a chart without one.
 */
export function readEmbedAddress(path: string, search: string): EmbedAddress | null {
  const [, place, first = '', second, ...rest] = path.replace(/\/$/, '').split('/');
  if (place !== 'embed' || rest.length > 0) return null;
  const query = new URLSearchParams(search);
  if (first === 'company') {
    const id = decoded(second ?? '');
    if (isInstrumentId(id)) query.set('instrument', id);
    return { widget: 'chart', query };
  }
  const widget = EMBED_WIDGETS.find((one) => one === first);
  return widget === undefined || second !== undefined ? null : { widget, query };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a percent sign that encodes nothing
  }
}
