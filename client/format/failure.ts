import type { Language } from '../../shared/units/language.ts';
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

/** An error of a request in words: what the server said, or that it could not be reached or read. */
export function describeFailure(error: Error, language: Language): FailureText {
  const words = screenWords(language);
  const [kind, requestId] = [fieldOf(error, 'kind'), fieldOf(error, 'requestId')];
  const text =
    kind === 'network' ? words.errorNetwork : kind === 'problem' ? error.message : words.errorReply;
  return { text, requestId: typeof requestId === 'string' ? requestId : null };
}
