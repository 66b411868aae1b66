import { join } from 'node:path';
import { runYear } from '../year/run-year.ts';
import { shortSpan, yearSpan } from '../year/script-span.ts';
import { type Trial, TrialCount } from './trial.ts';

/** Feeds and providers in every kind of trouble, machines that are off, and clocks that go on without them: the scripted year. */
export const troubledSources: Trial = {
  name: 'feeds and providers in trouble',
  async run({ scale, folder }) {
    const span = scale === 'full' ? yearSpan : shortSpan;
    const outcome = await runYear(span, {
      script: join(folder, 'script.sqlite'),
      single: join(folder, 'single.sqlite'),
    });
    const count = new TrialCount();
    for (const rows of outcome.compared.values()) for (let row = 0; row < rows; row += 1) count.add(null);
    for (const { table, onlyFirst, onlySecond } of outcome.differences)
      for (const row of [...onlyFirst, ...onlySecond]) count.add(`${table}: ${row}`);
    for (const sentence of [...outcome.complaints, ...outcome.dead]) count.add(sentence);
    const faults = [...outcome.faults.values()].reduce((sum, one) => sum + one, 0);
    return count.outcome(`${faults} answers in trouble; tried are the rows in force`);
  },
};
