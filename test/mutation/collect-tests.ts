import { expect } from 'vitest';

type Work = () => unknown;

interface Hooks {
  readonly beforeAll: Work[];
  readonly afterAll: Work[];
  readonly beforeEach: Work[];
  readonly afterEach: Work[];
}

/** A file or a `describe`, with what is in it in its order. */
export interface Suite extends Hooks {
  readonly name: string;
  readonly children: (Suite | OneTest)[];
}

/** A test whose name is its own among those of its suite. */
export interface OneTest {
  readonly name: string;
  readonly work: Work;
}

/**
 * What test files import from vitest, in the form that they use, with vitest's own `expect`: tests are only noted down, so
 * that they can be run as often as there are changes to judge.
 */
export class TestCollector {
  #suite = emptySuite('');

  /** What `load`, which imports a test file, notes down. */
  async collect(load: () => Promise<unknown>): Promise<Suite> {
    this.#suite = emptySuite('');
    await load();
    return this.#suite;
  }

  /** The exports that stand in for those of vitest. */
  readonly interface = {
    expect: Object.assign((...given: Parameters<typeof expect>) => expect(...given), expect, {
      poll: polled,
    }),
    it: this.#collecting((name, work) => this.#add({ name, work })),
    test: this.#collecting((name, work) => this.#add({ name, work })),
    describe: this.#collecting((name, work) => this.#describe(name, work)),
    beforeAll: (work: Work) => this.#suite.beforeAll.push(work),
    afterAll: (work: Work) => this.#suite.afterAll.push(work),
    beforeEach: (work: Work) => this.#suite.beforeEach.push(work),
    afterEach: (work: Work) => this.#suite.afterEach.push(work),
  };

  #collecting(note: (name: string, work: Work) => void) {
    const each =
      (rows: readonly unknown[]) =>
      (name: string, work: (...row: readonly unknown[]) => unknown): void => {
        for (const row of rows) note(name, () => (Array.isArray(row) ? work(...row) : work(row)));
      };
    const skip = Object.assign(() => undefined, { each: () => () => undefined });
    const collect = Object.assign((name: string, work: Work) => note(name, work), { each });
    return Object.assign(collect, { skipIf: (condition: unknown) => (condition ? skip : collect), skip });
  }

  #describe(name: string, fill: Work): void {
    const outer = this.#suite;
    const inner = emptySuite(name);
    this.#add(inner);
    this.#suite = inner;
    fill();
    this.#suite = outer;
  }

  #add(child: Suite | OneTest): void {
    const { children } = this.#suite;
    const alike = children.filter(({ name }) => name.replace(/ #\d+$/, '') === child.name).length;
    children.push(alike === 0 ? child : { ...child, name: `${child.name} #${alike + 1}` });
  }
}

function emptySuite(name: string): Suite {
  return { name, children: [], beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

/** `expect.poll` for `toBe`, which is all that the tests ask of it: vitest's own needs the thread that it starts. */
function polled<T>(value: () => T) {
  return {
    toBe: async (expected: T): Promise<void> => {
      for (let tries = 0; tries < 100 && !Object.is(value(), expected); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect(value()).toBe(expected);
    },
  };
}
