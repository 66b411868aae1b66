import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Trial, TrialCount } from './trial.ts';

const leastProperties = 25;

/** Every property test with a thousand runs at least of each property. */
export const propertyRuns: Trial = {
  name: 'properties with 1,000 runs each',
  async run({ folder, scale }) {
    const report = join(folder, 'properties.json');
    const runs = scale === 'full' ? 1_000 : 100;
    try {
      const words = ['vitest', 'run', '--config', 'test/torture/properties.config.ts'];
      execFileSync('npx', [...words, '--reporter=json', `--outputFile=${report}`], {
        stdio: 'ignore',
        env: { ...process.env, NEWSTAPE_PROPERTY_RUNS: String(runs) },
      });
    } catch {
      // The report says what failed.
    }
    const { testResults }: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
    const count = new TrialCount();
    for (const { name, assertionResults } of testResults)
      for (const { status, title } of assertionResults)
        count.add(status === 'passed' ? null : `${name}: ${title} ${status}`);
    const { tried } = count.outcome('');
    count.add(tried >= leastProperties ? null : `only ${tried} tests of properties were found`);
    return count.outcome(`at least ${runs} runs a property`);
  },
};

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly title: string }[];
  }[];
}
