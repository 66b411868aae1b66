import { join } from 'node:path';
import { seededNumbers } from '../year/seeded-numbers.ts';
import { ingestInProcess } from './ingest-process.ts';
import { whatDiffers } from './same-tables.ts';
import { storedStories, whatIsWrong } from './stored-stories.ts';
import { writeStoryLines } from './story-lines.ts';
import { type Trial, TrialCount } from './trial.ts';

const kills = { short: 1, full: 100 };
/** A process that was killed has to be at work again within so many milliseconds: it tells of the first story of the file. */
const resumeWithin = 5_000;

/**
 * Kills the reading of a file of stories again and again, at moments drawn by chance, and starts it anew. What it printed as
 * stored has to be stored, no story may be there in part, and in the end the tables are those of a reading that nobody killed.
 */
export const killedIngest: Trial = {
  name: 'killed in the middle of reading',
  async run(setting) {
    const file = join(setting.folder, 'stories.jsonl');
    const [whole, killed] = [join(setting.folder, 'whole.sqlite'), join(setting.folder, 'killed.sqlite')];
    const stories = writeStoryLines(file, setting.scale);
    const told: number[] = [];
    const undisturbed = await ingestInProcess({
      ...{ setting, file, database: whole },
      onStory: () => told.push(performance.now()),
    });
    if (undisturbed.code !== 0) throw new Error(`The reading that nobody kills failed: ${undisturbed.said}`);
    const expected = await storedStories(whole);
    const count = new TrialCount();
    // From one story to the next: so a kill falls into the reading of a story, its writing, or between two, on any machine.
    const pace = ((told.at(-1) ?? 0) - (told[0] ?? 0)) / Math.max(1, told.length - 1);
    const acknowledged = new Set<string>();
    const random = seededNumbers(setting.seed, 'kills');
    const perKill = Math.min(stories, Math.floor((2 * stories) / kills[setting.scale])) - 2;
    let slowest = 0;
    let slowestNew = 0;
    for (let kill = 1; kill <= kills[setting.scale]; kill += 1) {
      let [left, milliseconds] = [1 + Math.floor(random() * perKill), random() * 2 * pace];
      const began = performance.now();
      let [firstAt, firstNewAt]: [number | null, number | null] = [null, null];
      await ingestInProcess({
        ...{ setting, file, database: killed },
        onStory: (id, outcome, running) => {
          acknowledged.add(id);
          firstAt ??= performance.now() - began;
          if (outcome !== 'stored') return;
          firstNewAt ??= performance.now() - began;
          left -= 1;
          if (left === 0) setTimeout(running.kill, milliseconds);
        },
      });
      slowest = Math.max(slowest, firstAt ?? 0);
      slowestNew = Math.max(slowestNew, firstNewAt ?? 0);
      const wrong = await whatIsWrong(killed, acknowledged, expected);
      count.add(wrong === null ? null : `after kill ${kill} ${wrong}`);
    }
    const last = await ingestInProcess({ setting, file, database: killed });
    count.add(last.code === 0 ? await whatDiffers(whole, killed) : `the last reading failed: ${last.said}`);
    // A machine that runs the tests at the same time is no measure of time.
    if (setting.scale === 'full')
      count.add(slowest <= resumeWithin ? null : `a start took ${Math.round(slowest)} ms to its first story`);
    return count.outcome(
      `${stories} stories, ${acknowledged.size} told before kills, one each ${Math.round(pace)} ms, at work again after at most ${Math.round(slowest)} ms, at the next new story after ${Math.round(slowestNew)} ms`,
    );
  },
};
