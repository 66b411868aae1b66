import type { StudyDesign as StoredDesign } from '../../shared/schemas/study-design.ts';
import type { KeptStudy } from '../../shared/schemas/study-reply.ts';
import type { StudyAggregate } from '../studies/study-aggregate.ts';
import type { StudyWindow } from '../studies/study-design.ts';
import type { DroppedCandidate } from './study-candidates.ts';
import type { NameCompany } from './study-company-names.ts';
import type { SelectedEvent } from './study-selection.ts';

interface SentenceFacts {
  readonly asked: StoredDesign;
  readonly window: StudyWindow;
  readonly events: readonly SelectedEvent[];
  readonly dropped: readonly DroppedCandidate[];
  readonly aggregate: StudyAggregate | null;
  readonly named: NameCompany;
}

/** The facts of the sentence with which a study opens. */
export function sentenceOf(facts: SentenceFacts): KeptStudy['sentence'] {
  const { asked, window, events, dropped, aggregate, named } = facts;
  const choice = asked.events;
  const companies = new Set(events.map(({ candidate }) => candidate.instrumentId));
  const [only] = companies;
  const interval = aggregate?.caar.interval ?? null;
  return {
    source: choice.source,
    kind: onlyOne(events.map(({ candidate }) => candidate.kind)),
    relation: onlyOne(events.map(({ candidate }) => candidate.relation)),
    search: choice.source === 'stories' ? (choice.search ?? null) : null,
    firstIn: choice.source === 'detected' ? choice.firstIn : null,
    companies: companies.size,
    company: companies.size === 1 && only !== undefined ? named(only) : null,
    n: events.length,
    nDropped: dropped.length,
    window,
    mean: aggregate?.caar.estimate ?? null,
    interval,
    zeroInside: interval && interval.low <= 0 && interval.high >= 0,
  };
}

/** The value of all, where they are the same; else null. */
function onlyOne<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
