import { type StudyDesign, StudyDesignSchema } from '../../shared/schemas/study-design.ts';
import { usualWindow } from '../format/study-window.ts';
import { USUAL_NEWEST } from '../panels/study/usual-study.ts';
import { ALL_EVENTS, STUDY_FIELDS } from './study-address.ts';

const written = (offset: { from: number; to: number }) => `${offset.from},${offset.to}`;
const several = (values: readonly string[] | undefined) => values?.join(',') ?? null;

function fieldsOfChoice(events: StudyDesign['events']): Record<string, string | null> {
  if (events.source === 'list') return { list: events.list };
  if (events.source === 'given')
    return { rows: events.events.map(({ instrumentId, date }) => `${instrumentId}@${date}`).join(',') };
  const { instruments, group, sector, market, from, to, newest } = events;
  const companies = {
    ...{ instrument: several(instruments), group: group ?? null, sector: sector ?? null },
    ...{ market: several(market), from: from ?? null, to: to ?? null },
  };
  if (events.source === 'stories')
    return {
      ...companies,
      events: 'stories',
      newest: newest === undefined ? null : String(newest),
      kind: several(events.kinds),
      relation: events.relations.join(',') === 'precedes' ? null : several(events.relations),
      q: events.search ?? null,
    };
  return {
    ...companies,
    newest: newest === USUAL_NEWEST ? null : newest === undefined ? ALL_EVENTS : String(newest),
    found: events.kind === 'high52wIntraday' ? null : events.kind,
    first: events.firstIn === 20 ? null : String(events.firstIn),
  };
}

/** The fields of the address that say a design, all others of a study emptied. What has its usual value is not written. */
export function addressOfStudy(design: StudyDesign): Record<string, string | null> {
  const usual = StudyDesignSchema.parse({ events: design.events });
  const cleared = Object.fromEntries(STUDY_FIELDS.map((name) => [name, null]));
  const unless = (isUsual: boolean, text: string | undefined) => (isUsual ? null : (text ?? null));
  return {
    ...cleared,
    ...fieldsOfChoice(design.events),
    measure: unless(design.measure === usual.measure, design.measure),
    window: unless(written(design.window) === written(usualWindow(design.events)), written(design.window)),
    estimation: unless(written(design.estimation) === written(usual.estimation), written(design.estimation)),
    least: unless(design.minEstimation === usual.minEstimation, String(design.minEstimation)),
    model: unless(design.model === usual.model, design.model),
    returns: unless(design.returns === usual.returns, design.returns),
    benchmark: design.benchmark ?? null,
    overlap: unless(design.overlap === usual.overlap, design.overlap),
    confounded: unless(design.confounded === usual.confounded, design.confounded),
    lines: unless(design.lines === usual.lines, design.lines),
    draws: unless(design.placebo.draws === usual.placebo.draws, String(design.placebo.draws)),
    seed: unless(design.placebo.seed === usual.placebo.seed, String(design.placebo.seed)),
    level: unless(design.level === usual.level, String(design.level)),
  };
}
