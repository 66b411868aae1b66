import { IngestReportSchema } from '../../shared/schemas/article-reply.ts';
import { type NewstapeProcess, startProcess } from './newstape-process.ts';
import type { TrialSetting } from './trial.ts';

/** How the reading of a file is started. */
interface IngestOptions {
  readonly setting: TrialSetting;
  readonly file: string;
  readonly database: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Told of each story that was printed as stored or as unchanged. */
  readonly onStory?: (id: string, outcome: 'stored' | 'unchanged', running: NewstapeProcess) => void;
}

/** Reads a file of stories in a process of its own; gives how it ended, and the ids that it printed as stored. */
export async function ingestInProcess({ setting, file, database, user, onStory }: IngestOptions) {
  const words = ['ingest', file, '--json', '--quiet', '--database', database];
  const running = startProcess({ program: setting.program, words, ...(user ? { user } : {}) });
  const acknowledged: string[] = [];
  for await (const line of running.lines) {
    const { outcome, article } = IngestReportSchema.parse(JSON.parse(line));
    if (article === null || outcome === 'rejected') continue;
    acknowledged.push(article.id);
    onStory?.(article.id, outcome, running);
  }
  return { ...(await running.ended), acknowledged };
}

/** One sentence on a program that should have said in one sentence why it stopped, and did not; null: it did. */
export function whatIsUnclear(
  { code, said }: { readonly code: number | null; readonly said: string },
  words: RegExp,
): string | null {
  if (code !== 1) return `the program ended with ${code} instead of 1: ${said.slice(-300)}`;
  if (/\n\s+at /.test(said)) return `the program showed its inside: ${said.slice(0, 300)}`;
  if (!words.test(said)) return `the program did not say what is wrong: ${said.slice(0, 300)}`;
  return null;
}
