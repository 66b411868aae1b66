import { seededRandom } from '../../../server/stats/seeded-random.ts';
import { givenColumns, type StudyColumns } from '../../../server/studies/study-columns.ts';
import { type StudyDesign, usualDesign } from '../../../server/studies/study-design.ts';
import { type EventStudy, studyEvent } from '../../../server/studies/study-event.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

/** A short design: 60 sessions of estimation, three of the event. */
export const shortDesign: StudyDesign = {
  ...usualDesign,
  estimation: { from: -70, to: -11 },
  minEstimation: 50,
};

/** Returns drawn for a share that follows its market by half and scatters by 2 %, of so many sessions in a row. */
export function madeColumns(asset: string, length: number, seed: number): StudyColumns {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const sessions = Array.from({ length }, (_, at) =>
    sessionDate(new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)),
  );
  const market = Float64Array.from({ length }, () => 0.01 * normal());
  const share = market.map((one) => 0.0003 + 0.5 * one + 0.02 * normal());
  return givenColumns(asset, sessions, share, market);
}

/** The events at some places of a share; throws where one cannot be studied. */
export function eventsAt(columns: StudyColumns, places: readonly number[], design: StudyDesign) {
  return places.map((place) => {
    const found = eventAt(columns, place, design);
    if (found === null) throw new Error(`no event at ${place}`);
    return { columns, place, returns: found.returns };
  });
}

/** The event at a place of a share; null where it cannot be studied. */
export function eventAt(columns: StudyColumns, place: number, design: StudyDesign): EventStudy | null {
  const session = columns.sessions[place];
  return session === undefined ? null : studyEvent(columns, session, design).event;
}
