import { once } from 'node:events';
import type { CliEnvironment } from './cli-environment.ts';

/** Writes to standard output and waits while its reader is slower than we are, so that memory does not grow with the input. */
export async function writeOut({ standardOutput }: CliEnvironment, text: string): Promise<void> {
  if (!standardOutput.write(text)) await once(standardOutput, 'drain');
}
