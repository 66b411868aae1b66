import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { KeptChoice, WidgetPage } from './widget-page.ts';

/** A widget that is drawn. */
export interface ShownWidget {
  /** What it is about, for readers of screens and the title of a page. */
  readonly name: string;
  /** The share that it follows where it is live; null: it stands as it was read. */
  readonly instrument: InstrumentId | null;
  readonly parts: readonly Node[];
  /** Style of its own, besides that of every widget. */
  readonly styles?: readonly string[];
}

/** Draws a reply of the server; null where it is of another shape than agreed. */
export type WidgetView = (body: unknown, page: WidgetPage, kept: KeptChoice) => Promise<ShownWidget | null>;
