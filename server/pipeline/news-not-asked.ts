import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { NewsService } from '../sources/news-services/news-service.ts';

/** A source whose service this program does not have. */
export function unknownService({ id, name }: Source): Rejection {
  const detail = `${name} was not asked: no service of this name is set up here.`;
  return { stage: 'source', subject: id, reason: 'unsupportedLocator', detail };
}

/** Why a service is not asked, where the operator did not set what it needs; null where it may be asked. */
export function missingAccess({ id, access, source }: NewsService): Rejection | null {
  if (access.isSet) return null;
  const detail = `${source.name} was not asked: ${access.variable} is not set. ${sentenceOf(access.how)}`;
  return { stage: 'source', subject: id, reason: 'keyMissing', detail };
}

/** A service with nothing to ask for. */
export function noCompany({ id, source: { name } }: NewsService): Rejection {
  const detail = `${name} was not asked: no company that it has news of is tracked. "newstape track add ID" tracks one, and "newstape sources add ${id} --companies ID" names some for it alone.`;
  return { stage: 'source', subject: id, reason: 'unknownInstrument', detail };
}

function sentenceOf(text: string): string {
  const start = text.startsWith('http') ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return start.endsWith('.') ? start : `${start}.`;
}
