import type { ChartEvent, ChartInput } from './chart-input.ts';
import type { ChartPlan } from './chart-plan.ts';
import { fittedText, label } from './label.ts';
import { markPaths } from './mark-glyph.ts';
import { element } from './markup.ts';
import { textWidth } from './text-width.ts';

/** The lowest chart under which there is room for a list. */
const LOWEST = 320;

/**
 * The events of the view that an image tells in words, oldest first: a picture has nothing to point at. The selected one and
 * the newest of the others, as many as were asked for; none where the chart is too low.
 */
export function listedEvents(input: ChartInput, mostListed: number): ChartEvent[] {
  const most = input.height < LOWEST ? 0 : mostListed;
  const from = input.from ?? input.series.dates[0];
  const inView = input.events.events.filter(({ event: { sessionDate } }) => {
    if (sessionDate === null) return false;
    return (from === undefined || sessionDate >= from) && (input.to === null || sessionDate <= input.to);
  });
  const selected = inView.find(({ event }) => event.key === input.selectedKey);
  const others = inView.filter((one) => one !== selected);
  const count = Math.max(0, most - (selected ? 1 : 0));
  const shown = new Set([
    ...(selected && most > 0 ? [selected] : []),
    ...(count === 0 ? [] : others.slice(-count)),
  ]);
  return inView.filter((one) => shown.has(one));
}

/** The list above the foot: mark, day, what the story is to the move, headline. */
export function drawEventList(plan: ChartPlan, events: readonly ChartEvent[], footLines: number): string {
  const { frame, input } = plan;
  const top = (frame.foot?.bottom ?? input.height) - footLines * 16 - 12 - events.length * 20;
  return events.map((one, place) => listLine(plan, one, top + place * 20 + 10)).join('');
}

function listLine({ left, input, colours, words }: ChartPlan, one: ChartEvent, middle: number): string {
  const { kind, relation, sessionDate, key } = one.event;
  const isSelected = key === input.selectedKey;
  const paint = {
    ink: isSelected ? colours.thread : colours.ink,
    panel: colours.panel,
    width: isSelected ? 2 : 1.5,
  };
  const glyph = element(
    'g',
    { transform: `translate(${left + 7} ${middle})` },
    markPaths(kind, relation, paint),
  );
  const day = sessionDate ?? '';
  const about = kind === 'own' ? words.ownMark : words.relation[relation];
  const [dayLeft, size] = [left + 22, 11];
  const aboutLeft = dayLeft + textWidth(day, size) + 8;
  const titleLeft = aboutLeft + textWidth(about, size) + 8;
  const room = input.width - left - titleLeft;
  const title = one.articles[0]?.title ?? '';
  return [
    glyph,
    label({ x: dayLeft, y: middle + 4, text: day, colour: colours.ink, weight: 600 }),
    label({ x: aboutLeft, y: middle + 4, text: about, colour: colours['ink-2'] }),
    room < 60
      ? ''
      : label({ x: titleLeft, y: middle + 4, text: fittedText(title, room, size), colour: colours.ink }),
  ].join('');
}
