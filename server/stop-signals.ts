import type { EventEmitter } from 'node:events';
import { constants } from 'node:os';

/** The process, as far as ending it goes. */
interface EndableProcess extends Pick<EventEmitter, 'on'> {
  exit(code: number): void;
}

/** So long may ending take, in milliseconds: more than the last replies and the work that is running are given. */
const endingPatience = 30_000;

/** Settles at the first SIGINT or SIGTERM, which asks to end. The second one ends the process at once, and so does time. */
export function stopRequestOf(ending: EndableProcess): Promise<void> {
  return new Promise((resolve) => {
    let isEnding = false;
    const stop = (signal: 'SIGINT' | 'SIGTERM') => {
      const code = 128 + constants.signals[signal];
      if (isEnding) return ending.exit(code);
      isEnding = true;
      setTimeout(() => ending.exit(code), endingPatience).unref();
      resolve();
    };
    ending.on('SIGINT', stop);
    ending.on('SIGTERM', stop);
  });
}
