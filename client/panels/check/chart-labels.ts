import { type ValueScale, yOf } from '../../charts/plot-geometry.ts';

/** A value that is written beside the chart. */
export interface ChartLabel {
  kind: 'claimed' | 'found' | 'before';
  value: number;
  text: string;
}

/** A label with its place: `y` is where its line runs, `labelY` where its words stand. */
export interface PlacedLabel extends ChartLabel {
  y: number;
  labelY: number;
  /** The value lies outside the chart, at whose edge it is shown. */
  isOutside: boolean;
}

const APART = 19;

/** Labels from the top down, none over another, all inside the chart. */
export function placedLabels(labels: readonly ChartLabel[], scale: ValueScale): PlacedLabel[] {
  const placed = labels
    .map((label) => {
      const height = yOf(scale, label.value);
      const y = Math.min(Math.max(height, scale.top), scale.bottom);
      return { ...label, y, labelY: y, isOutside: y !== height };
    })
    .sort((a, b) => a.y - b.y);
  let free = scale.top;
  for (const label of placed) {
    label.labelY = Math.max(label.y, free);
    free = label.labelY + APART;
  }
  let limit = scale.bottom;
  for (const label of [...placed].reverse()) {
    label.labelY = Math.min(label.labelY, limit);
    limit = label.labelY - APART;
  }
  return placed;
}
