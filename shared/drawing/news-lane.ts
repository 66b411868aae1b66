import type { ChartPlan } from './chart-plan.ts';
import { markPicture } from './mark-picture.ts';
import { type Attributes, coordinate, element } from './markup.ts';
import { type NewsMark, newsMarks, type PlacedEvent, pillWidth } from './news-marks.ts';

/** What a mark has besides its looks: attributes, and what lies below its picture. */
export type MarkDress = (marks: readonly NewsMark[], place: number) => readonly [Attributes, string];

/** The lane of news marks, each dressed as a picture or a page needs it. */
export function drawNewsLane(plan: ChartPlan, dress: MarkDress, own: Attributes = {}): string {
  const marks = newsMarks(placedEvents(plan), plan);
  const drawn = marks.map((mark, place) => {
    const [attributes, below] = dress(marks, place);
    const look = {
      class: mark.members.some((one) => one.selected) ? 'mark selected' : 'mark',
      transform: `translate(${coordinate(mark.x)} ${coordinate(laneMiddle(plan))})`,
    };
    return element('g', { ...look, ...attributes }, below, markPicture(plan, mark));
  });
  return element('g', { class: 'news-lane', ...own }, ...drawn);
}

/** The places in the reply that the events of a mark have. */
export function placesOf({ members }: NewsMark): number[] {
  return members.map(({ index }) => index);
}

function laneMiddle({ frame }: ChartPlan): number {
  return (frame.newsLane.top + frame.newsLane.bottom) / 2 - 1;
}

function placedEvents({ input, slots, xOf, selected }: ChartPlan): PlacedEvent[] {
  const places = new Map<string, number>(slots.map(({ date }, place) => [date, place]));
  return input.events.events.flatMap((one, index) => {
    const place = places.get(one.event.sessionDate ?? '');
    if (place === undefined) return [];
    return {
      index,
      x: xOf(place),
      relation: one.event.relation,
      differs: input.showVerdicts && one.verdicts.contradicted > 0,
      selected: one === selected?.event,
    };
  });
}

/** Up to 24 px to hit, no further than halfway to a neighbour. */
export function hitArea(marks: readonly NewsMark[], place: number): string {
  const { x, members } = marks[place] ?? { x: 0, members: [] };
  const most = Math.max(12, pillWidth(members) / 2);
  const towards = (other: number) => Math.min(most, Math.abs((marks[other]?.x ?? Infinity) - x) / 2);
  const left = towards(place - 1);
  const box = { x: -left, y: -15, width: left + towards(place + 1), height: 30 };
  return element('rect', { class: 'hit', ...box, rx: 4, fill: 'none', 'pointer-events': 'all' });
}
