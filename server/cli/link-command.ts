import { Command } from 'commander';
import type { Mention } from '../../shared/schemas/mention.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { detectLanguage } from '../articles/detect-language.ts';
import { explainLinks, type LinkContext } from '../linking/link-text.ts';
import { currentReference } from '../pipeline/current-reference.ts';
import { createPageReader } from '../pipeline/page-reader.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { readSource, type SourceReading } from '../pipeline/read-source.ts';
import { buildReference, type Reference } from '../pipeline/reference.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { linkExplanation } from './link-explanation.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';
import { writeOut } from './write-out.ts';

interface LinkOptions {
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly whole?: boolean;
  readonly database?: string;
}

/** One text with every name that was looked at in it. */
interface ExplainedText {
  readonly source: string;
  /** False where no article was found in the document and all of its text was linked. */
  readonly isArticle: boolean;
  readonly text: string;
  readonly candidates: readonly Mention[];
}

/** `newstape link --explain FILE|-`: why each name of a text is linked, or is not. Needs no database: with `--database` the names of that one count too. */
export function linkCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('link')
    .description(
      'find the companies of a text and say for each name why it is linked or is not; stores nothing',
    )
    .argument('<source...>', 'addresses, files, folders or - for standard input')
    .option('--explain', 'say the evidence of every name that was looked at')
    .option('--whole', 'link the whole text of the document, not the article in it')
    .option('--json', 'print one JSON object a text')
    .option(
      '--database <location>',
      "link by the instruments and names of this database too, the operator's own (default: only those of the product)",
    )
    .option('--quiet', 'accepted for uniformity: the command shows no progress')
    .action(async (sources: string[], options: LinkOptions) => {
      if (!options.explain && !options.json)
        throw new UsageError('Say --explain to see the evidence, or --json to get it as JSON.');
      const tally = { accepted: 0, rejected: 0 };
      const reference = await referenceOf(environment, options.database);
      for await (const reading of readAll(environment, sources)) {
        const explained = explain(reading, reference, options.whole ?? false);
        tally[explained ? 'accepted' : 'rejected'] += 1;
        if (explained) await writeOut(environment, printed(explained, reference, options.json ?? false));
        else environment.standardError.write(`${refusal(reading)}\n`);
      }
      done(exitCodeOf(tally.accepted, tally.rejected));
    });
}

/** The product's own listing and names; those of a database, brought up to date, where one is given. */
async function referenceOf(environment: CliEnvironment, location: string | undefined) {
  const { bundled } = environment;
  const listing = await bundled.listing();
  const data = await bundled.dictionaryData();
  if (location === undefined) return buildReference(listing.instruments, data);
  return withDatabase(environment, location, async (database) => {
    await prepareDatabase(database, listing, bundled.sources);
    return currentReference(database, data);
  });
}

async function* readAll(
  environment: CliEnvironment,
  sources: readonly string[],
): AsyncGenerator<SourceReading> {
  const fetching = environment.openFetching();
  const reader = createPageReader();
  const context = { fetch: fetching.fetch, readPage: reader.read, now: environment.now };
  try {
    for (const source of sources) yield* readSource(context, source, {}, environment.standardInput);
  } finally {
    await Promise.all([fetching.close(), reader.close()]);
  }
}

function explain(
  { source, reading, document }: SourceReading,
  { dictionary }: Reference,
  wholeText: boolean,
): ExplainedText | null {
  const link = (text: string, context: LinkContext, isArticle: boolean): ExplainedText => ({
    source,
    isArticle,
    text,
    candidates: explainLinks(text, dictionary, context),
  });
  if (reading.outcome === 'article' && !(wholeText && document)) {
    const { text, language, title, date } = reading.article;
    return link(text, { language, title, date: date.date }, true);
  }
  if (!document) return null;
  const decoded = decodeBytes(document.bytes, document.contentTypeCharset);
  if ('rejection' in decoded) return null;
  const { text } = decoded;
  return link(text, { language: detectLanguage(text), title: null, date: null }, false);
}

function printed(explained: ExplainedText, reference: Reference, asJson: boolean): string {
  const { source, isArticle, candidates } = explained;
  return asJson
    ? `${JSON.stringify({ source, isArticle, candidates })}\n`
    : `${linkExplanation(explained, reference.instrumentOf)}\n`;
}

function refusal({ source, reading }: SourceReading): string {
  return reading.outcome === 'rejected' ? `${source}: ${reading.rejection.detail}` : source;
}
