import type { OneTest, Suite } from './collect-tests.ts';

/** How the tests of a file are run. */
export interface SuiteRun {
  /** True for a test that shall be run; `id` is the file and the names of its suites and its own. */
  readonly wanted: (id: string) => boolean;
  /** Called before a test, and after it with what it threw, or null; the run ends where it gives false. */
  readonly before: (id: string) => void;
  readonly after: (id: string, failure: unknown) => boolean;
  /** Milliseconds after which a test or a hook has failed. */
  readonly patience: number;
}

/** Runs the tests of a suite one after the other, with its hooks. Gives false where `after` ended the run. */
export async function runSuite(
  suite: Suite,
  id: string,
  run: SuiteRun,
  outer: readonly Suite[] = [],
): Promise<boolean> {
  const tests = idsOf(suite, id).filter(run.wanted);
  const [first] = tests;
  if (first === undefined) return true;
  const around = [...outer, suite];
  const broken = await failureOf(suite.beforeAll, run.patience);
  if (broken) run.before(first);
  let goesOn = broken ? run.after(first, broken.thrown) : true;
  for (const child of broken ? [] : suite.children) {
    const childId = `${id} > ${child.name}`;
    if (!goesOn) break;
    goesOn = isSuite(child)
      ? await runSuite(child, childId, run, around)
      : !run.wanted(childId) || (await runTest(child, childId, run, around));
  }
  const left = await failureOf(suite.afterAll, run.patience);
  return left && goesOn ? run.after(tests.at(-1) ?? first, left.thrown) : goesOn;
}

async function runTest(
  { work }: OneTest,
  id: string,
  run: SuiteRun,
  around: readonly Suite[],
): Promise<boolean> {
  run.before(id);
  const before = around.flatMap(({ beforeEach }) => beforeEach);
  const after = around.toReversed().flatMap(({ afterEach }) => afterEach);
  const failed = await failureOf([...before, work], run.patience);
  const leftOver = await failureOf(after, run.patience);
  return run.after(id, (failed ?? leftOver)?.thrown ?? null);
}

/** Every test of a suite by its id, in their order. */
export function idsOf(suite: Suite, id: string): string[] {
  return suite.children.flatMap((child) => {
    const childId = `${id} > ${child.name}`;
    return isSuite(child) ? idsOf(child, childId) : [childId];
  });
}

function isSuite(child: Suite | OneTest): child is Suite {
  return 'children' in child;
}

async function failureOf(
  works: readonly (() => unknown)[],
  patience: number,
): Promise<{ thrown: unknown } | null> {
  try {
    for (const work of works) {
      const outcome = work();
      if (outcome instanceof Promise) await inTime(outcome, patience);
    }
    return null;
  } catch (thrown) {
    return { thrown };
  }
}

async function inTime(outcome: Promise<unknown>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${patience} ms`)), patience);
  });
  await Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}
