import type { LiveChange, LiveMessage } from '../../shared/schemas/live-change.ts';

/** What waits to be shown on a page. */
export interface WaitingNews {
  /** New events of stories that the page would show. */
  stories: number;
  /** Something else on the page changed: prices, verdicts, or too much to name. */
  hasOther: boolean;
}

export const NO_NEWS: WaitingNews = { stories: 0, hasOther: false };

/** The pages whose rows may change while they are open; the company's own are its alone. */
const LISTS: readonly string[] = ['/', '/events', '/claims', '/watchlist'];

/** The company of an address; null where the page is not a company's. */
export function companyOfPath(path: string): string | null {
  const part = /^\/company\/([^/]+)$/.exec(path)?.[1];
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a page at this path shows what a change is about. */
function isShown(change: LiveChange, path: string): boolean {
  const company = companyOfPath(path);
  if (company !== null) return change.instrumentId === company && change.kind !== 'price';
  if (!LISTS.includes(path)) return false;
  return change.kind === 'story' || (path === '/claims' ? change.kind === 'verdict' : path !== '/events');
}

/** What waits on the page at a path after a further message. Prices of a company's own page are drawn at once and wait for nobody. */
export function withMessage(waiting: WaitingNews, message: LiveMessage, path: string): WaitingNews {
  if (message.changes === null) {
    const isConcerned = LISTS.includes(path) || companyOfPath(path) !== null;
    return isConcerned ? { ...waiting, hasOther: true } : waiting;
  }
  const shown = message.changes.filter((change) => isShown(change, path));
  const stories = shown.filter(({ kind }) => kind === 'story').reduce((sum, { items }) => sum + items, 0);
  const hasOther = shown.some(({ kind }) => kind !== 'story');
  return { stories: waiting.stories + stories, hasOther: waiting.hasOther || hasOther };
}

/** True where a message brings prices, or stories, of the company whose page is open. */
export function bringsToChart(kind: 'price' | 'story', message: LiveMessage, path: string): boolean {
  const company = companyOfPath(path);
  return (message.changes ?? []).some((change) => change.kind === kind && change.instrumentId === company);
}
