/** Width and height of a chart in CSS pixels. */
export interface ChartSize {
  width: number;
  height: number;
}
