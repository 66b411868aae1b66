import type { Problem } from '../../shared/schemas/problem.ts';
import type { Language } from '../../shared/units/language.ts';
import { PROBLEM_WORDS_EN } from './problem-words-en.ts';
import { PROBLEM_WORDS_KO } from './problem-words-ko.ts';
import type { ProblemWords } from './problem-words-shape.ts';

const TABLES: Record<Language, ProblemWords> = { ko: PROBLEM_WORDS_KO, en: PROBLEM_WORDS_EN };

/** The sentences about problems in one language. */
export function problemWords(language: Language): ProblemWords {
  return TABLES[language];
}

/** What a problem says of itself. */
export type ToldProblem = Pick<Problem, 'type' | 'status' | 'detail' | 'errors' | 'code' | 'values'>;

/**
 * A problem in one or two sentences: by its code where it has one that is known here, else by its kind, else as the server
 * said it.
 */
export function problemText({ type, detail, errors, code, values }: ToldProblem, language: Language): string {
  const words = problemWords(language);
  const byCode = own(words.code, code);
  if (byCode) return byCode((name) => (values && own(values, name)) ?? '');
  const byKind = own(words.kind, type.replace(/^urn:newstape:problem:/, ''));
  return byKind ? byKind({ detail, parameter: errors?.[0]?.parameter ?? null }) : detail;
}

/** A field of a table that has fields of one kind; undefined where it has none of this name. */
function own<Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
