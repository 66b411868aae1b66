import type { AdjustmentBasisSchema } from '../../shared/schemas/price-bar.ts';
import type { Fetching } from '../pipeline/collect-context.ts';
import type { ReadPage } from '../pipeline/page-reader.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';

/** The options of `newstape setup`. */
export interface SetupOptions {
  readonly company?: readonly string[];
  readonly prices?: readonly string[];
  readonly basis?: (typeof AdjustmentBasisSchema)['options'][number];
  readonly feed?: readonly string[];
  readonly opml?: readonly string[];
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly database?: string;
}

/** Asks a person one question and gives the answer; null where nobody is there. */
type Ask = ((question: string) => Promise<string>) | null;

/** What was taken in and what was not: the exit code follows from it. */
export interface SetupTally {
  done: number;
  rejected: number;
}

/** What a step works with. */
export interface SetupContext extends Pick<Fetching, 'fetch'> {
  readonly environment: CliEnvironment;
  readonly database: Database;
  readonly options: SetupOptions;
  readonly readPage: ReadPage;
  /** Asks what to take in; null where the options say it. */
  readonly ask: Ask;
  /** Asks whether what was shown is to be stored; null: it is stored where `--yes` says so, else not. */
  readonly confirm: Ask;
  readonly tally: SetupTally;
  /** A line of the result. */
  readonly say: (text: string) => void;
  /** A line about what was left out. */
  readonly complain: (text: string) => void;
}

/** The words of an answer or of an option: an answer holds them with commas between. */
export async function givenOrAsked(
  { ask }: Pick<SetupContext, 'ask'>,
  given: readonly string[] | undefined,
  question: string,
): Promise<readonly string[]> {
  if (given !== undefined || ask === null) return given ?? [];
  const answer = await ask(question);
  return answer
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** True for yes in either language. */
export function isYes(answer: string): boolean {
  return /^(?:y|yes|예|네)$/i.test(answer.trim());
}
