import type { Language } from '../../shared/units/language.ts';
import { problemText, type ToldProblem } from './problem-words.ts';
import { screenWords } from './screen-words.ts';

/** What a person is told about a request that failed. */
export interface FailureText {
  text: string;
  /** Id of the request in the server's log; null where there is none. */
  requestId: string | null;
}

function fieldOf(error: Error, name: string): unknown {
  return Object.getOwnPropertyDescriptor(error, name)?.value;
}

/** What the server said is wrong; null where the error is none of the server's. */
export function toldProblem(error: Error): ToldProblem | null {
  return Object.getOwnPropertyDescriptor(error, 'problem')?.value ?? null;
}

/** An error of a request in words: what the server found wrong, or that it could not be reached or read. */
export function describeFailure(error: Error, language: Language): FailureText {
  const words = screenWords(language);
  const [kind, requestId] = [fieldOf(error, 'kind'), fieldOf(error, 'requestId')];
  const problem = toldProblem(error);
  const text =
    kind === 'network'
      ? words.errorNetwork
      : problem === null
        ? words.errorReply
        : problemText(problem, language);
  return { text, requestId: typeof requestId === 'string' ? requestId : null };
}
