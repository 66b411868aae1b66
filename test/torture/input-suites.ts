import { join } from 'node:path';
import { IngestReportSchema } from '../../shared/schemas/article-reply.ts';
import { sharedData } from '../support/shared-data.ts';
import { startProcess } from './newstape-process.ts';
import { type Trial, TrialCount } from './trial.ts';

/** Reads every file of the public suites of odd feeds and pages into a database. Each is stored or refused with a reason. */
export const inputSuites: Trial = {
  name: 'suites of odd feeds and pages',
  async run(setting) {
    const count = new TrialCount();
    const folder = sharedData('torture');
    if (folder === null) return count.outcome('not tried: the suites are not here');
    let [stored, refused] = [0, 0];
    for (const suite of ['feedparser', 'gofeed', 'readability']) {
      const words = ['ingest', join(folder, suite), '--json', '--quiet'];
      const database = join(setting.folder, `${suite}.sqlite`);
      const running = startProcess({ program: setting.program, words: [...words, '--database', database] });
      for await (const line of running.lines) {
        const { outcome, rejection, locator } = IngestReportSchema.parse(JSON.parse(line));
        if (outcome === 'rejected') refused += 1;
        else stored += 1;
        const isNamed = outcome !== 'rejected' || (rejection !== null && rejection.detail !== '');
        count.add(isNamed ? null : `${locator}: refused without a reason`);
      }
      const { code, said } = await running.ended;
      const isWell = (code === 0 || code === 3) && !/\n\s+at /.test(said);
      count.add(isWell ? null : `${suite}: the program ended with ${code}: ${said.slice(-400)}`);
    }
    return count.outcome(`${stored} stored or known, ${refused} refused with a reason`);
  },
};
