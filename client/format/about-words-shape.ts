import type { MeasuredLinks, PinnedFigure } from '../../shared/schemas/measured-quality.ts';

/** A heading with plain sentences below it. */
export interface AboutSection {
  title: string;
  sentences: readonly string[];
}

/** Labels and sentences of the page "About the data". A key missing from one language does not compile. */
export interface AboutWords {
  pageTitle: string;
  pageLead: string;

  linkingTitle: string;
  linkingLead: string;
  measuredOn: (day: string) => string;
  languages: Record<MeasuredLinks['language'], string>;
  sets: Record<MeasuredLinks['set'], string>;
  texts: string;
  companies: string;
  precision: string;
  recall: string;
  exactSpans: string;
  wrongInTitle: string;
  baseline: string;
  linkingCaption: string;
  meanings: readonly string[];
  notMeasuredTitle: string;
  notMeasured: readonly string[];

  pinnedTitle: string;
  pinnedLead: string;
  pinnedCaption: string;
  figure: string;
  floor: string;
  cases: string;
  moreOf: Record<PinnedFigure['part'], string>;

  operator: { title: string; mayCorrect: string; lead: string; token: string; enter: string };

  sections: readonly AboutSection[];
}
