import { join } from 'node:path';
import { ingestInProcess, whatIsUnclear } from './ingest-process.ts';
import { makeOwnPostgres, type OwnPostgres } from './own-postgres.ts';
import { whatDiffers } from './same-tables.ts';
import { ask, pause, startServiceProcess } from './service-process.ts';
import { writeStoryLines } from './story-lines.ts';
import { type Trial, TrialCount } from './trial.ts';

const restarts = { short: 1, full: 6 };

/**
 * Ends and starts PostgreSQL under a server that is asked all the time, and under a reading of stories: every other time as a
 * crash. The server has to stay, to say 503 while there is no database, and to answer again; what was told as stored stays.
 */
export const restartedPostgres: Trial = {
  name: 'PostgreSQL restarted under load',
  async run(setting) {
    const postgres = await makeOwnPostgres(setting.folder);
    const count = new TrialCount();
    if (postgres === null) return count.outcome('not tried: no PostgreSQL here');
    const file = join(setting.folder, 'stories.jsonl');
    const alone = join(setting.folder, 'alone.sqlite');
    writeStoryLines(file, 'short');
    await ingestInProcess({ setting, file, database: alone });
    const service = await startServiceProcess(setting, postgres.address, ['--no-jobs']);
    const statuses = new Map<number | string, number>();
    const acknowledged = new Set<string>();
    let slowest = 0;
    try {
      for (let restart = 1; restart <= restarts[setting.scale]; restart += 1) {
        const asking = askUntil(service.address, statuses);
        const reading = ingestInProcess({
          ...{ setting, file, database: postgres.address },
          onStory: (id) => acknowledged.add(id),
        });
        await pause(2_000);
        await restartNow(postgres, restart % 2 === 0);
        const began = performance.now();
        while ((await ask(`${service.address}/api/v1/instruments?limit=1`)).status !== 200) {
          if (performance.now() - began > 20_000) break;
          await pause(100);
        }
        slowest = Math.max(slowest, performance.now() - began);
        asking.stop();
        await asking.done;
        const ended = await reading;
        count.add(ended.code === 0 ? null : whatIsUnclear(ended, /database|PostgreSQL|server/i));
      }
    } finally {
      service.stop();
    }
    const { code, said } = await service.ended;
    count.add(code === 0 ? null : `the server ended with ${code}: ${said.slice(-500)}`);
    count.add(slowest < 5_000 ? null : `the server answered again after ${Math.round(slowest)} ms`);
    for (const [status, times] of statuses)
      count.add(status === 200 || status === 503 ? null : `${times} answers were ${status}`);
    const last = await ingestInProcess({ setting, file, database: postgres.address });
    const known = new Set(last.acknowledged);
    const missing = [...acknowledged].filter((id) => !known.has(id));
    count.add(missing.length === 0 ? null : `${missing.length} stories are gone that were told as stored`);
    count.add(last.code === 0 ? await whatDiffers(alone, postgres.address) : last.said);
    await postgres.stop();
    const answers = [...statuses].map(([status, times]) => `${times} × ${status}`).join(', ');
    return count.outcome(
      `${restarts[setting.scale]} restarts; answers ${answers}; again after ${Math.round(slowest)} ms`,
    );
  },
};

async function restartNow(postgres: OwnPostgres, asCrash: boolean): Promise<void> {
  await (asCrash ? postgres.crash() : postgres.stop());
  await pause(500);
  await postgres.start();
}

/** Four clients that ask one after the other, until they are stopped. */
function askUntil(address: string, statuses: Map<number | string, number>) {
  let isStopped = false;
  const client = async () => {
    while (!isStopped) {
      const { status } = await ask(
        `${address}/api/v1/instruments?query=${Math.floor(performance.now()) % 100}`,
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await pause(20);
    }
  };
  return {
    done: Promise.all(Array.from({ length: 4 }, client)),
    stop: () => {
      isStopped = true;
    },
  };
}
