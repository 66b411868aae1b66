import { chmodSync, chownSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededNumbers } from '../year/seeded-numbers.ts';
import { ingestInProcess, whatIsUnclear } from './ingest-process.ts';
import { runProcess } from './newstape-process.ts';
import { writeStoryLines } from './story-lines.ts';
import { type Trial, TrialCount } from './trial.ts';

type Spoil = (bytes: Buffer, random: () => number) => Buffer;

const spoils: Readonly<Record<string, Spoil>> = {
  'a text': () => Buffer.from('This is no database.\n'.repeat(500)),
  'random bytes': (_bytes, random) => Buffer.from(Array.from({ length: 40_960 }, () => random() * 256)),
  'a header with another word': (bytes) =>
    Buffer.concat([Buffer.from('SQLite format 4\0'), bytes.subarray(16)]),
  'a file cut in the middle': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  'a file cut in a page': (bytes) => bytes.subarray(0, 4096 + 1000),
  'a first page of zeros': (bytes) => Buffer.concat([Buffer.alloc(4096), bytes.subarray(4096)]),
  'random bytes over a tenth of the pages': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    for (let page = 1; page < spoilt.length / 4096; page += 1)
      if (random() < 0.1) for (let at = 0; at < 4096; at += 1) spoilt[page * 4096 + at] = random() * 256;
    return spoilt;
  },
};

/** Opens files that are no database, or were one. Each has to be refused in one sentence and left as it is. */
export const spoiltFile: Trial = {
  name: 'damaged file',
  async run(setting) {
    const file = join(setting.folder, 'stories.jsonl');
    const whole = join(setting.folder, 'whole.sqlite');
    writeStoryLines(file, 'short');
    await ingestInProcess({ setting, file, database: whole });
    const bytes = readFileSync(whole);
    const random = seededNumbers(setting.seed, 'damage');
    const count = new TrialCount();
    const chosen = Object.entries(spoils).slice(0, setting.scale === 'full' ? undefined : 3);
    for (const [name, spoil] of chosen) {
      const database = join(setting.folder, 'spoilt.sqlite');
      const spoilt = spoil(bytes, random);
      writeFileSync(database, spoilt);
      const ended = await ingestInProcess({ setting, file, database });
      const unclear = whatIsUnclear(ended, /spoilt\.sqlite is (?:damaged|not a database)/);
      count.add(unclear === null ? null : `${name}: ${unclear}`);
      count.add(readFileSync(database).equals(spoilt) ? null : `${name}: the file was written over`);
    }
    return count.outcome(`${chosen.length} kinds of damage`);
  },
};

/** Opens a file that may be read and not written, as a person without rights. Tried only as root, who can become one. */
export const readOnlyFile: Trial = {
  name: 'read-only file',
  async run(setting) {
    const nobody = { uid: 65_534, gid: 65_534 };
    if (process.getuid?.() !== 0)
      return new TrialCount().outcome('not tried: this user cannot become another');
    const file = join(setting.folder, 'stories.jsonl');
    const whole = join(setting.folder, 'whole.sqlite');
    writeStoryLines(file, 'short');
    await ingestInProcess({ setting, file, database: whole });
    const locked = join(setting.folder, 'locked');
    mkdirSync(locked);
    chmodSync(setting.folder, 0o755);
    const count = new TrialCount();
    for (const [mode, folderMode] of [
      [0o444, 0o555],
      [0o000, 0o755],
      [0o444, 0o777],
    ] as const) {
      const database = join(locked, `${mode}-${folderMode}.sqlite`);
      chmodSync(locked, 0o755);
      copyFileSync(whole, database);
      chmodSync(database, mode);
      chownSync(database, 0, 0);
      chmodSync(locked, folderMode);
      const before = readFileSync(database);
      const ended = await ingestInProcess({ setting, file, database, user: nobody });
      const unclear = whatIsUnclear(ended, /cannot be (?:written|opened|read)|read-only|may not|permission/i);
      count.add(unclear === null ? null : `mode ${mode.toString(8)}: ${unclear}`);
      count.add(readFileSync(database).equals(before) ? null : `mode ${mode.toString(8)}: the file changed`);
    }
    chmodSync(locked, 0o555);
    const unreadable = await runProcess({
      ...{ program: setting.program, user: nobody },
      words: ['migrate', '--database', join(locked, 'no-folder', 'new.sqlite')],
    });
    count.add(whatIsUnclear(unreadable, /cannot|may not|permission/i));
    return count.outcome('as a user without rights');
  },
};
