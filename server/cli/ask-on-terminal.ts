import { createInterface } from 'node:readline';
import type { CliEnvironment } from './cli-environment.ts';

interface Asking {
  /** Writes a question to standard error and gives the next line; null where no person is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
  close(): void;
}

/** Asks the person at the terminal. The end of the input is an empty answer. */
export function askOnTerminal({ standardInput, standardError }: CliEnvironment): Asking {
  if (!('isTTY' in standardInput) || standardInput.isTTY !== true)
    return { ask: null, close: () => undefined };
  const reader = createInterface({ input: standardInput });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      standardError.write(question);
      const { value, done } = await lines.next();
      return done ? '' : value;
    },
    close: () => reader.close(),
  };
}
