import type * as z from 'zod';
import { ProblemSchema } from '../../shared/schemas/problem.ts';

/** Describes a reply of JSON. */
export function jsonReply<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

const problemTexts = {
  400: 'A parameter is not understood; `errors` names each.',
  401: 'The admin token, or an admin session, is needed.',
  403: 'The write came from another site.',
  404: 'There is no such thing.',
  410: 'It was there and has been removed.',
  413: 'The body is larger than 5 MB.',
  415: 'The body is not sent as JSON.',
  421: 'The server does not answer to this host name.',
  422: 'The page holds no article, or cannot be read.',
  429: 'Too many requests; `Retry-After` says in how many seconds the next one is answered.',
  500: 'An unexpected error; the log tells more under the request id.',
  503: 'The server cannot answer now; try again later.',
} as const;

type ProblemStatus = keyof typeof problemTexts;

function problemDescription(status: ProblemStatus) {
  return {
    description: problemTexts[status],
    content: { 'application/problem+json': { schema: ProblemSchema } },
  };
}

/** The errors that any address may answer with. */
export const usualProblems = {
  421: problemDescription(421),
  500: problemDescription(500),
  503: problemDescription(503),
};

/** The errors of an address that takes parameters. */
export const readProblems = { 400: problemDescription(400), ...usualProblems };

/** The errors of an address of one thing. */
export const findProblems = { ...readProblems, 404: problemDescription(404) };

/** The errors of an address of one thing whose prices terms may keep back. */
export const withheldProblems = {
  ...findProblems,
  403: {
    ...problemDescription(403),
    description: 'The terms of the source keep it back from everyone but the operator.',
  },
};

/** The errors of an address of one thing that may have been removed. */
export const removableProblems = { ...findProblems, 410: problemDescription(410) };

/** The errors of a stream, besides those of reading. */
export const streamProblems = { 429: problemDescription(429) };

/** The errors of an address that only an admin may use. */
export const adminProblems = { ...usualProblems, 401: problemDescription(401), 403: problemDescription(403) };

/** The errors of an address that takes a page. */
export const uploadProblems = {
  ...adminProblems,
  400: problemDescription(400),
  413: problemDescription(413),
  415: problemDescription(415),
  422: problemDescription(422),
};

/** The errors of an address that takes a page from anyone, so often and no more. */
export const limitedUploadProblems = { ...uploadProblems, 429: problemDescription(429) };

/** The errors of an address of one thing that an admin writes to. */
export const writeProblems = {
  ...adminProblems,
  ...findProblems,
  413: problemDescription(413),
  415: problemDescription(415),
};
