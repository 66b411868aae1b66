import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ingestInProcess, whatIsUnclear } from './ingest-process.ts';
import { whatDiffers } from './same-tables.ts';
import { storedStories, whatIsWrong } from './stored-stories.ts';
import { writeStoryLines } from './story-lines.ts';
import { type Trial, TrialCount, type TrialSetting } from './trial.ts';

/** Bytes that are left beside a database with no story. */
const rooms = { short: [150_000], full: [0, 20_000, 60_000, 150_000, 400_000, 800_000, 1_600_000] };

/**
 * Reads stories onto a file system of a few megabytes of its own that runs full. The program has to say so in one sentence and
 * keep what it stored; with more space it goes on as if nothing had been. Tried only where a file system can be mounted.
 */
export const fullDisk: Trial = {
  name: 'disk full',
  async run(setting) {
    const file = join(setting.folder, 'stories.jsonl');
    const [empty, whole] = [join(setting.folder, 'empty.sqlite'), join(setting.folder, 'whole.sqlite')];
    const disk = join(setting.folder, 'disk');
    mkdirSync(disk);
    if (!mount(disk, 1_000_000)) return new TrialCount().outcome('not tried: nothing can be mounted here');
    unmount(disk);
    writeStoryLines(file, 'short');
    const undisturbed = await ingestInProcess({ setting, file, database: whole });
    if (undisturbed.code !== 0) throw new Error(undisturbed.said);
    const expected = await storedStories(whole);
    await migrated(setting, empty);
    const count = new TrialCount();
    for (const room of rooms[setting.scale]) {
      mount(disk, statSync(empty).size + room);
      try {
        const database = join(disk, 'newstape.sqlite');
        copyFileSync(empty, database);
        const filled = await ingestInProcess({ setting, file, database });
        const unclear = whatIsUnclear(filled, /no space|full/i);
        count.add(unclear === null ? null : `with ${room} bytes left ${unclear}`);
        execFileSync('mount', ['-o', 'remount,size=200m', disk]);
        const wrong = await whatIsWrong(database, new Set(filled.acknowledged), expected);
        count.add(wrong === null ? null : `with ${room} bytes left ${wrong}`);
        const resumed = await ingestInProcess({ setting, file, database });
        count.add(resumed.code === 0 ? await whatDiffers(whole, database) : resumed.said);
      } finally {
        unmount(disk);
      }
    }
    return count.outcome(`${rooms[setting.scale].length} sizes of a mounted file system`);
  },
};

/** A database with all that ships and no story. */
async function migrated(setting: TrialSetting, database: string): Promise<void> {
  const nothing = join(setting.folder, 'nothing');
  mkdirSync(nothing);
  await ingestInProcess({ setting, file: nothing, database });
}

function mount(folder: string, bytes: number): boolean {
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${Math.ceil(bytes / 4096) * 4}k`, 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
}
