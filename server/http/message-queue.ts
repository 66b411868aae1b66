import type { LiveMessage } from '../../shared/schemas/live-change.ts';

/** Messages that wait until the stream has taken the one before. */
export class MessageQueue {
  private readonly waiting: LiveMessage[] = [];
  private isEnded = false;
  private wake: () => void = () => undefined;

  put(message: LiveMessage): void {
    this.waiting.push(message);
    this.wake();
  }

  end(): void {
    this.isEnded = true;
    this.wake();
  }

  /** The next message; null once the queue is ended. */
  async take(): Promise<LiveMessage | null> {
    while (this.waiting.length === 0 && !this.isEnded) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.isEnded ? null : (this.waiting.shift() ?? null);
  }
}
