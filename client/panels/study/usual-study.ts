import { type StudyDesign, StudyDesignSchema } from '../../../shared/schemas/study-design.ts';
import { usualWindow } from '../../format/study-window.ts';

/** How many of the newest detected events are studied where nothing else is said. */
export const USUAL_NEWEST = 500;

/** What is said of each source of events where nothing else is. */
export const USUAL_CHOICES = {
  stories: { source: 'stories' },
  detected: { source: 'detected', kind: 'high52wIntraday', newest: USUAL_NEWEST },
} as const;

/** The design of a source of events with nothing else said. */
export function usualStudy(source: keyof typeof USUAL_CHOICES): StudyDesign {
  return withUsualWindow(StudyDesignSchema.parse({ events: USUAL_CHOICES[source] }));
}

/** A design with the window that is usual for its events. */
export function withUsualWindow(design: StudyDesign): StudyDesign {
  return { ...design, window: usualWindow(design.events) };
}

/** A design with other events; its window goes with them where it was the usual one of those before. */
export function withEvents(design: StudyDesign, events: StudyDesign['events']): StudyDesign {
  const before = usualWindow(design.events);
  const isUsual = before.from === design.window.from && before.to === design.window.to;
  return { ...design, events, window: isUsual ? usualWindow(events) : design.window };
}

type OwnList = Extract<StudyDesign['events'], { source: 'given' | 'list' }>;

/** Whether events come from a person's own list, in the design itself or kept. */
export function isOwnList(events: StudyDesign['events']): events is OwnList {
  return events.source === 'given' || events.source === 'list';
}

/** A design whose events come from another source, of the same companies and days. */
export function withSource(design: StudyDesign, source: keyof typeof USUAL_CHOICES): StudyDesign {
  const { events } = design;
  if (events.source === source) return design;
  const usual = usualStudy(source).events;
  if (isOwnList(events) || isOwnList(usual)) return withEvents(design, usual);
  const { instruments, group, sector, market, from, to } = events;
  return withEvents(design, { ...usual, instruments, group, sector, market, from, to });
}
