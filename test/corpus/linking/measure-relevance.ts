import type { Dictionary } from '../../../server/linking/dictionary.ts';
import { linkText } from '../../../server/linking/link-text.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import type { LabelledPassage } from './measure-linking.ts';

/** An instrument of a text, with a number that grows with how much the text is about it. */
export interface RatedInstrument {
  readonly instrumentId: InstrumentId;
  readonly rating: number;
}

/** Rates each instrument that it links in a passage, indices left out. */
export type PassageRater = (passage: LabelledPassage) => RatedInstrument[];

/** One instrument of one passage, as it was rated. */
export interface RatedCase extends RatedInstrument {
  readonly passage: string;
  /** Whether the labels say that the passage is about it; a wrong link never is. */
  readonly isAbout: boolean;
}

/** How well ratings tell what a text is about from what it merely mentions. */
export interface RelevanceFigures {
  /** Passages that say what they are about. */
  readonly passages: number;
  readonly about: number;
  readonly mentioned: number;
  /** Instruments that a passage is about, and that have no link there: no rating can be right about them. */
  readonly notLinked: number;
  /** Chance that an instrument that its text is about is rated above one that is merely mentioned; ties count half. */
  readonly areaUnderRoc: number;
  readonly meanAbout: number;
  readonly meanMentioned: number;
  /** Share of passages whose highest rated instrument is one they are about; of several in a tie, their share. */
  readonly topIsAbout: number;
}

/** The relevance that Newstape gives. */
export function newstapeRelevance(dictionary: Dictionary): PassageRater {
  return rater(dictionary, (mentions) => mentions[0]?.relevance ?? 0);
}

/** The trivial baseline: how often the same links name the instrument. */
export function mentionCount(dictionary: Dictionary): PassageRater {
  return rater(dictionary, (mentions) => mentions.length);
}

type Linked = ReturnType<typeof linkText>[number];

function rater(dictionary: Dictionary, rate: (mentions: readonly Linked[]) => number): PassageRater {
  return ({ text, lang }) => {
    const byInstrument = new Map<InstrumentId, Linked[]>();
    for (const mention of linkText(text, dictionary, { language: lang, title: null, date: null })) {
      const { instrumentId, kind } = mention;
      if (instrumentId === null || kind === 'index') continue;
      byInstrument.set(instrumentId, [...(byInstrument.get(instrumentId) ?? []), mention]);
    }
    return [...byInstrument].map(([instrumentId, mentions]) => ({ instrumentId, rating: rate(mentions) }));
  };
}

/**
 * Rates the instruments of the passages that have `about`; others are left out. Throws where nothing is to be compared:
 * both classes need one instrument at least.
 */
export function measureRelevance(
  passages: readonly LabelledPassage[],
  rate: PassageRater,
): { figures: RelevanceFigures; cases: RatedCase[] } {
  const labelled = passages.flatMap((one) => (one.about === undefined ? [] : [{ ...one, about: one.about }]));
  const rated = labelled.map((passage) => {
    const about = new Set(passage.about);
    const cases = rate(passage).map(
      (one): RatedCase => ({ ...one, passage: passage.id, isAbout: about.has(one.instrumentId) }),
    );
    return { cases, notLinked: about.size - cases.filter((one) => one.isAbout).length };
  });
  const cases = rated.flatMap((one) => one.cases);
  const about = cases.filter((one) => one.isAbout).map((one) => one.rating);
  const mentioned = cases.filter((one) => !one.isAbout).map((one) => one.rating);
  return {
    figures: {
      ...{ passages: labelled.length, about: about.length, mentioned: mentioned.length },
      notLinked: rated.reduce((sum, one) => sum + one.notLinked, 0),
      areaUnderRoc: rounded(areaUnderRoc(about, mentioned)),
      ...{ meanAbout: rounded(mean(about)), meanMentioned: rounded(mean(mentioned)) },
      topIsAbout: rounded(mean(rated.map((one) => shareOfTop(one.cases)))),
    },
    cases,
  };
}

/**
 * The area under the ROC curve as the share of pairs in the right order, a tie counting half (Mann-Whitney).
 * Throws where one of the classes is empty.
 */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0)
    throw new RangeError(
      `An area needs one of each class; there are ${positives.length} positives and ${negatives.length} negatives`,
    );
  const pairs = positives.flatMap((high) =>
    negatives.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)),
  );
  return mean(pairs);
}

/** 0 where nothing is linked: a text that is about somebody then shows nobody. */
function shareOfTop(cases: readonly RatedCase[]): number {
  const highest = cases.reduce((top, one) => Math.max(top, one.rating), Number.NEGATIVE_INFINITY);
  const top = cases.filter((one) => one.rating === highest);
  return top.length === 0 ? 0 : top.filter((one) => one.isAbout).length / top.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
