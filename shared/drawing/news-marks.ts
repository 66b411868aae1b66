import type { NewsEvent } from '../schemas/news-event.ts';
import { textWidth } from './text-width.ts';

/** How a story stands to the move. */
export type Relation = NewsEvent['relation'];

/** One event on its session. */
export interface PlacedEvent {
  /** Place in the reply's list of events. */
  readonly index: number;
  readonly x: number;
  readonly relation: Relation;
  readonly differs: boolean;
  readonly selected: boolean;
}

/** What is drawn: one event, or several that would touch, as a pill. */
export interface NewsMark {
  readonly x: number;
  readonly members: readonly PlacedEvent[];
}

/** Half the room that a single mark takes, its distance to the next included. */
const HALF_MARK = 9;

/** The relation that a mark shows: its members' own, unclear where they differ. */
export function relationOf(members: readonly PlacedEvent[]): Relation {
  const relations = new Set(members.map((one) => one.relation));
  const [only] = relations;
  return relations.size === 1 && only !== undefined ? only : 'unclear';
}

/** Width of the pill of so many events: room for the count, and for the filled part of one that is mixed or unclear. */
export function pillWidth(members: readonly PlacedEvent[]): number {
  return (
    Math.max(24, Math.round(textWidth(String(members.length), 11) + 16)) +
    (relationOf(members) === 'unclear' ? 8 : 0)
  );
}

/** Where a mark of this half width may stand that wants to stand at `x`. */
type Place = (x: number, half: number) => number;

/**
 * Joins events whose marks would touch into pills. The selected one never joins: it keeps its place and the others
 * make room on their own side (those of its own session on the side with more room). Marks come back from left to
 * right and stay inside the plot, but for what the selected one pushes out.
 */
export function newsMarks(
  events: readonly PlacedEvent[],
  plot: { readonly left: number; readonly right: number },
): NewsMark[] {
  const inside: Place = (x, half) =>
    Math.max(plot.left - HALF_MARK + half, Math.min(plot.right + HALF_MARK - half, x));
  const selected = events.find((one) => one.selected);
  const others = events.filter((one) => one !== selected).sort((a, b) => a.x - b.x);
  if (!selected) return joined(others, inside);
  const goesRight = selected.x < (plot.left + plot.right) / 2;
  const right = others.filter((one) => one.x > selected.x || (one.x === selected.x && goesRight));
  const left = others.filter((one) => !right.includes(one)).reverse();
  return [
    ...joined(left, (x, half) => Math.min(inside(x, half), selected.x - HALF_MARK - half)).reverse(),
    { x: selected.x, members: [selected] },
    ...joined(right, (x, half) => Math.max(inside(x, half), selected.x + HALF_MARK + half)),
  ];
}

function halfWidth(members: readonly PlacedEvent[]): number {
  return members.length === 1 ? HALF_MARK : pillWidth(members) / 2 + 3;
}

/** Takes events in the order given, outward from the selected one, and joins each with what it touches. */
function joined(events: readonly PlacedEvent[], place: Place): NewsMark[] {
  const done: NewsMark[] = [];
  for (const event of events) {
    let mark = settled([event], place);
    for (let before = done.at(-1); before && touch(before, mark); before = done.at(-1)) {
      done.pop();
      mark = settled([...before.members, ...mark.members], place);
    }
    done.push(mark);
  }
  return done;
}

function settled(members: readonly PlacedEvent[], place: Place): NewsMark {
  const inOrder = [...members].sort((a, b) => a.x - b.x || a.index - b.index);
  const middle = ((inOrder[0]?.x ?? 0) + (inOrder.at(-1)?.x ?? 0)) / 2;
  return { x: place(middle, halfWidth(inOrder)), members: inOrder };
}

function touch(a: NewsMark, b: NewsMark): boolean {
  return Math.abs(a.x - b.x) < halfWidth(a.members) + halfWidth(b.members);
}
