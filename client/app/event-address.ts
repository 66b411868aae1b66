import { StudyMeasureSchema, StudyModelSchema } from '../../shared/schemas/study-design.ts';
import type { EventStudyAsk } from '../api/study-event.ts';

/** What an address of an event asks for. What it does not know is as if it were not there. */
export function eventAskOfAddress(fields: URLSearchParams): EventStudyAsk {
  const [, from, to] = /^([+-]?\d{1,2}),([+-]?\d{1,2})$/.exec(fields.get('window') ?? '') ?? [];
  const [first, last] = [Number(from), Number(to)];
  const isWindow = from !== undefined && first >= -5 && first <= last && last <= 60;
  const measure = StudyMeasureSchema.options.find((one) => one === fields.get('measure'));
  const model = StudyModelSchema.options.find((one) => one === fields.get('model'));
  return {
    ...(isWindow ? { from: first, to: last } : {}),
    ...(measure ? { measure } : {}),
    ...(model ? { model } : {}),
  };
}

/** The fields of the address that a change of what is asked for sets. */
export function addressOfEventAsk({ from, to, measure, model }: EventStudyAsk): Record<string, string> {
  return {
    ...(from === undefined || to === undefined ? {} : { window: `${from},${to}` }),
    ...(measure === undefined ? {} : { measure }),
    ...(model === undefined ? {} : { model }),
  };
}
