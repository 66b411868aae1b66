import fastCheck from 'fast-check';

/**
 * Properties are tried with the same cases whenever the tests run, so that a run says the same of the same code. The trial
 * "properties" of `npm run torture` tries cases that nobody has seen.
 */
fastCheck.configureGlobal({ seed: 20_240_122 });
