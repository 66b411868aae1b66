/** One event's return cumulated over the window, in order of its sessions. */
export interface SmallSeries {
  cumulative: readonly number[];
}

/** A box of a small plot, in pixels. */
export const SMALL = { width: 76, height: 34, edge: 4 } as const;

/** The scale that all small plots share: its reach up and down from zero, over every event; 0 where nothing moved. */
export function smallReach(events: readonly SmallSeries[]): number {
  let reach = 0;
  for (const { cumulative } of events)
    for (const value of cumulative) reach = Math.max(reach, Math.abs(value));
  return reach;
}

/** A small plot on that scale: its path from zero before the window, and its end. */
export function smallPath(
  { cumulative }: SmallSeries,
  reach: number,
): { d: string; end: readonly [number, number] } {
  const { width, height, edge } = SMALL;
  const middle = height / 2;
  const xOf = (at: number) => edge + (at / Math.max(1, cumulative.length)) * (width - 2 * edge);
  const yOf = (value: number) => middle - (reach === 0 ? 0 : (value / reach) * (middle - edge));
  const points = [0, ...cumulative].map((value, at) => [xOf(at), yOf(value)] as const);
  const d = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return { d, end: points.at(-1) ?? [edge, middle] };
}
