import { TestLoader } from './load-tests.ts';
import { runSuite } from './run-suite.ts';
import { isDrawn } from './sample-seed.ts';

/** What Stryker's instrumented code and its runner tell each other, in one object of the global scope. */
interface MutantSwitch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: unknown;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

/** Of Stryker's options and of its requests, what is used here (@stryker-mutator/api, test-runner). */
interface RunnerOptions {
  readonly mutatedTests: readonly string[];
  readonly mutatedPercent: number;
}
interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: 'runtime' | 'static';
}
interface TestOutcome {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly timeSpentMs: number;
  /** 0 passed, 1 failed. */
  readonly status: 0 | 1;
  readonly failureMessage: string;
}

/** Milliseconds a test may take; it takes a hundredth of that where nothing hangs. */
const patience = 5_000;

/**
 * A test runner for Stryker that runs the tests in its own process. vitest starts a thread for each change, which takes half a
 * second of the processor where the tests of a pure room take some hundredths.
 */
class SameProcessRunner {
  static readonly inject = ['options'] as const;
  readonly #files: readonly string[];
  readonly #percent: number;
  readonly #switch: MutantSwitch;
  #loader: TestLoader | null = null;

  constructor({ mutatedTests, mutatedPercent }: RunnerOptions) {
    this.#files = mutatedTests;
    this.#percent = mutatedPercent;
    this.#switch = {};
    Object.assign(globalThis, { __stryker__: this.#switch });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#loader = await TestLoader.open(process.cwd());
  }

  async dispose(): Promise<void> {
    await this.#loader?.close();
  }

  async dryRun() {
    Object.assign(this.#switch, { activeMutant: undefined, mutantCoverage: undefined, hitLimit: undefined });
    const tests: TestOutcome[] = [];
    for (const file of this.#files) {
      tests.push(...(await this.#run(file, () => true, false)));
      this.#switch.currentTestId = undefined;
    }
    return { status: 'complete', tests, mutantCoverage: this.#switch.mutantCoverage };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }: MutantRun) {
    // Of Stryker's outcomes this is the one that counts neither for nor against.
    if (!isDrawn(activeMutant.id, this.#percent)) return { status: 'error', errorMessage: 'not drawn' };
    const wanted = testFilter && new Set(testFilter);
    const files = this.#files.filter(
      (file) => !wanted || [...wanted].some((id) => id.startsWith(`${file} > `)),
    );
    // Modules remember what they computed before, with another change in force: each run begins with new ones.
    this.#loader?.forget();
    Object.assign(this.#switch, { hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const file of files) {
      this.#switch.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      const tests = await this.#run(file, (id) => wanted?.has(id) ?? true, true, activeMutant.id);
      nrOfTests += tests.length;
      const failed = tests.find(({ status }) => status === 1);
      if (hitLimit !== undefined && (this.#switch.hitCount ?? 0) > hitLimit) {
        return { status: 'timeout', reason: `run through more than ${hitLimit} times` };
      }
      if (failed) {
        return { status: 'killed', killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** The outcomes of the wanted tests of a file, up to the first that failed where `untilFailure`. */
  async #run(
    file: string,
    wanted: (id: string) => boolean,
    untilFailure: boolean,
    mutant?: string,
  ): Promise<TestOutcome[]> {
    const outcomes: TestOutcome[] = [];
    let began = performance.now();
    const note = (id: string, failure: unknown) =>
      outcomes.push({
        id,
        name: id.slice(file.length + 3),
        fileName: file,
        timeSpentMs: performance.now() - began,
        status: failure === null ? 0 : 1,
        failureMessage: failure instanceof Error ? failure.message : String(failure),
      });
    try {
      const suite = await this.#suiteOf(file);
      this.#switch.activeMutant = mutant;
      await runSuite(suite, file, {
        wanted,
        patience,
        before: (id) => {
          began = performance.now();
          this.#switch.currentTestId = id;
        },
        after: (id, failure) => {
          this.#switch.currentTestId = undefined;
          note(id, failure);
          return failure === null || !untilFailure;
        },
      });
    } catch (failure) {
      // The file cannot be loaded with this change: any test of it tells.
      note(`${file} > `, failure);
    }
    return outcomes;
  }

  async #suiteOf(file: string) {
    if (!this.#loader) throw new Error('the runner was not initialised');
    return this.#loader.load(`/${file}`);
  }
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'same-process', injectableClass: SameProcessRunner },
];
export const strykerValidationSchema = {
  properties: {
    mutatedTests: { type: 'array', items: { type: 'string' } },
    mutatedPercent: { type: 'number' },
  },
};
