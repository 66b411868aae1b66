import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { SourcePoll } from '../../shared/schemas/feed-state.ts';

/** What became of all documents, feed entries and addresses of one command. */
export class IngestTally {
  #stored = 0;
  #unchanged = 0;
  #polls = 0;
  readonly #reasons = new Map<string, number>();

  /** One more document was read or left out. */
  count({ outcome, rejection }: IngestReport): void {
    if (outcome === 'stored') this.#stored += 1;
    else if (outcome === 'unchanged') this.#unchanged += 1;
    else {
      const reason = rejection?.reason ?? 'unknown';
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    }
  }

  /** One more source was collected; one that failed was counted with its reason already. */
  countPoll({ outcome }: SourcePoll): void {
    if (outcome !== 'failed') this.#polls += 1;
  }

  /** What worked: documents and entries that are stored, and sources that were collected, be it without news. */
  get done(): number {
    return this.#stored + this.#unchanged + this.#polls;
  }

  get rejected(): number {
    return [...this.#reasons.values()].reduce((sum, count) => sum + count, 0);
  }

  get documents(): number {
    return this.#stored + this.#unchanged + this.rejected;
  }

  /** The counts in one line, the most frequent reason first. */
  summary(): string {
    const byCount = [...this.#reasons].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const reasons = byCount.map(([reason, count]) => `${count} ${reason}`).join(', ');
    const left = this.rejected === 0 ? '' : `: ${reasons}`;
    const already = this.#unchanged === 0 ? '' : `; ${this.#unchanged} were stored already`;
    return `${this.#stored + this.#unchanged} documents read, ${this.rejected} left out${left}${already}`;
  }
}
