import type { ProviderRefusal, RefusalReason } from '../sources/price-providers/price-provider.ts';

/** These hold for every further request, so that asking on is of no use and no good manners. */
const ofTheProvider: ReadonlySet<RefusalReason> = new Set([
  'rateLimited',
  'budgetSpent',
  'badKey',
  'notAllowed',
]);

/** Of those that may be an accident, this many in a row are none. */
const accidentsInARow = 3;

/** Decides when a run of requests has to end. A refusal that is about one instrument alone never ends it. */
export class RefusalPatience {
  #accidents = 0;

  /** An answer that could be read. */
  answered(): void {
    this.#accidents = 0;
  }

  /** True where this refusal ends the run. */
  isOver({ reason }: Pick<ProviderRefusal, 'reason'>): boolean {
    if (ofTheProvider.has(reason)) return true;
    if (reason !== 'unreachable' && reason !== 'badReply') {
      this.answered();
      return false;
    }
    this.#accidents += 1;
    return this.#accidents >= accidentsInARow;
  }
}
