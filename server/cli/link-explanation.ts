import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention, RunnerUp } from '../../shared/schemas/mention.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type Feature, features } from '../linking/features.ts';

type InstrumentOf = (id: InstrumentId) => Instrument | null;

/** Why each name of a text is linked or is not, for a person at a terminal: span, judgement, evidence with weights, runner-up. */
export function linkExplanation(
  {
    source,
    isArticle,
    candidates,
  }: { readonly source: string; readonly isArticle: boolean; readonly candidates: readonly Mention[] },
  instrumentOf: InstrumentOf,
): string {
  const kind = isArticle ? 'the article in it' : 'no article was found in it: its whole text';
  const head = `${source}: ${kind}, ${candidates.length} names looked at`;
  return [head, ...candidates.flatMap((one) => candidateLines(one, instrumentOf))].join('\n');
}

function candidateLines(mention: Mention, instrumentOf: InstrumentOf): string[] {
  const { surfaceForm, start, end, judgement, score, role, relevance, instrumentId } = mention;
  const what = instrumentId === null ? otherThing(mention) : named(instrumentId, instrumentOf);
  const standing = instrumentId === null ? '' : `, ${role}, relevance ${relevance}`;
  return [
    `  ${surfaceForm} [${start}, ${end}): ${what}: ${judgement}, score ${score}${standing}`,
    ...mention.evidence.map(
      ({ feature, weight, detail }) => `    ${signed(weight)} ${feature}: ${meaningOf(feature)} (${detail})`,
    ),
    `    next best: ${mention.runnerUp ? runnerUpText(mention.runnerUp, instrumentOf) : 'nothing else was in question'}`,
  ];
}

function named(id: InstrumentId, instrumentOf: InstrumentOf): string {
  const instrument = instrumentOf(id);
  const name = instrument?.nameKorean ?? instrument?.nameEnglish;
  return name ? `${id} ${name}` : id;
}

function otherThing({ kind, entityName }: Pick<Mention, 'kind' | 'entityName'>): string {
  return entityName === null ? `not linked (${kind})` : `not linked (${kind}: ${entityName})`;
}

function runnerUpText(
  { instrumentId, kind, entityName, score }: RunnerUp,
  instrumentOf: InstrumentOf,
): string {
  const what =
    instrumentId === null ? `${kind}: ${entityName ?? 'not known'}` : named(instrumentId, instrumentOf);
  return `${what}, score ${score}`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}

const meanings: Readonly<Record<string, Feature>> = features;

function meaningOf(feature: string): string {
  return meanings[feature]?.meaning ?? feature;
}
