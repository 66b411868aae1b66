/** Work that is done again and again until it is stopped. */
export interface RepeatedWork {
  /** Does it at once where it waits for its next time; what is running already goes on alone. */
  soon(): void;
  /** Ends the repetition, and waits for the work that is running. */
  stop(): Promise<void>;
}

/**
 * Does something now, or `first` milliseconds from now, and again each time that a pause (in milliseconds) has passed since it
 * was done. What goes wrong is handed to `failed`, and the next time comes all the same. It does not keep the process alive.
 */
export function repeatWork(
  work: () => Promise<unknown>,
  pause: number,
  failed: (error: unknown) => void,
  first = 0,
): RepeatedWork {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = Promise.resolve();
  const run = async () => {
    timer = undefined;
    try {
      await work();
    } catch (error) {
      failed(error);
    }
    if (!isStopped) timer = setTimeout(start, pause).unref();
  };
  const start = () => {
    running = run();
  };
  if (first > 0) timer = setTimeout(start, first).unref();
  else start();
  return {
    soon: () => {
      if (timer === undefined || isStopped) return;
      clearTimeout(timer);
      start();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
