import type { ChartEvent } from './chart-input.ts';
import type { ChartPlan } from './chart-plan.ts';
import type { NewsMark } from './news-marks.ts';

/** How a mark is announced: day, kind, relation, place among all events of the reply, headline. */
export function markName({ input, words }: ChartPlan, mark: NewsMark): string {
  const events = mark.members.flatMap((one) => input.events.events[one.index] ?? []);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return '';
  const extra = mark.members.some((one) => one.differs) ? [words.differs] : [];
  if (events.length > 1) {
    const [from, to] = [first.event.sessionDate ?? '', last.event.sessionDate ?? ''];
    return [words.cluster(events.length, from, to), ...extra].join(', ');
  }
  const place = words.place((mark.members[0]?.index ?? 0) + 1, input.events.events.length);
  return [...eventWords(words, first), ...extra, place, first.articles[0]?.title ?? '']
    .filter(Boolean)
    .join(', ');
}

function eventWords(words: ChartPlan['words'], { event }: ChartEvent): string[] {
  const day = event.sessionDate ?? '';
  if (event.kind === 'own') return [day, words.ownMark];
  return [day, words.kind[event.kind], words.relation[event.relation]];
}
