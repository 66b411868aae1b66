import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { designProblem, type StudyDesign, type StudyWindow, usualDesign } from '../studies/study-design.ts';
import { UsageError } from './usage-error.ts';

/** What `newstape study` is told, as text. */
export interface StudyOptions {
  readonly asset?: string;
  readonly assets?: string;
  readonly events?: string;
  readonly event?: readonly string[];
  readonly benchmark?: string;
  readonly input: 'prices' | 'returns';
  readonly assetColumn?: string;
  readonly benchmarkColumn?: string;
  readonly window: string;
  readonly estimation: string;
  readonly minEstimation: string;
  readonly returns: 'log' | 'simple';
  readonly model: 'market' | 'market-adjusted' | 'mean-adjusted';
  readonly overlap: 'keep' | 'drop-later';
  readonly guards: 'on' | 'off';
  readonly seed: string;
  readonly json?: boolean;
}

/** The models by the names that the command line has for them. */
export const modelNames = {
  market: 'marketModel',
  'market-adjusted': 'marketAdjusted',
  'mean-adjusted': 'meanAdjusted',
} as const;

/** The design that the options ask for. Throws a `UsageError` that says what to write where it is none. */
export function designOf(options: StudyOptions): StudyDesign {
  const design: StudyDesign = {
    ...usualDesign,
    returns: options.returns,
    model: modelNames[options.model],
    window: windowOf('--window', options.window),
    estimation: windowOf('--estimation', options.estimation),
    minEstimation: wholeNumber('--min-estimation', options.minEstimation),
    overlap: options.overlap === 'keep' ? 'keep' : 'dropLater',
    guards: options.guards === 'on',
  };
  const problem = designProblem(design);
  if (problem !== null) throw new UsageError(problem.detail);
  return design;
}

/** A date of an option or a line. Throws a `UsageError` for another form. */
export function dateOf(name: string, text: string): SessionDate {
  if (isSessionDate(text)) return text;
  throw new UsageError(`${name} "${text}" is not a date written as YYYY-MM-DD`);
}

/** A whole number of an option. Throws a `UsageError` for anything else. */
export function wholeNumber(name: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(`${name} "${text}" is not a whole number from 0 on`);
}

function windowOf(name: string, text: string): StudyWindow {
  const [, from, to] = /^\[?\s*([-+−]?\d{1,5})\s*,\s*([-+−]?\d{1,5})\s*\]?$/.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw new UsageError(
      `${name} "${text}" is no window: write two numbers of sessions from the event, such as ${name} -1,1`,
    );
  return { from: signed(from), to: signed(to) };
}

function signed(text: string): number {
  return Number(text.replace('−', '-')) || 0;
}
