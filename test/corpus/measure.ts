import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { runNewstape } from '../support/run-newstape.ts';

const folder = 'test/corpus';

/** Of nothing found there is no accuracy; that counts as 0. */
const share = z
  .number()
  .nullable()
  .transform((value) => value ?? 0);

const F1 = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });

/** The part of the scorer's report that is pinned. */
const ReportSchema = z.object({
  linking: z.object({
    instrument_level: F1,
    span_relaxed: F1,
    span_exact: F1,
    wrong_links_by_kind: z.record(z.string(), z.number()),
  }),
  date_accuracy: z.number(),
  main_boundary_char_f1: share,
  claims: z.object({
    extraction: F1,
    extraction_with_date: F1,
    verdict_accuracy_of_matched: share,
    verdict_right_of_all_gold: share,
    false_contradictions: z.number(),
    missed_contradictions: z.number(),
  }),
  page_extraction: z.object({
    article_or_not: z.number(),
    first_sentence: z.number(),
    last_sentence: z.number(),
    no_leaks: z.number(),
    date_accuracy: z.number(),
    all_right: z.number(),
    instruments: F1,
  }),
});

/** One figure a line: what the README's table and the floors speak of. Higher is better in all but the counts of errors. */
export type Figures = Record<string, number>;

/** Digest of the labelled articles and the scorer: a silent change of either would change what the figures mean. */
export function corpusDigest(): string {
  const digest = createHash('sha256');
  for (const name of ['cases.jsonl', 'pages.jsonl', 'score.py'])
    digest.update(readFileSync(join(folder, name)));
  return digest.digest('hex').slice(0, 16);
}

let analysed: Promise<string> | undefined;

/** What `newstape analyse` says of the labelled articles and pages; it is run once, however often this is asked. */
export function predictions(): Promise<string> {
  analysed ??= analyse();
  return analysed;
}

async function analyse(): Promise<string> {
  const input = ['cases.jsonl', 'pages.jsonl']
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  const { code, stdout, stderr } = await runNewstape(['analyse', '--quiet', '--root', folder], input);
  if (code !== 0) throw new Error(`newstape analyse ended with ${code}: ${stderr}`);
  return stdout;
}

/** Scores predictions with `score.py` against the labels in a folder. Throws where python3 is missing. */
export function score(
  lines: string,
  details = false,
  labels = folder,
): { figures: Figures; printed: string } {
  const scratch = mkdtempSync(join(tmpdir(), 'newstape-score-'));
  try {
    const file = join(scratch, 'predictions.jsonl');
    const report = join(scratch, 'report.json');
    writeFileSync(file, lines);
    const words = [
      join(folder, 'score.py'),
      labels,
      file,
      '--json',
      report,
      ...(details ? ['--details'] : []),
    ];
    const run = spawnSync('python3', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (run.error) throw new Error('The scorer needs python3: install it and run the tests again');
    if (run.status !== 0) throw new Error(`score.py failed: ${run.stderr}`);
    return {
      figures: figuresOf(ReportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))),
      printed: run.stdout,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function figuresOf(report: z.infer<typeof ReportSchema>): Figures {
  const { linking, claims, page_extraction: pages } = report;
  return {
    'linking, instruments of an article (F1)': linking.instrument_level.f1,
    'linking, mentions with any overlap (F1)': linking.span_relaxed.f1,
    'linking, mentions with the exact span (F1)': linking.span_exact.f1,
    'linking, wrong links (count)': Object.values(linking.wrong_links_by_kind).reduce((sum, n) => sum + n, 0),
    'date of the article (accuracy)': report.date_accuracy,
    'boundaries of the article (character F1)': report.main_boundary_char_f1,
    'claims found (F1)': claims.extraction.f1,
    'claims found with their date (F1)': claims.extraction_with_date.f1,
    'verdicts of found claims (accuracy)': claims.verdict_accuracy_of_matched,
    'verdicts right of all claims': claims.verdict_right_of_all_gold,
    'false contradictions (count)': claims.false_contradictions,
    'missed contradictions (count)': claims.missed_contradictions,
    'pages: article or not (accuracy)': pages.article_or_not,
    'pages: first sentence': pages.first_sentence,
    'pages: last sentence': pages.last_sentence,
    'pages: no foreign text': pages.no_leaks,
    'pages: date (accuracy)': pages.date_accuracy,
    'pages: instruments (F1)': pages.instruments.f1,
  };
}
