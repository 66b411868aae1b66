import type { ChartPlan } from './chart-plan.ts';
import { markName } from './mark-name.ts';
import { markPicture } from './mark-picture.ts';
import { coordinate, element } from './markup.ts';
import { type NewsMark, newsMarks, type PlacedEvent, pillWidth } from './news-marks.ts';

/**
 * The lane of news marks. As buttons, `data-events` holds the places of a mark's events in the reply and one of them is
 * in the order of tabs (the selected one, else the newest); what a button does is the page's.
 */
export function drawNewsLane(plan: ChartPlan, asButtons: boolean): string {
  const marks = newsMarks(placedEvents(plan), plan);
  const drawn = marks.map((mark, place) =>
    element(
      'g',
      {
        class: mark.members.some((one) => one.selected) ? 'mark selected' : 'mark',
        transform: `translate(${coordinate(mark.x)} ${coordinate(laneMiddle(plan))})`,
        'aria-label': markName(plan, mark),
        ...(asButtons ? buttonAttributes(marks, place) : { role: 'img' }),
      },
      asButtons ? hitArea(marks, place) : '',
      markPicture(plan, mark),
    ),
  );
  const group = asButtons ? { role: 'group', 'aria-label': plan.words.newsLane } : {};
  return element('g', { class: 'news-lane', ...group }, ...drawn);
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

function buttonAttributes(marks: readonly NewsMark[], place: number) {
  const selected = marks.findIndex((mark) => mark.members.some((one) => one.selected));
  const tabStop = selected >= 0 ? selected : marks.length - 1;
  return {
    role: 'button',
    tabindex: place === tabStop ? '0' : '-1',
    'aria-pressed': String(place === selected),
    'data-events': marks[place]?.members.map((one) => one.index).join(','),
  };
}

/** Up to 24 px to hit, no further than halfway to a neighbour. */
function hitArea(marks: readonly NewsMark[], place: number): string {
  const at = (other: number) => marks[other]?.x ?? null;
  const [x, before, after] = [at(place) ?? 0, at(place - 1), at(place + 1)];
  const own = Math.max(12, pillWidth(marks[place]?.members ?? []) / 2);
  const left = before === null ? own : Math.min(own, (x - before) / 2);
  const right = after === null ? own : Math.min(own, (after - x) / 2);
  const box = { x: -left, y: -15, width: left + right, height: 30 };
  return element('rect', { class: 'hit', ...box, rx: 4, fill: 'none', 'pointer-events': 'all' });
}
