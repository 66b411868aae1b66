import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Job } from '../../../shared/schemas/job.ts';
import { changeJob, jobsQuery } from '../../api/data-jobs.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { formatNumber } from '../../format/number.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { momentText } from './moment-text.ts';

/** A worker that was not seen for so long, in milliseconds, is none. */
const WORKER_GONE = 60_000;
const open = new Set<string>(['running', 'waiting', 'dead']);

function JobProgress({ job }: { job: Job }) {
  const language = useLanguage();
  const words = dataWords(language).jobs;
  const { progress, state, runAt, lastError } = job;
  return (
    <>
      {progress !== null && (
        <>
          {progress.total !== null && (
            <progress max={progress.total} value={progress.done} aria-label={words.progress} />
          )}{' '}
          <span className="nowrap">
            {words.progressOf(
              formatNumber(progress.done),
              progress.total === null ? null : formatNumber(progress.total),
            )}
          </span>{' '}
          {progress.estimatedEndAt !== null && (
            <span className="second">{words.endsAt(momentText(progress.estimatedEndAt, language))}</span>
          )}
        </>
      )}
      {state === 'waiting' && <span className="second">{words.at(momentText(runAt, language))}</span>}
      {lastError !== null && (
        <span className="second data-block" lang="en">
          {lastError}
        </span>
      )}
    </>
  );
}

function JobRow({ job, name }: { job: Job; name: string }) {
  const language = useLanguage();
  const words = dataWords(language).jobs;
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: (change: 'retry' | 'cancel') => changeJob(job.id, change),
    onSuccess: () => client.invalidateQueries(),
  });
  const title = `${words.kind[job.kind] ?? job.kind} · ${name}`;
  const button = (change: 'retry' | 'cancel', label: string) => (
    <button
      type="button"
      className="button button-small"
      disabled={changing.isPending || job.cancelAsked}
      aria-label={dataWords(language).sources.actionOf(label, title)}
      onClick={() => changing.mutate(change)}
    >
      {label}
    </button>
  );
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{words.state[job.state]}</td>
      <td data-label={words.progress}>
        <JobProgress job={job} />
      </td>
      <td className="data-actions">
        <span className="source-actions">
          {job.state === 'dead' && button('retry', words.retry)}
          {button('cancel', job.state === 'dead' ? words.drop : words.cancel)}
        </span>
        {changing.error && (
          <span className="second" role="alert">
            {describeFailure(changing.error, language).text}
          </span>
        )}
      </td>
    </tr>
  );
}

/** What is being done, what waits, and what failed too often and waits for a person. */
export function JobsPanel({ nameOf }: { nameOf: (key: string) => string }) {
  const language = useLanguage();
  const words = dataWords(language).jobs;
  const jobs = useQuery({
    ...jobsQuery,
    refetchInterval: ({ state }) =>
      state.data?.jobs.some((job) => job.state === 'running') ? 2_000 : 15_000,
  });
  const { data } = jobs;
  const shown = data?.jobs.filter(({ state }) => open.has(state)) ?? [];
  const hasWorker =
    data?.workerSeenAt != null && Date.parse(data.now) - Date.parse(data.workerSeenAt) < WORKER_GONE;
  return (
    <Panel title={words.title} aside={data && words.ended(data.counts.done ?? 0)}>
      <div className="panel-body">
        {jobs.isPending && <LoadingBlock label={dataWords(language).loading} height={120} />}
        {jobs.error && !data && <PanelError error={jobs.error} onRetry={() => void jobs.refetch()} />}
        {data && !hasWorker && <p className="data-failure">{words.noWorker}</p>}
        {data && shown.length === 0 && <PanelMessage kind="empty" title={words.none} text={words.noneText} />}
        {shown.length > 0 && (
          <table className="data-table data-table-rows">
            <thead>
              <tr>
                <th scope="col">{words.work}</th>
                <th scope="col">{dataWords(language).sources.health}</th>
                <th scope="col">{words.progress}</th>
                <th scope="col">
                  <span className="visually-hidden">{words.cancel}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((job) => (
                <JobRow key={job.id} job={job} name={nameOf(job.key)} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Panel>
  );
}
