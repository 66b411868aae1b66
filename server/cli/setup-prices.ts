import { readFile } from 'node:fs/promises';
import { AdjustmentBasisSchema } from '../../shared/schemas/price-bar.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { deriveStalePrices } from '../pipeline/derive-stale-prices.ts';
import { importPrices } from '../pipeline/import-prices.ts';
import type { priceNames } from '../pipeline/price-names.ts';
import { type PriceFile, readPriceFile } from '../pipeline/read-price-file.ts';
import { RefusedPricesError } from '../pipeline/refused-prices-error.ts';
import { trackInstruments } from '../store/tracked-instruments.repository.ts';
import { storedText } from './prices-import-text.ts';
import { previewText } from './prices-preview.ts';
import { givenOrAsked, isYes, type SetupContext } from './setup-step.ts';

type Names = Awaited<ReturnType<typeof priceNames>>;

/** Step two: files of prices. Each is shown as it was understood, and stored where a person agrees. */
export async function setUpPrices(context: SetupContext, names: Names): Promise<void> {
  const paths = await givenOrAsked(
    context,
    context.options.prices,
    '2/4 Files of prices saved from an exchange, with commas between (empty: none): ',
  );
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) leaveOut(context, path, 'the file cannot be read');
    else await takeFile(context, names, path, bytes);
  }
  if (paths.length > 0) await deriveStalePrices({ ...names, now: context.environment.now });
}

async function takeFile(context: SetupContext, names: Names, path: string, bytes: Uint8Array): Promise<void> {
  const { environment, options, say } = context;
  const today = sessionDate(environment.now().slice(0, 10));
  const read = readPriceFile(path, bytes, { basis: options.basis }, { ...names, today });
  say(previewText(read, undefined).trimEnd());
  context.tally.rejected += read.rejected.length;
  if (read.series.length === 0)
    return leaveOut(context, path, read.rejected[0]?.detail ?? 'it holds no prices');
  const file = await withBasis(context, read);
  if (file.basis === null)
    return leaveOut(context, path, 'nobody says what its prices are adjusted for: say it with --basis');
  if (!(await mayStore(context))) return leaveOut(context, path, 'not stored: say --yes to store it');
  await store(context, names, file);
}

async function withBasis({ confirm }: SetupContext, file: PriceFile): Promise<PriceFile> {
  if (file.basis !== null || confirm === null) return file;
  const answer = await confirm(
    `${file.name} does not show what its prices are adjusted for. none, split, splitAndDividend or unknown? `,
  );
  const basis = AdjustmentBasisSchema.safeParse(answer.trim());
  return basis.success ? { ...file, basis: basis.data, basisReason: 'said when asked' } : file;
}

async function mayStore({ options, confirm }: SetupContext): Promise<boolean> {
  if (options.yes) return true;
  return confirm !== null && isYes(await confirm('Store these prices? [y/N] '));
}

async function store(context: SetupContext, names: Names, file: PriceFile): Promise<void> {
  const { environment, database, tally, say } = context;
  try {
    const imported = await importPrices(names, file, { fetchedAt: environment.now() });
    const shares = file.series.flatMap(({ instrument }) =>
      instrument.kind === 'index' ? [] : [instrument.id],
    );
    await trackInstruments(database, shares, environment.now());
    tally.done += imported.filter((one) => !('refused' in one)).length;
    tally.rejected += imported.filter((one) => 'refused' in one).length;
    say(storedText('store', new Map([[file, imported]])).trimEnd());
  } catch (error) {
    if (!(error instanceof RefusedPricesError)) throw error;
    leaveOut(context, file.name, error.message);
  }
}

function leaveOut({ tally, complain }: SetupContext, path: string, why: string): void {
  tally.rejected += 1;
  complain(`${path}: left out: ${why}`);
}
