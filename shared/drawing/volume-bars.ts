import type { ChartPlan } from './chart-plan.ts';
import { label } from './label.ts';
import { coordinate, element } from './markup.ts';
import { quantityText } from './number-text.ts';

/** Volume as bars from the pane's foot, its largest value named at the top. Nothing where the chart has no room or no volumes. */
export function drawVolume(plan: ChartPlan): string {
  const { frame, colours, right, words, input } = plan;
  if (frame.volume === null) return '';
  const columns = volumeColumns(plan);
  const most = Math.max(0, ...columns.values());
  const { top, bottom } = frame.volume;
  const name = label({ x: right + 10, y: top + 22, text: words.volume, colour: colours['ink-3'] });
  if (most === 0) return name;
  const height = bottom - top - 10;
  const thickness = Math.max(1, Math.min(7, plan.step * 0.64));
  const bars = [...columns].map(([x, volume]) =>
    volume === 0
      ? ''
      : `M${coordinate(x - thickness / 2)} ${coordinate(bottom)}v${coordinate((-volume / most) * height)}h${coordinate(thickness)}V${coordinate(bottom)}z`,
  );
  return [
    element('path', { class: 'volume', d: bars.join(''), fill: colours.volume }),
    name,
    label({ x: right + 10, y: top + 38, text: quantityText(most, input.locale), colour: colours['ink-3'] }),
  ].join('');
}

/** Height of volume by place; of sessions that share a pixel column the largest is shown. */
function volumeColumns({ slots, step, xOf }: ChartPlan): Map<number, number> {
  const columns = new Map<number, number>();
  for (const [place, slot] of slots.entries()) {
    if (slot.volume === null) continue;
    const x = step >= 1.5 ? xOf(place) : Math.floor(xOf(place) / 2) * 2;
    columns.set(x, Math.max(columns.get(x) ?? 0, slot.volume));
  }
  return columns;
}
