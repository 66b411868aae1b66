import type { Claim } from '../../shared/schemas/claim.ts';
import type { StudiedEvent } from '../../shared/schemas/past-events.ts';
import type { AroundEventReply, StudyKind } from '../../shared/schemas/past-events-reply.ts';

const chosenByPrice: ReadonlySet<StudyKind> = new Set(['high52w', 'low52w', 'rise', 'fall', 'price']);

/**
 * What a story is counted as (`StudyKindSchema`), by its kind and the figures that it tells: a 52-week or record high or
 * low first, then the direction of the changes, those of the whole session before those of a time of day. Figures of both
 * sides say neither.
 */
export function studyKindOf({ kind, told }: Pick<StudiedEvent, 'kind' | 'told'>): StudyKind {
  const tells = (...kinds: Claim['kind'][]) => told.some((figure) => kinds.includes(figure.kind));
  const [high, low] = [tells('52w_high', 'record_high'), tells('52w_low')];
  if (high !== low) return high ? 'high52w' : 'low52w';
  if (kind !== 'price') return kind;
  const changesOf = (...kinds: Claim['kind'][]) =>
    told.flatMap((figure) => (kinds.includes(figure.kind) && figure.value ? [Math.sign(figure.value)] : []));
  const whole = changesOf('change_pct', 'change_abs');
  const signs = new Set(whole.length > 0 ? whole : changesOf('intraday_change_pct'));
  if (signs.size !== 1) return 'price';
  return signs.has(1) ? 'rise' : 'fall';
}

/**
 * Why an event's own session and those before it are no result: its kind is one that the price chooses, its story tells the
 * move, or may do. Null where they are one.
 */
export function chosenBy(event: StudiedEvent): AroundEventReply['chosenBy'] {
  if (chosenByPrice.has(studyKindOf(event))) return 'price';
  if (event.relation === 'reports') return 'reports';
  return event.relation === 'unclear' ? 'mayReport' : null;
}
