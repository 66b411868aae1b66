import type { ChartEvent } from './chart-input.ts';
import type { ChartPlan } from './chart-plan.ts';
import { label } from './label.ts';
import { markPaths } from './mark-glyph.ts';
import { coordinate, element } from './markup.ts';
import { type NewsMark, newsMarks, type PlacedEvent, pillWidth, relationOf } from './news-marks.ts';

/**
 * The lane of news marks. On a page each is a button (`data-events` holds the places of its events in the reply), one of
 * them in the order of tabs; what a button does is the page's.
 */
export function drawNewsLane(plan: ChartPlan): string {
  const marks = newsMarks(placedEvents(plan), plan);
  const start = marks.findIndex((mark) => mark.members.some((one) => one.selected));
  const tabStop = start >= 0 ? start : marks.length - 1;
  const drawn = marks.map((_, place) => drawMark(plan, marks, place, place === tabStop));
  const group = plan.input.purpose === 'page' ? { role: 'group', 'aria-label': plan.words.newsLane } : {};
  return element('g', { class: 'news-lane', ...group }, ...drawn);
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

function drawMark(plan: ChartPlan, marks: readonly NewsMark[], place: number, isTabStop: boolean): string {
  const mark = marks[place];
  if (!mark) return '';
  const y = (plan.frame.newsLane.top + plan.frame.newsLane.bottom) / 2 - 1;
  const picture = mark.members.length === 1 ? drawSingle(plan, mark.members) : drawPill(plan, mark.members);
  const bar = mark.members.some((one) => one.differs) ? differsBar(plan) : '';
  const name = markName(plan, mark);
  const onPage = {
    role: 'button',
    tabindex: isTabStop ? '0' : '-1',
    'aria-label': name,
    'data-events': mark.members.map((one) => one.index).join(','),
  };
  return element(
    'g',
    {
      class: mark.members.some((one) => one.selected) ? 'mark selected' : 'mark',
      transform: `translate(${coordinate(mark.x)} ${coordinate(y)})`,
      ...(plan.input.purpose === 'page' ? onPage : { role: 'img', 'aria-label': name }),
    },
    plan.input.purpose === 'page' ? hitArea(marks, place) : '',
    picture,
    bar,
  );
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

function drawSingle({ input, colours }: ChartPlan, members: readonly PlacedEvent[]): string {
  const [one] = members;
  const event = one && input.events.events[one.index];
  if (!event) return '';
  const ink = one.selected ? colours.thread : colours.ink;
  const paint = { ink, panel: colours.panel, width: one.selected ? 2 : 1.5 };
  return markPaths(event.event.kind, one.relation, paint);
}

function drawPill({ colours }: ChartPlan, members: readonly PlacedEvent[]): string {
  const relation = relationOf(members);
  const width = pillWidth(members);
  const filled = relation === 'precedes';
  const box = { x: -width / 2, y: -9, width, height: 18, rx: 9 };
  const outline = element('rect', {
    ...box,
    fill: filled ? colours.ink : colours.panel,
    stroke: colours.ink,
    'stroke-width': 1.5,
  });
  const half = relation === 'unclear' ? `M${coordinate(-width / 2 + 12)}-9h-3a9 9 0 0 0 0 18h3z` : '';
  const count = label({
    x: relation === 'unclear' ? 6 : 0,
    y: 4,
    text: String(members.length),
    colour: filled ? colours.panel : colours.ink,
    anchor: 'middle',
    weight: 600,
  });
  return outline + (half === '' ? '' : element('path', { d: half, fill: colours.ink })) + count;
}

/** The highlight under a mark whose stories hold a number that differs. */
function differsBar({ colours }: ChartPlan): string {
  const box = { x: -7, y: 11, width: 14, height: 4, rx: 1 };
  return element('rect', {
    class: 'differs',
    ...box,
    fill: colours.highlight,
    stroke: colours.ink,
    'stroke-width': 0.75,
  });
}

/** How a mark is announced: day, kind, relation, place among all events of the reply, headline. */
function markName({ input, words }: ChartPlan, mark: NewsMark): string {
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
  return [event.sessionDate ?? '', words.kind[event.kind], words.relation[event.relation]];
}
