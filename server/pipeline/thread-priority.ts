import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * Lets this thread, and those that it starts from now on, take the processor after the others of the program, so that work in
 * the background holds up no reply where cores are few. Linux gives each thread a priority of its own; elsewhere, and where it
 * is not allowed, nothing changes.
 */
export function standBack(): void {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It works as well with the priority that it has.
  }
}
