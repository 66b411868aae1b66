import type { EmbedReply } from '../../../shared/schemas/embed-reply.ts';
import type { Withheld } from '../../../shared/schemas/withheld.ts';

/**
 * What the terms keep from readers of a widget, by the facts as everyone is told them; undefined: they see all of it. A study's
 * plot shows means alone, which stay unless they are over so few events that they would give single values away.
 */
export function heldFromReaders(everyone: EmbedReply): Withheld | undefined {
  if (everyone.widget === 'study' && everyone.aggregate !== null) return undefined;
  return everyone.withheld;
}
