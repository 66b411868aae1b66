import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import type { Job } from '../../shared/schemas/job.ts';
import {
  JobListQuerySchema,
  type JobListReply,
  JobRequestSchema,
} from '../../shared/schemas/job-list-reply.ts';
import { planBackfill } from '../pipeline/jobs/sessions-to-fill.ts';
import { workRunners } from '../pipeline/jobs/work-runners.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import type { PriceProviders } from '../pipeline/price-providers.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface JobOptions {
  readonly json?: boolean;
  readonly database?: string;
}

interface Work {
  readonly runners: ReturnType<typeof workRunners>;
  readonly database: Database;
  readonly providers: PriceProviders;
}

type Run = (options: JobOptions, work: (given: Work) => Promise<void>) => Promise<void>;

/** `newstape jobs list|retry|cancel|backfill`: the work in the background. */
export function jobsCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  const run: Run = (options, work) =>
    withDatabase(environment, options.database, async (database) => {
      const { bundled, now } = environment;
      await prepareDatabase(database, await bundled.listing(), bundled.sources);
      const providers = environment.priceProviders();
      const newId = () => randomBytes(10).toString('hex');
      const runners = workRunners({ database, now, providers, newId, services: [] });
      await work({ runners, database, providers });
      done(exitCode.done);
    });
  return new Command('jobs')
    .description('the work that "serve" or "work" does in the background')
    .addCommand(listCommand(environment, run))
    .addCommand(
      changeCommand(environment, run, 'retry', 'try dead or cancelled jobs again, from where they were'),
    )
    .addCommand(changeCommand(environment, run, 'cancel', 'end jobs; dead ones are dropped'))
    .addCommand(backfillCommand(environment, run));
}

function common(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address');
}

function listCommand({ standardOutput }: CliEnvironment, run: Run): Command {
  return common(new Command('list').description('what is running, waiting, dead and done'))
    .option('--state <state>', 'waiting, running, done, dead or cancelled')
    .option('--kind <kind>', 'pollSource, fetchPrices, backfillPrices, …')
    .option('--limit <number>', 'how many at most, up to 200')
    .action((options: JobOptions & { state?: string; kind?: string; limit?: string }) =>
      run(options, async ({ runners }) => {
        const { state, kind, limit } = options;
        const query = JobListQuerySchema.safeParse({ state, kind, limit });
        if (!query.success)
          throw new UsageError(
            query.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'),
          );
        const reply = await runners.jobs(query.data);
        standardOutput.write(options.json ? `${JSON.stringify(reply)}\n` : listText(reply));
      }),
    );
}

function changeCommand(
  { standardOutput }: CliEnvironment,
  run: Run,
  verb: 'retry' | 'cancel',
  description: string,
): Command {
  return common(new Command(verb).description(description))
    .argument('<id...>', 'ids as "jobs list" has them')
    .action((ids: string[], options: JobOptions) =>
      run(options, async ({ runners }) => {
        const jobs: Job[] = [];
        for (const id of ids) {
          const job = await runners[verb](id);
          if (job === null) throw new UsageError(`No job has the id "${id}": "newstape jobs list" has them`);
          jobs.push(job);
        }
        standardOutput.write(options.json ? `${JSON.stringify({ jobs })}\n` : jobs.map(jobText).join(''));
      }),
    );
}

function backfillCommand({ standardOutput, now }: CliEnvironment, run: Run): Command {
  return common(
    new Command('backfill').description(
      'fetch the prices of past years in the background, within the budget of each day',
    ),
  )
    .requiredOption('--provider <id>', 'as "prices providers" has it')
    .requiredOption('--from <date>', 'first session, YYYY-MM-DD')
    .option('--to <date>', 'last session, YYYY-MM-DD (default: the newest)')
    .option('--plan', 'only say how many requests and days it takes')
    .action((options: JobOptions & { provider: string; from: string; to?: string; plan?: boolean }) =>
      run(options, async ({ runners, database, providers }) => {
        const { provider: providerId, from, to } = options;
        const request = JobRequestSchema.safeParse({ kind: 'backfillPrices', providerId, from, to });
        if (!request.success || request.data.kind !== 'backfillPrices') {
          throw new UsageError('--from and --to are dates written as YYYY-MM-DD');
        }
        const provider = providers.find(({ id }) => id === providerId);
        if (options.plan && provider) {
          const span = { from: request.data.from, to: request.data.to ?? null };
          const plan = await planBackfill({ database, providers, now }, provider, span);
          const words =
            plan === null
              ? 'the budget leaves nothing for it'
              : `${plan.requests} requests, ${plan.days} ${plan.days === 1 ? 'day' : 'days'}`;
          standardOutput.write(options.json ? `${JSON.stringify({ plan })}\n` : `${words}\n`);
          return;
        }
        const requested = await runners.request(request.data);
        if (requested.outcome === 'refused') throw new UsageError(requested.detail);
        standardOutput.write(
          options.json ? `${JSON.stringify({ job: requested.job })}\n` : jobText(requested.job),
        );
      }),
    );
}

function listText({ jobs, counts, workerSeenAt }: JobListReply): string {
  const sum = Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
  const seen =
    workerSeenAt === null ? 'no worker was ever seen' : `a worker was last seen at ${workerSeenAt}`;
  return `${jobs.map(jobText).join('')}${sum}; ${seen}\n`;
}

function jobText({ id, kind, key, state, runAt, lastError, progress, outcome }: Job): string {
  const of = progress?.total == null ? '' : ` of ${progress.total}`;
  const ends = progress?.estimatedEndAt == null ? '' : `, done at about ${progress.estimatedEndAt}`;
  const parts = [
    `${id}  ${state}  ${kind}${kind === key ? '' : ` ${key}`}`,
    state === 'waiting' ? `from ${runAt} on` : '',
    progress === null ? '' : `${progress.done}${of} ${progress.unit}${ends}`,
    outcome ?? '',
    lastError === null ? '' : `failed: ${lastError}`,
  ];
  return `${parts.filter((part) => part !== '').join('  ')}\n`;
}
