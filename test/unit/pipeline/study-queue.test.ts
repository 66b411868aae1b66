import { describe, expect, it } from 'vitest';
import { StudyDesignError } from '../../../server/pipeline/study-design-error.ts';
import { createStudyQueue, type StudyWork } from '../../../server/pipeline/study-queue.ts';
import { firstStudy, StudyDesignSchema } from '../../../shared/schemas/study-design.ts';

const design = StudyDesignSchema.parse(firstStudy);
const work = (name: string): StudyWork => ({ id: name.padEnd(22, '-'), design, dataVersion: 1 });

/** A queue whose studies end when the test says so. */
function heldQueue() {
  const open = new Map<string, { end: () => void; fail: (error: Error) => void }>();
  const made: string[] = [];
  let tokens = 0;
  const queue = createStudyQueue(
    ({ id }, { onProgress, signal }) =>
      new Promise((resolve, reject) => {
        made.push(id);
        onProgress(3, 10);
        open.set(id, { end: resolve, fail: reject });
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      }),
    () => {
      tokens += 1;
      return `token ${tokens}`;
    },
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { queue, made, open, settle };
}

describe('the queue of studies', () => {
  it('makes one after the other, in their order, and tells how far each is', async () => {
    const { queue, made, open, settle } = heldQueue();
    const [one, other] = [work('one'), work('other')];
    queue.ask(one);
    queue.ask(other);
    expect(queue.stateOf(one.id)).toMatchObject({ state: 'running', done: 3, of: 10, ahead: 0 });
    expect(queue.stateOf(other.id)).toMatchObject({ state: 'waiting', ahead: 1 });
    open.get(one.id)?.end();
    await settle();
    expect(queue.stateOf(one.id)).toBeNull();
    expect(queue.stateOf(other.id)).toMatchObject({ state: 'running' });
    expect(made).toEqual([one.id, other.id]);
  });

  it('makes what is asked twice once, and ends it when all who asked gave it up', async () => {
    const { queue, made, settle } = heldQueue();
    const one = work('one');
    const [first, second] = [queue.ask(one), queue.ask(one)];
    expect(made).toHaveLength(1);
    expect(queue.cancel(one.id, 'no token')).toBe('refused');
    expect(queue.cancel(one.id, first)).toBe('cancelled');
    expect(queue.stateOf(one.id)).toMatchObject({ state: 'running' });
    expect(queue.cancel(one.id, second)).toBe('cancelled');
    await settle();
    expect(queue.stateOf(one.id)).toMatchObject({ state: 'cancelled', detail: null });
    expect(queue.cancel(one.id, second)).toBe('unknown');
  });

  it('takes up again what was given up or failed', async () => {
    const { queue, made, open, settle } = heldQueue();
    const one = work('one');
    queue.ask(one);
    open.get(one.id)?.fail(new Error('The design leaves too many events'));
    await settle();
    expect(queue.stateOf(one.id)).toMatchObject({
      ...{ state: 'failed', detail: 'The design leaves too many events' },
    });
    queue.ask(one);
    expect(queue.stateOf(one.id)).toMatchObject({ state: 'running', detail: null });
    expect(made).toHaveLength(2);
    const fault = { code: 'tooManyEvents', values: { count: '30,000', most: '20,000' } } as const;
    open.get(one.id)?.fail(new StudyDesignError('The design leaves too many events', fault));
    await settle();
    expect(queue.stateOf(one.id)).toMatchObject({ state: 'failed', ...fault });
  });

  it('takes twenty that wait, and no more', () => {
    const { queue } = heldQueue();
    const tokens = Array.from({ length: 22 }, (_, at) => queue.ask(work(`study ${at}`)));
    expect(tokens.filter((token) => token === null)).toHaveLength(1);
    expect(queue.cancel(work('study 20').id, null)).toBe('cancelled');
    expect(queue.ask(work('study 21'))).not.toBeNull();
  });

  it('gives up what waits and what is made when it is closed', async () => {
    const { queue, made } = heldQueue();
    for (const name of ['one', 'other']) queue.ask(work(name));
    await queue.close();
    expect(made).toHaveLength(1);
    for (const name of ['one', 'other'])
      expect(queue.stateOf(work(name).id)).toMatchObject({ state: 'cancelled' });
  });
});
