import * as z from 'zod';
import type { HttpContext } from './http-env.ts';
import { HttpProblem } from './problem.ts';

const fileType = 'application/octet-stream';

/** Describes a body that is a file, byte for byte. */
export const fileBody = {
  required: true,
  content: { [fileType]: { schema: z.string().meta({ format: 'binary' }) } },
};

/** The bytes of a body that was sent as a file. Throws a problem for any other type, and for an empty file. */
export async function bodyBytes(context: HttpContext): Promise<Uint8Array> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== fileType)
    throw new HttpProblem('unsupportedMediaType', `The file must be sent as ${fileType}, as it was saved.`);
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (bytes.byteLength === 0)
    throw new HttpProblem('rejectedDocument', 'The file is empty.', { cause: { code: 'emptyFile' } });
  return bytes;
}
