import type { EditOutcome } from '../../shared/schemas/instrument-edit.ts';
import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { currentReference } from '../pipeline/current-reference.ts';
import type { DictionaryContext } from '../pipeline/dictionary-context.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { relinkArticles } from '../pipeline/relink.ts';
import { storedSeriesLookup } from '../pipeline/stored-series.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

/** More names than this are not looked for one by one: all that another dictionary linked is linked anew. */
const mostNames = 200;

/** The options that every command of instruments and names has. */
export interface EditOptions {
  readonly database?: string;
  readonly json?: boolean;
  readonly by?: string;
  readonly reason?: string;
  readonly relink: boolean;
}

/** Runs the work on the database that the command names, brought up to date. Stored articles are linked anew afterwards. */
export function withDictionary<Result>(
  environment: CliEnvironment,
  { database: location, relink }: Pick<EditOptions, 'database'> & { readonly relink?: boolean },
  work: (context: DictionaryContext) => Promise<Result>,
): Promise<Result> {
  const { bundled, now } = environment;
  return withDatabase(environment, location, async (database) => {
    await prepareDatabase(database, await bundled.listing(), bundled.sources);
    const data = await bundled.dictionaryData();
    const again = async (names: readonly string[]) => {
      const fallback = await bundled.prices(await listInstruments(database));
      const report = await relinkArticles(
        {
          ...{ database, reference: await currentReference(database, data) },
          seriesOf: storedSeriesLookup(database, fallback, now),
          now,
        },
        names.length > mostNames ? {} : { names: [...new Set(names)] },
      );
      return report.articlesRead;
    };
    return work({ database, data, now, relink: relink === false ? async () => 0 : again });
  });
}

/** Prints what became of an edit; what was refused is one sentence on standard error. */
export function printOutcome<Reply extends { notices: readonly string[]; relinkedArticles: number }>(
  { standardOutput, standardError }: CliEnvironment,
  { reply, refusal }: EditOutcome<Reply>,
  json: boolean,
  text: (reply: Reply) => string,
): ExitCode {
  if (refusal !== null) {
    if (json) standardOutput.write(`${JSON.stringify({ refusal })}\n`);
    standardError.write(`${refusal.detail}\n`);
    return exitCode.failed;
  }
  if (json) standardOutput.write(`${JSON.stringify(reply)}\n`);
  else {
    standardOutput.write(`${text(reply)}; ${reply.relinkedArticles} stored articles linked again\n`);
    for (const notice of reply.notices) standardError.write(`${notice}\n`);
  }
  return exitCode.done;
}

/** An instrument id of the command line. Throws a `UsageError` for anything else. */
export function givenId(text: string): InstrumentId {
  if (isInstrumentId(text)) return text;
  throw new UsageError(`"${text}" is not an instrument id, such as KRX:005930, XNAS:NVDA or XLON:VOD`);
}

/** A date of the command line. Throws a `UsageError` that names the option for anything else. */
export function givenDate(option: string, text: string): SessionDate {
  if (isSessionDate(text)) return text;
  throw new UsageError(`${option} "${text}" is not a date written as YYYY-MM-DD`);
}

/** A request made of options, checked by the schema that the API has. Throws a `UsageError` that says what is wrong. */
export function checked<Request>(
  schema: { safeParse(value: unknown): { success: true; data: Request } | { success: false; error: Issues } },
  request: object,
): Request {
  const read = schema.safeParse(request);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(`${issue?.path.join('.') ?? 'The command'}: ${issue?.message ?? 'cannot be read'}`);
}

interface Issues {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}
