import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { readBundledListing } from '../../server/demo/bundled-data.ts';
import type { Dictionary } from '../../server/linking/dictionary.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import type {
  MeasuredLinks,
  MeasuredQuality,
  MeasuredShares,
  PinnedFigure,
} from '../../shared/schemas/measured-quality.ts';
import { LanguageSchema } from '../../shared/schemas/unit-schemas.ts';
import { sharedData } from '../support/shared-data.ts';
import { casesByCoverage } from './by-coverage.ts';
import { longestMatchLinks, measureLinking, newstapeLinks, readPassages } from './linking/measure-linking.ts';
import { predictions } from './measure.ts';
import { dateCases } from './measure-dates.ts';
import { readPairs } from './measure-duplicates.ts';

const SpanSchema = z.object({ start: z.number(), end: z.number() });
const CaseSchema = z.looseObject({
  id: z.string(),
  lang: LanguageSchema,
  text: z.string(),
  gold: z.looseObject({ main: SpanSchema.nullable() }),
});
type Case = z.infer<typeof CaseSchema>;

const SharesSchema = z.object({
  tp: z.number(),
  fp: z.number(),
  fn: z.number(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
});
const ReportSchema = z.object({
  linking: z.object({ instrument_level: SharesSchema, span_exact: SharesSchema }),
});

/** All that is told of the measured quality, but for the date. */
export type Measured = Omit<MeasuredQuality, 'measuredOn'>;

const LANGUAGES = ['ko', 'en'] as const;
const PASSAGE_FILES = [
  ['ko', 'passages', 'korean.jsonl'],
  ['ko', 'freshPassages', 'korean-fresh.jsonl'],
  ['en', 'passages', 'english.jsonl'],
  ['en', 'freshPassages', 'english-fresh.jsonl'],
  ['ko', 'laterArticles', 'articles-fresh.jsonl'],
  ['en', 'laterArticles', 'articles-fresh.jsonl'],
] as const;

/** Measures the linker by language and coverage, and gathers the pinned figures. Needs python3 for `score.py`. */
export async function measureQuality(): Promise<Measured> {
  const { instruments } = await readBundledListing('.');
  const { dictionary } = buildReference(instruments, await readDictionaryData('.'));
  return {
    links: [...(await articleRows(dictionary)), ...passageRows(dictionary)],
    pinned: pinnedFigures(),
  };
}

async function articleRows(dictionary: Dictionary): Promise<MeasuredLinks[]> {
  const { titleOnly, summary } = await casesByCoverage();
  const whole = readFileSync('test/corpus/cases.jsonl', 'utf8').trim().split('\n').map(caseOf);
  const languages = new Map(whole.map(({ id, lang }) => [id, lang]));
  const cutCase = (one: { id: string }) => CaseSchema.parse({ ...one, lang: languages.get(one.id) });
  const sets = [
    ['fullText', whole, (await predictions()).trim().split('\n')],
    ['summary', summary.cases.map(cutCase), summary.predictions],
    ['titleOnly', titleOnly.cases.map(cutCase), titleOnly.predictions],
  ] as const;
  return LANGUAGES.flatMap((language) =>
    sets.map(([set, all, lines]): MeasuredLinks => {
      const cases = all.filter(({ lang }) => lang === language);
      const scored = scoreLinks(cases, lines);
      return {
        ...{ language, set, texts: cases.length },
        instruments: sharesOf(scored.report.linking.instrument_level),
        exactSpansF1: scored.report.linking.span_exact.f1,
        wrongInTitle: scored.wrongInTitle,
        baseline: baselineOf(cases, dictionary),
      };
    }),
  );
}

/** The longest match over the whole of each text: it knows no boundary between an article and what stands around it. */
function baselineOf(cases: readonly Case[], dictionary: Dictionary): MeasuredShares {
  const link = longestMatchLinks(dictionary);
  const lines = cases.map(({ id, lang, text }) => {
    const mentions = link({ id, lang, text, mentions: [] }).map(({ start, end, instrumentId }) => ({
      ...{ start, end },
      instrument: instrumentId,
    }));
    return JSON.stringify({ id, date: null, mentions, claims: [] });
  });
  return sharesOf(scoreLinks(cases, lines).report.linking.instrument_level);
}

function sharesOf({ tp, fn, precision, recall, f1 }: z.infer<typeof SharesSchema>): MeasuredShares {
  return { asked: tp + fn, precision, recall, f1 };
}

const caseOf = (line: string): Case => CaseSchema.parse(JSON.parse(line));
const PredictionSchema = z.looseObject({ id: z.string() });

/** Runs the scorer over some cases, and counts the wrong links whose span lies in the title line. */
function scoreLinks(
  cases: readonly Case[],
  lines: readonly string[],
): { report: z.infer<typeof ReportSchema>; wrongInTitle: number } {
  const ids = new Set(cases.map(({ id }) => id));
  const folder = mkdtempSync(join(tmpdir(), 'newstape-quality-'));
  try {
    const [file, report] = [join(folder, 'predictions.jsonl'), join(folder, 'report.json')];
    writeFileSync(join(folder, 'cases.jsonl'), cases.map((one) => JSON.stringify(one)).join('\n'));
    writeFileSync(
      file,
      lines.filter((line) => ids.has(PredictionSchema.parse(JSON.parse(line)).id)).join('\n'),
    );
    const words = ['test/corpus/score.py', folder, file, '--details', '--json', report];
    const run = spawnSync('python3', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (run.error) throw new Error('The scorer needs python3: install it and run the tests again');
    if (run.status !== 0) throw new Error(`score.py failed: ${run.stderr}`);
    return {
      report: ReportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))),
      wrongInTitle: wrongInTitle(run.stdout, cases),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Wrong links that begin in the first line of their article, from the scorer's details: an id, then its errors, indented. */
function wrongInTitle(printed: string, cases: readonly Case[]): number {
  let current: Case | undefined;
  let count = 0;
  for (const line of printed.split('\n')) {
    const found = cases.find(({ id }) => id === line);
    if (found) current = found;
    const link = /^ +wrong link (\{.*\}) /.exec(line)?.[1];
    if (current && link !== undefined) {
      const { start } = SpanSchema.parse(JSON.parse(link));
      if (start < titleEnd(current)) count += 1;
    }
  }
  return count;
}

function titleEnd({ text, gold }: Case): number {
  const end = text.indexOf('\n', gold.main?.start ?? 0);
  return end < 0 ? text.length : end;
}

function passageRows(dictionary: Dictionary): MeasuredLinks[] {
  return PASSAGE_FILES.map(([language, set, name]): MeasuredLinks => {
    const passages = readPassages(`test/corpus/linking/${name}`).filter(({ lang }) => lang === language);
    const { figures } = measureLinking(passages, newstapeLinks(dictionary));
    const baseline = measureLinking(passages, longestMatchLinks(dictionary)).figures.instruments;
    const shares = ({ found, missed, precision, recall, f1 }: typeof baseline) => ({
      ...{ asked: found + missed, precision, recall, f1 },
    });
    return {
      ...{ language, set, texts: passages.length },
      instruments: shares(figures.instruments),
      exactSpansF1: figures.exactSpans.f1,
      wrongInTitle: figures.wrongInTitle,
      baseline: shares(baseline),
    };
  });
}

const FloorsSchema = z.object({
  floors: z.record(z.string(), z.number()),
  reading: z.record(z.string(), z.number()),
});

/** The pinned floors, which a test of their own holds. */
function pinnedFigures(): PinnedFigure[] {
  const { floors, reading } = FloorsSchema.parse(JSON.parse(readFileSync('test/corpus/floors.json', 'utf8')));
  const counts = caseCounts();
  return Object.entries({ ...floors, ...reading }).map(([figure, floor]) => ({
    figure,
    floor,
    part: figure in reading ? 'reading' : figure.startsWith('pages:') ? 'pages' : 'articles',
    cases: counts.find(([pattern]) => pattern.test(figure))?.[1] ?? null,
  }));
}

/** How many labelled cases stand behind the figures of a name. The public suites are of a fixed size, checked where they are at hand. */
function caseCounts(): readonly (readonly [name: RegExp, cases: number])[] {
  const lines = (name: string) => readFileSync(`test/corpus/${name}`, 'utf8').trim().split('\n').length;
  const pairs = ['duplicate-pairs.jsonl', 'duplicate-pairs-fresh.jsonl'].flatMap(readPairs);
  const cases = readFileSync('test/corpus/cases.jsonl', 'utf8').trim().split('\n').map(caseOf);
  const articles = cases.filter(({ gold }) => gold.main !== null).length;
  return [
    [/^relevance:/, lines('linking/articles-fresh.jsonl')],
    [/^pages:/, lines('pages.jsonl')],
    [/^labelled dates:/, dateCases().length],
    [/^same story:/, pairs.length],
    [/^Readability's/, suiteSize('torture/readability/test/test-pages', null, 129)],
    [/^feedparser's/, suiteSize('torture/feedparser/tests', '.xml', 2106)],
    [/^titleOnly|^summary/, articles],
    [/^linking|^claims|^verdicts|contradictions|^date of|^boundaries/, lines('cases.jsonl')],
  ];
}

/** Cases of a public suite. Throws where the folder at hand holds another number than is stated. */
function suiteSize(folder: string, ending: string | null, stated: number): number {
  const place = sharedData(folder);
  if (place === null) return stated;
  const names = readdirSync(place, { recursive: ending !== null, encoding: 'utf8' });
  const size = ending === null ? names.length : names.filter((name) => name.endsWith(ending)).length;
  if (size !== stated) throw new Error(`${folder} has ${size} cases, and ${stated} are stated`);
  return size;
}
