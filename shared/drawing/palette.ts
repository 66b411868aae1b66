/** Every colour of a chart by the name that the pages' custom properties have. */
export interface Palette {
  readonly panel: string;
  readonly sunken: string;
  readonly band: string;
  readonly tint: string;
  readonly line: string;
  readonly edge: string;
  readonly volume: string;
  readonly ink: string;
  readonly 'ink-2': string;
  readonly 'ink-3': string;
  readonly thread: string;
  readonly 'on-thread': string;
  readonly highlight: string;
  readonly 'on-highlight': string;
  readonly up: string;
  readonly down: string;
}
