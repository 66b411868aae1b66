import type { IRawProperty, Parameters } from 'fast-check';
import fastCheck from '../../node_modules/fast-check/lib/fast-check.js';

const least = Number(process.env.NEWSTAPE_PROPERTY_RUNS ?? 1_000);

/** fast-check as it is, but for `assert`, which runs each property at least so often as the trial asks. */
function assertOften<Ts>(property: IRawProperty<Ts>, parameters: Parameters<Ts> = {}) {
  const numRuns = Math.max(least, parameters.numRuns ?? 0);
  return fastCheck.assert(property, { ...parameters, numRuns, endOnFailure: true });
}

// biome-ignore lint/style/noDefaultExport: it stands for the package's own default export
export default { ...fastCheck, assert: assertOften };
