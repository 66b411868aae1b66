/** The exit codes of the command line, as its contract fixes them. */
export const exitCode = { done: 0, failed: 1, wrongUsage: 2, doneInPart: 3 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** All accepted: done. None: failed. Some: done in part. Nothing to do counts as done. */
export function exitCodeOf(accepted: number, rejected: number): ExitCode {
  if (rejected === 0) return exitCode.done;
  return accepted === 0 ? exitCode.failed : exitCode.doneInPart;
}
