import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { ToldFirst } from '../store/study-stories.repository.ts';
import { type CompanyNews, confoundersOf, type FoundConfounder } from '../studies/confounders.ts';
import type { EventInColumns } from '../studies/event-in-columns.ts';
import { dayZeroOf } from '../studies/past-events.ts';
import { studyStoredEvent } from '../studies/stored-event.ts';
import type { StudyDesign } from '../studies/study-design.ts';
import type { EventStudy } from '../studies/study-event.ts';
import { givingWay } from '../studies/study-events.ts';
import type { DroppedCandidate, StudyCandidate } from './study-candidates.ts';
import type { FoundShare, LoadedShare } from './study-shares.ts';

/** An event that is studied, with what was found of it. */
export interface SelectedEvent extends EventInColumns {
  readonly candidate: StudyCandidate;
  readonly share: LoadedShare;
  readonly study: EventStudy;
  readonly confounders: readonly FoundConfounder[];
}

/** The events of a study, in the order of the candidates, and those that are left out. */
export interface Selection {
  readonly events: readonly SelectedEvent[];
  readonly dropped: readonly DroppedCandidate[];
}

/** What events are selected from. */
export interface SelectionInputs {
  readonly candidates: readonly StudyCandidate[];
  readonly shares: ReadonlyMap<InstrumentId, FoundShare>;
  readonly news: ReadonlyMap<InstrumentId, readonly ToldFirst[]>;
  readonly design: StudyDesign;
  readonly dropsConfounded: boolean;
  /** Told after each event. */
  readonly step: () => void;
}

/**
 * Studies the candidates and leaves out those that cannot be, those that are confounded where the design says so, and those
 * that give way to others of their share.
 */
export function selectEvents(inputs: SelectionInputs): Selection {
  const { design, dropsConfounded } = inputs;
  const newsOf = newsByShare(inputs.news);
  const found = inputs.candidates.map((candidate) => {
    const one = studied(candidate, inputs.shares.get(candidate.testedOn), design, newsOf);
    inputs.step();
    return one;
  });
  const isConfounded = ({ event }: (typeof found)[number]) =>
    dropsConfounded && event !== null && event.confounders.length > 0;
  const way = givingWay(
    found.map((one) => (one.event === null || isConfounded(one) ? null : one.event.study)),
    design,
  );
  const events: SelectedEvent[] = [];
  const dropped: DroppedCandidate[] = [];
  for (const [at, one] of found.entries()) {
    const reason = one.reason ?? (isConfounded(one) ? 'confounded' : way[at]);
    if (reason) dropped.push({ candidate: one.candidate, reason });
    else if (one.event) events.push(one.event);
  }
  return { events, dropped };
}

function studied(
  candidate: StudyCandidate,
  found: FoundShare | undefined,
  design: StudyDesign,
  newsOf: (id: InstrumentId) => readonly CompanyNews[],
) {
  const { dayZero, testedOn, instrumentId } = candidate;
  if (dayZero === null) return { candidate, event: null, reason: 'noSession' as const };
  if (!found || found.share === null)
    return { candidate, event: null, reason: found?.reason ?? ('noSeries' as const) };
  const { share } = found;
  const { event: study, reason } = studyStoredEvent(share, dayZero, design);
  if (study === null) return { candidate, event: null, reason };
  const news = [...new Set([testedOn, instrumentId])].flatMap(newsOf);
  const at = { columns: share.columns, place: study.place };
  const confounders = confoundersOf(at, candidate, news, design.window);
  return {
    candidate,
    event: { ...at, candidate, share, study, confounders, returns: study.returns },
    reason: null,
  };
}

/** The news of each share, worked out once, by day 0. */
function newsByShare(news: SelectionInputs['news']): (id: InstrumentId) => readonly CompanyNews[] {
  const known = new Map<InstrumentId, readonly CompanyNews[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const made = (news.get(id) ?? []).flatMap(companyNews);
    known.set(id, made);
    return made;
  };
}

/** An event that was told first as news of its company; none where it stands on no session. */
export function companyNews(event: ToldFirst): CompanyNews[] {
  const dayZero = dayZeroOf(event);
  const { key, kind, storyId } = event;
  return dayZero === null ? [] : [{ key, dayZero, kind, storyId }];
}
