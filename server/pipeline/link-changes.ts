import type { Mention } from '../../shared/schemas/mention.ts';
import type { LinkChange, RelinkReport } from '../../shared/schemas/relink-report.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';

/** A span that is linked otherwise than before. */
export type SpanChange = Pick<LinkChange, 'surfaceForm' | 'before' | 'after'>;

interface Link {
  readonly start: number;
  readonly end: number;
  readonly surfaceForm: string;
  readonly instrumentId: InstrumentId;
}

/**
 * What became of the links of one text: each link of before against those of after that touch its span. One whose span
 * grew or shrank and that is to the same instrument is no change.
 */
export function changedLinks(before: readonly Mention[], after: readonly Mention[]): SpanChange[] {
  const [old, now] = [linksOf(before), linksOf(after)];
  const isSame = (one: Link) => (other: Link) =>
    touches(one, other) && other.instrumentId === one.instrumentId;
  const lost = old.filter((link) => !now.some(isSame(link)));
  const gained = now.filter((link) => !old.some(isSame(link)));
  const moves = lost.map((link) => {
    const next = gained.find((other) => touches(link, other));
    return { surfaceForm: link.surfaceForm, before: link.instrumentId, after: next?.instrumentId ?? null };
  });
  const added = gained
    .filter((link) => !lost.some((other) => touches(link, other)))
    .map((link) => ({ surfaceForm: link.surfaceForm, before: null, after: link.instrumentId }));
  return [...moves, ...added];
}

function linksOf(mentions: readonly Mention[]): Link[] {
  return mentions.flatMap(({ start, end, surfaceForm, judgement, instrumentId }) =>
    judgement === 'positive' && instrumentId !== null ? [{ start, end, surfaceForm, instrumentId }] : [],
  );
}

function touches(one: Link, other: Link): boolean {
  return one.start < other.end && other.start < one.end;
}

type InstrumentChanges = RelinkReport['instruments'][number];

/** Counts changes over many articles; it keeps `examples` changes of each instrument, so that its size does not grow with them. */
export class LinkChangeTally {
  added = 0;
  removed = 0;
  moved = 0;
  articlesChanged = 0;
  readonly #examples: number;
  readonly #byInstrument = new Map<InstrumentId, InstrumentChanges>();

  constructor(examples: number) {
    this.#examples = examples;
  }

  /** One more article with what changed in it. */
  count(
    article: { readonly id: string; readonly title: string | null },
    changes: readonly SpanChange[],
  ): void {
    if (changes.length > 0) this.articlesChanged += 1;
    for (const change of changes) {
      if (change.before === null) this.added += 1;
      else if (change.after === null) this.removed += 1;
      else this.moved += 1;
      const example = { articleId: article.id, title: article.title, ...change };
      this.#note(change.before, 'lost', example);
      this.#note(change.after, 'gained', example);
    }
  }

  /** The counts by instrument, in the order of the ids. */
  byInstrument(): InstrumentChanges[] {
    return [...this.#byInstrument.values()].sort((a, b) => (a.instrumentId < b.instrumentId ? -1 : 1));
  }

  #note(instrumentId: InstrumentId | null, how: 'gained' | 'lost', example: LinkChange): void {
    if (instrumentId === null) return;
    const kept = this.#byInstrument.get(instrumentId) ?? { instrumentId, gained: 0, lost: 0, examples: [] };
    const examples = kept.examples.length < this.#examples ? [...kept.examples, example] : kept.examples;
    this.#byInstrument.set(instrumentId, { ...kept, [how]: kept[how] + 1, examples });
  }
}
