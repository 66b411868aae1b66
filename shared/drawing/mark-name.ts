import type { ChartEvent, ChartInput } from './chart-input.ts';
import type { ChartWords } from './chart-words.ts';

/** How a mark is announced: day, kind, relation, place among all events of the reply, headline. `places`: of its events in the reply. */
export function markName(
  { events: { events }, showVerdicts }: Pick<ChartInput, 'events' | 'showVerdicts'>,
  words: ChartWords,
  places: readonly number[],
): string {
  const own = places.flatMap((place) => events[place] ?? []);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return '';
  const differs = showVerdicts && own.some(({ verdicts }) => verdicts.contradicted > 0);
  const extra = differs ? [words.differs] : [];
  if (own.length > 1) {
    const [from, to] = [first.event.sessionDate ?? '', last.event.sessionDate ?? ''];
    return [words.cluster(own.length, from, to), ...extra].join(', ');
  }
  const place = words.place((places[0] ?? 0) + 1, events.length);
  return [...eventWords(words, first), ...extra, place, first.articles[0]?.title ?? '']
    .filter(Boolean)
    .join(', ');
}

function eventWords(words: ChartWords, { event }: ChartEvent): string[] {
  const day = event.sessionDate ?? '';
  if (event.kind === 'own') return [day, words.ownMark];
  return [day, words.kind[event.kind], words.relation[event.relation]];
}
