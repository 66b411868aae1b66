import * as z from 'zod';

/** POST /api/v1/own-service, of a demo: where the server of the person's own data runs. */
export const OwnServiceReplySchema = z.object({
  /** Scheme, host and port: `http://localhost:4322`. */
  address: z.string(),
});
export type OwnServiceReply = z.infer<typeof OwnServiceReplySchema>;
